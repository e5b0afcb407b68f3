import JSONTree
import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("Differences between editions")
struct ProgramDiffTests {
    private func diff(_ from: String, _ to: String) throws -> ProgramDiff {
        let catalog = try TestEditions.catalog()
        return try ProgramDiff(
            from: try #require(catalog.side(from)), to: try #require(catalog.side(to)), in: catalog)
    }

    private func line(_ difference: ProgramDiff.Difference) -> String {
        let day = difference.day.map { "\($0) " } ?? ""
        return "\(day)\(difference.fact.id): \(difference.before?.words ?? "–") → \(difference.after?.words ?? "–")"
    }

    /// What is known to have changed, from the sources.
    @Test(
        "tell what changed, on its day",
        arguments: [
            ("2022-10", "2023-06", "2022-11-09 refresh/performance: by day 10 of the month → by day 20 of the month"),
            ("2022-10", "2023-06", "2023-06-12 refresh/skilling: within 7 days → within 10 days"),
            ("2022-10", "2023-06", "2023-05-01 business-applications/rates/customer-engagement: 40 → 200"),
            (
                "2022-10", "2023-06",
                "2023-06-12 attaining/badge: as soon as the requirements are met → with the enrolment"
            ),
            ("2022-10", "2023-06", "2023-06-12 legacy/last-purchase: – → 2025-01-21"),
            ("2023-06", "2023-12", "2023-12-01 security/intermediate-certifications/step1/people: 1 person → 2 people"),
            (
                "2023-06", "2023-12",
                "2023-12-01 security/lists/intermediate-certifications/step3/SC-200: Security Operations Analyst Associate → –"
            ),
            (
                "2023-06", "2023-12",
                "2023-12-01 business-applications/lists/intermediate-certifications/PL-100: Power Platform App Maker Associate → –"
            ),
            ("2023-12", "2025-03", "2025-03-01 security/smb/net-customer-adds/threshold: 10 customers → 5 customers"),
            (
                "2023-12", "2025-03",
                "2025-03-01 data-ai/lists/intermediate-certifications/step3/DP-700: – → Fabric Data Engineer Associate"
            ),
            ("2025-03", "2026-07", "2026-04-09 fees/solutions-partner: 4730 USD → 4875 USD"),
            (
                "2025-03", "2026-07",
                "2026-07-01 data-ai/choice/criterion: smb where azure.smb-customer-share is more than 80 % and azure.consumed-revenue is below 1000000 USD, else enterprise → smb where azure.smb-customer-share is at least 80 %, else enterprise"
            ),
            (
                "2026-07-29", "2026-07-30",
                "2026-07-30 security/lists/intermediate-certifications/step1/SC-500: – → Cloud and AI Security Engineer Associate"
            ),
            (
                "2026-07-01", "2026-11-28",
                "2026-07-30 business-applications/lists/intermediate-certifications/AB-410: – → Intelligent Applications Builder Associate"
            ),
            (
                "2024-12-01", "2026-06-01",
                "2025-08-26 specializations/information-protection-and-governance/name: Information Protection and Governance → Data Security"
            ),
        ])
    func changes(from: String, to: String, expected: String) throws {
        let lines = try diff(from, to).differences.map { line($0) }
        #expect(lines.contains(expected), "\(lines.filter { $0.contains(expected.split(separator: " ")[1]) })")
    }

    /// What ended on a day of its own is not told as a change of the edition that first says so.
    @Test(
        "tell no day that is over with the start of an edition",
        arguments: [("2023-12", "2025-03"), ("2022-10", "2026-07"), ("2023-06", "2026-07")])
    func overdue(from: String, to: String) throws {
        let diff = try diff(from, to)
        let end = try #require(diff.to.day)
        for difference in diff.differences where difference.before == nil || difference.after == nil {
            guard case .day(let day) = difference.fact.value else { continue }
            #expect(day >= end, "\(line(difference))")
        }
        let fees = diff.differences.filter { $0.fact.id.hasPrefix("fees/legacy") }
        #expect(Set(fees.map(\.day)) == [CalendarDate("2025-01-22")])
    }

    @Test(
        "are none between two days without a change",
        arguments: [("2022-10-05", "2022-10-24"), ("2026-11-03", "2026-11-28")])
    func none(from: String, to: String) throws {
        #expect(try diff(from, to).differences.isEmpty)
    }

    /// The program's own dated days, from the issue and its sources.
    @Test(
        "name what a rule's own day changes, on that day and on no other",
        arguments: [
            (
                "2022-10-25",
                "windows/check: on the anniversary and not before → on any of the 30 days before the anniversary or on it"
            ),
            ("2022-10-25", "renewal/stays: not yet → yes"),
            ("2023-10-01", "programs/incentives/competency-serves: yes → no longer"),
            ("2023-10-03", "programs/managed-services-offers/competency-serves: yes → no longer"),
            ("2023-10-03", "programs/consulting-services-offers/competency-serves: yes → no longer"),
            ("2023-10-03", "programs/appsource-existing/competency-serves: yes → no longer"),
            ("2023-10-03", "programs/services-co-sell/competency-serves: yes → no longer"),
            ("2025-01-22", "legacy/purchase: yes → no longer"),
            ("2025-01-22", "programs/action-pack/open: yes → no longer"),
            ("2026-06-26", "specializations/adoption-and-change-management/open: yes → no longer"),
            ("2026-07-31", "specializations/business-intelligence/open: yes → no longer"),
            ("2026-07-31", "specializations/analytics-on-azure/name: – → Analytics on Azure"),
            ("2026-08-13", "badges/single: yes → no longer"),
            ("2026-09-15", "expert-msp/enrolment: yes → no longer"),
            ("2026-11-01", "accounts/expiry: – → From 2026-11-01 on benefits expire counted from the day of their"),
            ("2027-02-01", "expert-msp/renewal: yes → no longer"),
        ])
    func days(day: String, expected: String) throws {
        let before = try #require(CalendarDate(day)).adding(days: -1)
        let lines = try diff(before.description, day).differences.map { line($0) }
        #expect(lines.contains { $0.hasPrefix("\(day) \(expected)") }, "\(lines)")
        let dayBefore = try diff(before.adding(days: -1).description, before.description).differences
        #expect(!dayBefore.map { line($0) }.contains { $0.contains(expected) })
    }

    /// Read from the documents: what a rule calls its first day begins on it, a last day is followed by a change.
    @Test("name something for every day within the rules of standing", arguments: TestEditions.names)
    func everyDay(name: String) throws {
        let catalog = try TestEditions.catalog()
        let document = try JSONNode.parse(TestEditions.text(name))
        var leaves: [[JSONPathStep]] = []
        collect(document, [], into: &leaves)
        var seen: Set<CalendarDate> = []
        for path in leaves {
            guard case .name("standing")? = path.first, case .name(let member)? = path.last,
                let noted = CalendarDate(value(of: document, at: path[...]) ?? "")
            else { continue }
            let day = member == "from" ? noted : noted.adding(days: 1)
            guard seen.insert(day).inserted, catalog.id(on: day) == name else { continue }
            let before = day.adding(days: -1)
            // A day before there were any rules of standing has none to compare.
            guard let id = catalog.id(on: before), (try? catalog.edition(id).standingRules()) != nil else { continue }
            #expect(try !diff(before.description, day.description).differences.isEmpty, "\(path.text)")
        }
    }

    @Test("leave out what has not begun")
    func notBegun() throws {
        let lines = try diff("2022-10", "2023-06").differences.map { line($0) }
        #expect(!lines.contains { $0.contains("2024-01-01") || $0.contains("2023-09-19") })
    }

    @Test("are none between an edition and itself", arguments: TestEditions.names)
    func same(name: String) throws {
        let diff = try diff(name, name)
        #expect(diff.differences.isEmpty)
    }

    @Test("turn around when the sides do")
    func turnsAround() throws {
        for (from, to) in [("2023-06", "2023-12"), ("2025-03", "2026-07"), ("2026-07-01", "2026-11-28")] {
            let (there, back) = (try diff(from, to), try diff(to, from))
            let single = there.differences.map { "\($0.fact.id) \($0.before?.words ?? "") \($0.after?.words ?? "")" }
            let turned = back.differences.map { "\($0.fact.id) \($0.after?.words ?? "") \($0.before?.words ?? "")" }
            #expect(Set(single) == Set(turned), "\(from) \(to)")
        }
    }

    @Test(
        "each have a source, and a day between the sides",
        arguments: zip(TestEditions.names, TestEditions.names.dropFirst()))
    func sources(from: String, to: String) throws {
        let diff = try diff(from, to)
        #expect(!diff.differences.isEmpty)
        for difference in diff.differences {
            #expect(!difference.sources.isEmpty, "\(difference.fact.id)")
            #expect(difference.sources.allSatisfy { $0.contains(" ") }, "\(difference.fact.id): \(difference.sources)")
            if let day = difference.day, let first = diff.from.day, let last = diff.to.day {
                #expect(first < day && day <= last, "\(difference.fact.id)")
            }
        }
    }

    @Test("miss nothing: a change of any value of a document is told", arguments: [1, 2, 3])
    func missNothing(seed: Int) throws {
        let document = try JSONNode.parse(TestEditions.text("2026-07"))
        let edition = try #require(EditionReader.edition(from: document).edition)
        let before = Set(ProgramFacts(of: edition).all.map(Fact.init))
        let used = EditionDocument.listNames(in: document)
        let cards = Set(["mcv-2026-07"])
        let counted = Set(edition.lists.flatMap(\.certifications).map(\.id))
        var leaves: [[JSONPathStep]] = []
        collect(document, [], into: &leaves)
        leaves = leaves.filter { path in
            guard case .name(let top)? = path.first, EditionDocument.datedMembers.contains(top) else { return false }
            let names = path.compactMap { step -> String? in if case .name(let name) = step { name } else { nil } }
            // Where a rule is stated, and how surely, is no rule.
            if ["source", "confidence", "inferred", "id", "list", "rateCard", "prefix"].contains(where: {
                names.contains($0)
            }) {
                return false
            }
            // What a benefit or a competency is called is no rule either.
            if top == "standing", names.last == "title" { return false }
            if top == "lists" { return used.contains(names[1]) }
            if top == "certifications" { return counted.contains(names[1]) }
            if top == "rateCards" { return cards.contains(names[1]) }
            return top != "metricNames"
        }
        var random = SeededGenerator(seed: UInt64(seed))
        var tried = 0
        for _ in 0..<60 {
            let path = leaves[Int.random(in: 0..<leaves.count, using: &random)]
            let changed = changing(document, path[...])
            guard let other = EditionReader.edition(from: changed).edition, (try? other.standingRules()) != nil else {
                continue
            }
            tried += 1
            let after = Set(ProgramFacts(of: other).all.map(Fact.init))
            #expect(before != after, "\(path.text)")
        }
        #expect(tried > 30)
    }

    /// What of a fact makes a difference.
    private struct Fact: Hashable {
        let id: String
        let value: ProgramFact.Value

        init(_ fact: ProgramFact) { (id, value) = (fact.id, fact.value) }
    }

    private func collect(_ node: JSONNode, _ path: [JSONPathStep], into leaves: inout [[JSONPathStep]]) {
        switch node.content {
        case .object(let members):
            for member in members { collect(member.value, path + [.name(member.name)], into: &leaves) }
        case .array(let items):
            for (place, item) in items.enumerated() { collect(item, path + [.index(place)], into: &leaves) }
        default: leaves.append(path)
        }
    }

    private func value(of node: JSONNode, at path: ArraySlice<JSONPathStep>) -> String? {
        switch (path.first, node.content) {
        case (nil, .string(let text)): text
        case (.name(let name), .object(let members)):
            members.first { $0.name == name }.flatMap { value(of: $0.value, at: path.dropFirst()) }
        case (.index(let place), .array(let items)): value(of: items[place], at: path.dropFirst())
        default: nil
        }
    }

    private func changing(_ node: JSONNode, _ path: ArraySlice<JSONPathStep>) -> JSONNode {
        guard let step = path.first else {
            switch node.content {
            case .number(let text): return JSONNode(.number(Int(text).map { "\($0 + 1)" } ?? "7"), at: node.position)
            case .string(let text):
                if let day = CalendarDate(text) { return .string(day.adding(days: -1).description) }
                return .string(text + "x")
            case .bool(let value): return .bool(!value)
            default: return node
            }
        }
        switch (step, node.content) {
        case (.name(let name), .object(var members)):
            if let place = members.firstIndex(where: { $0.name == name }) {
                members[place].value = changing(members[place].value, path.dropFirst())
            }
            return JSONNode(.object(members), at: node.position)
        case (.index(let place), .array(var items)):
            items[place] = changing(items[place], path.dropFirst())
            return JSONNode(.array(items), at: node.position)
        default: return node
        }
    }
}
