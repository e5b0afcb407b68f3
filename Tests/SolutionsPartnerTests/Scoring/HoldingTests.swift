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
        #expect(after["AZ-801"]?.countsWith == ["AZ-800"])
        #expect(try holdings(person(["AZ-800": "2028-01-01"]), on: "2026-12-15")["AZ-800"]?.state == .serveNothing)
    }

    @Test(
        "tells of two that count together the one that ends", arguments: [("AZ-800", "AZ-801"), ("AZ-801", "AZ-800")])
    func firstToEnd(first: String, last: String) throws {
        let edition = try TestEditions.edition("2026-07")
        let partner = Partner(id: "p", name: "P", people: [person([first: "2026-12-27", last: "2027-03-27"])])
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.date("2026-11-10"))
        let member = try #require(SkillingRoster(of: partner, card: card).members.first)
        #expect(member.firstToEnd?.code == first)
        #expect(member.firstToEnd?.day.description == "2026-12-27")
        #expect(member.allFirstToEnd.map(\.code) == [first])
    }

    @Test("tells all that ends on one day, by expiry or by rule, and not what loses its worth with it")
    func allThatEnds() throws {
        let edition = try TestEditions.edition("2026-07")
        let day = "2026-12-27"
        let held = ["AZ-800": day, "AZ-801": "2027-03-27", "AZ-104": day, "AZ-305": "2027-09-01"]
        let partner = Partner(id: "p", name: "P", people: [person(held)])
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.date("2026-11-10"))
        let member = try #require(SkillingRoster(of: partner, card: card).members.first)
        #expect(member.allFirstToEnd.map(\.code) == ["AZ-104", "AZ-800"])
        #expect(member.allFirstToEnd.allSatisfy { $0.day.description == day })
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
                let next = last.adding(days: 1)
                let following = try TestEditions.catalog().id(on: next).map { try TestEditions.edition($0, on: next) }
                // Where later rules end it, it is those that count it no more.
                var (onIt, after) = (HoldingJudge(edition, on: last), HoldingJudge(edition, on: next))
                var later = HoldingJudge(following ?? edition, on: next)
                #expect(onIt.holdings(of: person).first { $0.held == holding.held }?.state == .counts)
                let states = [after.holdings(of: person), later.holdings(of: person)].map { holdings in
                    holdings.first { $0.held == holding.held }?.state
                }
                #expect(states.contains { $0 != .counts }, "\(holding.held.code) \(next)")
            }
        }
    }
}

