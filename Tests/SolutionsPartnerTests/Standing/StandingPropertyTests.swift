import TestSupport
import Testing

@testable import SolutionsPartner

/// Random partners on random days: whatever is entered, what is said of a day holds together.
@Suite("Standings of random partners")
struct StandingPropertyTests {
    /// A partner with a random membership and history, and what it is qualified for on the day.
    struct Example {
        var membership = Membership()
        var history: [CalendarDate: Set<DesignationID>] = [:]
        var qualified: Set<DesignationID> = []
        var day: CalendarDate
        var edition: String
    }

    /// The editions, decoded once, since that takes far longer than a judgement.
    private static let editions = Dictionary(
        uniqueKeysWithValues: TestEditions.names.map { name in (name, Result { try TestEditions.edition(name) }) })
    private static let catalog = Result { try TestEditions.catalog() }

    static let first = 19_220  // 2022-08-16
    static let last = 20_850  // 2027-02-01

    static func day(_ random: inout SeededGenerator, from: Int = first, through: Int = last) -> CalendarDate {
        // Most days that matter lie near the days of the FAQ.
        let special = [
            "2022-09-30", "2022-10-01", "2022-10-03", "2022-10-25", "2023-06-12", "2023-09-30", "2023-10-03",
            "2025-01-21", "2026-01-21",
        ]
        if Int.random(in: 0..<4, using: &random) == 0, let text = special.randomElement(using: &random),
            let day = CalendarDate(text)
        {
            return day.adding(days: Int.random(in: -1...1, using: &random))
        }
        return CalendarDate(dayNumber: Int.random(in: from...through, using: &random))
    }

