import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct FilterTests {
    private func shown(_ stage: Stage) -> [String] { stage.state.rows(of: stage.state.screen).map(\.key) }

    @Test func narrowsTheListWithEachLetter() throws {
        var stage = try Stage()
        stage.type("/")
        let all = shown(stage)
        stage.type("f")
        let some = shown(stage)
        #expect(some.count < all.count && some.contains("fabrikam"))
        stage.type("abri")
        #expect(shown(stage) == ["fabrikam"])
        #expect(FrameText.plain(stage.state.frame()).contains("filter: fabri · 1 of \(all.count)"))
        stage.press(Key(.backspace), Key(.backspace), Key(.backspace), Key(.backspace), Key(.backspace))
        #expect(shown(stage) == all)
    }

    @Test func enterKeepsItAndTheRowOpensWhatIsShown() throws {
        var stage = try Stage()
        stage.type("/fabri")
        stage.press(Key(.enter))
        #expect(stage.state.finder == nil)
        stage.press(Key(.enter))
        #expect(stage.state.screen.content.isSame(as: OverviewScreen(partner: "fabrikam")))
    }

    @Test func escapeEndsItAndTheSelectionStaysOnItsRecord() throws {
        var stage = try Stage()
        stage.type("/fabri")
        stage.press(Key(.escape))
        #expect(stage.state.screen.finding.filter.isEmpty)
        #expect(shown(stage).count == 6)
        #expect(stage.state.selectedRow?.key == "adatum", "what was selected before anything was typed")
    }

    @Test func goingBackTakesTheFilterAwayFirst() throws {
        var stage = try Stage()
        stage.type("/fabri")
        stage.press(Key(.enter))
        #expect(stage.press(Key(.escape)).isEmpty)
        #expect(shown(stage).count == 6)
        #expect(stage.state.selectedRow?.key == "fabrikam")
        stage.press(Key(.escape))
        #expect(stage.state.question?.answer == .quit)
    }

    /// What stands in a row finds the row: the pieces between wide gaps, without their marks.
    @Test(arguments: ["", "j\r", "G\r", "jjj\r5"], [(80, 24), (120, 40)])
    func anyCellInSightIsFound(way: String, size: (columns: Int, rows: Int)) throws {
        var stage = try Stage(size: Size(columns: size.columns, rows: size.rows))
        for key in way { if key == "\r" { stage.press(Key(.enter)) } else { stage.type(String(key)) } }
        let layout = ScreenLayout(stage.state)
        let lines = FrameText.plain(stage.state.frame()).split(separator: "\n", omittingEmptySubsequences: false)
        let head = stage.state.screen.kind == .overview ? 0 : 1
        let rows = (layout.top + head)..<(layout.top + head + layout.visibleItems * layout.itemRows)
        var tried = 0
        for line in lines[rows.clamped(to: lines.indices)] {
            // A pane beside the list is none of its cells.
            let list = line.split(separator: "│", omittingEmptySubsequences: false).first ?? line
            // A narrow list has one blank between some of its cells.
            let cells = list.replacing(/(\d\/\d) (?=[A-Za-z])/) { "\($0.1)  " }.replacing(
                /\ (?=in \d|\d+ [A-Z][a-z]{2} \d{4})/
            ) { _ in "  " }
            for piece in cells.split(separator: "  ") {
                let text = piece.drop { !$0.isLetter && !$0.isNumber }
                let words = String(text.reversed().drop { !$0.isLetter && !$0.isNumber && $0 != "." }.reversed())
                guard words.contains(where: \.isLetter), !words.hasSuffix("…"), !words.contains("!") else { continue }
                var other = stage
                other.type("/\(words)")
                #expect(!shown(other).isEmpty, "\(words)")
                tried += 1
            }
        }
        #expect(tried > 5)
    }

    /// Nobody knows of conditions who is not told; once something is typed the room is for what it finds.
    @Test func tellsThatThereAreConditions() throws {
        var stage = try Stage()
        stage.type("/")
        #expect(FrameText.plain(stage.state.frame()).contains("words, or conditions: short<5"))
        stage.type("x")
        #expect(!FrameText.plain(stage.state.frame()).contains("conditions:"))
    }

    @Test func saysThatNothingAnswers() throws {
        var stage = try Stage()
        stage.type("/zzz")
        #expect(FrameText.plain(stage.state.frame()).contains("Nothing here contains 'zzz'."))
        stage.press(Key(.enter))
        stage.type("n")
        #expect(stage.state.message?.text == "Nothing here contains 'zzz'.")
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.screen.kind == .portfolio)
    }

    @Test func theSelectionFollowsItsRecordIntoTheFilter() throws {
        var stage = try Stage()
        stage.type("jj/a")
        #expect(stage.state.selectedRow?.key == "fabrikam")
    }

    @Test func nWalksTheRowsAndTellsOfTheWayRound() throws {
        var stage = try Stage()
        stage.type("/a")
        stage.press(Key(.enter))
        let count = shown(stage).count
        #expect(count > 1)
        stage.type("g" + String(repeating: "n", count: count - 1))
        #expect(stage.state.screen.position.selected == count - 1)
        #expect(stage.state.message == nil)
        stage.type("n")
        #expect(stage.state.screen.position.selected == 0)
        #expect(stage.state.message?.text == "Past the end, on from the top: 1 of \(count).")
        stage.type("N")
        #expect(stage.state.message?.text == "Past the top, on from the end: \(count) of \(count).")
    }

    @Test(arguments: ["n", "N"])
    func walkingWithoutASearchTellsHowToBegin(key: String) throws {
        var stage = try Stage()
        stage.type(key)
        #expect(stage.state.message?.text == "Nothing is searched for yet. Press / to begin.")
    }

    @Test func everyListCanBeNarrowedDown() throws {
        for (script, word) in [("", "sec"), ("l", "cert"), ("5", "okafor"), ("M", "benefits")] {
            var stage = try Stage()
            try stage.open(partner: "northwind")
            stage.type(script)
            let all = shown(stage).count
            stage.type("/" + word)
            #expect((1..<all).contains(shown(stage).count), "\(stage.state.screen.kind)")
        }
    }

    @Test func pastingIntoTheFilterTakesNoLineBreaks() throws {
        var stage = try Stage()
        stage.type("/")
        #expect(stage.state.update(.paste("fab\nri\u{1B}]52;c;eA==\u{7}")).isEmpty)
        #expect(stage.state.screen.finding.filter == "fab ri ]52;c;eA==")
        #expect(stage.state.finder != nil)
    }

    @Test func pastingWithoutAFieldDoesNothing() throws {
        var stage = try Stage()
        let before = FrameText.full(stage.state.frame())
        #expect(stage.state.update(.paste("Q\nqqq:quit\r")).isEmpty)
        #expect(FrameText.full(stage.state.frame()) == before)
    }

    @Test func aStoreThatIsReadAgainKeepsTheFilter() throws {
        var stage = try Stage()
        stage.type("/fabri")
        stage.press(Key(.enter))
        stage.state.replaceStore(stage.state.store, today: stage.state.today)
        #expect(shown(stage) == ["fabrikam"])
    }
}

