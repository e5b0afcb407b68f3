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

    /// Whether two people who were typed by hand may have the same words in their names, in whatever order.
    ///
    /// Never `false` where two do that repeat none; for people who do not, hardly ever `true`. It takes one piece of memory
    /// for all of them.
    static func haveNamesakes(_ people: [Person]) -> Bool {
        var sums: [UInt64] = []
        sums.reserveCapacity(people.count)
        for place in people.indices where !people[place].isImported {
            var name = people[place].name
            let plain: UInt64? = name.withUTF8 { bytes in
                guard unsafe PlainSpelling.isPlain(bytes) else { return nil }
                var sum: UInt64 = 0
                unsafe eachWord(bytes) { sum &+= $0 }
                return sum
            }
            guard let plain else {
                let words = LikelyPair.words(name)
                if !words.isEmpty { sums.append(UInt64(bitPattern: Int64(words.hashValue))) }
                continue
            }
            if plain != 0 { sums.append(plain) }
        }
        sums.sort()
        return zip(sums, sums.dropFirst()).contains { $0 == $1 }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe Self.eachWord(bytes) { words.append($0) }
    }

    private static func eachWord(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (UInt64) -> Void) {
        var (word, isInside): (UInt64, Bool) = (0, false)
        for place in bytes.indices {
            let byte = unsafe bytes[place]
            let lower = byte &- UInt8(ascii: "A") < 26 ? byte + 32 : byte
            if lower &- UInt8(ascii: "a") < 26 || lower &- UInt8(ascii: "0") < 10 {
                word = (word ^ UInt64(lower)) &* 0x9E37_79B9_7F4A_7C15
                word ^= word >> 29
                isInside = true
            } else if isInside {
                take(word)
                (word, isInside) = (0, false)
            }
        }
        if isInside { take(word) }
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
