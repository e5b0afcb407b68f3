import TestSupport
import Testing

@testable import SolutionsPartner

/// What somebody holds counts, and ends, as the scores have it.
@Suite struct HoldingTests {
    private func holdings(_ person: Person, on day: String) throws -> [String: SkillingRoster.Holding] {
        let edition = try TestEditions.edition("2026-07")
        let partner = Partner(id: "p", name: "P", people: [person])
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.date(day))
        let member = try #require(SkillingRoster(of: partner, card: card).members.first)
        return Dictionary(member.certifications.map { ($0.held.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func person(_ certifications: [String: String]) -> Person {
        Person(
            id: "a", name: "A",
            certifications: certifications.map { HeldCertification(code: $0.key, expires: CalendarDate($0.value)) })
    }

    @Test(
        "knows a certification by its code, by one that it had, and by each exam of several",
        arguments: [
            ("AZ-800+AZ-801", true), ("AZ-800", true), ("az-801", true), ("WS-1", true), ("AZ-80", false), ("", false),
        ])
    func codes(code: String, isIts: Bool) {
        let certification = Certification(
            id: "AZ-800+AZ-801", name: "Windows Server Hybrid", otherNames: [], otherIDs: ["ws-1"], retired: nil,
            eligibleThrough: nil, eligibleFrom: nil)
        #expect(certification.isCalled(code) == isIts)
    }

    @Test("counts the two exams of one certification while both are there")
    func together() throws {
        let both = person(["AZ-800": "2026-12-15", "AZ-801": "2028-05-01"])
        for day in ["2026-12-14", "2026-12-15"] {
            let found = try holdings(both, on: day)
            #expect(found["AZ-800"]?.state == .counts && found["AZ-801"]?.state == .counts, "\(day)")
            #expect(found["AZ-800"]?.countsThrough?.description == "2026-12-15")
            #expect(found["AZ-801"]?.countsThrough?.description == "2026-12-15")
        }
        let after = try holdings(both, on: "2026-12-16")
        #expect(after["AZ-800"]?.state == .expired && after["AZ-801"]?.state == .serveNothing)
        #expect(try holdings(person(["AZ-800": "2028-01-01"]), on: "2026-12-15")["AZ-800"]?.state == .serveNothing)
    }

    @Test("ends with the last day of what was retired")
    func retired() throws {
        let both = person(["AZ-800": "2029-01-01", "AZ-801": "2029-01-01", "MB-240": "2029-01-01"])
        let found = try holdings(both, on: "2026-11-29")
        #expect(found["AZ-800"]?.countsThrough?.description == "2027-09-30")
        #expect(found["AZ-801"]?.countsThrough?.description == "2027-09-30")
        #expect(found["MB-240"]?.countsThrough?.description == "2027-06-30")
        #expect(try holdings(both, on: "2027-09-30")["AZ-800"]?.state == .counts)
        #expect(try holdings(both, on: "2027-10-01")["AZ-800"]?.state == .retired)
    }

    @Test("counts whatever a list would miss, through its last day and not after it", arguments: TestEditions.names)
    func likeTheScores(name: String) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        let known = edition.lists.flatMap(\.certifications)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let codes = (0..<4).flatMap { _ -> [String] in
                guard let id = known.randomElement(using: &random)?.id else { return [] }
                return Bool.random(using: &random) ? [id] : id.split(separator: "+").map(String.init)
            }
            let held = Set(codes).sorted().map {
                HeldCertification(
                    code: $0, expires: day.adding(days: Int.random(in: -20...900, using: &random)))
            }
            let person = Person(id: "a", name: "A", certifications: held)
            func served(_ person: Person, _ day: CalendarDate) -> [String] {
                edition.lists.filter { HeldKeys(person, on: day).serve($0, on: day) }.map(\.id)
            }
            var judge = HoldingJudge(edition, on: day)
            for holding in judge.holdings(of: person) {
                var without = person
                without.certifications.removeAll { $0.code == holding.held.code }
                if served(without, day) != served(person, day) { #expect(holding.state == .counts) }
                guard holding.state == .counts, let last = holding.countsThrough else { continue }
                var (onIt, after) = (HoldingJudge(edition, on: last), HoldingJudge(edition, on: last.adding(days: 1)))
                #expect(onIt.holdings(of: person).first { $0.held == holding.held }?.state == .counts)
                #expect(after.holdings(of: person).first { $0.held == holding.held }?.state != .counts)
            }
        }
    }
}
