import TestSupport
import Testing

@testable import SolutionsPartner

/// Plans for tests.
enum PlanFixture {
    /// The plan under the rules of a day.
    static func plan(
        _ partner: Partner = Partner(id: "new", name: "New"), on day: String, _ change: (inout PlanRequest) -> Void
    ) throws -> Plan {
        let day = try TestEditions.date(day)
        let id = try #require(try TestEditions.catalog().id(on: day))
        let edition = try TestEditions.edition(id, on: day)
        var request = PlanRequest(designations: [])
        change(&request)
        return try #require(Planner(for: partner, under: edition, on: day).plan(request))
    }
}
