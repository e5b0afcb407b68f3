/// Which lists of certifications people serve, found by what they hold rather than by going through every list for each.
struct ServedLists {
    /// What tells one certification from another, as rules know them.
    private struct Key: Hashable {
        let code: String
        let name: String?
    }

    private var byCode: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    /// Codes that are also served by holding each of their parts.
    private var joined: [(parts: [String], place: Int)] = []
    private var known: [Key: [Int]] = [:]

    /// Takes note of what counts in each list on a day; lists are told by their places.
    init(_ lists: [CertificationList], on day: CalendarDate) {
        for (place, list) in lists.enumerated() {
            for certification in list.certifications where certification.counts(on: day) {
                let keys = certification.keys
                byCode[keys.code, default: []].append(place)
                for name in keys.names { byName[name, default: []].append(place) }
                if keys.parts.count > 1 { joined.append((keys.parts, place)) }
            }
        }
    }

    /// The places of the lists that a person serves, each with the codes that serve it by themselves.
    mutating func places(servedBy person: Person, on day: CalendarDate) -> [Int: [String]] {
        var places: [Int: [String]] = [:]
        let valid = person.certifications.filter { $0.isValid(on: day) }
        for held in valid {
            for place in self.places(servedBy: held) { places[place, default: []].append(held.code) }
        }
        guard !joined.isEmpty else { return places }
        let codes = Set(valid.map { $0.code.uppercased() })
        for (parts, place) in joined where places[place] == nil && parts.allSatisfy(codes.contains) {
            places[place] = []
        }
        return places
    }

    private mutating func places(servedBy held: HeldCertification) -> [Int] {
        let key = Key(code: held.code, name: held.name)
        if let places = known[key] { return places }
        var places = Set(byCode[held.code.uppercased()] ?? [])
        if let name = held.name?.comparableName, !name.isEmpty { places.formUnion(byName[name] ?? []) }
        let found = places.sorted()
        known[key] = found
        return found
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
            } else if timeless.contains(where: { $0.counts(on: day) }) {
                .counts
            } else {
                .retired
            }
        return SkillingRoster.Holding(held: held, state: state, countsThrough: end)
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
