/// Which lists of certifications people serve, found by what they hold rather than by going through every list for each.
struct ServedLists {
    /// What tells one certification from another, as rules know them.
    private struct Key: Hashable {
        let code: String
        let name: String?
    }

    /// A list by its place, with the last day on which what serves it could be earned; `nil` for any.
    private struct Target {
        let place: Int
        let earnedBy: CalendarDate?

        /// Whether something earned on a day is in time; a day that nobody noted is taken to be.
        func takes(_ earned: CalendarDate?) -> Bool {
            guard let earned, let earnedBy else { return true }
            return earned <= earnedBy
        }
    }

    private var byCode: [String: [Target]] = [:]
    private var byName: [String: [Target]] = [:]
    /// Codes that are also served by holding each of their parts.
    private var joined: [(parts: [String], target: Target)] = []
    private var known: [Key: [Target]] = [:]

    /// Takes note of what counts in each list on a day; lists are told by their places.
    init(_ lists: [CertificationList], on day: CalendarDate) {
        for (place, list) in lists.enumerated() {
            for certification in list.certifications where certification.counts(on: day) {
                let keys = certification.keys
                let target = Target(place: place, earnedBy: certification.retired)
                for code in [keys.code] + keys.otherCodes { byCode[code, default: []].append(target) }
                for name in keys.names { byName[name, default: []].append(target) }
                if keys.parts.count > 1 { joined.append((keys.parts, target)) }
            }
        }
    }

    /// The places of the lists that a person serves, each with the codes that serve it by themselves.
    mutating func places(servedBy person: Person, on day: CalendarDate) -> [Int: [String]] {
        var places: [Int: [String]] = [:]
        let valid = person.certifications.filter { $0.isValid(on: day) }
        for held in valid {
            let found = Set(targets(of: held).filter { $0.takes(held.earned) }.map(\.place))
            for place in found { places[place, default: []].append(held.code) }
        }
        guard !joined.isEmpty else { return places }
        var earned: [String: CalendarDate?] = [:]
        for held in valid { earned[held.code.uppercased()] = .some(held.earned) }
        for (parts, target) in joined where places[target.place] == nil {
            let isServed = parts.allSatisfy { part in earned[part].map { target.takes($0) } ?? false }
            if isServed { places[target.place] = [] }
        }
        return places
    }

    private mutating func targets(of held: HeldCertification) -> [Target] {
        let key = Key(code: held.code, name: held.name)
        if let targets = known[key] { return targets }
        var targets = byCode[held.code.uppercased()] ?? []
        if let name = held.name?.comparableName, !name.isEmpty { targets += byName[name] ?? [] }
        known[key] = targets
        return targets
    }
}
