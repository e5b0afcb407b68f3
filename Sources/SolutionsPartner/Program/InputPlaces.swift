/// The places of an edition's inputs in its table, by every name that they answer to.
///
/// A scorecard looks every measure of a partner up here, so there is nothing between a name and its place but a few
/// multiplications and one comparison.
struct InputPlaces: Sendable {
    /// What a name stands for.
    struct Place: Sendable {
        /// The name.
        let name: InputName
        /// The place of the input in the edition's table.
        let index: Int
        /// How near the name is to the input's own: 0 for that one, then its aliases in their order.
        let rank: UInt8
        /// The hash of the name.
        fileprivate let hash: UInt64
    }

    /// Every name, the inputs' own ones first.
    private(set) var places: [Place] = []
    /// The place of each name in `places` by its hash, or by the next free slots; -1 for a free one.
    private var slots: [Int16]

    /// Every name that some input answers to.
    var names: some Sequence<InputName> { places.lazy.map(\.name) }

    /// The names of each input in the order of the edition's table, its own first.
    var namesByInput: [[InputName]] {
        var names: [[InputName]] = []
        for place in places {
            while names.count <= place.index { names.append([]) }
            names[place.index].append(place.name)
        }
        return names
    }

    /// Makes the table for inputs and their definitions.
    init(_ inputs: [InputReference], _ definitions: [InputDefinition]) {
        var size = 16
        while size < 2 * (inputs.count + definitions.reduce(0) { $0 + $1.aliases.count }) { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for input in inputs { add(input.name, index: input.index, rank: 0) }
        var ranks = [UInt8](repeating: 0, count: inputs.count)
        for definition in definitions {
            guard let own = self[definition.name] else { continue }
            for alias in definition.aliases where self[alias] == nil {
                ranks[own] += ranks[own] < .max ? 1 : 0
                add(alias, index: own, rank: ranks[own])
            }
        }
    }

    private mutating func add(_ name: InputName, index: Int, rank: UInt8) {
        let hash = Self.hash(name)
        guard find(name, hash) == nil, places.count < Int(Int16.max) else { return }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int16(truncatingIfNeeded: places.count)
        places.append(Place(name: name, index: index, rank: rank, hash: hash))
    }

    /// The place of the input of a name in the edition's table; `nil` for a name that no input answers to.
    subscript(name: InputName) -> Int? { find(name, Self.hash(name)).map { places[$0].index } }

    /// The place of the input of a name, and how near the name is to its own.
    @inline(__always) func place(of name: InputName) -> (index: Int, rank: UInt8)? {
        guard let found = find(name, Self.hash(name)) else { return nil }
        return (places[found].index, places[found].rank)
    }

    @inline(__always) private func find(_ name: InputName, _ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let found = Int(slots[slot])
            guard found >= 0 else { return nil }
            if places[found].hash == hash, places[found].name == name { return found }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// A number of a name's bytes that tells names apart.
    ///
    /// Names of inputs are ASCII, so equal ones have equal bytes.
    private static func hash(_ name: InputName) -> UInt64 {
        // Without a copy of the text, whose references would be counted, for every text that is kept as UTF-8.
        let hash = unsafe name.rawValue.utf8.withContiguousStorageIfAvailable { unsafe TextHash.hash($0) }
        if let hash { return hash }
        var text = name.rawValue
        return text.withUTF8 { unsafe TextHash.hash($0) }
    }
}
