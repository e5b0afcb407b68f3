import TestSupport
import Testing

@testable import SolutionsPartner

/// A record of a day on which nothing was entered of a designation tells nothing of it.
@Suite("Records that do not tell")
struct UnknownRecordTests {
    @Test func aDayWithoutNumbersIsNotADayBelowTheLine() throws {
        let day = try TestEditions.date("2022-11-01")
        let edition = try TestEditions.edition("2022-10", on: day)
        let card = Scorecard(of: Partner(id: "x", name: "X"), under: edition, on: day)
        let past = day.adding(days: -10)
        var history = QualificationHistory()
        history.record([.modernWork], known: [.modernWork, .security], on: past)
        let record = ScoresOnRecord(history, partner: Partner(id: "x", name: "X"), card: card, from: past)
        #expect(record.met(.modernWork, on: past) == .yes)
        #expect(record.met(.security, on: past) == .no)
        #expect(record.met(.dataAI, on: past) == .unknown)
        #expect(record.met(.dataAI, in: past...past) == .unknown)
        history.record([], on: past)
        let later = ScoresOnRecord(history, partner: Partner(id: "x", name: "X"), card: card, from: past)
        #expect(later.met(.dataAI, on: past) == .no)
    }

    @Test func aSpecializationIsNotLostByARecordThatDoesNotTell() throws {
        // On the anniversary of the specialization nothing of Security was entered.
        func state(_ known: Set<DesignationID>?) throws -> ProgramState? {
            let day = try TestEditions.date("2023-02-10")
            let edition = try TestEditions.edition("2022-10", on: day)
            let partner = Partner(
                id: "x", name: "X",
                membership: try StandingFixture.membership(specializations: ["threat-protection": "2023-02-03"]))
            var history = QualificationHistory()
            history.record([], known: known, on: try TestEditions.date("2023-02-03"))
            let standing = Standing(
                of: partner, card: Scorecard(of: partner, under: edition, on: day), history: history,
                rules: try edition.standingRules())
            return standing.specialization("threat-protection")?.state
        }
        #expect(try state(nil) == .lost)
        #expect(try state([.modernWork]) == .unknown)
    }
}
