/// Judges the badges.
struct BadgeJudge {
    let ground: StandingGround
    let designations: [DesignationStanding]

    private var rules: BadgeRules { ground.rules.badges }
    private var day: CalendarDate { ground.day }

    var badges: [BadgeStanding] { designations.map(badge) + [microsoftCloud] + groups + legacy }

    private func badge(of standing: DesignationStanding) -> BadgeStanding {
        let hasOne = standing.badge == .held || standing.badge == .available
        if let end = rules.singleThrough, day > end { return replaced(standing, end) }
        return BadgeStanding(
            id: standing.id.rawValue, name: rules.prefix + standing.name, kind: .designation, state: standing.badge,
            through: hasOne ? [standing.badgeThrough, rules.singleThrough].compactMap { $0 }.min() : nil, ended: nil,
            isKnown: standing.isKnown || hasOne,
            settledBy: hasOne ? nil : standing.settledBy,
            reasons: hasOne ? [ground.reason("\(verbatim: rules.download.text)", rules.source)] : standing.reasons)
    }

    /// The badge of one designation once a badge of several has taken its place.
    private func replaced(_ standing: DesignationStanding, _ end: CalendarDate) -> BadgeStanding {
        let group = rules.groups.first { $0.designations.contains(standing.id) }
        return BadgeStanding(
            id: standing.id.rawValue, name: rules.prefix + standing.name, kind: .designation, state: .none,
            through: nil, ended: end, isKnown: true, settledBy: nil,
            reasons: [
                ground.reason(
                    group.map { "Its last day was \(end); the badge called \(name: $0.name) has taken its place." }
                        ?? "Its last day was \(end).", group?.source ?? rules.source)
            ])
    }

    /// The badge that takes every designation.
    var microsoftCloud: BadgeStanding {
        let states = designations.map(\.badge)
        let state: DesignationStanding.Badge =
            states.allSatisfy { $0 == .held }
            ? .held
            : states.allSatisfy { $0 == .held || $0 == .available }
                ? .available : states.allSatisfy { $0 != .none } ? .afterFee : .none
        let ends =
            state == .held || state == .available ? designations.compactMap(\.badgeThrough).min() : nil
        // One that is missing for sure, or waits for the fee for sure, keeps it away; others may be there.
        let open =
            state != .held && state != .available
            && designations.allSatisfy { $0.badge == .held || $0.badge == .available || $0.attained == .unknown }
        return BadgeStanding(
            id: "microsoft-cloud", name: rules.microsoftCloud, kind: .microsoftCloud, state: state, through: ends,
            ended: nil,
            isKnown: !open, settledBy: open ? designations.first { !$0.isKnown }?.settledBy : nil,
            reasons: [ground.reason(open ? unknownMicrosoftCloud : microsoftCloud(state), rules.source)])
    }

    /// What the badge of all designations hangs on, where nobody can tell.
    private var unknownMicrosoftCloud: Phrase {
        let open = designations.filter { $0.attained == .unknown }.map(\.id)
        return "It takes all \(designations.count) designations; whether \(ground.names(open)) are there is not known."
    }

    /// What the badge of all designations hangs on.
    private func microsoftCloud(_ state: DesignationStanding.Badge) -> Phrase {
        let waiting = designations.filter { $0.badge == .afterFee }.map(\.id)
        switch state {
        case .held, .available:
            return "All \(designations.count) designations are there. \(verbatim: rules.download.text)"
        case .afterFee:
            return
                "It takes all \(designations.count) designations; still to be enrolled once the fee is paid: \(ground.names(waiting))."
        case .none:
            // What is not known to be there is not known to be missing.
            let missing = designations.filter { $0.badge == .none && $0.attained != .unknown }.map(\.id)
            let open = designations.filter { $0.badge == .none && $0.attained == .unknown }.map(\.id)
            var parts: [Phrase] = []
            if !waiting.isEmpty { parts.append("still to be enrolled once the fee is paid: \(ground.names(waiting))") }
            if !missing.isEmpty { parts.append("missing: \(ground.names(missing))") }
            if !open.isEmpty { parts.append("not known: \(ground.names(open))") }
            return "It takes all \(designations.count) designations; \(parts, .semicolon)."
        }
    }

    private var groups: [BadgeStanding] {
        rules.groups.map { group in
            let members = designations.filter { group.designations.contains($0.id) }
            let best = [DesignationStanding.Badge.held, .available, .afterFee].first { wanted in
                members.contains { $0.badge == wanted }
            }
            let names = ground.names(group.designations, .or)
            return BadgeStanding(
                id: "group-\(group.id)", name: group.name, kind: .group,
                state: day >= group.from ? best ?? .none : .none,
                through: day >= group.from ? members.filter { $0.badge == best }.compactMap(\.badgeThrough).max() : nil,
                ended: nil, isKnown: best == .held || best == .available || members.allSatisfy(\.isKnown),
                settledBy: best == .held || best == .available ? nil : members.first { !$0.isKnown }?.settledBy,
                reasons: [
                    day >= group.from
                        ? ground.reason("\(names) gives it, since \(group.from).", group.source)
                        : ground.reason("It begins on \(group.from); \(names) will give it.", group.source)
                ])
        }
    }

    private var legacy: [BadgeStanding] {
        let rule = ground.rules.legacy
        return ground.membership.legacy.sorted { $0.key < $1.key }.map { key, level in
            let competency = rule.competency(key)
            let isValid = day <= rule.heldOn
            return BadgeStanding(
                id: "legacy-\(key)", name: "\(level.title) \(competency?.name ?? key)", kind: .legacy,
                state: isValid ? .held : .none, through: isValid ? rule.heldOn : nil,
                ended: isValid ? nil : rule.heldOn, isKnown: true, settledBy: nil,
                reasons: [
                    ground.reason(
                        isValid
                            ? "Valid through \(rule.heldOn)."
                            : competency.map {
                                "Competencies and their badges ended on \(rule.heldOn). It maps to \(ground.names($0.designations))."
                            } ?? "Competencies and their badges ended on \(rule.heldOn).",
                        rule.source)
                ])
        }
    }
}
