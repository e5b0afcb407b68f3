import TestSupport
import Testing

@testable import SolutionsPartner

/// Changes take their time, and until they count rules may change and certifications end: of all ways, each met on the
/// day on which it counts, the plan is the cheapest.
@Suite("Plans whose changes take their time")
struct PlanTimesTests {
    /// A partner with random numbers of an edition, and people whose certifications end around the days to come.
    private func partner(
        _ edition: ProgramEdition, on day: CalendarDate, _ random: inout SeededGenerator
    ) -> Partner {
        var partner = Partner(id: "random", name: "Random")
        for metric in edition.designations.flatMap(\.tracks).flatMap(\.metrics) {
            for (input, threshold, _) in metric.ladders where Int.random(in: 0..<5, using: &random) > 0 {
                let most = threshold.ceiling
                partner.measures[input.name] = Measure(
                    .quantity(Rational(Int.random(in: most / 3...max(1, most), using: &random))))
            }
        }
        let certifications = edition.lists.flatMap(\.all).filter { !$0.id.contains("+") }
        for number in 0..<Int.random(in: 2...6, using: &random) {
            var held: [HeldCertification] = []
            for certification in certifications where Int.random(in: 0..<12, using: &random) == 0 {
                guard !held.contains(where: { $0.code == certification.id }) else { continue }
                let end = day.adding(days: Int.random(in: -10...200, using: &random))
                held.append(
                    HeldCertification(code: certification.id, earned: end.adding(days: -365), expires: end))
            }
            partner.people.append(Person(id: "p\(number)", name: "Person \(number)", certifications: held))
        }
        return partner
    }

    @Test(
        "nothing that is forbidden or asked for besides makes the cheapest way cheaper",
        arguments: ["2022-09-20", "2023-03-15", "2023-10-01", "2025-01-10", "2026-05-20"], 0..<3 as Range<UInt64>)
    func cheapest(text: String, seed: UInt64) throws {
        let (day, catalog) = (try TestEditions.date(text), try TestEditions.catalog())
        let edition = try TestEditions.edition(#require(catalog.id(on: day)), on: day)
        var random = SeededGenerator(seed: seed &+ 700)
        let partner = partner(edition, on: day, &random)
        let planner = Planner(for: partner, under: edition, on: day, among: catalog)
        for designation in edition.designations {
            let request = PlanRequest(designations: [designation.id])
            let plan = try #require(planner.plan(request))
            guard let way = plan.way, isSound(plan) else { continue }
            for way in [way] + plan.alternatives { try isMet(way, request, partner, on: day, catalog) }
            for edit in plan.edits {
                var pinned = request
                pinned.costs.inputs[edit.input] = PlanCosts.Exception(limit: 0)
                let other = try #require(planner.plan(pinned))
                #expect(
                    !isSound(other) || other.cost + cut(other) >= plan.cost, "\(designation.id) without \(edit.input)")
            }
            for (change, words) in [
                ({ $0.margin = 5 }, "more points"), ({ $0.deadline = plan.done.adding(days: -1) }, "sooner"),
            ] as [((inout PlanRequest) -> Void, String)] where plan.done > day {
                var stricter = request
                change(&stricter)
                let other = try #require(planner.plan(stricter))
                #expect(!isSound(other) || other.cost + cut(other) >= plan.cost, "\(designation.id), \(words)")
                if let last = stricter.deadline {
                    #expect(!other.reachable || other.done <= last)
                    #expect(other.reachable == other.blockedBy.isEmpty)
                }
            }
        }
    }

    /// By how much a plan may have become cheaper when the last step of an amount was cut.
    private func cut(_ plan: Plan) -> Rational {
        plan.edits.contains { [.user, .usd].contains(PlanKind($0.unit)) } ? 7 : 0
    }

    /// Whether a plan reaches its goal, and none is told of that is not enough on the day on which it counts.
    private func isSound(_ plan: Plan) -> Bool {
        plan.reachable
            && !plan.warnings.contains { $0.contains("it is not met") || $0.contains("others may take less") }
    }

