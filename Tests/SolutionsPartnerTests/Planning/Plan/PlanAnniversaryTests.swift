import TestSupport
import Testing

@testable import SolutionsPartner

/// Whether a plan comes in time for what is checked at the anniversary.
@Suite("Plans before an anniversary")
struct PlanAnniversaryTests {
    /// A partner of September 2026 who has all points of Security but one person at its first gate.
    private func nearSecurity(
        anniversary: String, attained: String? = nil, under edition: ProgramEdition
    ) throws -> Partner {
        let membership = try StandingFixture.membership(
            anniversary: anniversary, attained: attained.map { [.security: $0] } ?? [:])
        var partner = try StandingFixture.partner(qualified: [.security], membership, under: edition)
        let gate = InputName(rawValue: "security.intermediate-certifications.step1")
        try #require(partner.measures[gate]?.value == .quantity(2))
        partner.measures[gate] = Measure(.quantity(1))
        return partner
    }

    @Test(
        "is in time on the last day itself, be it of the check or of the days after the anniversary",
        arguments: [
            // Anniversary, day of attaining, last day, days until an exam counts, whether it is in time.
            ("2026-09-20", nil, "2026-10-20", 35, true), ("2026-09-20", nil, "2026-10-20", 36, false),
            ("2026-09-01", "2025-09-01", "2026-10-01", 16, true), ("2026-09-01", "2025-09-01", "2026-10-01", 17, false),
        ] as [(String, String?, String, Int, Bool)])
    func lastDay(anniversary: String, attained: String?, last: String, lead: Int, isInTime: Bool) throws {
        let day = try TestEditions.date("2026-09-15")
        let edition = try TestEditions.edition("2026-07", on: day)
        let partner = try nearSecurity(anniversary: anniversary, attained: attained, under: edition)
        var request = PlanRequest(designations: [.security])
        request.costs.prices[.exam]?.leadTime = lead
        let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
        try #require(plan.reachable && plan.done == day.adding(days: lead), "\(plan.done)")
        let check = try #require(plan.check)
        #expect(check.anniversary.description == anniversary && check.last.description == last)
        #expect(check.isRenewal == (attained != nil))
        #expect(check.isInTime(plan.done) == isInTime)
        let told = plan.warnings.filter { $0.hasPrefix("The anniversary on \(anniversary) ") }
        #expect(told.count == (isInTime ? 0 : 1), "\(plan.warnings)")
        if !isInTime {
            let words = attained == nil ? "comes first" : "is past: without a renewal what is held ends on \(last)"
            #expect(told.first?.contains(words) == true, "\(told)")
        }
    }

    @Test("has nothing to be in time for once the days after the anniversary are over, or where nothing is held")
    func nothingToRenew() throws {
        let edition = try TestEditions.edition("2026-07", on: try TestEditions.date("2026-09-15"))
        for (day, attained) in [("2026-10-02", "2025-09-01"), ("2026-09-15", nil)] as [(String, String?)] {
            let partner = try nearSecurity(anniversary: "2026-09-01", attained: attained, under: edition)
            let plan = try PlanFixture.plan(partner, on: day) { $0.designations = [.security] }
            #expect(plan.check == nil)
        }
    }

    @Test(
        "says what the plan has reached and the check at the anniversary does not find any more",
        arguments: [("2027-01-20", true), ("2027-02-28", true), ("2027-03-01", false), ("2027-08-20", false)])
    func lostByTheCheck(expires: String, isLost: Bool) throws {
        let day = try StandingFixture.date("2026-09-15")
        let edition = try TestEditions.edition("2026-07", on: day)
        // The month of the anniversary and the five before it are checked.
        let membership = try StandingFixture.membership(anniversary: "2027-08-20")
        var partner = try StandingFixture.partner(qualified: [.security], membership, under: edition)
        for name in partner.measures.keys where name.rawValue.contains("intermediate-certifications") {
            partner.measures[name] = nil
        }
        let (earned, end) = (try StandingFixture.date("2026-01-10"), try StandingFixture.date(expires))
        func person(_ id: String, _ code: String, until end: CalendarDate? = nil) -> Person {
            Person(
                id: id, name: id, certifications: [HeldCertification(code: code, earned: earned, expires: end)],
                isImported: false, apart: [])
        }
        // Two people at the gate, one of them not for long, and one too few at the next.
        partner.people = [
            person("ada", "AZ-500", until: end), person("ben", "AZ-500"), person("cy", "SC-200"),
        ]
        var request = PlanRequest(designations: [.security])
        request.tracks = [.security: TrackID(rawValue: "enterprise")]
        let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
        try #require(plan.reachable && !plan.exams.isEmpty && plan.done < end, "\(plan.done)")
        let told = plan.warnings.filter { $0.contains("it is not met any more") }
        #expect(told.count == (isLost ? 1 : 0), "\(plan.warnings)")
        if isLost {
            #expect(
                told.first?.hasPrefix(
                    "Security: by the check at the anniversary on 2027-08-20, which begins on 2027-03-01,") == true)
            #expect(told.first?.contains("ada's AZ-500 ends on \(expires)") == true, "\(told)")
        }
    }

    @Test("says when the anniversary comes before the plan ends")
    func anniversary() throws {
        let day = "2022-12-01"
        func notes(_ anniversary: String?) throws -> [String] {
            var partner = Partner(id: "new", name: "New")
            partner.membership = try StandingFixture.membership(anniversary: anniversary)
            return try PlanFixture.plan(partner, on: day) { $0.designations = [.security] }.warnings
                .filter { $0.contains("anniversary") }
        }
        let first = try notes("2023-01-15")
        #expect(first.count == 1)
        #expect(first.first?.hasPrefix("The anniversary on 2023-01-15 comes first") == true, "\(first)")
        #expect(try notes("2023-11-30").isEmpty)
        #expect(try notes(nil).isEmpty)
    }
}
