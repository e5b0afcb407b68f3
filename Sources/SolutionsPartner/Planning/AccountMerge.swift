/// What several global accounts would be as one: a what-if, since scores belong to the merged account.
public struct AccountMerge: Sendable {
    /// The merged partner, under the first account's name and key.
    public private(set) var partner: Partner
    /// What could not be merged, or only with a doubt, in plain words.
    public private(set) var remarks: [Phrase]
    /// Whether something was left open that some account knows, so that the scores may be less than they would be.
    public private(set) var leavesOpen = false

    /// Merges accounts: people are counted once each by name, and so are customers that several accounts share.
    ///
    /// Counts and amounts are added. A growth in percent is weighed by its baseline, and unknown without one.
    ///
    /// - Parameters:
    ///   - accounts: The accounts, at least one.
    ///   - edition: The edition that says what each input counts.
    ///   - shared: For an input, the customers that were counted in more than one account, once for each repetition.
    ///   - standings: Where each account stands on the day asked, in their order: what it holds then and its anniversary.
    ///     Without them what is noted counts.
    public init(
        _ first: Partner, _ others: [Partner], under edition: ProgramEdition, shared: [InputName: Rational] = [:],
        standings: [Standing] = []
    ) {
        var partner = first
        var remarks: [Phrase] = []
        var leavesOpen = false
        let accounts = [first] + others
        partner.people = Self.people(of: accounts)
        // What follows from the records of one account says nothing of all of them.
        partner.derived = DerivedNumbers()
        let names = Set(accounts.flatMap { $0.measures.keys.map { edition.input(named: $0)?.name ?? $0 } })
        partner.measures = [:]
        for name in names.sorted() {
            let known = accounts.compactMap { Self.measure(name, of: $0, edition) }
            guard let sample = known.first else { continue }
            if known.count < accounts.count {
                remarks.append("\(name: name.rawValue): known for \(known.count) of \(accounts.count) accounts only.")
            }
            let unit = edition.input(named: name)?.unit
            var merged = sample
            switch unit {
            case .track:
                guard Set(known.map(\.value)).count == 1 else {
                    leavesOpen = true
                    remarks.append("\(name: name.rawValue): the accounts have different tracks, so it is left open.")
                    continue
                }
            case .percent:
                guard let growth = Self.growth(name, of: accounts, edition) else {
                    leavesOpen = true
                    remarks.append(
                        "\(name: name.rawValue): percentages cannot be added without their baselines, so it is left open."
                    )
                    continue
                }
                merged.value = .quantity(growth)
            case .rating:
                guard Set(known.map(\.value)).count == 1 else {
                    remarks.append("\(name: name.rawValue): averages cannot be added, so it is left open.")
                    continue
                }
            default:
                let sum = known.compactMap(\.value.quantity).reduce(Rational.zero, +)
                merged.value = .quantity(sum - (shared[name] ?? .zero))
                if unit == .service, known.count > 1, shared[name] == nil {
                    let most = known.compactMap(\.value.quantity).max() ?? .zero
                    remarks.append(
                        "\(name: name.rawValue): different services count, so all accounts together have \(most, .service) at least and \(sum, .service) at most; they were added, as if they had none in common."
                    )
                }
                if unit == .person, known.count > 1 {
                    remarks.append(
                        "\(name: name.rawValue): entered head counts were added; list people to count each once.")
                }
            }
            if Set(known.map(\.list)).count > 1 { merged.list = nil }
            partner.measures[name] = merged
        }
        partner.membership = Self.membership(of: accounts, standings, remarks: &remarks)
        self.partner = partner
        self.remarks = remarks
        self.leavesOpen = leavesOpen
    }

    /// How many of an input can be counted in more than one account at most, once for each repetition; `nil` for what is no
    /// count.
    ///
    /// Whoever is in all accounts is in the one that has most, and again in each other.
    public static func mostShared(
        _ input: InputName, among accounts: [Partner], under edition: ProgramEdition
    ) -> Rational? {
        guard edition.input(named: input)?.unit.isWhole == true else { return nil }
        let counts = accounts.compactMap { measure(input, of: $0, edition)?.value.quantity }.map { max(.zero, $0) }
        return counts.reduce(.zero, +) - (counts.max() ?? .zero)
    }

    /// The accounts with the numbers that follow from the records of all of them together.
    public func adding(_ derived: DerivedNumbers, remarks: [Phrase]) -> AccountMerge {
        var merge = self
        merge.partner.derived = derived
        merge.remarks += remarks
        return merge
    }

