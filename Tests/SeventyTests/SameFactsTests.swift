import Exchange
import JSONTree
import Pages
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard
@testable import seventy

/// Screens, plain pages, the command line and JSON say the same of every partner on every day.
@Suite struct SameFactsTests {
    static let partners: [Partner] = {
        let store = try? PartnerStore(opening: "\(TestSupport.SampleStore.repository)/SampleData")
        return ((try? store?.partners()) ?? []).compactMap { try? $0.document.get().partner }
    }()

    static let days = [
        "2022-09-30", "2022-10-03", "2022-10-15", "2022-12-31", "2023-02-03", "2023-06-30", "2023-10-01", "2023-11-14",
        "2024-07-01", "2025-03-01", "2026-01-22", "2026-09-15",
    ].compactMap { CalendarDate($0) }

    /// Days as in JSON, so that sentences can be compared as they are.
    static let words = Words.programs

    /// A partner on a day.
    private struct Subject {
        let scored: ScoredPartner
        let state: DashboardState

        init(_ partner: Partner, _ day: CalendarDate) throws {
            let catalog = EditionCatalog.embedded
            let edition = try catalog.edition(try #require(catalog.id(on: day)), on: day)
            let card = Scorecard(of: partner, under: edition, on: day)
            let entry = PartnerSnapshot(partner, card: card, ground: JudgementGround(edition: edition))
            scored = try #require(entry.scored)
            state = DashboardState(
                store: StoreSnapshot(partners: [entry]), size: Size(columns: 240, rows: 80), metrics: .standard,
                today: day, themes: [Theme(id: "one", name: "One")], formats: words.formats)
        }

        /// A screen as it is drawn.
        func screen(_ name: ScreenName) throws -> String {
            var state = state
            _ = try state.go(to: ScreenPlace(name, partner: scored.partner.id))
            let frame = state.frame()
            return (0..<frame.size.rows).map { row in frame.row(row).map(\.text).joined() }.joined(separator: "\n")
        }

        /// A screen as it is read aloud.
        func plain(_ name: ScreenName) throws -> String {
            var state = state
            _ = try state.go(to: ScreenPlace(name, partner: scored.partner.id))
            return state.plainPage().lines(numbered: false, metrics: .standard).joined(separator: "\n")
        }
    }

    @Test func thereArePartnersAndDays() {
        #expect(Self.partners.count >= 6)
        #expect(Self.days.count == 12)
    }

