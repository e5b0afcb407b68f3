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
        var holders: [Int: InputName] = [:]
        for (name, measure) in partner.measures {
            guard let place = edition.inputIndex[name] else { continue }
            if let list = measure.list, let expected = edition.inputLists[place], list != expected { continue }
            if let holder = holders[place] {
                // The input's own name beats an alias, and of aliases the first: never the order of a dictionary.
                let names = edition.names(of: edition.inputs[place])
                guard let old = names.firstIndex(of: holder), let new = names.firstIndex(of: name), new < old
                else { continue }
            }
            holders[place] = name
            switch measure.value {
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

    /// The entered number of an input; `nil` for unknown.
    func entered(_ input: InputReference) -> Rational? { typed[input.index] }

    /// Supposes another entered number for an input.
    mutating func suppose(_ value: Rational, for input: InputReference) {
        typed[input.index] = value
        words[input.index] = nil
    }

    /// The number of people that follows from the list of people; `nil` where no people are listed.
    func derived(_ list: ListReference) -> Rational? { headCounts.map { Rational($0[list.index]) } }

    /// The entered word of an input.
    func word(_ input: InputReference) -> String? { words[input.index] }
}
