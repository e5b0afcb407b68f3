import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("The anniversary")
struct AnniversaryTests {
    @Test(
        "checks on the days that the rules of the time name",
        arguments: [
            // Day of the judgement, edition, anniversary, first and last day of the check.
            ("2022-10-03", "2022-10", "2022-11-11", "2022-11-11", "2022-11-11"),
            ("2022-10-24", "2022-10", "2022-11-11", "2022-11-11", "2022-11-11"),
            ("2022-10-25", "2022-10", "2022-11-11", "2022-10-12", "2022-11-11"),
            // The rule is that of the day asked; nothing could be met before there were designations.
            ("2022-10-25", "2022-10", "2022-10-25", "2022-10-03", "2022-10-25"),
            // A check that was over with the anniversary is not opened again by the rule that came after it.
            ("2022-10-24", "2022-10", "2022-10-24", "2022-10-24", "2022-10-24"),
            ("2022-10-25", "2022-10", "2022-10-24", "2022-10-24", "2022-10-24"),
            ("2022-12-01", "2022-10", "2022-10-24", "2022-10-24", "2022-10-24"),
            ("2023-09-18", "2023-06", "2024-08-15", "2024-07-16", "2024-08-15"),
            ("2023-09-19", "2023-06", "2024-08-15", "2024-03-01", "2024-08-31"),
            ("2023-12-31", "2023-12", "2024-08-15", "2024-03-01", "2024-08-31"),
            ("2024-01-01", "2023-12", "2024-08-15", "2024-03-01", "2024-09-14"),
            ("2026-09-15", "2026-07", "2026-11-20", "2026-06-01", "2026-12-20"),
            ("2024-01-01", "2023-12", "2024-02-29", "2023-09-01", "2024-03-30"),
        ])
    func window(day: String, edition: String, anniversary: String, first: String, last: String) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: anniversary), edition: edition)
        let found = try #require(standing.anniversary)
        #expect(found.window.lowerBound.description == first)
        #expect(found.window.upperBound.description == last)
        #expect(found.origin == .entered)
    }

    @Test("WE-075: who is not enrolled is judged by the month and the five before it")
    func enrolling() throws {
        let rules = try TestEditions.edition("2023-12").standingRules()
        let months = rules.windows.filter { if case .months = $0.kind { true } else { false } }
        let day = try StandingFixture.date("2023-08-15")
        // The page gives the example with a day before its own rule began.
        #expect(months.map { $0.window(enrollingOn: day).lowerBound.description } == ["2023-03-15", "2023-03-01"])
        #expect(months.allSatisfy { $0.window(enrollingOn: day).upperBound == day })
    }

    @Test(
        "one qualifying day in the window is enough",
        arguments: [
            ("2024-01-10", "2023-08-01", DesignationStanding.State.qualified),
            ("2024-01-10", "2023-07-31", .inProgress),
            ("2023-06-20", "2023-06-19", .inProgress), ("2023-06-12", "2023-06-11", .qualified),
            ("2023-06-13", "2023-06-12", .inProgress),
        ])
    func oneDayIsEnough(day: String, recorded: String, state: DesignationStanding.State) throws {
        let standing = try StandingFixture.standing(on: day, history: [recorded: [.security]])
        #expect(standing.designation(.security)?.state == state)
    }

    @Test(
        "falls on 28 February in years without a 29th, and comes back in leap years",
        arguments: [("2024-03-01", "2025-02-28"), ("2025-03-01", "2026-02-28"), ("2027-03-01", "2028-02-29")])
    func leapDay(day: String, next: String) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(attained: [.security: "2024-02-29"]), edition: "2023-12")
        #expect(standing.anniversary?.date.description == "2025-02-28")
        #expect(standing.anniversary?.next.description == next)
    }

    @Test(
        "moves on with an enrolment noted after it and after the days that follow it, and for nothing else",
        arguments: [
            // What was there stays for 30 days without a renewal, so what is attained in them shows none.
            ("2024-05-10", "2024-05-20", "2024-06-09", "2024-05-10"),
            ("2024-05-10", "2024-06-09", "2024-06-09", "2024-05-10"),
            ("2024-05-10", "2024-06-10", "2024-06-10", "2025-06-10"),
            // Attaining was free through 11 June 2023.
            ("2022-11-11", "2022-11-20", "2022-11-25", "2022-11-11"),
        ])
    func movesOn(anniversary: String, attained: String, day: String, expected: String) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: anniversary, attained: [.security: attained]))
        #expect(standing.anniversary?.date.description == expected)
        #expect(standing.designation(.security)?.isHeld == true)
    }

    /// What is entered for a later year shows the renewal of the day's anniversary, whichever year that is.
    @Test(
        "is the same on its day whatever later year it was entered in, and was renewed unless membership is younger",
        arguments: [
            // The day; whether there was a competency; the day on which Security was attained; whether it is one.
            ("2023-11-20", true, nil, true), ("2026-11-20", true, nil, true), ("2022-11-20", true, nil, true),
            ("2022-09-15", true, nil, true), ("2024-11-20", false, "2023-11-20", true),
            ("2026-11-20", false, "2022-11-01", true), ("2025-11-20", false, nil, true),
            ("2024-02-28", false, "2022-12-01", true),
            // What was attained or begun less than a year before has no anniversary yet.
            ("2024-11-20", false, "2024-11-20", false), ("2024-11-20", false, "2024-05-01", false),
            ("2022-11-20", false, nil, false),
        ] as [(String, Bool, String?, Bool)])
    func ofTheDay(day: String, hadCompetency: Bool, attained: String?, isOne: Bool) throws {
        let date = try StandingFixture.date(day)
        let standings = try (1...4).map { years in
            let membership = try StandingFixture.membership(
                anniversary: date.adding(years: years).description, benefits: hadCompetency ? "legacy" : nil,
                legacy: hadCompetency ? ["security": .gold] : [:],
                attained: attained.map { [.security: $0] } ?? [:])
            // The day before, it was tomorrow.
            let before = try StandingFixture.standing(on: date.adding(days: -1).description, membership)
            if attained != day { #expect((before.anniversary?.daysAway == 1) == isOne, "entered \(years) years ahead") }
            return try StandingFixture.standing(
                on: day, membership, qualified: attained == nil ? [] : [.security])
        }
        for standing in standings {
            #expect(standing.anniversary?.date == date.adding(years: 1))
            #expect(standing.anniversary?.reasons.text.contains("is an anniversary as well") == isOne)
            #expect(standing.designations.map(\.state) == standings[0].designations.map(\.state))
            #expect(standing.designations.map(\.heldThrough) == standings[0].designations.map(\.heldThrough))
            #expect(standing.options.map(\.isAvailable) == standings[0].options.map(\.isAvailable))
            #expect(standing.options.map(\.isChosen) == standings[0].options.map(\.isChosen))
            #expect(standing.options.map(\.inForceThrough) == standings[0].options.map(\.inForceThrough))
        }
    }

    @Test("is unknown while nothing is entered or attained, and a day in the future counts for nothing yet")
    func unknown() throws {
        #expect(try StandingFixture.standing(on: "2022-10-10").anniversary == nil)
        let planned = try StandingFixture.standing(
            on: "2022-10-10", StandingFixture.membership(attained: [.security: "2022-10-11"]))
        #expect(planned.anniversary == nil)
        #expect(planned.designation(.security)?.state == .inProgress)
    }

    @Test(
        "brings the renewal, and the end when nobody notes one",
        arguments: [
            ("2026-11-19", DesignationStanding.State.enrolled), ("2026-11-20", .renewalDue),
            ("2026-12-20", .renewalDue), ("2026-12-21", .lapsed),
        ])
    func renewal(day: String, state: DesignationStanding.State) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2026-11-20", benefits: "designation", attained: [.modernWork: "2025-11-20"]),
            qualified: [.modernWork])
        #expect(standing.designation(.modernWork)?.state == state)
        #expect(standing.anniversary?.isOverdue == (state == .lapsed))
    }

    @Test("stays for thirty days, met or not, and says what would tell whether it passes")
    func recordedDays() throws {
        let membership = try StandingFixture.membership(
            anniversary: "2022-11-11", attained: [.security: "2022-10-05"])
        func found(_ history: [String: [DesignationID]], qualified: [DesignationID] = []) throws -> String {
            let standing = try StandingFixture.standing(
                on: "2022-11-20", membership, qualified: qualified, history: history)
            #expect(standing.remarks.isEmpty == !history.isEmpty)
            let security = try #require(standing.designation(.security))
            #expect(security.state == .renewalDue)
            #expect(security.heldThrough?.description == "2022-12-11")
            // Where it stands is known on each of these days; whether it passes is another question.
            #expect(security.isKnown && security.settledBy == nil && security.badge == .held)
            return security.checkSettledBy == nil ? "\(security.passesCheck)" : "unknown"
        }
        #expect(try found(["2022-10-20": [.security]]) == "true")
        #expect(try found(["2022-11-11": [.security]]) == "true")
        // A record before the first day of the check says nothing about it, and some days tell nothing of the others.
        #expect(try found(["2022-10-11": [.security]]) == "unknown")
        #expect(try found(["2022-10-20": []], qualified: [.security]) == "unknown")
        #expect(try found([:], qualified: [.security]) == "unknown")
    }

    @Test(
        "tells until when everything stays the same on every day before and after it",
        arguments: ["2023-02-03", "2023-03-17", "2023-03-18", "2023-03-19", "2023-04-17"])
    func staysThrough(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.gold(anniversary: "2023-03-18", attained: "2022-11-01"))
        let end = "2023-04-17"
        #expect(standing.designation(.security)?.validThrough?.description == "2023-03-18")
        #expect(standing.designation(.security)?.heldThrough?.description == end)
        #expect(standing.badges.first { $0.id == "security" }?.through?.description == end)
        #expect(standing.dependent("incentives")?.through?.description == end)
        for id in [RenewalOption.ID.lapse, .legacyBenefits] {
            let option = try #require(standing.option(id))
            #expect(option.badge.text.contains(end) || option.keepsDesignation, "\(option.badge.text)")
        }
        #expect(standing.option(.lapse)?.forecloses?.text.contains(end) == true)
    }

    @Test(
        "gives what is first met in the days after it a year of its own",
        arguments: [
            ("2022-10-02", "2022-10-04", "2023-10-02"), ("2022-11-11", "2022-11-20", "2023-11-11"),
            ("2023-03-18", "2023-03-19", "2024-03-18"), ("2023-03-18", "2023-04-17", "2024-03-18"),
        ])
    func metAfterwards(anniversary: String, day: String, through: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold]),
            // The day before is on record, so that it is known to be the first.
            qualified: [.security], history: [StandingFixture.date(day).adding(days: -1).description: []])
        #expect(standing.designation(.security)?.attainedOn?.description == day)
        #expect(standing.designation(.security)?.validThrough?.description == through)
    }

    @Test(
        "ends what may have been attained before it, on every day alike",
        arguments: ["2023-03-17", "2023-03-18", "2023-03-19", "2023-04-17"])
    func metAtTheLatest(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2023-03-18", benefits: "legacy", legacy: ["security": .gold],
                attained: [.modernWork: "2022-10-20"]), qualified: [.security])
        let security = try #require(standing.designation(.security))
        #expect(security.isLatestDay && security.isHeld)
        #expect(security.heldThrough?.description == "2023-04-17")
        let lapse = try #require(standing.option(.lapse))
        for text in [lapse.badge, lapse.incentives, lapse.forecloses].compactMap({ $0?.text }) {
            #expect(!text.contains("2024"), "\(text)")
        }
    }

    @Test(
        "keeps what is attained on it no longer than the days after it, where benefits are to be chosen that day",
        arguments: [("2023-03-18", true), ("2023-03-19", true), ("2023-04-17", true), ("2023-04-18", false)])
    func attainedOnIt(day: String, isThere: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.gold(anniversary: "2023-03-18", attained: "2023-03-18"))
        let security = try #require(standing.designation(.security))
        #expect(security.validThrough?.description == (isThere ? "2023-03-18" : nil))
        #expect(security.state == (isThere ? .renewalDue : .lapsed))
        // Legacy benefits that nobody noted as bought again end with the thirty days.
        #expect(standing.option(.legacyBenefits)?.isChosen == isThere)
    }

    @Test("tells the end of what has a year of its own among the dates to come")
    func ownYearAmongTheDates() throws {
        let standing = try StandingFixture.standing(
            on: "2022-11-20",
            StandingFixture.membership(anniversary: "2022-11-11", benefits: "legacy", legacy: ["security": .gold]),
            qualified: [.security], history: ["2022-11-19": []])
        #expect(standing.designation(.security)?.validThrough?.description == "2023-11-11")
        let own = standing.timeline.filter { $0.subject.hasSuffix("security") }
        #expect(own.map(\.date.description) == ["2023-11-11", "2023-12-11"])
        #expect(own.first?.title.text == "Anniversary of Security" && own.first?.kind == .anniversary)
        #expect(own.last?.title.text == "Renewal of Security ends")
    }

    @Test(
        "is not renewed by a score: what was paid for ends", arguments: [("2022-12-11", true), ("2022-12-12", false)])
    func scoreRenewsNothing(day: String, hasLegacy: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(anniversary: "2022-11-11", benefits: "legacy", legacy: ["security": .gold]),
            history: ["2022-11-20": [.security]])
        #expect(standing.designation(.security)?.validThrough?.description == "2023-11-11")
        #expect(standing.option(.legacyBenefits)?.isChosen == hasLegacy)
        #expect(standing.option(.legacyBenefits)?.ended?.description == (hasLegacy ? nil : "2022-12-11"))
    }

    @Test(
        "is not renewed by another designation that is attained in the days after it",
        arguments: ["2023-12-01", "2023-05-20"])
    func attainedAfterwards(met: String) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-12-13", benefits: "solutions-partner",
            attained: [.dataAI: "2022-12-13", .infrastructure: "2023-12-29"])
        let standing = try StandingFixture.standing(on: "2024-01-13", membership, history: [met: [.dataAI]])
        #expect(standing.designation(.infrastructure)?.isHeld == true)
        #expect(standing.designation(.dataAI)?.state == .lapsed)
    }
}
