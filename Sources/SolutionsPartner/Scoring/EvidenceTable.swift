/// The evidence of one partner laid out for one edition and day, so that rules find each number by its place.
struct EvidenceTable {
    /// Entered numbers by the place of the input; `nil` for unknown.
    private(set) var typed: [Rational?]
    /// Entered words by the place of the input.
    private(set) var words: [Int: String] = [:]
    /// People that hold a certification of each list; `nil` where no people are listed.
    private let headCounts: [Int]?

    init(partner: Partner, edition: ProgramEdition, day: CalendarDate) {
        typed = Array(repeating: nil, count: edition.inputs.count)
        // How near the name used so far is to the input's own: that one first, then its aliases in their order.
        var ranks = [UInt8](repeating: .max, count: edition.inputs.count)
        let measures = partner.measures
        for entry in measures.indices {
            let name = measures.keys[entry]
            guard let place = edition.inputIndex[name] else { continue }
            if let list = measures.values[entry].list, let expected = edition.inputLists[place], list != expected {
                continue
            }
            // Never the order of a dictionary.
            let rank = edition.rank(of: name, at: place)
            guard rank < ranks[place] else { continue }
            ranks[place] = rank
            switch measures.values[entry].value {
            case .quantity(let value): (typed[place], words[place]) = (value, nil)
            case .text(let word): (typed[place], words[place]) = (nil, word)
            // No rule of scoring reads a day.
            case .date: (typed[place], words[place]) = (nil, nil)
            }
        }
        if partner.people.isEmpty {
            headCounts = nil
        } else {
            let held = partner.people.map { HeldKeys($0, on: day) }
            headCounts = edition.lists.map { list in held.count { $0.serve(list, on: day) } }
        }
    }

    /// The people who hold some certification of a list on a day, each once.
    static func people(of partner: Partner, serving list: CertificationList, on day: CalendarDate) -> [Person] {
        partner.people.filter { HeldKeys($0, on: day).serve(list, on: day) }
    }

    // Inlined, so that a rule's input is not copied, name and all, to read the one number that tells its place.

    /// The entered number of an input; `nil` for unknown.
    @inline(__always) func entered(_ input: InputReference) -> Rational? { typed[input.index] }

    /// Supposes another entered number for an input.
    mutating func suppose(_ value: Rational, for input: InputReference) {
        typed[input.index] = value
        words[input.index] = nil
    }

    /// The number of people that follows from the list of people; `nil` where no people are listed.
    @inline(__always) func derived(_ list: ListReference) -> Rational? { headCounts.map { Rational($0[list.index]) } }

    /// The entered word of an input.
    @inline(__always) func word(_ input: InputReference) -> String? { words[input.index] }
}

extension ProgramEdition {
    /// How near a name is to an input's own: 0 for that one, then its aliases in their order.
    fileprivate func rank(of name: InputName, at place: Int) -> UInt8 {
        if inputs[place].name == name { return 0 }
        return names(of: inputs[place]).firstIndex(of: name).flatMap { UInt8(exactly: $0) } ?? .max - 1
    }
}
