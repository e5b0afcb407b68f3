import TestSupport
import Testing

@testable import SolutionsPartner

/// A plan books nothing that cannot be earned, nothing that is not needed, and says what comes before it ends.
@Suite("Plans that can be kept")
struct PlanTruthTests {
    // MARK: The same people elsewhere

    /// One person with an exam passed can be linked to more than one designation.
    @Test("people entered for the same exams elsewhere are pointed out, and cost nothing once they are entered")
    func enteredElsewhere() throws {
        var partner = Partner(id: "new", name: "New")
        for name in ["intermediate-certifications.step1", "advanced-certifications.step1"] {
            partner.measures[InputName(rawValue: "infrastructure.\(name)")] = Measure(.quantity(2))
        }
        func made() throws -> (notes: [String], exams: Set<String>, cost: Rational) {
            let plan = try PlanFixture.plan(partner, on: "2022-10-03") { $0.designations = [.dataAI] }
            return (
                plan.notes.map(\.text), Set(plan.edits.compactMap(\.certification)), plan.cost
            )
        }
        let before = try made()
        let told = before.notes.filter { $0.contains("The same people count for both") }
        #expect(told.count == 2, "\(before.notes)")
        #expect(
            told.contains {
                $0.hasPrefix("The number of people with AZ-104 is entered for Infrastructure (Azure) (infrastructure.")
            })
        #expect(before.exams.contains("AZ-104"))
        for edit in ["step1", "step2"] {
            partner.measures[InputName(rawValue: "data-ai.intermediate-certifications.\(edit)")] = Measure(.quantity(2))
        }
        let after = try made()
        #expect(!after.notes.contains { $0.contains("The same people count for both") }, "\(after.notes)")
        #expect(!after.exams.contains("AZ-104") && after.cost < before.cost)
    }

    // MARK: Retired and retiring certifications

    @Test("an exam that ends within its lead time is not booked, and the reason names it")
    func endsWithinLeadTime() throws {
        // MS-102 can be sat until 30 November 2026 for the last time.
        let late = try PlanFixture.plan(on: "2026-11-25") { $0.designations = [.modernWork] }
        #expect(!late.reachable && late.exams.isEmpty && late.alternatives.isEmpty)
        #expect(
            late.blockedBy.map(\.reason).contains {
                $0.contains("advanced certifications cannot be reached")
                    && $0.contains("MS-102 ends on 2026-11-30, and would be earned on 2027-01-24")
            }, "\(late.blockedBy.map(\.reason))")
        let quick = try PlanFixture.plan(on: "2026-11-25") {
            $0.designations = [.modernWork]
            $0.costs.prices[.exam]?.leadTime = 5
        }
        #expect(quick.reachable && quick.exams.contains { $0.certification == "MS-102" })
        let tooLate = try PlanFixture.plan(on: "2026-11-25") {
            $0.designations = [.modernWork]
            $0.costs.prices[.exam]?.leadTime = 6
        }
        #expect(!tooLate.reachable)
        let early = try PlanFixture.plan(on: "2026-09-25") { $0.designations = [.modernWork] }
        #expect(early.reachable && early.exams.contains { $0.certification == "MS-102" })
    }

    @Test("an exam that stays is taken in place of one that is retired", arguments: ["2026-08-20", "2026-08-31"])
    func replacement(day: String) throws {
        // AZ-500 ends on 31 August 2026; SC-500 serves the same gate since 30 July.
        let plan = try PlanFixture.plan(on: day) { $0.designations = [.security] }
        let booked = plan.exams + plan.alternatives.flatMap(\.exams)
        #expect(plan.reachable && booked.contains { $0.certification == "SC-500" })
        #expect(!booked.contains { $0.certification == "AZ-500" || $0.others.contains("AZ-500") })
    }

    @Test(
        "an exam is taken for the list of the day on which it is earned",
        arguments: [("2026-07-03", 60), ("2026-07-03", 27), ("2026-07-29", 60), ("2026-07-29", 1), ("2026-07-02", 60)])
    func listOfTheDay(text: String, lead: Int) throws {
        // SC-500 joins the list of AZ-500 on 30 July 2026; AZ-500 can be earned through 31 August.
        let plan = try PlanFixture.plan(on: text) {
            $0.designations = [.security]
            $0.costs.prices[.exam]?.leadTime = lead
        }
        let earned = try TestEditions.date(text).adding(days: lead)
        let codes = Set(plan.exams.flatMap { [$0.certification] + $0.others })
        #expect(plan.reachable, "\(plan.blockedBy.map(\.reason))")
        let (joins, last) = (try TestEditions.date("2026-07-30"), try TestEditions.date("2026-08-31"))
        #expect(codes.contains("SC-500") == (earned >= joins), "\(codes)")
        #expect(codes.contains("AZ-500") == (earned <= last), "\(codes)")
    }

    @Test("an exam that joins its list only after it would be earned is not taken")
    func joinsTooLate() throws {
        let plan = try PlanFixture.plan(on: "2026-07-03") {
            $0.designations = [.security]
            $0.costs.prices[.exam]?.leadTime = 26
        }
        let codes = Set(plan.exams.flatMap { [$0.certification] + $0.others })
        #expect(plan.reachable && codes.contains("AZ-500") && !codes.contains("SC-500"))
        #expect(plan.warnings.contains("The last day to earn AZ-500 is 2026-08-31."), "\(plan.warnings)")
    }

    @Test("one of which only the last day on which it counts is known comes after one that stays longer")
    func lastDayOfCounting() throws {
        // The rules count MB-600 through 2023-06-30, and PL-600 for years to come.
        let edition = try TestEditions.edition("2022-10")
        let advanced = try #require(edition.lists.first { $0.certifications.contains { $0.id == "MB-600" } })
        let order = advanced.certifications.longestFirst.map(\.id)
        #expect(try #require(order.firstIndex(of: "PL-600")) < #require(order.firstIndex(of: "MB-600")))
    }

    @Test("of exams that do the same, one whose last day some sources name comes last, with that day")
    func doubtfulLastDay() throws {
        // One list names 30 October 2026 as the last day of PL-400; AI-200 and GH-600 serve the same step.
        for day in ["2026-08-20", "2026-11-29"] {
            let plan = try PlanFixture.plan(on: day) { $0.designations = [.digitalAppInnovation] }
            #expect(plan.reachable)
            #expect(!plan.exams.contains { $0.certification == "PL-400" }, "\(plan.exams.map(\.certification))")
            let lasting = plan.exams.filter { ["AI-200", "GH-600"].contains($0.certification) }
            #expect(!lasting.isEmpty && lasting.allSatisfy { $0.others.last == "PL-400" })
            #expect(plan.warnings.contains { $0.contains("2026-10-30 as the last day to earn PL-400") })
        }
    }

    @Test(
        "no exam of any way is retired or ends within its lead time",
        arguments: [
            "2022-12-01", "2023-06-20", "2023-10-01", "2024-11-20", "2025-03-15", "2026-06-20", "2026-08-20",
            "2026-09-15",
            "2026-11-25", "2027-03-20",
        ])
    func nothingUnearnable(text: String) throws {
        let day = try TestEditions.date(text)
        let id = try #require(try TestEditions.catalog().id(on: day))
        let edition = try TestEditions.edition(id, on: day)
        var random = SeededGenerator(seed: UInt64(day.dayNumber))
        var booked = 0
        for lead in [10, 60] {
            let partner = Partner.nearTheLine(of: edition, using: &random)
            for designation in edition.designations.shuffled(using: &random).prefix(2) {
                var request = PlanRequest(designations: [designation.id])
                request.costs.prices[.exam]?.leadTime = lead
                let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
                for exam in plan.exams + plan.alternatives.flatMap(\.exams) {
                    for code in [exam.certification] + exam.others {
                        booked += 1
                        let known = edition.lists.flatMap(\.certifications).filter { $0.id == code }
                        let earned = day.adding(days: lead)
                        #expect(!known.isEmpty)
                        for certification in known {
                            #expect(certification.retired.map { earned <= $0 } ?? true, "\(code) on \(text)")
                            #expect(certification.counts(on: earned), "\(code) on \(text)")
                        }
                    }
                }
            }
        }
        #expect(booked > 0)
    }

    // MARK: Nothing that is not needed

    @Test("nothing is left to do for what has the points, and nothing else is listed", arguments: TestEditions.names)
    func nothingLeft(name: String) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        for designation in edition.designations {
            let partner = try StandingFixture.partner(qualified: [designation.id], Membership(), under: edition)
            let plan = try #require(
                Planner(for: partner, under: edition, on: day).plan(PlanRequest(designations: [designation.id])))
            #expect(plan.reachable && plan.cost == 0 && plan.leadTime == 0)
            #expect(plan.edits.isEmpty && plan.exams.isEmpty && plan.alternatives.isEmpty && plan.blockedBy.isEmpty)
        }
    }

    /// Points alone attain nothing from June 2023 on.
    @Test(
        "what is missing beside the points is told",
        arguments: [
            ("2023-02-03", nil, nil, nil), ("2024-03-01", nil, nil, "when the fee is paid"),
            ("2024-03-01", "2022-11-14", nil, "when the fee is paid"), ("2024-03-01", "2023-11-14", nil, nil),
        ] as [(String, String?, String?, String?)])
    func beside(day: String, attained: String?, anniversary: String?, note: String?) throws {
        let date = try StandingFixture.date(day)
        let edition = try TestEditions.edition(try #require(try TestEditions.catalog().id(on: date)), on: date)
        let membership = try StandingFixture.membership(
            anniversary: anniversary, attained: attained.map { [.security: $0] } ?? [:])
        let partner = try StandingFixture.partner(qualified: [.security], membership, under: edition)
        let plan = try #require(
            Planner(for: partner, under: edition, on: date).plan(PlanRequest(designations: [.security])))
        #expect(plan.edits.isEmpty)
        #expect(plan.notes.map(\.text).filter { $0.contains("the points are there") }.count == (note == nil ? 0 : 1))
        if let note { #expect(plan.notes.contains { $0.text.contains(note) }) }
    }

    /// Whoever holds a gate open must still do so when the last change counts.
    @Test(
        "what ends before the plan is done is planned for and told, or is said to be missing where nothing can be done",
        arguments: [("2026-10-21", true), ("2027-10-21", false)], [true, false])
    func ending(end: (expires: String, isTold: Bool), canBePassed: Bool) throws {
        let (expires, isTold) = end
        let day = try StandingFixture.date("2026-09-15")
        let edition = try TestEditions.edition("2026-07", on: day)
        var partner = try StandingFixture.partner(qualified: [.security], Membership(), under: edition)
        for name in partner.measures.keys where name.rawValue.contains("intermediate-certifications") {
            partner.measures[name] = nil
        }
        let end = try StandingFixture.date(expires)
        func person(_ id: String, _ codes: [String], until end: CalendarDate? = nil) throws -> Person {
            Person(
                id: id, name: id,
                certifications: try codes.map {
                    HeldCertification(code: $0, earned: try StandingFixture.date("2026-01-10"), expires: end)
                }, isImported: false, apart: [])
        }
        partner.people = [
            try person("ada", ["AZ-500", "AZ-104"], until: end), try person("ben", ["AZ-500", "SC-200"]),
            try person("cy", ["SC-200"]),
        ]
        var request = PlanRequest(designations: [.security])
        request.tracks = [.security: TrackID(rawValue: "enterprise")]
        // A margin makes somebody pass one more exam.
        request.margin = 6
        if !canBePassed {
            for code in ["AZ-500", "SC-500"] { request.costs.certifications[code] = PlanCosts.Exception(limit: 0) }
        }
        let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
        try #require(plan.reachable && plan.leadTime > 40, "\(plan.leadTime)")
        let told = plan.notes.map(\.text).filter { $0.contains("ada's AZ-500 ends on 2026-10-21") }
        #expect(told.count == (isTold ? 1 : 0), "\(plan.notes.map(\.text))")
        let missed = plan.notes.map(\.text).filter { $0.contains("when the last change counts, it is not met") }
        #expect(missed == (isTold && !canBePassed ? told : []), "\(missed)")
        #expect(plan.exams.contains { ["AZ-500", "SC-500"].contains($0.certification) } == (isTold && canBePassed))
        if isTold {
            #expect(told.first?.contains("the plan is made without it") == canBePassed, "\(told)")
            #expect(told.first?.contains("AZ-104") == false)
        }
    }

    @Test("no step goes beyond what earns all points", arguments: TestEditions.names, 0..<1 as Range<UInt64>)
    func nothingBeyond(name: String, seed: UInt64) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        var random = SeededGenerator(seed: seed &+ 40)
        var partner = Partner.nearTheLine(of: edition, using: &random)
        // A growth with a fraction: the last step must end at the threshold, not a whole percent above the fraction.
        for input in edition.inputs where input.unit == .percent {
            partner.measures[input.name] = Measure(
                .quantity(Rational(Int.random(in: 1...39, using: &random), over: 2) ?? 1))
        }
        for designation in edition.designations {
            var request = PlanRequest(designations: [designation.id])
            request.costs.prices[.percent]?.cost = Rational(1, over: 100) ?? 0
            let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
            for edit in plan.edits + plan.alternatives.flatMap(\.edits) {
                let rules = designation.tracks.flatMap(\.metrics)
                let most =
                    rules.flatMap(\.ladders).filter { $0.input.name == edit.input }.map(\.threshold)
                    + rules.flatMap(\.headCounts).filter { $0.input.name == edit.input }.map { Rational($0.people) }
                let top = try #require(most.max(), "\(edit.input)")
                #expect(edit.to <= Rational(top.ceiling), "\(edit.input) \(edit.to) of \(top)")
                if edit.unit == .percent { #expect(edit.to <= top, "\(edit.input) \(edit.to) of \(top)") }
            }
        }
    }

    @Test("no step of a plan can be left out or be one smaller", arguments: 0..<60 as Range<UInt64>)
    func nothingSpare(seed: UInt64) throws {
        let program = try RandomProgram(seed: seed &+ 21_000)
        let request = PlanRequest(designations: program.edition.designations.map(\.id))
        let plan = try #require(Planner(for: program.partner, under: program.edition, on: program.day).plan(request))
        guard plan.reachable else { return }
        for edit in plan.edits where edit.certification == nil && edit.unit.isWhole {
            var fewer = plan.changes
            let place = try #require(fewer.firstIndex { $0.input == edit.input })
            fewer[place] = Edit(input: edit.input, value: .quantity(edit.to - 1))
            let card = Scorecard(of: program.partner.applying(fewer), under: program.edition, on: program.day)
            #expect(card.designations.contains { !$0.isQualified }, "seed \(seed): \(edit.input)")
        }
    }

    // MARK: The simplest first

    @Test("of ways that cost the same the one with the fewest changes comes first", arguments: 0..<6)
    func fewestChanges(part: UInt64) throws {
        var compared = 0
        for seed in part * 15..<(part + 1) * 15 {
            let program = try RandomProgram(seed: seed &+ 30_000)
            var request = PlanRequest(designations: program.edition.designations.map(\.id))
            // One price for everything makes many ways cost the same.
            for kind in PlanKind.allCases { request.costs.prices[kind] = PlanCosts.Price(cost: 1, leadTime: 1) }
            let planner = Planner(for: program.partner, under: program.edition, on: program.day)
            let plan = try #require(planner.plan(request))
            guard plan.reachable, !plan.edits.isEmpty else { continue }
            let exhaustive = ExhaustiveSearch(
                partner: program.partner, edition: program.edition, day: program.day, request: request)
            let (fewest, isComplete) = exhaustive.fewestChanges(at: plan.cost)
            guard isComplete, let fewest else { continue }
            compared += 1
            let changes =
                plan.edits.count { $0.certification == nil } + Set(plan.exams.map(\.certification)).count
            #expect(changes <= fewest, "seed \(seed): \(changes) changes, \(fewest) are enough")
        }
        #expect(compared > 1, "\(compared) compared")
    }

    @Test("the ways come by cost, and of one cost by the number of changes")
    func order() throws {
        for seed in 0..<40 as Range<UInt64> {
            let program = try RandomProgram(seed: seed &+ 31_000)
            let request = PlanRequest(designations: program.edition.designations.map(\.id))
            let plan = try #require(
                Planner(for: program.partner, under: program.edition, on: program.day).plan(request))
            func changes(_ edits: [PlanEdit], _ exams: [PlanExam]) -> Rational {
                Rational(edits.count { $0.certification == nil } + Set(exams.map(\.certification)).count)
            }
            let ways =
                [(plan.cost, changes(plan.edits, plan.exams))]
                + plan.alternatives.map { ($0.cost, changes($0.edits, $0.exams)) }
            for (left, right) in zip(ways, ways.dropFirst()) {
                #expect(left <= right, "seed \(seed): \(ways)")
            }
        }
    }
}

extension ExhaustiveSearch {
    /// The fewest kinds of things that reach the goal for exactly a cost; `nil` when nothing does.
    func fewestChanges(at cost: Rational) -> (changes: Int?, isComplete: Bool) {
        var best: Int?
        let isComplete = forEachPurchase(costing: cost, most: 3000) { partner, changes in
            if changes < best ?? .max, reaches(partner) { best = changes }
        }
        return (best, isComplete)
    }
}
