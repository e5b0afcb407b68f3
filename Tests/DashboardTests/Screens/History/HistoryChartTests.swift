import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct HistoryChartTests {
    private func chart(_ totals: [Rational?], required: Rational = 70) throws -> HistoryChart {
        let first = try TestEditions.date("2022-10-01")
        return HistoryChart(
            title: "Security", now: .init("71", .text), moved: "",
            totals: totals.enumerated().map { (first.adding(days: $0.offset), $0.element) }, required: required,
            maximum: 100, scale: ("70", "100"), isUTF8: true)
    }

    /// The rows, from the top, in which the line runs in each column.
    private func rows(_ lines: [StyledLine], column: Int) -> [Int] {
        lines.dropFirst().enumerated().filter { "─╭╮╰╯│".contains(Array($0.element.plain)[column + 4]) }.map(\.offset)
    }

    @Test(arguments: 0..<30) func theLineCrossesTheMarkWhereTheTotalDoes(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let required = Rational(Int.random(in: 40...90, using: &random))
        let total = Rational(Int.random(in: 0...1000, using: &random), over: 10) ?? .zero
        let height = HistoryChart.Height(above: 2, below: 3)
        let lines = try chart([total, total], required: required).lines(width: 20, height: height)
        #expect(lines.count == height.rows)
        let rows = rows(lines, column: 5)
        #expect(rows.count == 1)
        for row in rows { #expect(total == required ? row == 2 : (total > required) == (row < 2)) }
    }

    /// A total that is above zero is not drawn on the row that is called 0, nor one below the maximum on that of 100.
    @Test(arguments: [("0", 5), ("0.1", 4), ("22", 4), ("69.9", 3), ("70", 2), ("70.1", 1), ("99.9", 1), ("100", 0)])
    func theEdgesAreForWhatIsAtThem(total: String, row: Int) throws {
        let total = try #require(Rational(decimal: total))
        let lines = try chart([total, total]).lines(width: 20, height: .init(above: 2, below: 3))
        #expect(rows(lines, column: 5) == [row])
    }

    @Test func whatWasNotRecordedIsNoLine() throws {
        let lines = try chart([nil, nil, 80, 80]).lines(width: 20, height: .init(above: 2, below: 2))
        #expect(rows(lines, column: 0).isEmpty)
        #expect(!rows(lines, column: 15).isEmpty)
    }

    /// What moved is the difference of the numbers shown, since the first day on which something was entered.
    @Test func theMoveIsThatOfTheNumbersShown() throws {
        let scored = try #require(try SampleStore.snapshot().partners.first { $0.id == "contoso" }?.scored)
        let day = try TestEditions.date("2022-10-01")
        func record(_ place: Int, _ totals: [DesignationID: String]) throws -> RecordedDay {
            RecordedDay(
                day: day.adding(days: place), edition: "2022-10",
                scores: try totals.map {
                    .init($0.key, total: try #require(Rational(decimal: $0.value)), isQualified: false)
                })
        }
        let days = [
            try record(0, [.security: "21.4"]), try record(1, [.security: "30", .dataAI: "10"]),
            try record(2, [.security: "40.6", .dataAI: "12"]),
        ]
        let lines = HistoryText(words: .usual).charts(days, of: scored, isUTF8: true, width: 120, rows: 30).map(\.plain)
        #expect(lines.contains { $0.contains("Security  41  +20") })
        #expect(lines.contains { $0.contains("Data & AI  12  +2") })
        #expect(lines.joined(separator: " ").contains("Each moved since the first day on which something was entered."))
    }

    @Test func daysOnWhichNothingChangedAreToldOnce() throws {
        let day = try TestEditions.date("2022-10-01")
        func record(_ place: Int, _ total: Rational) -> RecordedDay {
            RecordedDay(
                day: day.adding(days: place), edition: "2022-10",
                scores: [.init(.security, total: total, isQualified: total >= 70)])
        }
        let days = [record(0, 60), record(1, 60), record(2, 71), record(3, 71), record(9, 60)]
        #expect(days.withoutRepeats.map(\.day) == [days[0], days[2], days[4]].map(\.day))
        #expect([RecordedDay]().withoutRepeats.isEmpty)
    }

    @Test(arguments: [(80, 24), (120, 40)]) func aHistoryAsPeopleSeeIt(columns: Int, rows: Int) throws {
        let day = try TestEditions.date("2022-08-01")
        var store = try SampleStore.snapshot()
        let place = try #require(store.partners.firstIndex { $0.id == "contoso" })
        let scored = try #require(store.partners[place].scored)
        let history = (0..<12).map { week in
            RecordedDay(
                day: day.adding(days: week * 6), edition: "2022-10",
                scores: scored.card.designations.enumerated().map { number, score in
                    let total = min(score.total, Rational(20 + number * 5 + week / 2 * 9))
                    return .init(score.rules.id, total: total, isQualified: total >= 70 && score.isQualified)
                })
        }
        store.partners[place] = PartnerSnapshot(
            scored.partner, card: scored.card, ground: scored.ground, history: history)
        var stage = try Stage(size: Size(columns: columns, rows: rows), store: store)
        try stage.open(partner: "contoso")
        stage.type("0")
        expectGolden(FrameText.full(stage.state.frame()), "history-\(columns)x\(rows).txt")
    }

    /// The day that is looked at is told as `seventy history` tells it, on record or not.
    @Test func theDayThatIsLookedAtIsToldWithoutARecord() throws {
        var stage = try Stage()
        try stage.open(partner: "fabrikam")
        stage.type("0")
        let rows = FrameText.plain(stage.state.frame()).split(separator: "\n").map(String.init)
        let today = try #require(rows.first { $0.contains("15 Mar 2023") && $0.contains("not on record") })
        #expect(today.split(separator: " ").dropFirst(3).prefix(6) == ["23", "23", "27", "74✔", "82✔", "78✔"])
        #expect(rows.contains { $0.contains("Nothing is on record yet.") })
    }
}
