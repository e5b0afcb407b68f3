/// Finds what somebody has in mind from a few letters of it, as command palettes do.
///
/// The letters must occur in order. A whole word counts more than letters in a row, and the start of a word more than
/// its middle.
struct FuzzySearch {
    private let letters: [Character]
    /// The letters where they are all ASCII, in lower case.
    private let bytes: [UInt8]?

    /// Makes a search for letters; spaces between them mean nothing.
    init(_ letters: String) {
        self.letters = letters.lowercased().filter { !$0.isWhitespace }
        let bytes = self.letters.map { $0.asciiValue }
        self.bytes = bytes.contains(nil) ? nil : bytes.compactMap(\.self)
    }

    /// The score of what is meant without doubt.
    static let certain = 10_000
    /// The most that letters can score within a name.
    var ideal: Int { (letters.count * 17 + 14) * 4 }

    /// How well a name answers, its other names, or else the words that belong to it; `nil` when none does.
    func score(of name: String, synonyms: [String] = [], _ words: String = "") -> Int? {
        if letters.isEmpty { return 0 }
        let name = mayOccur(in: name) ? Array(name.lowercased()) : []
        if !name.isEmpty, name.filter({ !$0.isWhitespace }) == letters { return ideal + 50 }
        let own = score(in: name).map { $0 * 4 + 2 }
        if let score = [own, score(of: synonyms)].compactMap(\.self).max() { return score }
        guard mayOccur(in: words) else { return nil }
        // A mention in the words behind a name must be plain: letters strewn over a sentence are no answer.
        guard let place = words.lowercased().firstRange(ofSpaced: letters) else { return nil }
        return place == 0 ? 1 : 0
    }

    /// Whether the letters may occur in order: a quick look that hardly any of thousands of names passes.
    private func mayOccur(in text: String) -> Bool {
        guard let bytes else { return true }
        var place = 0
        for byte in text.utf8 {
            // What is not ASCII may be written in several ways.
            guard byte < 0x80 else { return true }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            guard (isCapital ? byte + 32 : byte) == bytes[place] else { continue }
            place += 1
            if place == bytes.count { return true }
        }
        return false
    }

    /// How well other names answer: one of them whole, or the beginning of a word; `nil` when none does.
    private func score(of synonyms: [String]) -> Int? {
        synonyms.compactMap { synonym -> Int? in
            let words = synonym.lowercased().split(separator: " ")
            let whole = words.joined()
            if whole.elementsEqual(letters) { return ideal }
            // The beginning of any of its words, on to its end.
            let begins = words.indices.contains { words[$0...].joined().starts(with: letters) }
            return begins && letters.count > 2 ? ideal / 2 : nil
        }.max()
    }

    private func score(in text: [Character]) -> Int? {
        var best: Int?
        for start in text.indices where text[start] == letters[0] {
            var (score, place, run) = (0, start, 0)
            var last = start - 1
            var isFound = true
            for letter in letters {
                while place < text.count, text[place] != letter { place += 1 }
                guard place < text.count else {
                    isFound = false
                    break
                }
                run = place == last + 1 ? run + 1 : 1
                let isStart = place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber)
                score += 1 + min(run, 8) * 2 + (isStart ? 6 : 0)
                last = place
                place += 1
            }
            guard isFound else { break }
            // What is short and begins with the letters comes before what merely contains them.
            score += start == 0 ? 8 : 0
            score -= min(text.count / 8, 6)
            best = max(best ?? .min, score)
        }
        return best
    }
}

extension String {
    /// The place where letters occur in a row, spaces not counted; `nil` where they do not.
    fileprivate func firstRange(ofSpaced letters: [Character]) -> Int? {
        let text = filter { !$0.isWhitespace }
        let characters = Array(text)
        guard characters.count >= letters.count else { return nil }
        return (0...(characters.count - letters.count)).first { start in
            characters[start..<(start + letters.count)].elementsEqual(letters)
        }
    }
}
