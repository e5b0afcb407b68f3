import JSONTree
import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct SavedViewTests {
    private func shown(_ stage: Stage) -> [String] { stage.state.rows(of: stage.state.screen).map(\.key) }

    /// Keeps what is shown as a view.
    private func keep(_ name: String, in stage: inout Stage) -> [Effect] {
        stage.type("VG")
        stage.press(Key(.enter))
        stage.press(.control("u"))
        stage.type(name)
        return stage.press(Key(.enter))
    }

    private func restarted(_ stage: Stage) throws -> Stage {
        let text = Array(stage.state.remembered.document.formatted().utf8)
        let remembered = try #require(RememberedState(JSONNode.parse(text)))
        var next = try Stage()
        _ = next.state.recall(remembered)
        return next
    }

    @Test func aViewBringsFilterOrderAndColumnsBack() throws {
        var stage = try Stage()
        stage.type("/security<70")
        stage.press(Key(.enter))
        stage.type(">>")
        stage.state.toggleColumn("gap")
        stage.press(Key(.escape))
        #expect(stage.state.screen.finding.filter == "security<70")
        let wanted = shown(stage)
        #expect(keep("At risk", in: &stage) == [.remember])
        #expect(stage.state.views.map(\.name) == ["At risk"])
        stage.type("V")
        stage.press(Key(.enter))
        #expect(shown(stage).count == 6)
        stage.state.order(by: "")
        var next = try restarted(stage)
        #expect(shown(next).count == 6)
        next.type("Vj")
        next.press(Key(.enter))
        #expect(shown(next) == wanted)
        #expect(next.state.arrangement.hidden[.portfolio] == ["gap"])
        next.type("k")
        #expect(FrameText.plain(next.state.frame()).contains("view: At risk"))
        #expect(next.press(Key(.escape)).isEmpty)
        #expect(shown(next).count == 6)
    }

    @Test func filtersSurviveARestart() throws {
        var stage = try Stage()
        stage.type("/security<70")
        stage.press(Key(.enter))
        #expect(shown(try restarted(stage)) == shown(stage))
    }

    @Test func aViewCanBeTheFirstScreen() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5/lost")
        stage.press(Key(.enter))
        _ = keep("Who cannot be missed", in: &stage)
        stage.type("Vj")
        #expect(stage.type("s") == [.remember])
        stage.press(Key(.escape))
        stage.type("1gG")
        var next = try restarted(stage)
        #expect(next.state.screen.kind == .portfolio)
        next.state.select(key: "northwind")
        _ = next.state.startOnView()
        #expect(next.state.screen.kind == .people)
        #expect(next.state.screen.finding.filter == "lost")
    }

    @Test func aViewIsDeletedAndOthersKeepTheirs() throws {
        var stage = try Stage()
        _ = keep("One", in: &stage)
        let others = stage.state.remembered
        _ = keep("Two", in: &stage)
        stage.type("Vj")
        #expect(stage.type("D") == [.remember])
        #expect(stage.state.views.map(\.name) == ["Two"])
        let kept = stage.state.remembered.keeping(viewsOf: others, except: stage.state.removedViews)
        #expect(kept.views.map(\.name) == ["Two"])
        let fresh = try Stage().state.remembered.keeping(viewsOf: others, except: [])
        #expect(fresh.views.map(\.name) == ["One"])
    }

    @Test func paletteGoesToAView() throws {
        var stage = try Stage()
        stage.type("/security<70")
        stage.press(Key(.enter))
        _ = keep("Zebra", in: &stage)
        stage.press(Key(.escape))
        stage.type("j")
        stage.press(Key(.enter))
        stage.type(":zebra")
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .portfolio)
        #expect(stage.state.screen.finding.view == "Zebra")
    }

    /// Nothing that a file says brings the dashboard down, and only what is a view is one.
    @Test(arguments: [
        #"{"name": 7}"#, #"{"name": "", "screen": "portfolio"}"#, #"{"name": "x", "screen": "nowhere"}"#, "[]", "null",
    ])
    func aNodeThatIsNoViewIsNone(text: String) throws {
        #expect(SavedView(try JSONNode.parse(Array(text.utf8))) == nil)
    }
}

@Suite struct MarkTests {
    @Test func severalPartnersAreMarkedForOneAction() throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        stage.type("x")
        #expect(stage.state.message?.text.hasPrefix("No partner is marked.") == true)
        stage.type("vv")
        let marked = stage.state.markedRows
        #expect(marked == Array(stage.state.store.partners.map(\.id).prefix(2)))
        #expect(FrameText.plain(stage.state.frame()).contains("2 partners marked"))
        stage.type("x")
        #expect(stage.press(Key(.enter)) == [.record(marked)])
        stage.type("xj")
        stage.press(Key(.enter))
        let effects = stage.press(Key(.enter))
        guard case .copy(let text, _)? = effects.first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.split(separator: "\r\n").count == 3)
        stage.type("xjj")
        stage.press(Key(.enter))
        stage.type("Mine")
        #expect(stage.press(Key(.enter)) == [.remember])
        #expect(stage.state.rows(of: stage.state.screen).map(\.key) == marked)
        stage.type("xG")
        stage.press(Key(.enter))
        #expect(stage.state.markedRows.isEmpty)
    }

    @Test(arguments: ["", "j", "jj"]) func whoIsGoneIsToldOf(way: String) throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        stage.type("vx" + way)
        var store = stage.state.store
        store.partners.removeFirst()
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.message?.text == "The partners that were marked are not in the store any more.")
        #expect(stage.state.mode == .browsing)
    }

    /// As many rows leave as are told, whatever a filter or a view hides of them.
    @Test(arguments: ["/fabrikam", "VG"]) func whatIsMarkedLeavesWhole(keys: String) throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        stage.type("*")
        let marked = stage.state.markedRows
        stage.type("/fabrikam")
        stage.press(Key(.enter))
        if keys == "VG" {
            // A view of one partner.
            stage.type("VG")
            stage.press(Key(.enter))
            stage.type("One")
            stage.press(Key(.enter))
        }
        try #require(stage.state.rows(of: stage.state.screen).count == 1)
        stage.type("xj")
        stage.press(Key(.enter))
        #expect(stage.state.popup?.title == "The table, \(marked.count) marked rows")
        stage.type("j")
        stage.press(Key(.enter))
        guard case .write(let text, let what, path: let path, replacing: false)? = stage.press(Key(.enter)).first
        else {
            Issue.record("nothing is written")
            return
        }
        #expect(text.split(separator: "\r\n").count == marked.count + 1)
        stage.state.didWrite(what, to: path)
        #expect(
            stage.state.message?.text == "Written to portfolio.csv: the table, \(marked.count) marked rows.")
    }

    @Test func allThatAreShownAreMarked() throws {
        var stage = try Stage()
        stage.type("/security<70")
        stage.press(Key(.enter))
        let shown = stage.state.rows(of: stage.state.screen).map(\.key)
        stage.type("*")
        #expect(Set(stage.state.markedRows) == Set(shown))
        stage.type("*")
        #expect(stage.state.markedRows.isEmpty)
    }
}