    @Test(arguments: partners, days)
    func `Scores, distances and what is missing are the same everywhere`(partner: Partner, day: CalendarDate) throws {
        let subject = try Subject(partner, day)
        let overview = try subject.screen(.overview)
        let plain = try subject.plain(.overview)
        let command = Page.score(of: subject.scored, .usual).text(width: nil).joined(separator: "\n")
        let gaps = Page.gaps(of: subject.scored, .usual).text(width: nil).joined(separator: "\n")
        let usual = Words.usual
        for score in subject.scored.card.designations {
            let total = "\(usual.totalBesideHeadline(of: score)) / \(usual.points(score.counting.maximum))"
            let headline = usual.headline(of: score)
            for text in [overview, command, gaps] { #expect(text.contains(total), "\(score.rules.name)") }
            for text in [command, gaps] { #expect(text.contains(headline), "\(score.rules.name)") }
            // Beside the bar stands the longest of its wordings for which there is room.
            #expect(usual.headlines(of: score).contains { overview.contains($0) }, "\(score.rules.name)")
            #expect(plain.contains(usual.headline(of: score, .full)))
            #expect(plain.contains(usual.totalInFull(of: score)))
            let summary = JSONNode(.object(ScoreJSON.summary(of: score)))
            for reason in summary["reasons"]?.strings ?? [] { #expect(gaps.contains(reason)) }
            // What is shown adds up to the line.
            if !score.counting.isUntouched, score.total < score.required {
                let shown = try #require(Rational(decimal: usual.totalBesideHeadline(of: score)))
                let short = try #require(Rational(decimal: usual.shortfall(score.shortfall)))
                #expect(shown + short == score.required)
                #expect(headline.hasPrefix("\(usual.shortfall(score.shortfall)) short"))
            }
            for metric in score.gaps {
                #expect(gaps.contains(usual.toGo(of: metric)))
                #expect(plain.contains(usual.pointsInFull(of: metric)))
            }
        }
    }

    @Test(arguments: partners, days)
    func `States, days and reasons are the same everywhere`(partner: Partner, day: CalendarDate) throws {
        let subject = try Subject(partner, day)
        guard let standing = subject.scored.standing() else { return }
        let page = Page.standing(standing, Self.words)
        let badges = try subject.plain(.badges)
        let command = page.text(width: nil).joined(separator: "\n")
        let screen = page.cells(width: 100_000).map(\.plain).joined(separator: "\n")
        let document = JSONNode(.object(StandingJSON.members(of: standing)))
        for list in ["designations", "dependents", "specializations"] {
            // What the designations miss that open a specialization is told of them.
            for item in document[list]?.items ?? [] where item["state"] != "not-eligible" {
                if list == "specializations", item["state"] == "unknown", item["decisionDate"]?.string == nil {
                    continue
                }
                let names = [item["name"]?.string].compactMap(\.self)
                let days = ["attainedOn", "validThrough", "decisionDate", "through"].compactMap { item[$0]?.string }
                for fact in names + days + (item["reasons"]?.strings ?? []) {
                    for text in [command, screen, badges] { #expect(text.contains(fact), "\(list): \(fact)") }
                }
            }
        }
        let overview = try subject.screen(.overview)
        for item in standing.designations {
            let state = Words.state(of: item, score: subject.scored.card.designation(item.id))
            for text in [command, screen, badges, overview] { #expect(text.contains(state)) }
        }
        try anniversary(of: standing, subject)
    }

    @Test(arguments: partners, days)
    func `Files tell what the command line tells`(partner: Partner, day: CalendarDate) throws {
        let subject = try Subject(partner, day)
        let usual = Words.usual
        var facts: [String] = []
        for score in subject.scored.card.designations {
            facts += [score.rules.name, usual.totalOfMaximum(of: score), usual.headline(of: score)]
            facts += usual.obstacles(of: score)
            for metric in score.counting.metrics {
                facts += [metric.rules.name, usual.progress(of: metric), Words.chip(of: metric)]
                facts += [usual.next(of: metric), usual.points(metric.rules.maximum)]
            }
            for metric in score.gaps { facts += [usual.points(metric.missingPoints), usual.toGo(of: metric)] }
        }
        var pages = [Page.score(of: subject.scored, .usual), Page.gaps(of: subject.scored, .usual)]
        if let standing = subject.scored.standing() {
            pages.append(.standing(standing, .usual))
            for item in standing.designations {
                facts.append(Words.state(of: item, score: subject.scored.card.designation(item.id)))
                facts += item.reasons.map { usual.phrase($0.phrase) } + item.reasons.map(\.source)
                facts += [item.attainedOn, item.validThrough].compactMap { $0.map(usual.date) }
            }
            for item in standing.specializations { facts += [item.specialization.name, item.state.title] }
            for item in standing.options {
                facts.append(item.name)
                if item.isAvailable || item.isChosen { facts.append(usual.phrase(item.fee.phrase)) }
            }
        }
        for form in PageForm.allCases {
            var writer = PageWriter(form)
            let written = writer.beginning("Facts") + pages.map { writer.text(of: $0) }.joined() + writer.end
            let told = form.reading(written)
            for fact in Set(facts) { #expect(told.contains(fact), "\(form): \(fact)") }
        }
    }

    private func anniversary(of standing: Standing, _ subject: Subject) throws {
        let page = Page.anniversary(standing, Self.words)
        let command = page.text(width: nil).joined(separator: "\n")
        let screen = page.cells(width: 100_000, isSideBySide: false).map(\.plain).joined(separator: "\n")
        let plain = try subject.plain(.anniversary)
        let document = JSONNode(.object(StandingJSON.anniversaryMembers(of: standing)))
        for list in ["options", "timeline"] {
            for item in document[list]?.items ?? [] {
                let facts = ["name", "title", "detail", "date", "opens", "until", "benefits"].compactMap {
                    item[$0]?.string
                }
                // Of what is closed, only why it is closed is told to people.
                let isClosed =
                    list == "options" && item["available"] == false && item["chosen"] == false && item["known"] == true
                let reasons = item["reasons"]?.strings ?? []
                for fact in isClosed ? Array(facts.prefix(1) + reasons.prefix(1)) : facts + reasons {
                    for text in [command, screen, plain] { #expect(text.contains(fact), "\(list): \(fact)") }
                }
            }
        }
    }
}

extension PageForm {
    /// What a reader sees of a text in this form.
    fileprivate func reading(_ text: String) -> String {
        switch self {
        case .text: text
        case .markdown: text.split(separator: "\\", omittingEmptySubsequences: false).joined()
        case .html:
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
                $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
            }
        case .csv:
            SmallTable(Array(text.utf8)).rows.map { $0.cells.joined(separator: "\t") }.joined(separator: "\n")
        }
    }
}

extension JSONNode {
    /// The text of a string.
    fileprivate var string: String? {
        guard case .string(let text) = content else { return nil }
        return text
    }

    /// The items of an array.
    fileprivate var items: [JSONNode] {
        guard case .array(let items) = content else { return [] }
        return items
    }

    /// The texts of an array of strings.
    fileprivate var strings: [String] { items.compactMap(\.string) }
}