    static func example(_ seed: UInt64) throws -> Example {
        var random = SeededGenerator(seed: seed)
        var example = Example(day: day(&random), edition: "")
        example.edition = try Self.catalog.get().id(on: example.day) ?? "2022-10"
        let dayNumber = example.day.dayNumber
        func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }
        if !chance(3) { example.membership.anniversary = day(&random, from: dayNumber - 420, through: dayNumber + 420) }
        if !chance(3) {
            example.membership.benefits = BenefitsKind.allCases.randomElement(using: &random)?.rawValue
        }
        if chance(2) {
            example.membership.legacy[chance(2) ? "security" : "cloud-platform"] = chance(2) ? .gold : .silver
        }
        for id in StandingFixture.all {
            if chance(3) {
                example.membership.attained[id] = CalendarDate(
                    dayNumber: Int.random(
                        in: max(19_268, dayNumber - 700)...max(19_268, dayNumber + 30), using: &random))
            }
            if chance(3) { example.qualified.insert(id) }
        }
        if chance(3) { example.membership.expertMSP = day(&random, from: dayNumber - 400, through: dayNumber + 400) }
        if chance(4) { example.membership.paid = day(&random, from: dayNumber - 400, through: dayNumber) }
        for id in ["threat-protection", "calling-for-microsoft-teams", "quantum"] where chance(2) {
            example.membership.specializations[id] = day(&random, from: dayNumber - 500, through: dayNumber + 400)
        }
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let when = day(&random, from: dayNumber - 300, through: dayNumber)
            guard when <= example.day else { continue }
            example.history[when] = Set(StandingFixture.all.filter { _ in chance(2) })
        }
        return example
    }

    static func standing(_ example: Example) throws -> Standing {
        let edition = try #require(editions[example.edition]).get()
        let partner = try StandingFixture.partner(qualified: example.qualified, example.membership, under: edition)
        let card = Scorecard(of: partner, under: edition, on: example.day)
        return Standing(
            of: partner, card: card, history: QualificationHistory(days: example.history),
            rules: try StandingFixture.standingRules(example.edition))
    }

    @Test("hold together", arguments: 0..<20)
    func holdTogether(block: Int) throws {
        for seed in (block * 15)..<(block * 15 + 15) {
            let example = try Self.example(UInt64(seed))
            let standing = try Self.standing(example)
            for fault in StandingFaults(standing).all { Issue.record("seed \(seed): \(fault)") }
        }
    }

    @Test("forget nothing that ended and bring nothing back by itself", arguments: 0..<5)
    func nothingComesBack(block: Int) throws {
        for seed in (block * 5)..<(block * 5 + 5) {
            var example = try Self.example(UInt64(seed) + 50_000)
            // Today's scores would be news on each day; what is on record stays the same.
            example.qualified = []
            var lapsed: Set<DesignationID> = []
            let start = example.day
            for offset in stride(from: 0, through: 400, by: 40) {
                example.day = start.adding(days: offset)
                example.edition = try Self.catalog.get().id(on: example.day) ?? "2022-10"
                for designation in try Self.standing(example).designations {
                    let id = designation.id
                    if designation.state == .lapsed { lapsed.insert(id) }
                    let isNew = example.membership.attained[id].map { $0 > start && $0 <= example.day } ?? false
                    if lapsed.contains(id), designation.isHeld, !isNew {
                        Issue.record("seed \(seed): \(id.rawValue) came back on \(example.day)")
                    }
                }
            }
        }
    }

    @Test("are the same once the scores of the day are on record", arguments: 0..<10)
    func todayOnRecord(block: Int) throws {
        for seed in (block * 20)..<(block * 20 + 20) {
            var example = try Self.example(UInt64(seed) + 130_000)
            example.history[example.day] = nil
            let before = try Self.standing(example)
            example.history[example.day] = example.qualified
            let after = try Self.standing(example)
            #expect(before.designations.map(\.state) == after.designations.map(\.state), "seed \(seed)")
            #expect(before.designations.map(\.badge) == after.designations.map(\.badge), "seed \(seed)")
            #expect(before.anniversary?.daysAway == after.anniversary?.daysAway, "seed \(seed)")
            #expect(before.anniversary?.renewalThrough == after.anniversary?.renewalThrough, "seed \(seed)")
        }
    }

    /// Days end with the year 9999, also for who counts them one by one.
    @Test("end on the last days that there are", .timeLimit(.minutes(1)), arguments: ["9999-12-30", "9999-12-31"])
    func lastDays(text: String) throws {
        for anniversary in ["2026-12-31", "9998-12-31", "9999-12-01", "9999-12-31"] {
            for attained in [[:], Dictionary(uniqueKeysWithValues: StandingFixture.all.map { ($0, "2023-01-05") })] {
                var membership = try StandingFixture.membership(
                    anniversary: anniversary, attained: attained,
                    specializations: ["threat-protection": anniversary, "quantum": anniversary],
                    expertMSP: anniversary)
                membership.paid = try StandingFixture.date("2026-01-05")
                let standing = try StandingFixture.standing(on: text, membership)
                #expect(!standing.specializations.isEmpty && !standing.timeline.contains { $0.date < standing.day })
            }
        }
    }

    @Test("keep what is known when more is put on record", arguments: 0..<5)
    func moreFacts(block: Int) throws {
        for seed in (block * 20)..<(block * 20 + 20) {
            let example = try Self.example(UInt64(seed) + 90_000)
            var more = example
            var random = SeededGenerator(seed: UInt64(seed) + 7)
            let when = example.day.adding(days: -Int.random(in: 1...200, using: &random))
            guard example.history[when] == nil else { continue }
            more.history[when] = Set(StandingFixture.all.filter { _ in Bool.random(using: &random) })
            let before = try Self.standing(example)
            let after = try Self.standing(more)
            for (old, new) in zip(before.specializations, after.specializations)
            where old.isKnown && new.isKnown && old.state != new.state && old.decisionDate == new.decisionDate {
                let names = new.reasons.contains { $0.dates.contains(when) }
                let isByDesignation = old.openedBy != new.openedBy
                #expect(names || isByDesignation, "seed \(seed): \(old.specialization.id)")
            }
            for (old, new) in zip(before.designations, after.designations)
            where old.isKnown && new.isKnown && old.state != new.state {
                #expect(
                    new.reasons.contains { !$0.dates.isEmpty },
                    "seed \(seed): \(old.id.rawValue) \(old.state) became \(new.state)")
            }
        }
    }
}