    private static func measure(_ name: InputName, of partner: Partner, _ edition: ProgramEdition) -> Measure? {
        let aliases = edition.definitions.filter { $0.name == name }.flatMap(\.aliases)
        return ([name] + aliases).lazy.compactMap { partner.measures[$0] }.first
    }

    /// The growth of all accounts together: each weighed by what it grew from, a year ago.
    private static func growth(_ name: InputName, of accounts: [Partner], _ edition: ProgramEdition) -> Rational? {
        let baseline = InputName(rawValue: "\(name.rawValue).baseline")
        let isOfNow = edition.designations.lazy.flatMap(\.tracks).flatMap(\.metrics).contains { metric in
            guard case .growth(let rule) = metric.rule, rule.input.name == name else { return false }
            return rule.minimum.map { $0.input.name == baseline && $0.time == .now } ?? false
        }
        var gain = Rational.zero
        var total = Rational.zero
        for account in accounts {
            guard let growth = measure(name, of: account, edition)?.value.quantity,
                let base = measure(baseline, of: account, edition)?.value.quantity
            else { return nil }
            // An amount of now has grown already.
            guard let before = isOfNow ? (base * 100).divided(by: growth + 100) : base, before >= 0 else { return nil }
            gain += growth * before
            total += before
        }
        return gain.divided(by: total)
    }

    /// Everybody once, with what they hold in any account.
    private static func people(of accounts: [Partner]) -> [Person] {
        var people: [Person] = []
        for person in accounts.flatMap(\.people) {
            let name = person.name.comparableName
            // Numbers of downloads are the same everywhere, and tell people of one name apart.
            let known = people.firstIndex { other in
                if person.isImported, other.isImported { return other.id == person.id }
                return !name.isEmpty && other.name.comparableName == name
                    && !other.apart.contains(person.id) && !person.apart.contains(other.id)
            }
            guard let place = known else {
                var person = person
                // Two accounts may use one key for two people.
                if people.contains(where: { $0.id == person.id }) { person.id += "-\(people.count)" }
                people.append(person)
                continue
            }
            for held in person.certifications where !people[place].certifications.contains(held) {
                people[place].certifications.append(held)
            }
        }
        return people
    }

    /// What decides about the anniversary of the merged account.
    private struct Claim {
        let benefits: String?
        let anniversary: CalendarDate?
        let holds: Bool
    }

    private static func claims(of accounts: [Partner], _ standings: [Standing]) -> [Claim] {
        accounts.enumerated().map { place, account in
            let noted = account.membership
            guard standings.indices.contains(place) else {
                return Claim(
                    benefits: noted.benefits, anniversary: noted.anniversary, holds: !noted.attained.isEmpty)
            }
            // What lapsed, or is to be attained, holds nothing on the day; an anniversary that nobody entered follows.
            let standing = standings[place]
            return Claim(
                benefits: noted.benefits, anniversary: standing.anniversary?.date,
                holds: standing.designations.contains(where: \.isHeld))
        }
    }

    private static func membership(
        of accounts: [Partner], _ standings: [Standing], remarks: inout [Phrase]
    ) -> Membership {
        var merged = accounts.first?.membership ?? Membership()
        for other in accounts.dropFirst().map(\.membership) {
            merged.legacy.merge(other.legacy) { max($0, $1) }
            merged.attained.merge(other.attained) { min($0, $1) }
            merged.specializations.merge(other.specializations) { max($0, $1) }
            if merged.benefits == nil { merged.benefits = other.benefits }
            if merged.expertMSP == nil { merged.expertMSP = other.expertMSP }
            merged.paid = [merged.paid, other.paid].compactMap { $0 }.max()
        }
        // The later anniversary counts, or that of the only account with designations.
        let all = claims(of: accounts, standings)
        let holders = all.filter(\.holds)
        let deciding = holders.contains { $0.anniversary != nil } ? holders : all
        merged.anniversary = deciding.compactMap(\.anniversary).max()
        // The benefits go with the anniversary, since they were chosen at one.
        if let chosen = deciding.first(where: { $0.anniversary == merged.anniversary })?.benefits {
            merged.benefits = chosen
        }
        if Set(all.compactMap(\.anniversary)).count > 1, let day = merged.anniversary {
            remarks.append(
                holders.count == 1
                    ? "The accounts have different anniversaries; \(day), that of the only account with designations, counts."
                    : "The accounts have different anniversaries; \(day), the later one, counts.")
        }
        return merged
    }
}

extension Partner {
    /// The partner with another global account merged into it, as a what-if.
    public func merged(
        with others: [Partner], under edition: ProgramEdition, shared: [InputName: Rational] = [:],
        standings: [Standing] = []
    ) -> AccountMerge {
        AccountMerge(self, others, under: edition, shared: shared, standings: standings)
    }
}
