/// The kinds of exam that are worth passing.
struct ExamCatalog {
    let ground: PlanGround
    /// The day on which the plan begins.
    let day: CalendarDate
    let costs: PlanCosts
    let partner: Partner
    /// For each listed person the places of the lists that they serve.
    let served: [Set<Int>]
    /// The most people worth adding to each list, by place.
    let wanted: [Int: Int]
    /// The most people that a plan may add to each list, by place.
    let listLimits: [Int: Int]

    private var edition: ProgramEdition { ground.edition }
    private var counted: CalendarDate { ground.counted }
    /// The most days that an exam may take.
    private var mostDays: Int { ground.times.upperBound }

    /// The kinds, those that serve no more than another for no less left out.
    var types: [ExamType] {
        var types: [ExamType] = []
        for certification in earnable {
            let lists = edition.lists.indices.filter { list in
                costs.canEarn(certification, for: edition.lists[list], from: day, countedOn: counted)
            }
            // What may not move at all must not be served by the way either.
            if lists.contains(where: { listLimits[$0] == 0 }) { continue }
            let useful = lists.filter { wanted[$0] != nil }
            if useful.isEmpty { continue }
            let price = costs.price(of: certification)
            let limit = costs.exception(for: certification)?.limit
            let parts = certification.id.split(separator: "+").map { $0.uppercased() }
            add(
                ExamType(
                    certifications: [certification], lists: useful, cost: price.cost * Rational(parts.count),
                    limit: limit, person: nil, leadTime: price.leadTime), to: &types)
            if parts.count > 1, limit.map({ $0 > 0 }) ?? true {
                for started in started(certification, parts: parts, useful: useful, price: price) {
                    types.append(started)
                }
            }
        }
        types += waiting
        let limitsPeople = !partner.people.isEmpty && costs.newPeople != nil
        return limitsPeople ? withParts(of: types) : undominated(types)
    }

    /// Every certification of the edition that can still be earned in time and counts by then, those that stay longest
    /// first.
    private var earnable: [Certification] {
        var seen: Set<String> = []
        var found: [Certification] = []
        for certification in edition.lists.flatMap(\.all) where seen.insert(certification.id).inserted {
            guard costs.exception(for: certification)?.limit != 0, costs.price(of: certification).leadTime <= mostDays,
                edition.lists.contains(where: { costs.canEarn(certification, for: $0, from: day, countedOn: counted) })
            else { continue }
            found.append(certification)
        }
        return found.longestFirst
    }

    /// What people hold already and what counts by the day on which an exam that is begun today would be earned.
    ///
    /// There is nothing to pass and nothing to pay for. What counts only after that day brings nothing in time.
    private var waiting: [ExamType] {
        let horizon = max(counted, day.adding(days: min(mostDays, costs.price(of: .exam).leadTime)))
        guard day < horizon else { return [] }
        return partner.people.indices.flatMap { person -> [ExamType] in
            let held = HeldKeys(
                valid: partner.people[person].certifications.filter { $0.isValid(on: day) && $0.isValid(on: horizon) })
            var found: [(certification: Certification, lists: [Int], from: CalendarDate)] = []
            for list in edition.lists.indices
            where wanted[list] != nil && listLimits[list] != 0 && !served[person].contains(list) {
                let rules = edition.lists[list]
                guard
                    let certification = rules.certifications(on: horizon).first(where: { held.serve($0, on: horizon) }),
                    let from = rules.firstDay(after: counted, servedBy: held), from <= horizon
                else { continue }
                if let known = found.firstIndex(where: { $0.certification.id == certification.id }) {
                    found[known].lists.append(list)
                    found[known].from = max(found[known].from, from)
                } else {
                    found.append((certification, [list], from))
                }
            }
            return found.map {
                ExamType(
                    certifications: [$0.certification], lists: $0.lists, cost: .zero, limit: 1, person: person,
                    leadTime: day.days(to: $0.from), isHeld: true)
            }
        }
    }

    /// The kinds for people who passed some of several exams already.
    private func started(
        _ certification: Certification, parts: [String], useful: [Int], price: PlanCosts.Price
    ) -> [ExamType] {
        partner.people.indices.compactMap { person in
            let held = partner.people[person].certifications.filter { $0.isValid(on: counted) }
            let missing = parts.filter { part in !held.contains { $0.code.uppercased() == part } }.count
            let lists = useful.filter { !served[person].contains($0) }
            guard missing > 0, missing < parts.count, !lists.isEmpty else { return nil }
            return ExamType(
                certifications: [certification], lists: lists, cost: price.cost * Rational(missing), limit: 1,
                person: person, leadTime: price.leadTime)
        }
    }

    private func add(_ type: ExamType, to types: inout [ExamType]) {
        let same = types.firstIndex {
            $0.lists == type.lists && $0.cost == type.cost && $0.leadTime == type.leadTime && $0.limit == nil
                && type.limit == nil && $0.person == nil
        }
        guard let same else { return types.append(type) }
        let known = types[same]
        types[same] = ExamType(
            certifications: known.certifications + type.certifications, lists: known.lists, cost: known.cost,
            limit: nil, person: nil, leadTime: known.leadTime)
    }

    private func undominated(_ types: [ExamType]) -> [ExamType] {
        types.enumerated().filter { place, type in
            !types.enumerated().contains { other, better in
                guard other != place, better.limit == nil, better.person == nil, better.cost <= type.cost,
                    type.lists.allSatisfy({ better.lists.contains($0) })
                else { return false }
                // More than asked for does no harm, unless its number is limited.
                let extra = better.lists.filter { !type.lists.contains($0) }
                if extra.contains(where: { listLimits[$0] != nil }) { return false }
                return !extra.isEmpty || better.cost < type.cost || other < place
            }
        }.map(\.element)
    }

    /// The kinds together with all that count in fewer lists: who serves one list already may still earn another.
    private func withParts(of types: [ExamType]) -> [ExamType] {
        var all: [ExamType] = []
        for type in types {
            // Rules list one certification in a handful of lists at most.
            let lists = type.lists.prefix(6)
            for mask in 1..<(1 << lists.count) {
                let chosen = lists.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
                let part = ExamType(
                    certifications: type.certifications, lists: chosen, cost: type.cost, limit: type.limit,
                    person: type.person, leadTime: type.leadTime, isHeld: type.isHeld)
                if part.person == nil { add(part, to: &all) } else { all.append(part) }
            }
        }
        return all
    }
}
