import Exchange
import SolutionsPartner
import TestSupport
import Testing

@Suite struct CalendarFileTests {
    /// Partner A of the FAQ: Threat Protection is lost on 2023-02-03 without the Security designation.
    static func partnerA(name: String = "Partner A") throws -> Partner {
        Partner(
            id: "partner-a", name: name,
            people: [
                Person(
                    id: "kim", name: "Kim; \"K\", \\",
                    certifications: [HeldCertification(code: "AZ-104", expires: try date("2023-01-31"))])
            ],
            membership: Membership(
                anniversary: try date("2022-11-11"), benefits: "legacy", legacy: ["security": .gold],
                specializations: ["threat-protection": try date("2023-02-03")]))
    }

    static func date(_ text: String) throws -> CalendarDate { try TestEditions.date(text) }

    static func standing(_ partner: Partner, _ day: String, _ edition: String = "2022-10") throws -> Standing {
        try Standing(
            of: partner,
            card: Scorecard(of: partner, under: TestEditions.edition(edition, on: date(day)), on: date(day)))
    }

    static func calendar(_ partner: Partner, _ day: String, _ edition: String = "2022-10") throws -> CalendarFile {
        let standing = try standing(partner, day, edition)
        return CalendarFile(
            title: partner.name, events: standing.timeline.map { CalendarEvent($0, of: partner) }, day: standing.day)
    }

    @Test func everyDateOfTheTimelineIsRead() throws {
        let partner = try Self.partnerA()
        let timeline = try Self.standing(partner, "2022-10-03").timeline
        let parsed = try ParsedCalendar(Self.calendar(partner, "2022-10-03").text)
        #expect(parsed.name == "Partner A")
        #expect(parsed.events.map(\.date) == timeline.map(\.date.description))
        #expect(parsed.events.map(\.summary) == timeline.map { "Partner A: \($0.title)" })
        #expect(parsed.events.allSatisfy { $0.stamp == "2022-10-03T00:00:00+00:00" })
        #expect(Set(parsed.events.map(\.id)).count == timeline.count)
        #expect(!parsed.events.contains { $0.alarms.isEmpty })
    }

    @Test func aSpecializationRingsFourTimes() throws {
        let parsed = try ParsedCalendar(Self.calendar(Self.partnerA(), "2022-10-03").text)
        let event = try #require(
            parsed.events.first { $0.summary.hasPrefix("Partner A: Threat Protection lost unless") })
        #expect(event.date == "2023-02-03")
        #expect(event.end == "2023-02-04")
        #expect(event.alarms == [120, 90, 60, 30].map { String($0 * -24) })
        #expect(event.description.contains("held through 2023-02-02"))
        #expect(event.description.contains("\nSource: Microsoft"))
    }

    @Test func specialCharactersArriveAsTheyWere() throws {
        let parsed = try ParsedCalendar(Self.calendar(Self.partnerA(), "2022-10-03").text)
        #expect(parsed.events.contains { $0.summary == "Partner A: AZ-104 of Kim; \"K\", \\ expires" })
    }

    @Test func noNameBreaksOutOfItsLine() throws {
        let names = Hostile.texts + ["x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil", "y\nATTACH:file:///etc/passwd"]
        var events: [CalendarEvent] = []
        for name in names {
            var partner = try Self.partnerA(name: name)
            partner.id = "partner-\(events.count)"
            partner.people[0].name = name
            partner.people[0].id = name
            partner.people[0].certifications[0].code = name
            partner.membership.specializations[name] = try Self.date("2023-03-04")
            events += try Self.standing(partner, "2022-10-03").timeline.map { CalendarEvent($0, of: partner) }
        }
        let text = CalendarFile(title: names.joined(), events: events, day: try Self.date("2022-10-03")).text
        let parsed = try ParsedCalendar(text)
        #expect(parsed.events.count == events.count)
        #expect(Set(parsed.events.map(\.id)).count == events.count)
        let lines = text.unicodeScalars.split(separator: "\n").map { String(String.UnicodeScalarView($0)) }
        #expect(lines.allSatisfy { $0.unicodeScalars.last == "\r" && $0.utf8.count <= 76 })
        let known = [
            "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART;VALUE=DATE",
            "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP", "ACTION", "TRIGGER",
        ]
        // By scalars, since a mark would cling to the space or the colon before it.
        let properties = Set(
            lines.map(\.unicodeScalars).filter { $0.first != " " && !$0.isEmpty && $0.first != "\r" }
                .map { String($0.prefix { $0 != ":" }) })
        #expect(properties.subtracting(known) == [])
        // Joiners and selectors are parts of letters and pictures; everything else of the kind is gone.
        let kept: Set<Unicode.Scalar> = ["\r", "\n", "\u{200C}", "\u{200D}", "\u{FE0F}"]
        #expect(!text.unicodeScalars.contains { Hostile.isForbidden($0) && !kept.contains($0) })
    }

    @Test func anotherDayKeepsTheIdentifiers() throws {
        let first = try ParsedCalendar(Self.calendar(Self.partnerA(), "2022-10-04").text)
        let later = try ParsedCalendar(Self.calendar(Self.partnerA(), "2022-10-05").text)
        #expect(first.events.map(\.id) == later.events.map(\.id))
        var moved = try Self.partnerA()
        moved.membership.specializations["threat-protection"] = try Self.date("2023-02-20")
        let event = try #require(
            ParsedCalendar(Self.calendar(moved, "2022-10-03").text).events.first { $0.date == "2023-02-20" })
        #expect(first.events.contains { $0.id == event.id && $0.date == "2023-02-03" })
    }

    @Test func equalIdentifiersAreToldApart() throws {
        var partner = try Self.partnerA()
        partner.people[0].certifications.append(partner.people[0].certifications[0])
        let parsed = try ParsedCalendar(Self.calendar(partner, "2022-10-03").text)
        #expect(Set(parsed.events.map(\.id)).count == parsed.events.count)
    }

    @Test func theLastDayHasNoEnd() throws {
        var partner = try Self.partnerA()
        partner.membership.specializations = ["threat-protection": try Self.date("9999-12-31")]
        let text = try Self.calendar(partner, "2022-10-03").text
        #expect(text.contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY:"))
    }
}
