/// Which lists of certifications people serve, found by what they hold rather than by going through every list for each.
struct ServedLists {
    /// A list by its place, with the last day on which what serves it could be earned; `nil` for any.
    private struct Target {
        let place: Int
        let earnedBy: CalendarDate?
    }

    private var byCode: [String: [Target]] = [:]
    private var byName: [String: [Target]] = [:]
    /// Codes that are also served by holding each of their parts.
    private var joined: [(parts: [String], target: Target)] = []
    private var known: [HeldCertification.Kind: [Target]] = [:]

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
            let found = Set(targets(of: held).filter { held.isEarned(by: $0.earnedBy) }.map(\.place))
            for place in found { places[place, default: []].append(held.code) }
        }
        guard !joined.isEmpty else { return places }
        var byPart: [String: HeldCertification] = [:]
        for held in valid { byPart[held.code.uppercased()] = held }
        for (parts, target) in joined where places[target.place] == nil {
            let isServed = parts.allSatisfy { byPart[$0]?.isEarned(by: target.earnedBy) ?? false }
            if isServed { places[target.place] = [] }
        }
        return places
    }

    private mutating func targets(of held: HeldCertification) -> [Target] {
        if let targets = known[held.kind] { return targets }
        var targets = byCode[held.code.uppercased()] ?? []
        if let name = held.name?.comparableName, !name.isEmpty { targets += byName[name] ?? [] }
        known[held.kind] = targets
        return targets
    }
}
