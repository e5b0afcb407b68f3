import SolutionsPartner
import TestSupport
import Testing

@Suite("Changes of people") struct PersonEditTests {
    private let edition: ProgramEdition
    private let partner = Partner(
        id: "p", name: "P",
        people: [Person(id: "ana", name: "Ana", certifications: [HeldCertification(code: "AZ-104")])])

    init() throws { edition = try EditionCatalog.embedded.edition("2026-07") }

    private func applying(_ name: String, _ value: String?) throws -> Partner {
        partner.applying([try edition.edit(name, to: value)])
    }

    @Test func passingAndLosingACertification() throws {
        let passed = try applying("person.ana.certification.az-305", "2026-10-01")
        #expect(passed.people[0].certifications.map(\.code) == ["AZ-104", "AZ-305"])
        #expect(passed.people[0].certifications[1].earned == CalendarDate("2026-10-01"))
        #expect(try applying("person.ana.certification.AZ-104", nil).people[0].certifications.isEmpty)
    }

    /// An exam that makes a certification together with another one can be noted by itself.
    @Test(arguments: ["AZ-800", "az-801"])
    func passingAPartOfACertification(code: String) throws {
        let passed = try applying("person.ana.certification.\(code)", "2026-05-01")
        #expect(passed.people[0].certifications.map(\.code) == ["AZ-104", code.uppercased()])
        #expect(throws: EditRefusal.self) { try edition.edit("person.ana.certification.AZ-802X", to: "2026-05-01") }
    }

    @Test func expiring() throws {
        let expired = try applying("person.ana.certification.AZ-104.expires", "2026-09-30")
        #expect(expired.people[0].certifications[0].expires == CalendarDate("2026-09-30"))
        #expect(try applying("person.ana.certification.AZ-305.expires", "2026-09-30") == partner)
    }

    @Test func leavingAndJoining() throws {
        #expect(try applying("person.ana.name", nil).people.isEmpty)
        #expect(try applying("person.bo.name", "Bo").people.map(\.name) == ["Ana", "Bo"])
        #expect(try applying("person.bo.certification.AZ-305", "2026-01-01") == partner)
    }

    @Test func whatWouldChangeNothingIsRefused() throws {
        func edit(_ name: String, _ value: String?) throws -> Edit { try edition.edit(name, to: value) }
        let joins = try edit("person.bo.name", "Bo")
        let passes = try edit("person.bo.certification.AZ-305", "2026-01-01")
        let ends = try edit("person.bo.certification.AZ-305.expires", "2027-01-01")
        #expect(
            partner.refusal(of: [passes])?.description
                == "There is no person 'bo'. person.bo.name=NAME adds one.")
        #expect(partner.refusal(of: [joins, ends])?.description.contains("AZ-305") == true)
        #expect(partner.refusal(of: [joins, passes, ends]) == nil)
        #expect(partner.refusal(of: [ends, passes, joins]) != nil)
        #expect([ends, passes, joins].inFittingOrder == [joins, passes, ends])
        #expect(partner.refusal(of: [try edit("person.ana.certification.AZ-104", nil)]) == nil)
    }

    /// Nothing ends before it began, in whichever order the two days come.
    @Test func aLastDayBeforeTheFirstIsRefused() throws {
        func edit(_ name: String, _ value: String?) throws -> Edit { try edition.edit(name, to: value) }
        let earned = try edit("person.ana.certification.AZ-104", "2025-06-01")
        let before = try edit("person.ana.certification.AZ-104.expires", "2025-05-31")
        let same = try edit("person.ana.certification.AZ-104.expires", "2025-06-01")
        #expect(
            partner.refusal(of: [earned, before])?.description
                == "person.ana.certification.AZ-104.expires is 2025-05-31, before it was earned on 2025-06-01.")
        #expect(partner.refusal(of: [earned, same]) == nil)
        #expect(partner.refusal(of: [before]) == nil, "it is not known when it was earned")
        #expect(partner.applying([earned]).refusal(of: [before]) != nil)
        // What is on record so is no fault of another change.
        let odd = partner.applying([earned, before])
        #expect(odd.refusal(of: [try edit("person.ana.name", "Anna")]) == nil)
        let scenario = Scenario(name: "s", partner: "p", base: 1, edits: [earned, before])
        let standing = scenario.standing(on: partner, under: edition)
        #expect(standing.edits == [earned])
        #expect(standing.lines[1].status.reason(in: edition.id)?.contains("before it was earned on 2025-06-01") == true)
    }

    /// Days of other years are slips of the keyboard, wherever a fact has a day.
    @Test(arguments: [
        "person.ana.certification.AZ-104", "person.ana.certification.AZ-104.expires", "membership.anniversary",
        "partner.as-of",
    ])
    func yearsAreOfThisCentury(name: String) throws {
        for day in ["1999-12-31", "2101-01-01", "0202-06-01", "31 Dec 1999"] {
            let refusal = #expect(throws: EditRefusal.self) { try edition.fact(name, to: day, editions: []) }
            #expect(refusal?.description.hasSuffix("the year must be from 2000 to 2100.") == true, "\(day)")
        }
        for day in ["2000-01-01", "2100-12-31"] { _ = try edition.fact(name, to: day, editions: []) }
    }

    @Test func oneChangeMovesEveryDesignationThatCountsThePerson() throws {
        let day = try #require(CalendarDate("2026-10-02"))
        let before = Scorecard(of: partner, under: edition, on: day, tracks: [:])
        let after = Scorecard(
            of: try applying("person.ana.certification.AZ-305", "2026-10-01"), under: edition, on: day)
        let moved = zip(before.designations, after.designations).filter { pair in
            zip(pair.0.tracks, pair.1.tracks).contains { $0.total != $1.total }
        }
        #expect(moved.map(\.0.rules.id) == [.dataAI, .digitalAppInnovation, .infrastructure])
    }

    @Test(arguments: [
        (
            "person.ana.certification.AZ-30S", "2026-10-01",
            "No rule of edition 2026-07 counts 'AZ-30S'. Did you mean AZ-305?"
        ),
        (
            "person.ana.certification.AZ-305", "soon",
            "person.ana.certification.AZ-305 takes a day such as 2022-11-11, not 'soon'."
        ),
        ("person.ana.name", "  ", "person.ana.name takes a name, not '  '."),
    ])
    func refusals(input: String, value: String, text: String) {
        let refusal = #expect(throws: EditRefusal.self) { try edition.edit(input, to: value) }
        #expect(refusal?.description == text)
    }
}
