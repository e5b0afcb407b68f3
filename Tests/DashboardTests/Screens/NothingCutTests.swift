import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// What people must read to the end is whole at every width for which there is a layout.
@Suite struct NothingCutTests {
    static let sizes = [(40, 10), (60, 20), (80, 24)].map { Size(columns: $0.0, rows: $0.1) }

    private func rows(_ stage: Stage) -> [String] {
        FrameText.plain(stage.state.frame()).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: sizes) func aQuestionIsReadToItsEnd(size: Size) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "contoso", .security)
        stage.type("+Q")
        let text = rows(stage).suffix(3).joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(text.contains("Quit with 1 unsaved change? B brings them back next time. y/n"))
        // The cursor waits behind the question.
        #expect(stage.state.frame().cursor?.row == size.rows - 1)
    }

    @Test(arguments: sizes) func aRefusalIsReadToItsEnd(size: Size) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "contoso", .security)
        stage.type("+4K?! …")
        stage.press(Key(.enter))
        let text = rows(stage).suffix(6).joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(text.contains("A name needs a letter or a digit."))
    }

    @Test(arguments: sizes) func theBannerHasWholeHintsOnly(size: Size) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "contoso", .security)
        stage.type("+")
        let banner = rows(stage)[1]
        #expect(banner.contains("What if: 1 change"))
        #expect(!banner.contains("…"))
    }

    /// What a what-if costs is told whole, in fewer words where there is little room.
    @Test(arguments: sizes) func theBannerTellsWhatTurns(size: Size) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "northwind")
        stage.type("5jD2")
        let banner = rows(stage)[1]
        #expect(banner.contains("Modern Work") && !banner.contains("…"), "\(banner)")
        #expect(banner.contains(size.columns < 80 ? "Modern Work <70" : "falls below 70: Modern Work, still held"))
    }

    @Test(arguments: sizes) func aDesignationIsToldInWholeWords(size: Size) throws {
        for partner in ["adatum", "contoso", "northwind"] {
            var stage = try Stage(size: size)
            try stage.open(partner: partner, .security)
            let shown = rows(stage)
            // The detail below the rule says itself that it goes on elsewhere.
            let detail = shown.indices.last { shown[$0].hasPrefix("─") } ?? shown.count
            #expect(!shown[1..<max(2, detail)].contains { $0.contains("…") }, "\(partner)")
        }
    }

    @Test(arguments: sizes, ["7", "0", "E", "6"]) func textsAreBrokenIntoLines(size: Size, keys: String) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "fabrikam")
        stage.type(keys)
        var seen = rows(stage)
        for _ in 0..<20 {
            stage.press(Key(.pageDown))
            seen += rows(stage)
        }
        #expect(!seen.contains { $0.contains("…") && !$0.hasPrefix(" Fabrikam") })
    }

    @Test func theOwnEditionIsAlwaysAmongThoseCompared() throws {
        var stage = try Stage(size: Size(columns: 40, rows: 24))
        try stage.open(partner: "fabrikam")
        stage.type("E")
        let text = rows(stage).joined(separator: "\n")
        #expect(text.contains("2022-10  2026-07"))
        #expect(text.contains("5 more editions need a wider window."))
    }

    @Test(arguments: [40, 60, 80, 120]) func aRecordedDayFitsTheWidth(columns: Int) throws {
        let scored = try #require(try SampleStore.snapshot().partners.first { $0.id == "contoso" }?.scored)
        let scores = scored.card.designations.map {
            RecordedDay.Score($0.rules.id, total: Rational(71), isQualified: true)
        }
        let day = RecordedDay(day: try TestEditions.date("2026-11-22"), edition: "2026-07", scores: scores)
        let lines = HistoryText(words: .usual).lines([day], of: scored, isUTF8: true, width: columns - 4)
        #expect(lines.allSatisfy { $0.plain.count <= columns - 4 })
        #expect(lines[1].plain.filter { $0 == "✔" }.count == scores.count)
    }
}

@Suite struct WrappedTextTests {
    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one", 10, ["one"]), ("", 10, []),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("日本語 テキスト", 6, ["日本語", "テキス", "ト"]),
        ("a  b", 1, ["a", "b"]), ("x", 0, ["x"]), ("日", 1, ["日"]),
    ])
    func textIsBrokenByColumns(text: String, width: Int, lines: [String]) {
        #expect(WrappedText.lines(text, width: width, metrics: .standard) == lines)
    }

    @Test func aLineOfManyLooksIsFoldedWithThem() {
        let line = StyledLine([("Security", .strong), ("  Enrolled", .enrolled), (", attained some day", .muted)])
        let folded = line.folded(to: 20, metrics: .standard)
        #expect(folded.map(\.plain) == ["Security  Enrolled,", "  attained some day"])
        #expect(line.folded(to: 80, metrics: .standard) == [line])
        // A blank may stand on either side of where the look changes.
        let blank = StyledLine([("Data & AI: ", .strong), ("step 1; ", .text), ("! step 2", .warning)])
        #expect(blank.folded(to: 24, metrics: .standard).map(\.plain) == ["Data & AI: step 1; !", "  step 2"])
    }

    /// The steps of a plan are said shorter or go on below where there is little room.
    @Test(arguments: [(60, 20), (80, 24), (120, 40)]) func aStepOfAPlanIsWhole(columns: Int, rows: Int) throws {
        let long = "Security, SMB: Net customer adds, Microsoft Sentinel"
        var table = Page.Table([.init("what to do"), .init("change"), .right("cost")])
        table.row(.init(long, .strong), .init("not entered to 2 customers"), .init("20 days"))
        var page = Page()
        page.table(table)
        let lines = page.cells(width: columns - 4)
        #expect(!lines.contains { $0.plain.contains("…") || $0.plain.count > columns - 4 })
    }
}
