/// Puts what a search found into edits, exams and results.
struct PlanWriter {
    let problem: PlanProblem
    let found: FoundPlan
    private let assignment: ExamAssignment

    init(_ found: FoundPlan) {
        self.found = found
        problem = found.problem
        assignment = ExamAssignment(found.problem, levels: found.levels)
    }

    private var edition: ProgramEdition { problem.edition }

    /// The exams, those of one certification together.
    var exams: [PlanExam] {
        assignment.sittings.map { sitting in
            let names = certifications(for: sitting)
            let person = sitting.person.map { problem.partner.people[$0] }
            let begun = sitting.type.person == nil || sitting.type.isHeld ? nil : person
            return PlanExam(
                certification: begun.flatMap { missing(of: names.first, $0) } ?? names.first ?? "",
                others: Array(names.dropFirst()), person: person?.name,
                personID: person?.id, inputs: inputs(of: sitting), cost: sitting.type.cost,
                leadTime: sitting.type.leadTime, isHeld: sitting.type.isHeld)
        }
    }

    /// The exams of a certification that a person has still to pass, where some of several are passed.
    private func missing(of certification: String?, _ person: Person) -> String? {
        certification?.split(separator: "+").filter { part in
            !person.certifications.contains {
                $0.code.uppercased() == part.uppercased() && $0.isValid(on: problem.counted)
            }
        }.joined(separator: "+")
    }

    /// The certifications that do what a sitting must do for its cost, those that stay longest first.
    private func certifications(for sitting: ExamAssignment.Sitting) -> [String] {
        let own = sitting.type.certifications
        guard sitting.type.person == nil, sitting.lists.count < sitting.type.lists.count,
            let first = sitting.lists.first
        else { return own.map(\.id) }
        let costs = problem.request.costs
        let wider = edition.lists[first].all.filter { certification in
            let parts = certification.id.split(separator: "+").count
            return !own.contains { $0.id == certification.id }
                && costs.exception(for: certification)?.limit == nil
                && costs.price(of: certification).cost * Rational(parts) == sitting.type.cost
                && costs.price(of: certification).leadTime <= problem.ground.times.upperBound
                && sitting.lists.allSatisfy { list in
                    costs.canEarn(
                        certification, for: edition.lists[list], from: problem.day, countedOn: problem.counted)
                }
        }
        return (own + wider).longestFirst.map(\.id)
    }

    private func inputs(of sitting: ExamAssignment.Sitting) -> [InputName] {
        problem.headCountInputs.filter { sitting.lists.contains($0.list.index) }
            .sorted { $0.input.index < $1.input.index }.map(\.input.name)
    }

    /// The changes in the order of the edition.
    var edits: [PlanEdit] {
        var edits: [(index: Int, edit: PlanEdit)] = []
        for (variable, level) in zip(problem.variables, found.levels) where level > 0 {
            guard case .input(let input, let values) = variable.subject else { continue }
            let today = problem.evidence.entered(input) ?? (values[0].isZero ? nil : values[0])
            edits.append(
                (
                    input.index,
                    PlanEdit(
                        input: input.name, unit: input.unit, from: today, to: values[level],
                        units: values[level] - values[0], cost: variable.costs[level], person: nil, certification: nil,
                        leadTime: problem.request.costs.price(of: input).leadTime, serves: readers(of: input.name),
                        list: nil)
                ))
        }
        let exams = exams
        for (input, list) in problem.headCountInputs {
            let own = exams.filter { $0.inputs.contains(input.name) }
            if own.isEmpty { continue }
            let today = problem.today(input, list)
            var people: [String] = []
            for case let name? in own.map(\.person) where !people.contains(name) { people.append(name) }
            var codes: [String] = []
            for code in own.map(\.certification) where !codes.contains(code) { codes.append(code) }
            edits.append(
                (
                    input.index,
                    PlanEdit(
                        input: input.name, unit: input.unit,
                        from: problem.evidence.entered(input) ?? problem.evidence.derived(list),
                        to: Rational(today + own.count), units: Rational(own.count),
                        cost: own.filter { $0.inputs.first == input.name }.reduce(.zero) { $0 + $1.cost },
                        person: people.isEmpty ? nil : people.joined(separator: ", "),
                        certification: codes.joined(separator: ", "), leadTime: own.map(\.leadTime).max() ?? 0,
                        serves: readers(of: input.name), list: edition.inputLists[input.index])
                ))
        }
        return edits.sorted { $0.index < $1.index }.map(\.edit)
    }

