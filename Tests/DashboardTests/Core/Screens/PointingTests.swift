import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct PointingTests {
    /// A place on the row whose text contains some words.
    private func place(of text: String, in stage: Stage) throws -> Point {
        let lines = FrameText.plain(stage.state.frame()).split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains(text) })
        let column = lines[row].prefix(upTo: try #require(lines[row].firstRange(of: text)).lowerBound).count
        return Point(column: column, row: row)
    }

    @Test func theKeySwitchesTheMouse() throws {
        var stage = try Stage()
        #expect(!stage.state.isMouseOn)
        #expect(stage.type("m") == [.mouse(true)])
        #expect(stage.state.isMouseOn)
        #expect(stage.type("m") == [.mouse(false)])
        #expect(stage.state.message?.text == "The mouse is off.")
    }

    @Test func theFirstClickSelectsAndTheNextOpens() throws {
        var stage = try Stage()
        let point = try place(of: "Fabrikam", in: stage)
        #expect(stage.state.update(.click(point)).isEmpty)
        #expect(stage.state.selectedRow?.key == "fabrikam")
        #expect(stage.state.screen.kind == .portfolio)
        _ = stage.state.update(.click(point))
        #expect(stage.state.screen.content.isSame(as: OverviewScreen(partner: "fabrikam")))
        _ = stage.state.update(.click(try place(of: "Security", in: stage)))
        _ = stage.state.update(.click(try place(of: "Security", in: stage)))
        #expect(stage.state.screen.kind == .designation)
        _ = stage.state.update(.click(try place(of: "Usage growth", in: stage)))
        #expect(stage.state.selectedRow?.key.contains("growth") == true)
        _ = stage.state.update(.click(try place(of: "Usage growth", in: stage)))
        #expect(stage.state.screen.kind == .explanation)
    }

    @Test func aClickOnAHeadingSortsAndTheNextTurnsTheOrderRound() throws {
        var stage = try Stage()
        let heading = try place(of: "Short of 70", in: stage)
        #expect(stage.state.update(.click(heading)).isEmpty)
        #expect(stage.state.message?.text == "Sorted by points short, from the lowest up.")
        _ = stage.state.update(.click(heading))
        #expect(stage.state.message?.text == "Sorted by points short, from the highest down.")
        // A list that has its order for a reason keeps it.
        try stage.open(partner: "fabrikam")
        stage.type("M")
        _ = stage.state.update(.click(try place(of: "Value", in: stage)))
        #expect(stage.state.message == nil)
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)])
    func everyRowOfEveryListAnswersAClick(size: Size) throws {
        for script in ["", "l", "ll", "5", "M", "7", "+4"] {
            var stage = try Stage(size: size)
            if script == "+4" {
                try stage.open(partner: "contoso", .security)
                stage.type("+j+4")
            } else if !script.isEmpty {
                try stage.open(partner: "northwind")
                stage.type(script == "l" ? "" : script == "ll" ? "l" : script)
            }
            let layout = ScreenLayout(stage.state)
            guard !layout.scrollsFreely else { continue }
            let items = Set(
                stage.state.canvas().hits.compactMap { hit -> Int? in
                    if case .item(let place) = hit.target { place } else { nil }
                })
            let top = stage.state.screen.position.top
            #expect(items.isSuperset(of: top..<min(top + layout.visibleItems, layout.itemCount)), "\(script)")
            for item in items {
                var clicked = stage
                let hit = try #require(stage.state.canvas().hits.first { $0.target == .item(item) })
                _ = clicked.state.update(.click(Point(column: hit.columns.lowerBound, row: hit.rows.lowerBound)))
                if item != stage.state.screen.position.selected {
                    #expect(clicked.state.screen.position.selected == item)
                }
            }
        }
    }

    @Test func theWheelMovesInListsAndTexts() throws {
        var stage = try Stage()
        let point = Point(column: 1, row: 5)
        _ = stage.state.update(.scroll(1, at: point))
        #expect(stage.state.screen.position.selected == 1)
        _ = stage.state.update(.scroll(-1, at: point))
        #expect(stage.state.screen.position.selected == 0)
        stage.type("?")
        _ = stage.state.update(.scroll(1, at: point))
        #expect(stage.state.screen.position.top == 3)
    }

    @Test func aClickInAPopupChoosesAndOneBesideItLeaves() throws {
        var stage = try Stage()
        stage.type("T")
        _ = stage.state.update(.click(try place(of: "Two", in: stage)))
        #expect(stage.state.theme.id == "two" && stage.state.popup == nil)
        stage.type("T")
        _ = stage.state.update(.scroll(-1, at: Point(column: 0, row: 0)))
        #expect(stage.state.theme.id == "one")
        _ = stage.state.update(.click(Point(column: 0, row: 0)))
        #expect(stage.state.popup == nil && stage.state.theme.id == "two")
    }

    @Test func aClickOnAHintDoesIt() throws {
        var stage = try Stage()
        _ = stage.state.update(.click(try place(of: "? help", in: stage)))
        #expect(stage.state.screen.kind == .help)
    }

    @Test func aQuestionIsNotAnsweredByAClick() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+X")
        let question = stage.state.question
        for row in 0..<24 { #expect(stage.state.update(.click(Point(column: 10, row: row))).isEmpty) }
        #expect(stage.state.question == question && question != nil)
    }

    @Test func clicksAnywhereAreHarmless() throws {
        for script in ["", "l", "?", ":", "jl5", "O"] {
            var stage = try Stage()
            stage.type(script)
            for point in [Point(column: 0, row: 0), Point(column: 79, row: 23), Point(column: 500, row: 500)] {
                _ = stage.state.update(.click(point))
                _ = stage.state.update(.scroll(5, at: point))
                #expect(stage.state.frame().size == stage.state.size)
            }
        }
    }
}
