import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// The screens stand by key and name in the line below the header.
@Suite struct TabsTests {
    private func line(_ row: Int, of stage: Stage) -> String {
        stage.state.frame().row(row).map(\.text).joined()
    }

    @Test func aWideWindowNamesTheScreens() throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        try stage.open(partner: "contoso")
        let tabs = line(1, of: stage)
        for name in ["1 Partners", "2 Overview", "3 Designation", "5 People", "6 Anniversary", "7 Badges", "8 Plan"] {
            #expect(tabs.contains(name))
        }
    }

    @Test func theUsualWindowNamesWhatIsWorkedWith() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        let tabs = line(1, of: stage)
        for name in ["2 Overview", "3 Designation", "5 People", "6 Anniversary", "8 Plan"] {
            #expect(tabs.contains(name))
        }
        // No name is cut.
        #expect(!tabs.contains("…"))
    }

    /// What there is no room for is hinted at with the key that lists it; the hint can be clicked.
    @Test func theRestIsHintedAt() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        #expect(line(1, of: stage).contains("8 Plan─› :─"))
        stage.type("M")
        #expect(line(1, of: stage).hasPrefix("‹"))
        var wide = try Stage(size: Size(columns: 120, rows: 40))
        try wide.open(partner: "contoso")
        #expect(line(1, of: wide).contains("S Scenarios") && line(1, of: wide).hasSuffix("›"))
        var clicked = try Stage()
        try clicked.open(partner: "contoso")
        let column = try #require(Array(line(1, of: clicked)).firstIndex(of: "›"))
        _ = clicked.state.update(.click(Point(column: column, row: 1)))
        #expect(clicked.state.popup?.rows.contains { $0.title == "Go to the history" } == true)
    }

    @Test(arguments: [(40, 10), (60, 20), (80, 24), (120, 40), (200, 50)])
    func theScreenShownIsAlwaysAmongThem(columns: Int, rows: Int) throws {
        for (key, name) in [("2", "Overview"), ("6", "Anniversary"), ("8", "Plan"), ("M", "Membership")] {
            var stage = try Stage(size: Size(columns: columns, rows: rows))
            try stage.open(partner: "contoso")
            stage.type(key)
            let marked = stage.state.frame().row(1).filter { $0.role == .selected }.map(\.text).joined()
            #expect(marked == "\(key) \(name)")
        }
    }

    @Test func aClickOnATabGoesThere() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        let tabs = line(1, of: stage)
        let place = try #require(tabs.firstRange(of: "5 People"))
        let column = tabs.distance(from: tabs.startIndex, to: place.lowerBound) + 3
        _ = stage.state.update(.click(Point(column: column, row: 1)))
        #expect(stage.state.screen.kind == .people)
    }

    @Test func theKeysOfTheBannerStandInBracketsAndCanBeClicked() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+")
        let banner = line(1, of: stage)
        #expect(banner.contains("What if: 1 change"))
        #expect(banner.contains("[4] changes"))
        let place = try #require(banner.firstRange(of: "[4]"))
        let column = banner.distance(from: banner.startIndex, to: place.lowerBound)
        _ = stage.state.update(.click(Point(column: column, row: 1)))
        #expect(stage.state.screen.kind == .changes)
    }

    @Test func aWideWindowKeepsTheTabsWhileAWhatIfIsOn() throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        try stage.open(partner: "contoso", .security)
        let top = ScreenLayout(stage.state).top
        stage.type("+")
        #expect(line(1, of: stage).contains("2 Overview"))
        #expect(line(2, of: stage).contains("What if: 1 change"))
        #expect(ScreenLayout(stage.state).top == top)
    }
}

/// What a wide window is used for.
@Suite struct DetailPaneTests {
    static let panes: [ScreenGoldenTests.View] = [.portfolio, .overviewContoso]

    @Test(arguments: panes, [120, 200]) func aWideWindowTellsMoreOfWhatIsSelected(
        view: ScreenGoldenTests.View, columns: Int
    ) throws {
        var stage = try view.stage(size: Size(columns: columns, rows: 40))
        let pane = try #require(ScreenLayout(stage.state).pane)
        func text() -> String {
            let frame = stage.state.frame()
            return (0..<40).map { frame.row($0)[frame.row($0).startIndex + pane.lowerBound..<frame.row($0).endIndex] }
                .map { $0.map(\.text).joined() }.joined(separator: "\n")
        }
        let before = text()
        stage.type("j")
        #expect(text() != before)
        #expect(!before.contains("…") || view == .portfolio)
    }

    @Test(arguments: ScreenGoldenTests.View.allCases) func noScreenHasAHoleOfEightyColumns(
        view: ScreenGoldenTests.View
    ) throws {
        let frame = try view.stage(size: Size(columns: 200, rows: 50)).state.frame()
        for row in 0..<frame.size.rows {
            var text = frame.row(row).map { $0.text.isEmpty ? "x" : $0.text }.joined()
            while text.hasSuffix(" ") { text.removeLast() }
            // The line between list and pane ends nothing: what stands alone before it is no hole in a line.
            let parts = text.split(separator: "│", omittingEmptySubsequences: false)
            for part in parts.map({ $0.drop { $0 == " " } }) {
                let holes = part.split(whereSeparator: { $0 != " " }).map(\.count)
                let last = part.reversed().prefix { $0 == " " }.count
                #expect((holes.filter { $0 != last }.max() ?? 0) < 80, "\(view.rawValue): \(text)")
            }
        }
    }

    /// A move through a list redraws what is told of one row; a terminal gets no more than what is other than before.
    @Test(arguments: panes) func aMoveChangesLittle(view: ScreenGoldenTests.View) throws {
        var stage = try view.stage(size: Size(columns: 120, rows: 40))
        stage.type("g")
        var before = stage.state.frame()
        for _ in 0..<4 {
            stage.type("j")
            let after = stage.state.frame()
            let changed = zip(before.cells, after.cells).count { $0 != $1 }
            #expect(changed < 450, "\(changed) cells")
            before = after
        }
    }
}
