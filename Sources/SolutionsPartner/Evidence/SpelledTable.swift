/// Codes or names as rules compare them, each with the certifications that go by it.
struct SpelledTable: Sendable {
    /// The place of every key.
    private var places: [String: Int] = [:]
    /// The certifications of each key, by its place.
    private var entries: [[Int]] = []
    /// The bytes of every key, one after the other, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// The place of each key by the hash of its bytes, or by the next free slot; -1 for a free one.
    private var slots: [Int] = Array(repeating: -1, count: 64)

    /// The place of a key, made where there is none.
    mutating func key(_ text: String) -> Int {
        if let known = places[text] { return known }
        let place = entries.count
        places[text] = place
        entries.append([])
        bytes += Array(text.utf8)
        ends.append(bytes.count)
        if 2 * entries.count > slots.count {
            slots = Array(repeating: -1, count: 2 * slots.count)
            for known in 0..<place { fill(known) }
        }
        fill(place)
        return place
    }

    /// Takes note of a certification that goes by a key.
    mutating func add(_ entry: Int, spelled text: String) {
        let place = key(text)
        if !entries[place].contains(entry) { entries[place].append(entry) }
    }

    private mutating func fill(_ place: Int) {
        let hash = unsafe bytes.withUnsafeBufferPointer { all in
            unsafe TextHash.hash(UnsafeBufferPointer(rebasing: all[ends[place]..<ends[place + 1]]))
        }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = place
    }

    /// The certifications that go by a key.
    func entries(of key: Int) -> [Int] { entries[key] }

    /// The key of a code that somebody holds; `nil` for one that no rule knows.
    func find(code: String, _ speller: inout Speller) -> Int? {
        if let key = unsafe speller.spell(code, PlainSpelling.code, then: { unsafe find($0) }) { return key }
        return places[code.uppercased()]
    }

    /// The key of a name under which somebody holds something; `nil` for one that no rule knows.
    func find(name: String, _ speller: inout Speller) -> Int? {
        if let key = unsafe speller.spell(name, PlainSpelling.comparableName, then: { unsafe find($0) }) { return key }
        return places[name.comparableName]
    }

    private func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = unsafe Int(truncatingIfNeeded: TextHash.hash(key)) & (slots.count - 1)
        while true {
            let place = slots[slot]
            guard place >= 0 else { return nil }
            if unsafe isEqual(key, place) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    private func isEqual(_ key: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let start = ends[place]
        guard ends[place + 1] - start == key.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { all in
            var difference: UInt8 = 0
            for offset in 0..<key.count { difference |= unsafe all[start + offset] ^ key[offset] }
            return difference == 0
        }
    }
}

/// Spells one text after the other in the same piece of memory.
struct Speller {
    private var kept = [UInt8](repeating: 0, count: 256)

    /// Spells a text of plain letters and looks it up.
    ///
    /// - Returns: `nil` for a text of other letters, which takes spelling by the rules of all languages; what was found, or
    ///   nothing, otherwise.
    @inline(__always) mutating func spell(
        _ text: String, _ spelling: (UnsafeBufferPointer<UInt8>, UnsafeMutableBufferPointer<UInt8>) -> Int,
        then find: (UnsafeBufferPointer<UInt8>) -> Int?
    ) -> Int?? {
        let length = text.utf8.count
        if length > kept.count { kept = Array(repeating: 0, count: length) }
        var text = text
        return text.withUTF8 { bytes -> Int?? in
            guard unsafe PlainSpelling.isPlain(bytes) else { return nil }
            return unsafe kept.withUnsafeMutableBufferPointer { kept -> Int?? in
                let count = unsafe spelling(bytes, kept)
                return .some(unsafe find(UnsafeBufferPointer(rebasing: kept[..<count])))
            }
        }
    }
}