    /// Expects that a way qualifies on the day on which it counts, by the rules of that day and with who counts then.
    private func isMet(
        _ way: PlanAlternative, _ request: PlanRequest, _ partner: Partner, on day: CalendarDate,
        _ catalog: EditionCatalog
    ) throws {
        #expect(way.done == day.adding(days: way.leadTime))
        let slowest = (way.edits.map(\.leadTime) + way.exams.map(\.leadTime)).max() ?? 0
        #expect(way.leadTime >= slowest)
        let rules = try TestEditions.edition(#require(catalog.id(on: way.done)), on: way.done)
        #expect(rules.id == way.edition.id || way.leadTime == 0)
        // Counts of people are typed as the plan tells them, so that only the others are counted on that day.
        let then = Scorecard(
            of: partner.applying(way.edits.map(\.edit)), under: rules, on: day, only: Set(request.designations),
            peopleOn: way.done)
        for score in then.designations {
            #expect(score.isQualified && score.total >= score.required + request.margin, "\(score.rules.id)")
        }
    }

    @Test("no unit of an amount is more than is needed", arguments: 0..<6 as Range<UInt64>)
    func amounts(seed: UInt64) throws {
        let (day, catalog) = (try TestEditions.date("2026-09-15"), try TestEditions.catalog())
        let edition = try TestEditions.edition("2026-07", on: day)
        var random = SeededGenerator(seed: seed &+ 70)
        let partner = partner(edition, on: day, &random)
        for designation in [DesignationID.modernWork, .security] {
            let planner = Planner(for: partner, under: edition, on: day, among: catalog)
            let plan = try #require(planner.plan(PlanRequest(designations: [designation])))
            guard let way = plan.way else { continue }
            for (place, edit) in way.edits.enumerated() where [.user, .usd].contains(PlanKind(edit.unit)) {
                var changes = way.edits.map(\.edit)
                changes[place].value = .quantity(edit.to - 1)
                let fewer = way.scores(of: [designation], of: partner, after: changes, on: day)
                let isEnough = fewer.designations.allSatisfy(\.isQualified)
                #expect(!isEnough, "\(edit.input) \(edit.to)")
            }
        }
    }

    @Test("a limit on an amount is a number of units")
    func limitedAmount() throws {
        // 69.5 points; a third of the users that a point takes brings the half that is missing.
        let day = try TestEditions.date("2026-09-15")
        let edition = try TestEditions.edition("2026-07", on: day)
        let metric = try #require(
            edition.designation(.modernWork)?.tracks.flatMap(\.metrics).first {
                $0.ladders.contains { $0.input.unit == .user }
            })
        let (input, threshold, maximum) = try #require(metric.ladders.first { $0.input.unit == .user })
        var ladder = InputLadder(from: 0, unit: .user)
        ladder.climb(to: threshold, worth: maximum, unit: input.unit)
        let point = try #require(ladder.steps(limit: nil).dropFirst().first)
        #expect(point > 2)
        #expect(ladder.steps(limit: 2) == [0, 2])
        #expect(ladder.steps(limit: point.floor + 1) == [0, point, point + 1])
    }

    /// The second example of the FAQ: 60 points for Security, with an anniversary in December 2022.
    @Test("of the other ways one is in time for the anniversary where the cheapest is not")
    func inTime() throws {
        let day = try TestEditions.date("2022-10-03")
        var partner = Partner.testing([
            "security.net-customer-adds.azure": "5", "security.net-customer-adds.m365": "5",
            "security.deployments.azure": "3", "security.deployments.m365": "0",
            "security.usage-growth.azure": "25000", "security.usage-growth.m365": "2425",
            "security.intermediate-certifications.step1": "1", "security.intermediate-certifications.step2": "1",
            "security.intermediate-certifications.step3": "3",
        ])
        partner.membership.anniversary = try TestEditions.date("2022-12-15")
        let edition = try TestEditions.edition("2022-10", on: day)
        let planner = Planner(for: partner, under: edition, on: day, among: try TestEditions.catalog())
        var request = PlanRequest(designations: [.security])
        // Points by customers are dear and quick, points by users cheap and slow.
        request.costs.prices[.user] = PlanCosts.Price(cost: 0, leadTime: 90)
        request.costs.prices[.usd] = PlanCosts.Price(cost: 0, leadTime: 90)
        request.costs.prices[.exam] = PlanCosts.Price(cost: 5, leadTime: 60)
        let plan = try #require(planner.plan(request))
        let check = try #require(plan.check)
        #expect(check.anniversary == partner.membership.anniversary)
        #expect(!check.isInTime(plan.done) && plan.cost == 0)
        let inTime = try #require(plan.alternatives.first { check.isInTime($0.done) })
        #expect(inTime.done == day.adding(days: 60) && !inTime.exams.isEmpty)
        request.deadline = check.last
        let sooner = try #require(planner.plan(request))
        #expect(sooner.cost == inTime.cost)
        #expect(
            plan.warnings.contains { $0.contains("comes first") && $0.contains("by then does so on \(inTime.done).") })
        // Before anything counts there is no way in time.
        partner.membership.anniversary = day.adding(days: 30)
        let late = try #require(
            Planner(for: partner, under: edition, on: day, among: try TestEditions.catalog()).plan(request))
        #expect(late.reachable == false || late.check?.isInTime(late.done) == false)
    }

    @Test("a certification that is passed again has no last day yet")
    func renewed() throws {
        let (ended, again) = (try TestEditions.date("2026-08-20"), try TestEditions.date("2026-09-15"))
        var person = Person.testing("ann")
        person.certifications = [
            HeldCertification(code: "AZ-400", earned: ended.adding(days: -365), expires: ended)
        ]
        let partner = Partner.testing([:], people: [person])
        let passed = Edit(input: PersonEdit.certification("AZ-400", of: "ann"), value: .date(again))
        let after = partner.applying([passed])
        #expect(after.people[0].certifications == [HeldCertification(code: "AZ-400", earned: again)])
        // A day that is put right leaves the last one alone.
        let mended = Edit(input: passed.input, value: .date(ended.adding(days: -300)))
        #expect(partner.applying([mended]).people[0].certifications[0].expires == ended)
    }
}
