/// Judges what people hold, each certification once however many hold it.
struct HoldingJudge {
    /// A rule that counts a certification of a person, with the last day on which it does.
    private struct Match {
        let certification: Certification
        /// Whether all that it takes was earned while it could be.
        let isInTime: Bool
        /// Whether the certification that is judged was.
        let isOwnInTime: Bool
        /// The last day by the rule and by the expiry of everything that it takes; `nil` while no end is known.
        let end: CalendarDate?
        /// The same, by the rule and by the expiry of the certification that is judged alone.
        let ownEnd: CalendarDate?
    }

    private let day: CalendarDate
    private let certifications: [Certification]
    /// The certifications that are also held by holding each of their parts.
    private let joint: [(certification: Certification, parts: [String])]
    private var known: [HeldCertification.Kind: [Certification]] = [:]
    private let edition: ProgramEdition

    init(_ edition: ProgramEdition, on day: CalendarDate) {
        self.day = day
        self.edition = edition
        certifications = Dictionary(
            edition.lists.flatMap(\.certifications).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        ).values.sorted { $0.id < $1.id }
        joint = certifications.map { ($0, $0.keys.parts) }.filter { $0.1.count > 1 }
    }

    /// Whether and how each certification of a person counts, by itself or together with others, and until when.
    mutating func holdings(of person: Person) -> [SkillingRoster.Holding] {
        let valid = person.certifications.filter { $0.isValid(on: day) }
        return person.certifications.map { held in
            // What the rules call it, were it valid and not retired.
            var matches = alone(held).map { certification in
                let isInTime = held.isEarned(by: certification.retired)
                let end = Self.earliest([held.expires, lastDay(of: certification)])
                return Match(
                    certification: certification, isInTime: isInTime, isOwnInTime: isInTime, end: end, ownEnd: end)
            }
            if held.isValid(on: day) {
                matches += joint.compactMap { match($0.certification, $0.parts, held, valid) }
            }
            let from = first(of: held)
            let before = matches.isEmpty && from == nil ? before(held) : nil
            let state = state(of: held, matches, from, before)
            let end = end(of: held, matches)
            return SkillingRoster.Holding(
                held: held, state: state,
                countsThrough: before.map { Self.earliest([held.expires, $0.through]) } ?? end,
                endsByItself: end == held.expires || matches.contains { $0.ownEnd == end },
                countsFrom: state == .countsLater ? from : nil, countedBy: before?.edition,
                countsWith: state == .serveNothing ? missing(beside: held, of: valid) : [])
        }
    }

    /// What somebody lacks of the shortest certification that takes several and counts with what is held.
    private func missing(beside held: HeldCertification, of valid: [HeldCertification]) -> [String] {
        let code = held.code.uppercased()
        return joint.filter { $0.parts.contains(code) && $0.certification.counts(on: day) }
            .map { joint in joint.parts.filter { part in !valid.contains { $0.code.uppercased() == part } } }
            .filter { !$0.isEmpty }.min { $0.count < $1.count } ?? []
    }

    /// The first day after this one from which on some list counts a certification while it lasts; `nil` for none.
    private func first(of held: HeldCertification) -> CalendarDate? {
        let keys = HeldKeys(valid: [held])
        let days = edition.lists.compactMap { $0.firstDay(after: day, servedBy: keys) }
        return days.min().flatMap { held.isValid(on: $0) ? $0 : nil }
    }

    /// What rules of an earlier time made of a certification that none of the day counts; `nil` where they never counted it.
    private func before(_ held: HeldCertification) -> FormerCertification? {
        guard let former = edition.times?.former else { return nil }
        let keys = HeldKeys(valid: [held])
        return former.filter { listed in
            listed.through < day && held.isEarned(by: listed.certification.retired) && held.isEarned(by: listed.through)
                && keys.match(listed.certification)
        }.max { $0.through < $1.through }
    }

    private func state(
        of held: HeldCertification, _ matches: [Match], _ from: CalendarDate?, _ before: FormerCertification?
    ) -> SkillingRoster.Holding.State {
        if let earned = held.earned, day < earned { return .planned }
        if let expires = held.expires, day > expires { return .expired }
        if matches.contains(where: { $0.certification.counts(on: day) && $0.isInTime }) { return .counts }
        if from != nil { return .countsLater }
        if matches.isEmpty { return before == nil ? .serveNothing : .countsNoMore }
        guard matches.allSatisfy({ !$0.isInTime }) else { return .retired }
        // One that was earned in time serves nothing while what it takes besides was earned too late.
        return matches.contains(where: \.isOwnInTime) ? .serveNothing : .earnedTooLate
    }

    /// The last day on which it counts for something; `nil` for what counts for nothing.
    private func end(of held: HeldCertification, _ matches: [Match]) -> CalendarDate? {
        guard !matches.isEmpty else { return nil }
        guard matches.allSatisfy({ $0.end != nil }) else { return held.expires }
        return matches.compactMap(\.end).max()
    }

    /// What a certification counts as together with others of the person; `nil` where one of them is missing.
    private func match(
        _ certification: Certification, _ parts: [String], _ held: HeldCertification, _ valid: [HeldCertification]
    ) -> Match? {
        let code = held.code.uppercased()
        guard parts.contains(code) else { return nil }
        let own = [held.expires, lastDay(of: certification)]
        var ends = own
        let isOwnInTime = held.isEarned(by: certification.retired)
        var isInTime = isOwnInTime
        for part in parts where part != code {
            let others = valid.filter { $0.code.uppercased() == part }
            let best = others.filter { $0.isEarned(by: certification.retired) }
            guard !others.isEmpty else { return nil }
            if best.isEmpty { isInTime = false }
            // Of several the one that lasts longest.
            let lasting = best.isEmpty ? others : best
            ends.append(lasting.contains { $0.expires == nil } ? nil : lasting.compactMap(\.expires).max())
        }
        return Match(
            certification: certification, isInTime: isInTime, isOwnInTime: isOwnInTime, end: Self.earliest(ends),
            ownEnd: Self.earliest(own))
    }

    /// The last day on which rules count a certification: those of later editions as well, unless the day asked is one on
    /// which they are in force already and other rules were asked for.
    private func lastDay(of certification: Certification) -> CalendarDate? {
        let last = edition.countsThrough(certification)
        return last.map { day <= $0 } ?? true ? last : certification.countsThrough
    }

    private static func earliest(_ days: [CalendarDate?]) -> CalendarDate? { days.compactMap(\.self).min() }

    private mutating func alone(_ held: HeldCertification) -> [Certification] {
        if let found = known[held.kind] { return found }
        let keys = HeldKeys(valid: [held])
        let found = certifications.filter { keys.match($0) }
        known[held.kind] = found
        return found
    }
}