/// What left the lists counted until it did, and counts no more.
@Suite("Certifications that left the lists") struct FormerCertificationTests {
    private func holding(
        _ code: String, on day: String, earned: String? = nil, expires: String? = nil, edition name: String? = nil
    ) throws -> SkillingRoster.Holding {
        let (day, catalog) = (try TestEditions.date(day), try TestEditions.catalog())
        let edition = try catalog.edition(name ?? #require(catalog.id(on: day)), on: day)
        let held = HeldCertification(
            code: code, earned: try earned.map { try TestEditions.date($0) },
            expires: try expires.map { try TestEditions.date($0) })
        let partner = Partner(
            id: "p", name: "P",
            people: [Person(id: "a", name: "A", certifications: [held])])
        let card = Scorecard(of: partner, under: edition, on: day)
        return try #require(SkillingRoster(of: partner, card: card).members.first?.certifications.first)
    }

    @Test(
        "are told with the day until which they counted and the edition that counted them",
        arguments: [
            // Retired on 2024-11-30 and counted for a year; the edition of 2026-07 lists it no more.
            ("MB-210", "2026-11-29", "2025-11-30", "2025-03"), ("DP-203", "2026-11-29", "2026-03-31", "2025-03"),
            // Retired on 2023-12-31; the edition of 2025-03 lists it no more.
            ("MS-600", "2025-05-01", "2024-12-31", "2023-12"), ("MS-203", "2026-11-29", "2024-12-31", "2023-12"),
            // No source names the day on which DP-500 retired; no list has had it since March 2025.
            ("DP-500", "2026-11-29", "2025-02-28", "2023-12"), ("dp-500", "2025-03-01", "2025-02-28", "2023-12"),
            // The page itself says that PL-100 earns nothing from 2023-12-01 on.
            ("PL-100", "2024-02-01", "2023-11-30", "2023-06"),
        ])
    func left(code: String, day: String, through: String, edition: String) throws {
        let found = try holding(code, on: day)
        #expect(found.state == .countsNoMore, "\(found.state)")
        #expect(found.countsThrough?.description == through)
        #expect(found.countedBy == edition)
    }

    @Test(
        "are told from which day on they count where a list is to have them, unless they end before",
        arguments: [
            // SC-500 joins the gate of Security on 2026-07-30.
            ("2026-07-20", nil, .countsLater, "2026-07-30"),
            ("2026-07-29", nil, .countsLater, "2026-07-30"), ("2026-07-30", nil, .counts, nil),
            ("2026-07-20", "2026-07-29", .serveNothing, nil), ("2026-07-20", "2026-07-30", .countsLater, "2026-07-30"),
        ] as [(String, String?, SkillingRoster.Holding.State, String?)])
    func later(day: String, expires: String?, state: SkillingRoster.Holding.State, from: String?) throws {
        let found = try holding("SC-500", on: day, earned: "2026-07-10", expires: expires)
        #expect(found.state == state && found.countsFrom?.description == from, "\(found.state)")
    }

    @Test("end with their own last day where that came first")
    func ownEnd() throws {
        let found = try holding("DP-500", on: "2026-11-29", expires: "2024-06-01")
        #expect(found.state == .expired && found.countsThrough?.description == "2024-06-01")
        let later = try holding("DP-500", on: "2026-11-29", expires: "2026-12-01")
        #expect(later.state == .countsNoMore && later.countsThrough?.description == "2025-02-28")
    }

    @Test(
        "are not told of what never counted, of what was earned after it counted, and of what other editions will count",
        arguments: [
            ("XX-999", "2026-11-29", nil, nil), ("DP-500", "2026-11-29", "2025-04-01", nil),
            ("DP-700", "2022-11-01", nil, nil), ("DP-500", "2024-05-01", nil, "2026-07"),
        ] as [(String, String, String?, String?)])
    func never(code: String, day: String, earned: String?, edition: String?) throws {
        let found = try holding(code, on: day, earned: earned, edition: edition)
        #expect(found.state == .serveNothing && found.countsThrough == nil && found.countedBy == nil)
    }

    @Test("tell of every list that there was, by the day on which it last had them")
    func everyList() throws {
        let catalog = try TestEditions.catalog()
        let day = try TestEditions.date("2026-11-29")
        let current = try catalog.edition("2026-07", on: day)
        let listed = current.lists.flatMap(\.certifications)
        for name in ["2022-10", "2023-06", "2023-12", "2025-03"] {
            for certification in try catalog.readings(of: name).flatMap(\.lists).flatMap(\.certifications)
            where !listed.contains(where: { HeldKeys(valid: [HeldCertification(code: certification.id)]).match($0) }) {
                let found = try holding(certification.id, on: "2026-11-29")
                #expect(found.countsThrough.map { $0 < day } ?? false, "\(certification.id)")
                #expect(found.countedBy != nil && found.state == .countsNoMore, "\(certification.id)")
            }
        }
    }

    @Test("end, while they are listed, with the lists as well as by their own last day")
    func whileListed() throws {
        // The edition of December 2023 says that DP-500 counts through 2025; the one of March 2025 has it no more.
        let held = try holding("DP-500", on: "2025-02-01")
        #expect(held.state == .counts && held.countsThrough?.description == "2025-02-28")
        #expect(
            try holding("DP-500", on: "2025-02-01", expires: "2025-02-10").countsThrough?.description == "2025-02-10")
        let day = try TestEditions.date("2025-02-01")
        let edition = try TestEditions.edition("2023-12", on: day)
        let text = try #require(Glossary.explaining(edition, on: day).term("DP-500")).text
        #expect(text.contains("It counts through 2025-02-28.") && !text.contains("2025-12-31"), "\(text)")
        #expect(try holding("SC-400", on: "2025-02-01").countsThrough.map { $0 > day } ?? true)
    }

    @Test("end no later than the last list that has them, in every edition")
    func everyEnd() throws {
        let catalog = try TestEditions.catalog()
        let dated = catalog.entries.filter { $0.effectiveFrom != nil }
        var dropped = 0
        for (entry, next) in zip(dated, dated.dropFirst()) {
            let from = try #require(next.effectiveFrom)
            let last = from.adding(days: -1)
            let (before, after) = (try catalog.edition(entry.id, on: last), try catalog.edition(next.id, on: from))
            let listed = after.lists.flatMap(\.certifications)
            for certification in before.lists.flatMap(\.certifications) {
                let held = HeldKeys(valid: [HeldCertification(code: certification.id, name: certification.name)])
                let told = before.countsThrough(certification)
                if let stated = certification.countsThrough { #expect(told.map { $0 <= stated } ?? false) }
                guard !listed.contains(where: { held.match($0) }) else { continue }
                dropped += 1
                #expect(told.map { $0 <= last } ?? false, "\(certification.id) in \(entry.id)")
            }
        }
        #expect(dropped > 5)
    }
}
