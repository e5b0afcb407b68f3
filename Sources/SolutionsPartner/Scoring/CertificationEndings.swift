/// Tells which certifications take points with them when they end.
struct CertificationEndings {
    let people: [Person]
    /// The day from which on they are looked at.
    let day: CalendarDate

    /// The certifications of a designation's lists that count on the first day, or from a later one on, and no more on
    /// another, each with its last one by the rules and its expiry; the first ones first, at most three.
    func before(_ done: CalendarDate, for rules: DesignationRules) -> [Phrase] {
        var lists: [CertificationList] = []
        for (_, list, _) in rules.tracks.flatMap(\.metrics).flatMap(\.headCounts) where !lists.contains(list.list) {
            lists.append(list.list)
        }
        let ends = people.flatMap { person -> [(day: CalendarDate, words: Phrase)] in
            // Who serves a list with something else takes nothing from it.
            let lost = lists.filter { list in !list.certifications(on: done).contains { serves(person, $0, on: done) } }
            return person.certifications.compactMap { held -> (day: CalendarDate, words: Phrase)? in
                let last = lost.compactMap { list in
                    list.all.compactMap { lastDay(of: held, of: person, as: $0, in: list, before: done) }.max()
                }.min()
                guard let last else { return nil }
                return last == held.expires
                    ? (last, "\(name: person.name)'s \(name: held.code) ends on \(last)")
                    : (last, "\(name: person.name)'s \(name: held.code) stops counting after \(last)")
            }
        }
        return ends.sorted { $0.day < $1.day }.prefix(3).map(\.words)
    }

    private func serves(_ person: Person, _ certification: Certification, on day: CalendarDate) -> Bool {
        HeldKeys(person, on: day).serve(certification, on: day)
    }

    /// The last day on which what somebody holds counts as a certification of a list, where it does on the first day or from
    /// a later one on and that comes before another day; `nil` otherwise.
    private func lastDay(
        of held: HeldCertification, of person: Person, as certification: Certification, in list: CertificationList,
        before done: CalendarDate
    ) -> CalendarDate? {
        let isPart = certification.keys.parts.count > 1 && certification.keys.parts.contains(held.code.uppercased())
        guard isPart || HeldKeys(valid: [held]).match(certification, earnedBy: certification.retired) else {
            return nil
        }
        func isListed(_ day: CalendarDate) -> Bool {
            list.certifications(on: day).contains { $0.id == certification.id }
        }
        let from = [held.earned, certification.eligibleFrom, list.upcoming.first { isListed($0.day) }?.day]
        let begins = ([day] + from.compactMap { $0 }).sorted().first {
            $0 >= day && isListed($0) && held.isValid(on: $0) && serves(person, certification, on: $0)
        }
        guard let begins else { return nil }
        let leaves = list.upcoming.first { $0.day > begins && !isListed($0.day) }?.day.adding(days: -1)
        let last = [held.expires, certification.countsThrough, leaves].compactMap { $0 }.min()
        guard let last, last >= begins, last < done else { return nil }
        return last
    }
}