    private func readers(of input: InputName) -> [DesignationID] {
        var readers: [DesignationID] = []
        for definition in edition.definitions where definition.name == input {
            if !readers.contains(definition.designation) { readers.append(definition.designation) }
        }
        return readers
    }

    /// The plan as one way to its goal.
    var way: PlanAlternative {
        let (edits, exams, ground) = (edits, exams, problem.ground)
        let slowest = (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0
        let leadTime = found.leadTime ?? max(ground.wait, slowest)
        let done = problem.day.adding(days: leadTime)
        return PlanAlternative(
            cost: found.cost, edits: edits, exams: exams, leadTime: leadTime, done: done, edition: ground.edition,
            counted: ground.times.lowerBound > 0 ? done : problem.day)
    }

    /// What a reader should know: gates that one leaver closes, and people who carry much of the plan.
    var notes: [Phrase] {
        let evidence = problem.evidence(adding: problem.added(by: found.levels), levels: found.levels)
        var notes: [Phrase] = []
        var seen: Set<Int> = []
        for target in problem.targets {
            for metric in target.track.metrics {
                guard case .staged(let steps) = metric.rule else { continue }
                for step in steps where step.isGate && seen.insert(step.list.index).inserted {
                    let count = evidence.entered(step.input) ?? evidence.derived(step.list) ?? .zero
                    guard count == Rational(step.people) else { continue }
                    let codes = step.list.list.certifications.map(\.id).prefix(3).joined(separator: ", ")
                    let names = holders(of: step.list.index)
                    let who: Phrase = names.isEmpty ? "" : " (\(names: names, .comma))"
                    notes.append(
                        step.people == 1
                            ? "\(name: target.rules.name): the gate \(name: codes) leans on one person\(who)."
                            : "\(name: target.rules.name): the gate \(name: codes) has nobody to spare\(who).")
                }
            }
        }
        for place in problem.partner.people.indices {
            let count = assignment.sittings.count { $0.person == place && !$0.type.isHeld }
            if count > 2 {
                notes.append("\(name: problem.partner.people[place].name) passes \(count) exams in this plan.")
            }
        }
        return notes + heldAlready + lastDays
    }

    /// Whose certifications count from a later day on, so that there is nothing to pass.
    private var heldAlready: [Phrase] {
        assignment.sittings.compactMap { sitting in
            guard sitting.type.isHeld, let person = sitting.person, let held = sitting.type.certifications.first
            else { return nil }
            let from = problem.day.adding(days: sitting.type.leadTime)
            return
                "\(name: problem.partner.people[person].name) holds \(name: held.id) already, and it counts from \(from) on: there is nothing to pass."
        }
    }

    /// When the exams of the plan can be passed for the last time, where that is within half a year or past.
    private var lastDays: [Phrase] {
        let soon = problem.day.adding(months: 6)
        // What somebody holds already has nobody to pass it.
        let named = zip(assignment.sittings, exams).filter { !$0.0.type.isHeld }
            .flatMap { [$0.1.certification] + $0.1.others }
        var seen: Set<String> = []
        return edition.lists.flatMap(\.all)
            .filter { exam in named.contains(where: exam.isCalled) && seen.insert(exam.id).inserted }
            .compactMap { exam in
                guard let last = exam.lastDay, last <= soon else { return nil }
                if let day = exam.retired { return "The last day to earn \(name: exam.id) is \(day)." }
                return exam.retiredPerhaps.map {
                    "Not all sources agree, but one names \($0) as the last day to earn \(name: exam.id)."
                }
            }
    }

    private func holders(of list: Int) -> [String] {
        problem.partner.people.indices.filter { person in
            problem.served[person].contains(list)
                || assignment.sittings.contains { $0.person == person && $0.lists.contains(list) }
        }.map { problem.partner.people[$0].name }
    }
}