@Suite struct ShownTableTests {
    private func lines(_ text: String) -> [String] { text.split(separator: "\r\n").map(String.init) }

    @Test func thePortfolioIsATableOfNumbers() throws {
        var stage = try Stage()
        stage.type("/security<70")
        stage.press(Key(.enter))
        let table = try #require(stage.state.shownTable())
        #expect(table.rows.count == stage.state.rows(of: stage.state.screen).count)
        #expect(table.headings.prefix(3) == ["Partner", "Id", "Account"])
        let place = try #require(table.headings.firstIndex(of: "Sec"))
        for row in table.rows { #expect(Rational(decimal: row[place]).map { $0 < 70 } == true) }
    }

    /// Every list can leave, with a cell for every heading.
    @Test(arguments: ["", "jl", "jll", "jjjl5", "jjjl5l", "jlM"])
    func everyListIsATable(script: String) throws {
        var stage = try Stage(size: Size(columns: 60, rows: 20))
        stage.type(script)
        try #require(!stage.state.rows(of: stage.state.screen).isEmpty)
        let table = try #require(stage.state.shownTable())
        #expect(table.rows.count == stage.state.rows(of: stage.state.screen).count)
        for row in table.rows { #expect(row.count == table.headings.count) }
    }

    /// Days and moments as programs read them, whatever the screen says.
    @Test func tablesForProgramsHaveDaysThatTheyRead() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5")
        let people = try #require(stage.state.shownTable()).commaSeparated(Formats())
        #expect(people.contains("AZ-500 2026-10-21") && !people.contains(" days"), "\(people)")
        #expect(try #require(stage.state.shownTable()).markdown.contains(" days"))
        stage.type("l")
        #expect(try #require(stage.state.shownTable()).commaSeparated(Formats()).contains(",2027-"))
        stage.type("9")
        stage.state.didRead(activity: Stage.activity)
        #expect(try #require(stage.state.shownTable()).commaSeparated(Formats()).contains("2022-10-14T09:30:00Z,maria"))
        var kept = Stage.scenarios()
        stage = try Stage()
        try stage.open(partner: "contoso")
        try stage.answer(stage.type("S"), &kept)
        #expect(try #require(stage.state.shownTable()).commaSeparated(Formats()).contains("2022-10-10T09:30:00Z joe"))
    }

    @Test func hostileNamesStayText() throws {
        var store = try SampleStore.snapshot()
        let partner = Partner(id: "evil", name: "=HYPERLINK(\"http://x\",\"y\")\u{1B}[31m\u{202E}")
        let edition = try TestEditions.edition("2022-10")
        store.partners.append(
            PartnerSnapshot(
                partner, card: Scorecard(of: partner, under: edition, on: try TestEditions.date("2022-10-15"))))
        let stage = try Stage(store: store)
        let text = try #require(stage.state.shownTable()).commaSeparated(Formats())
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
        #expect(!text.contains("\u{202E}"))
        for line in lines(text) { #expect(!line.hasPrefix("=") && !line.hasPrefix("\"=")) }
        #expect(text.contains("'=HYPERLINK"))
    }

    @Test func aFileIsAskedForAndNeverReplacedUnasked() throws {
        var stage = try Stage()
        stage.type("Wj")
        stage.press(Key(.enter))
        #expect(stage.state.prompt?.field.typed == "portfolio.csv")
        guard case .write(let text, let what, path: "portfolio.csv", replacing: false)? = stage.press(Key(.enter)).first
        else {
            Issue.record("nothing is written")
            return
        }
        stage.state.didFindFile("portfolio.csv", for: text, what)
        #expect(stage.type("y") == [.write(text, what: what, path: "portfolio.csv", replacing: true)])
        stage.state.didWrite(what, to: "portfolio.csv")
        #expect(stage.state.prompt == nil)
        // A file that cannot be written loses nothing that was typed.
        stage.type("Wj")
        stage.press(Key(.enter))
        stage.type("lists")
        stage.press(Key(.enter))
        stage.state.didNotWrite("lists cannot be written: it is a folder.")
        #expect(stage.state.prompt?.field.typed == "lists")
        #expect(stage.state.prompt?.refusal == "lists cannot be written: it is a folder.")
    }
}
