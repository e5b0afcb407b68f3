import SolutionsPartner
import TestSupport
import Testing

@Suite("How fresh the numbers are")
struct DataFreshnessTests {
    private func freshness(_ day: String, updated: String, _ input: String) throws -> [DataFreshness] {
        let date = try TestEditions.date(day)
        let edition = try TestEditions.edition(try #require(try TestEditions.catalog().id(on: date)), on: date)
        var partner = Partner(id: "test", name: "Test")
        partner.measures[InputName(rawValue: input)] = Measure(.quantity(1), provenance: Provenance(time: updated))
        let card = Scorecard(of: partner, under: edition, on: date)
        return try Standing(of: partner, card: card).freshness
    }

    @Test(
        "performance and customer success come once a month",
        arguments: [
            // Day, last number, age, next refresh, whether newer ones should be there.
            ("2022-10-14", "2022-10-14", 0, "2022-11-10", false), ("2022-10-14", "2022-10-09", 5, "2022-11-10", true),
            ("2022-11-08", "2022-10-14", 25, "2022-11-10", false),
            // The refresh by the 20th begins: none was due by that rule before.
            ("2022-11-09", "2022-10-14", 26, "2022-11-20", false),
            ("2022-11-20", "2022-10-14", 37, "2022-12-20", false),
            ("2022-11-21", "2022-10-14", 38, "2022-12-20", true), ("2022-12-31", "2022-12-20", 11, "2023-01-20", false),
            ("2022-12-31", "2022-12-10", 21, "2023-01-20", true), ("2023-07-15", "2023-06-19", 26, "2023-07-20", true),
            ("2023-07-15", "2023-06-20", 25, "2023-07-20", false),
        ])
    func monthly(day: String, updated: String, age: Int, next: String, isStale: Bool) throws {
        let found = try #require(try freshness(day, updated: updated, "azure.net-customer-adds").first)
        #expect(found.categories == [.performance, .customerSuccess])
        #expect(found.age == age)
        #expect(found.nextRefresh.description == next)
        #expect(found.isStale == isStale)
    }

    @Test(
        "skilling comes within a week, later within ten days",
        arguments: [
            ("2022-10-21", "2022-10-14", false), ("2022-10-22", "2022-10-14", true),
            ("2023-07-24", "2023-07-14", false),
        ])
    func skilling(day: String, updated: String, isStale: Bool) throws {
        let all = try freshness(day, updated: updated, "data-ai.intermediate-certifications.step1")
        #expect(all[1].categories == [.skilling])
        #expect(all[1].isStale == isStale)
        #expect(all[0].updated == nil)
        #expect(all[0].age == nil)
    }
}
