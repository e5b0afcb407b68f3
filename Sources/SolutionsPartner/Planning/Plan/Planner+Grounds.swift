/// The times at which the last change of a plan may count, each with its own rules and people.
extension Planner {
    /// The rules in force on a later day, as far as they are known.
    func rules(on later: CalendarDate) -> ProgramEdition {
        guard let catalog, let id = catalog.id(on: later), id != edition.id || !edition.reading.holds(on: later) else {
            return edition
        }
        return readRules.edition(id, on: later, in: catalog) ?? edition
    }

    /// The times from the day of the plan on, until the slowest of all changes counts or a day comes after which nothing is
    /// to count any more; and whether they are all that there are.
    ///
    /// A time ends where other rules begin, a certification leaves a list, or somebody stops serving one: a plan that is
    /// done later has to do without. Within one time it does not matter when it is done.
    func grounds(
        for request: PlanRequest, until last: CalendarDate? = nil
    ) -> (grounds: [PlanGround], isComplete: Bool) {
        var (grounds, isComplete): ([PlanGround], Bool) = (
            [PlanGround(edition: edition, counted: day, times: 0...0)], true
        )
        for date in daysToLookAt(request, until: last) {
            let (rules, time, known) = (rules(on: date), day.days(to: date), grounds[grounds.count - 1])
            guard canPlan(request, by: rules) else {
                isComplete = false
                continue
            }
            let isSame = known.edition.id == rules.id
            let change = change(request, on: date, since: known)
            if isSame, !change.isLess {
                grounds[grounds.count - 1].times = known.times.lowerBound...time
            } else {
                let wait = isSame && !change.isMore ? known.wait : time
                grounds.append(PlanGround(edition: rules, counted: date, wait: wait, times: time...time))
            }
        }
        return (grounds, isComplete)
    }

    /// The later days on which a change may be done, rules begin or somebody comes to count.
    private func daysToLookAt(_ request: PlanRequest, until last: CalendarDate?) -> [CalendarDate] {
        let slowest = day.adding(days: request.costs.longestLeadTime)
        let horizon = last.map { min($0, slowest) } ?? slowest
        var days = Set(request.costs.leadTimes.map { day.adding(days: $0) })
        var end = edition.effectiveThrough
        while let start = end?.adding(days: 1), start > day, start <= horizon, days.insert(start).inserted {
            end = rules(on: start).effectiveThrough
        }
        for list in lists(of: request, in: edition) {
            days.formUnion(list.upcoming.map(\.day) + list.all.compactMap(\.eligibleFrom))
        }
        days.formUnion(partner.people.flatMap(\.certifications).compactMap(\.earned))
        return days.filter { $0 > day && $0 <= horizon }.sorted()
    }

    /// Whether a plan can be made by other rules: they know what is planned for, and its numbers are theirs as well.
    ///
    /// The numbers of records are those of an edition, so where there are none of another one, it gives no plan.
    private func canPlan(_ request: PlanRequest, by rules: ProgramEdition) -> Bool {
        if rules.id == edition.id { return true }
        let records = partner.derived.months[DerivedNumbers.closedMonth(on: day)] ?? [:]
        guard records.isEmpty || records[rules.id] != nil else { return false }
        return request.designations.filter { edition.designation($0) != nil }.allSatisfy { id in
            guard let designation = rules.designation(id) else { return false }
            return request.tracks[id].map { track in designation.tracks.contains { $0.id == track } } ?? true
        }
    }

    /// Whether a certification left a list of what is planned for, or somebody stopped serving one, since a time began; and
    /// whether somebody came to serve one.
    private func change(
        _ request: PlanRequest, on date: CalendarDate, since ground: PlanGround
    ) -> (isLess: Bool, isMore: Bool) {
        let (lists, before) = (lists(of: request, in: ground.edition), ground.counted)
        func counting(_ day: CalendarDate) -> [[String]] {
            lists.map { list in list.certifications(on: day).filter { $0.counts(on: day) }.map(\.id) }
        }
        var change = (isLess: false, isMore: false)
        let (then, now) = (counting(before), counting(date))
        let hasOtherLists = then != now
        if hasOtherLists {
            change.isLess = zip(then, now).contains { then, now in then.contains { !now.contains($0) } }
        }
        for person in partner.people {
            // Most people neither gain nor lose anything.
            let moves = person.certifications.contains { held in
                held.expires.map { $0 >= before && $0 < date } ?? false
                    || held.earned.map { $0 > before && $0 <= date } ?? false
            }
            guard hasOtherLists || moves else { continue }
            let (then, now) = (HeldKeys(person, on: before), HeldKeys(person, on: date))
            for list in lists {
                let (served, serves) = (then.serve(list, on: before), now.serve(list, on: date))
                if served, !serves { change.isLess = true }
                if serves, !served { change.isMore = true }
            }
        }
        return change
    }

    /// The lists of certifications that designations of a request read.
    private func lists(of request: PlanRequest, in edition: ProgramEdition) -> [CertificationList] {
        var lists: [CertificationList] = []
        for id in request.designations {
            for metric in edition.designation(id)?.tracks.flatMap(\.metrics) ?? [] {
                for (_, list, _) in metric.headCounts where !lists.contains(list.list) { lists.append(list.list) }
            }
        }
        return lists
    }
}
