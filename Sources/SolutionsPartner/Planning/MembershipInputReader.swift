extension ProgramEdition {
    /// Every fact about the membership that the edition knows, in the order of the page; empty without rules of standing.
    public var membershipInputs: [MembershipInput] {
        guard let rules = try? standingRules() else { return [] }
        return [.anniversary, .paid, .benefits] + rules.legacy.competencies.map { .legacy($0.id) }
            + designations.map { .attained($0.id) } + rules.specializations.all.map { .specialization($0.id) }
            + [.expertMSP]
    }

    /// The inputs of training services, spelled out for each solution area; empty without rules of standing.
    public var trainingInputs: [(name: InputName, unit: Unit)] {
        (try? standingRules())?.training.inputs(for: designations.map(\.id)) ?? []
    }

    /// Reads a change of a fact about the membership.
    func edit(_ input: MembershipInput, to text: String?) throws(EditRefusal) -> Edit {
        let rules = try? standingRules()
        try refuseUnknown(input, rules)
        guard let text else { return Edit(input: input.name, value: nil) }
        switch input {
        case .benefits:
            let words = BenefitsKind.allCases.map(\.rawValue)
            guard let kind = BenefitsKind(word: text) else {
                throw EditRefusal(of: input.name, "must be one of \(words.joined(separator: ", ")), not '\(text)'.")
            }
            return Edit(input: input.name, value: .text(kind.rawValue))
        case .legacy:
            guard let level = Membership.LegacyLevel(rawValue: text) else {
                throw EditRefusal(of: input.name, "must be silver or gold, not '\(text)'.")
            }
            return Edit(input: input.name, value: .text(level.rawValue))
        case .anniversary, .paid, .attained, .specialization, .expertMSP:
            return Edit(input: input.name, value: .date(try day(text, of: input, rules)))
        }
    }

    private func day(
        _ text: String, of input: MembershipInput, _ rules: StandingRules?
    ) throws(EditRefusal) -> CalendarDate {
        guard let day = CalendarDate(written: text) else {
            // What does not begin with the year is written otherwise, whatever day is meant.
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let looksLikeDay = parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
            guard looksLikeDay else { throw EditRefusal(noDay: text, for: input.name) }
            throw EditRefusal(of: input.name, "cannot be '\(text)': there is no such day.")
        }
        if case .attained = input, let first = rules?.attaining.from, day < first {
            throw EditRefusal(
                of: input.name,
                phrase: "cannot be \(day): designations can be attained from \(first) on, when the program began."
            )
        }
        if let refusal = EditRefusal(yearOf: day, for: input.name) { throw refusal }
        return day
    }

    private func refuseUnknown(_ input: MembershipInput, _ rules: StandingRules?) throws(EditRefusal) {
        let (kind, key, known): (String, String, [String])
        switch input {
        case .anniversary, .paid, .benefits, .expertMSP: return
        case .legacy(let id): (kind, key, known) = ("competency", id, rules?.legacy.competencies.map(\.id) ?? [])
        case .attained(let id): (kind, key, known) = ("designation", id.rawValue, designations.map(\.id.rawValue))
        case .specialization(let id):
            let all = rules?.specializations.all ?? []
            (kind, key, known) = ("specialization", id, all.map(\.id) + all.flatMap(\.otherIDs))
        }
        guard !known.contains(key) else { return }
        let nearest = NearestName(of: key, among: known).match
        // Specializations come and go: one that the edition does not list is kept and marked, a slip of the keyboard told.
        if case .specialization = input, nearest == nil, Identifier.isValid(key) { return }
        let hint = NameMatch.didYouMean(nearest)
        throw EditRefusal("There is no \(kind) '\(key)' in edition \(id).\(hint)")
    }
}
