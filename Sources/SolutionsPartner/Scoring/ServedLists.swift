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

/// Judges what people hold, each certification once however many hold it.
struct HoldingJudge {
    private struct Key: Hashable {
        let code: String
        let name: String?
    }

    private let day: CalendarDate
    private let certifications: [Certification]
    private var matches: [Key: [Certification]] = [:]

    init(_ edition: ProgramEdition, on day: CalendarDate) {
        self.day = day
        certifications = Dictionary(
            edition.lists.flatMap(\.certifications).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        ).values.sorted { $0.id < $1.id }
    }

    /// Whether and how a certification counts, and until when.
    mutating func holding(of held: HeldCertification) -> SkillingRoster.Holding {
        // What the rules call it, were it valid and not retired.
        let timeless = matches(of: held)
        let ruleEnd = timeless.compactMap(\.countsThrough).max()
        let end = [held.expires, timeless.allSatisfy { $0.countsThrough != nil } ? ruleEnd : nil].compactMap { $0 }
            .min()
        let state: SkillingRoster.Holding.State =
            if let earned = held.earned, day < earned {
                .planned
            } else if let expires = held.expires, day > expires {
                .expired
            } else if timeless.isEmpty {
                .serveNothing
            } else if timeless.contains(where: { $0.counts(on: day) && Self.isInTime(held, for: $0) }) {
                .counts
            } else if timeless.allSatisfy({ !Self.isInTime(held, for: $0) }) {
                .earnedTooLate
            } else {
                .retired
            }
        return SkillingRoster.Holding(held: held, state: state, countsThrough: end)
    }

    /// Whether a certification was earned while it could be; a day that nobody noted is taken to be in time.
    private static func isInTime(_ held: HeldCertification, for certification: Certification) -> Bool {
        guard let earned = held.earned, let last = certification.retired else { return true }
        return earned <= last
    }

    private mutating func matches(of held: HeldCertification) -> [Certification] {
        let key = Key(code: held.code, name: held.name)
        if let found = matches[key] { return found }
        let keys = HeldKeys(valid: [held])
        let found = certifications.filter { keys.match($0) }
        matches[key] = found
        return found
    }
}
