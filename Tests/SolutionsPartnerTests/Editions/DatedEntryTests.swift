import SolutionsPartner
import TestSupport
import Testing

@Suite("What changes on a day within an edition")
struct DatedEntryTests {
    @Test("holds from its day on and not on the day before", arguments: DatedEntry.all)
    func changesOnItsDay(entry: DatedEntry) throws {
        let day = try TestEditions.date(entry.day)
        let before = try TestEditions.edition(entry.edition, on: day.adding(days: -1))
        let after = try TestEditions.edition(entry.edition, on: day)
        #expect(try entry.fact.words(in: before) == entry.before)
        #expect(try entry.fact.words(in: after) == entry.after)
        #expect(before.reading != after.reading)
        #expect(after.reading.since == day)
        #expect(before.reading.until == day)
        let change = try #require(after.changes.first { $0.day == day && $0.title == entry.fact.change })
        #expect(!change.source.sources.isEmpty)
        for source in change.source.sources { #expect(after.sources[source]?.isEmpty == false, "\(source)") }
    }

    @Test("is in the table of these tests", arguments: TestEditions.names)
    func isComplete(name: String) throws {
        // What stays as it is on a day tells nothing of the change; another change of that day does not either.
        let known = Set(DatedEntry.all.filter { $0.before != $0.after }.map { "\($0.day) \($0.fact.change)" })
        let catalog = try TestEditions.catalog()
        for change in try catalog.edition(name).changes {
            #expect(known.contains("\(change.day) \(change.title)"), "\(name) on \(change.day)")
        }
        for (earlier, later) in zip(try catalog.readings(of: name), try catalog.readings(of: name).dropFirst()) {
            #expect(earlier.reading.until == later.reading.since)
        }
    }

    @Test("does not reach into the days of another edition that is chosen by date")
    func staysWithin() throws {
        let catalog = try TestEditions.catalog()
        for entry in catalog.entries {
            guard let from = entry.effectiveFrom else { continue }
            // The reading on the first day has none of the edition's own changes in it, or they would be no changes.
            let first = try catalog.edition(entry.id, on: from)
            let own = DatedEntry.all.filter { $0.edition == entry.id }
            for change in own {
                let day = try TestEditions.date(change.day)
                #expect(day > from)
                #expect(entry.effectiveThrough.map { day <= $0 } ?? true)
                #expect(!first.reading.holds(on: day))
            }
        }
    }

    // MARK: Days of certifications

    /// The certifications of an edition that have a last day.
    private func retiring(_ name: String) throws -> [Certification] {
        let edition = try TestEditions.edition(name)
        var seen: Set<String> = []
        return edition.lists.flatMap(\.certifications).filter { $0.countsThrough != nil && seen.insert($0.id).inserted }
    }

    @Test("ends the counting of a certification after its last day", arguments: TestEditions.names)
    func certificationsEnd(name: String) throws {
        for certification in try retiring(name) {
            let last = try #require(certification.countsThrough)
            #expect(certification.counts(on: last))
            #expect(!certification.counts(on: last.adding(days: 1)))
            if certification.eligibleThrough == nil {
                #expect(last == certification.retired?.adding(years: 1), "\(certification.id)")
            }
            #expect(certification.source != nil, "\(certification.id) in \(name) has no source for its days")
        }
    }

    /// Days from the pages and catalogues: the last day on which each can be earned.
    @Test(
        "knows the last day of each exam",
        arguments: [
            ("2023-06", "MB-340", "2023-06-30", "2024-06-30"), ("2023-06", "MS-600", "2023-12-31", "2024-12-31"),
            ("2023-06", "MS-203", "2023-12-31", "2024-12-31"), ("2023-12", "MB-210", "2024-11-30", "2025-11-30"),
            ("2023-12", "MB-220", "2024-11-30", "2025-11-30"), ("2023-12", "MB-260", "2024-11-30", "2025-11-30"),
            ("2023-12", "DP-203", "2025-03-31", "2026-03-31"), ("2025-03", "DP-203", "2025-03-31", "2026-03-31"),
            ("2025-03", "SC-400", "2025-05-31", "2026-05-31"), ("2025-03", "MS-900", "2026-03-31", "2027-03-31"),
            ("2026-07", "DP-100", "2026-06-01", "2027-06-01"), ("2026-07", "AI-102", "2026-06-30", "2027-06-30"),
            ("2026-07", "MB-240", "2026-06-30", "2027-06-30"), ("2026-07", "MB-335", "2026-06-30", "2027-06-30"),
            ("2026-07", "MB-700", "2026-06-30", "2027-06-30"), ("2026-07", "PL-500", "2026-06-30", "2027-06-30"),
            ("2026-07", "PL-600", "2026-06-30", "2027-06-30"), ("2026-07", "AZ-204", "2026-07-31", "2027-07-31"),
            ("2026-07", "MB-280", "2026-07-31", "2027-07-31"), ("2026-07", "AZ-500", "2026-08-31", "2027-08-31"),
            ("2026-07", "PL-200", "2026-08-31", "2027-08-31"),
            ("2026-07", "AZ-800+AZ-801", "2026-09-30", "2027-09-30"),
            ("2026-07", "MS-102", "2026-11-30", "2027-11-30"),
            ("2026-07", "teams-meetings-assessment", "2026-06-15", "2027-06-15"),
        ])
    func lastDays(edition: String, code: String, retired: String, through: String) throws {
        let found = try TestEditions.edition(edition).lists.flatMap(\.certifications).first { $0.id == code }
        let certification = try #require(found)
        #expect(certification.retired?.description == retired)
        #expect(certification.countsThrough?.description == through)
    }

    @Test("counts what was earned on the last day, and not what is said to be earned afterwards", arguments: [0, 1])
    func earnedAfterwards(days: Int) throws {
        for name in TestEditions.names {
            let edition = try TestEditions.edition(name)
            for list in edition.lists {
                for certification in list.certifications {
                    guard let last = certification.retired else { continue }
                    let held = HeldCertification(code: certification.id, earned: last.adding(days: days))
                    let partner = Partner(
                        id: "p", name: "P", people: [Person(id: "a", name: "A", certifications: [held])])
                    let day = last.adding(days: 2)
                    guard certification.counts(on: day) else { continue }
                    let roster = SkillingRoster(of: partner, card: Scorecard(of: partner, under: edition, on: day))
                    let state = try #require(roster.members.first?.certifications.first?.state)
                    #expect(state == (days == 0 ? .counts : .earnedTooLate), "\(certification.id) in \(name)")
                    if days > 0 { #expect(roster.members.first?.services.isEmpty == true) }
                }
            }
        }
    }

    @Test(
        "answers to a code and to the key from before it had one",
        arguments: [
            ("AI-103", "azure-ai-apps-and-agents-developer"), ("AI-200", "azure-ai-cloud-developer"),
            ("AI-300", "machine-learning-operations-engineer"), ("DP-750", "azure-databricks-data-engineer"),
            ("DP-800", "sql-ai-developer"), ("AB-900", "copilot-and-agent-administration"),
            ("AB-210", "sales-ai-consultant"), ("AB-250", "contact-center-ai-engineer"),
            ("AB-410", "intelligent-applications-builder"), ("GH-100", "github-administration"),
            ("GH-200", "github-actions"), ("GH-300", "github-copilot"), ("GH-500", "github-advanced-security"),
            ("GH-600", "github-agentic-ai-developer"),
        ])
    func codes(code: String, key: String) throws {
        let edition = try TestEditions.edition("2026-07")
        for held in [code, key] {
            let partner = Partner(
                id: "p", name: "P",
                people: [Person(id: "a", name: "A", certifications: [HeldCertification(code: held)])])
            let card = Scorecard(of: partner, under: edition, on: try TestEditions.date("2026-09-01"))
            let holding = SkillingRoster(of: partner, card: card).members.first?.certifications.first
            #expect(holding?.state == .counts, "\(held)")
        }
    }
}
