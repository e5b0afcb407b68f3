/// The words of the names of some people as numbers: enough to tell in no time that no two of them are alike, which is so
/// for nearly all.
struct NameWords {
    private var words: [UInt64] = []
    /// Where the words of each person end.
    private var ends: [Int] = [0]

    /// The number that stands for every word with other letters than plain ones.
    private static let other: UInt64 = 1

    /// Takes the names of people of downloads, or of those who were typed by hand.
    init(_ people: [Person], imported: Bool) {
        // By place, since a copy of each person would cost more than the words.
        for place in people.indices where people[place].isImported == imported {
            var name = people[place].name
            let isPlain = name.withUTF8 { bytes in
                guard unsafe PlainSpelling.isPlain(bytes) else { return false }
                unsafe add(bytes)
                return true
            }
            if !isPlain {
                for word in LikelyPair.words(name) {
                    var word = word
                    word.withUTF8 { bytes in
                        if unsafe PlainSpelling.isPlain(bytes) { unsafe add(bytes) } else { words.append(Self.other) }
                    }
                }
            }
            ends.append(words.count)
        }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (word, isInside): (UInt64, Bool) = (0, false)
        for place in bytes.indices {
            let byte = unsafe bytes[place]
            let lower = byte &- UInt8(ascii: "A") < 26 ? byte + 32 : byte
            if lower &- UInt8(ascii: "a") < 26 || lower &- UInt8(ascii: "0") < 10 {
                word = (word ^ UInt64(lower)) &* 0x9E37_79B9_7F4A_7C15
                word ^= word >> 29
                isInside = true
            } else if isInside {
                words.append(word)
                (word, isInside) = (0, false)
            }
        }
        if isInside { words.append(word) }
    }

    /// Whether somebody of some people may have all words of somebody of others, or the other way round.
    ///
    /// Never `false` where two are alike; for people who are not, hardly ever `true`.
    func mayResemble(_ others: NameWords) -> Bool {
        for own in ends.indices.dropLast() {
            let mine = words[ends[own]..<ends[own + 1]]
            for place in others.ends.indices.dropLast() {
                let theirs = others.words[others.ends[place]..<others.ends[place + 1]]
                if mine.allSatisfy(theirs.contains) || theirs.allSatisfy(mine.contains) { return true }
            }
        }
        return false
    }
}
