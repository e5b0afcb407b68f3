import TestSupport
import Testing

@testable import SolutionsPartner

/// Which days on record count for a check, for those who hold a designation and for those who enrol.
@Suite("Windows of the check")
struct WindowRecordTests {
    private func isMet(_ day: String, record: String) throws -> Bool {
        let standing = try StandingFixture.standing(on: day, history: [record: [.modernWork]])
        return try #require(standing.designation(.modernWork)).isMet
    }

    @Test(
        "a record of the day before the window counts for nobody who holds a designation",
        arguments: [
            // The anniversary, the day after it, the first day of the check by the rule of that day.
            ("2023-03-18", "2023-03-19", "2023-02-16"), ("2023-11-10", "2023-11-11", "2023-06-01"),
            ("2026-08-20", "2026-08-21", "2026-03-01"),
        ])
    func holder(anniversary: String, day: String, first: String) throws {
        func passes(_ record: CalendarDate) throws -> Bool {
            let membership = try StandingFixture.membership(
                anniversary: anniversary, benefits: "solutions-partner", attained: [.modernWork: "2022-10-10"])
            let standing = try StandingFixture.standing(
                on: day, membership, history: [record.description: [.modernWork]])
            return try #require(standing.designation(.modernWork)).passesCheck
        }
        let first = try StandingFixture.date(first)
        #expect(try passes(first))
        #expect(try passes(StandingFixture.date(anniversary)))
        #expect(try !passes(first.adding(days: -1)))
        #expect(try !passes(first.adding(days: -31)))
    }

    @Test(
        "nor for who enrols",
        arguments: [
            // From 2024 this month and the five whole ones before it count.
            ("2024-08-15", "2024-03-01"), ("2026-07-15", "2026-02-01"), ("2026-11-28", "2026-06-01"),
        ])
    func enrolling(day: String, first: String) throws {
        let first = try StandingFixture.date(first)
        #expect(try isMet(day, record: first.description))
        #expect(try isMet(day, record: day))
        #expect(try !isMet(day, record: first.adding(days: -1).description))
    }

    @Test("every window of every rule begins on its first day and not before", arguments: TestEditions.names)
    func everyRule(name: String) throws {
        let rules = try StandingFixture.standingRules(name)
        let start = try TestEditions.day(in: name)
        for offset in stride(from: 0, through: 150, by: 13) {
            let day = start.adding(days: offset)
            guard try TestEditions.catalog().id(on: day) == name, day >= rules.attaining.from,
                let window = StandingGround.windowRule(rules, on: day)?.window(enrollingOn: day),
                window.lowerBound > rules.attaining.from, window.lowerBound < day
            else { continue }
            #expect(try isMet(day.description, record: window.lowerBound.description), "\(day)")
            #expect(try !isMet(day.description, record: window.lowerBound.adding(days: -1).description), "\(day)")
        }
    }

    // MARK: The highest score of a month

    private func standing(on day: String, highest: [String: String], noted: String? = nil) throws -> DesignationStanding
    {
        let date = try StandingFixture.date(day)
        let id = try #require(try TestEditions.catalog().id(on: date))
        let edition = try TestEditions.edition(id, on: date)
        var partner = Partner(id: "test", name: "Test")
        for (month, score) in highest {
            let edit = try edition.edit("security.highest-score.\(month)", to: score)
            partner = partner.applying([edit])
            partner.measures[edit.input]?.provenance.time = noted
        }
        let standing = Standing(
            of: partner, card: Scorecard(of: partner, under: edition, on: date), rules: try edition.standingRules())
        return try #require(standing.designation(.security))
    }

    @Test(
        "the highest score of a month counts where the month lies in the window",
        arguments: [
            ("2024-03", "70", true), ("2024-03", "69.99", false), ("2024-02", "100", false), ("2024-07", "71.5", true),
            ("2024-08", "70", true), ("2024-09", "100", false),
        ])
    func highest(month: String, score: String, isMet: Bool) throws {
        let standing = try standing(on: "2024-08-15", highest: [month: score])
        #expect(standing.isMet == isMet)
        if isMet {
            #expect(standing.state == .qualified)
            #expect(standing.reasons.text.contains("highest score noted"), "\(standing.reasons.text)")
        }
    }

    @Test("of the month that is not over it counts as it was noted by the day")
    func currentMonth() throws {
        #expect(try standing(on: "2024-08-15", highest: ["2024-08": "72"], noted: "2024-08-15T09:00:00Z").isMet)
        #expect(try standing(on: "2024-08-15", highest: ["2024-08": "72"], noted: "2024-08-03T09:00:00Z").isMet)
        // Somebody who noted it later may have seen a score of a later day.
        #expect(try !standing(on: "2024-08-15", highest: ["2024-08": "72"], noted: "2024-08-20T09:00:00Z").isMet)
        #expect(try standing(on: "2024-09-15", highest: ["2024-08": "72"], noted: "2024-08-20T09:00:00Z").isMet)
    }

    @Test("a month below the line settles its days as far as it was noted")
    func belowTheLine() throws {
        let day = try StandingFixture.date("2024-08-15")
        let edition = try TestEditions.edition("2023-12", on: day)
        func met(_ date: String, noted: String?) throws -> Answer {
            var partner = Partner(id: "test", name: "Test")
            let edit = try edition.edit("security.highest-score.2024-07", to: "60")
            partner = partner.applying([edit])
            partner.measures[edit.input]?.provenance.time = noted
            let record = ScoresOnRecord(
                .empty, partner: partner, card: Scorecard(of: partner, under: edition, on: day),
                from: try StandingFixture.date("2022-10-03"))
            return record.met(.security, on: try StandingFixture.date(date))
        }
        #expect(try met("2024-07-20", noted: nil) == .no)
        #expect(try met("2024-07-20", noted: "2024-08-02T09:00:00Z") == .no)
        #expect(try met("2024-07-20", noted: "2024-07-10T09:00:00Z") == .unknown)
        #expect(try met("2024-07-05", noted: "2024-07-10T09:00:00Z") == .no)
        #expect(try met("2024-06-20", noted: nil) == .unknown)
    }
}