@Suite struct SearchTests {
    private func stage(_ size: Size = Size(columns: 80, rows: 24)) throws -> Stage {
        var stage = try Stage(size: size)
        stage.type("?")
        return stage
    }

    @Test func showsTheFirstMatchWhileTyping() throws {
        var stage = try stage()
        stage.type("/shell")
        let line = try #require(stage.state.screen.finding.match)
        let lines = stage.state.textLines(of: stage.state.screen.content)
        #expect(lines.count > 24, "or the text need not be scrolled")
        let layout = ScreenLayout(stage.state)
        let top = stage.state.screen.position.top
        #expect((top..<(top + layout.visibleItems)).contains(line))
    }

    @Test func marksEveryMatch() throws {
        var stage = try stage()
        stage.type("/KEYS ON")
        let frame = stage.state.frame()
        let marked = (0..<frame.size.rows).flatMap { row in
            frame.row(row).filter { $0.role == .match }.map(\.text)
        }
        // The first line says what is below, twice with these words.
        #expect(marked.joined().lowercased() == "keys onkeys on")
    }

    @Test func nWalksTheMatchesAndTellsOfTheWayRound() throws {
        var stage = try stage()
        stage.type("/partner")
        stage.press(Key(.enter))
        let matches = stage.state.matchingLines
        #expect(matches.count > 2)
        #expect(stage.state.screen.finding.match == matches[0])
        for line in matches.dropFirst() {
            stage.type("n")
            #expect(stage.state.screen.finding.match == line)
        }
        stage.type("n")
        #expect(stage.state.screen.finding.match == matches[0])
        #expect(stage.state.message?.text == "Past the end, on from the top: 1 of \(matches.count).")
        stage.type("N")
        #expect(stage.state.screen.finding.match == matches.last)
        stage.type("j")
        #expect(FrameText.plain(stage.state.frame()).contains("search: partner · \(matches.count) of \(matches.count)"))
    }

    @Test func theCursorRestsOnTheMatch() throws {
        var stage = try stage()
        stage.type("/shell")
        stage.press(Key(.enter))
        let frame = stage.state.frame()
        let row = try #require(frame.cursor?.row)
        #expect(frame.row(row).contains { $0.role == .match })
    }

    @Test func saysThatNothingAnswers() throws {
        var stage = try stage()
        stage.type("/zzz")
        stage.press(Key(.enter))
        stage.type("n")
        #expect(stage.state.message?.text == "Nothing here contains 'zzz'.")
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .portfolio)
    }

    @Test func escapeTakesTheMarksAway() throws {
        var stage = try stage()
        stage.type("/keys")
        stage.press(Key(.escape))
        let frame = stage.state.frame()
        #expect(!frame.cells.contains { $0.role == .match })
    }
}
