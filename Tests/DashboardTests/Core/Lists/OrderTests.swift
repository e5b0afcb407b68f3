import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct OrderTests {
    private func keys(_ stage: Stage) -> [String] { stage.state.rows(of: stage.state.screen).map(\.key) }

    /// Chooses a column in the popup.
    private func sort(by id: String, in stage: inout Stage) throws {
        stage.type("og")
        let place = try #require(stage.state.popup?.rows.firstIndex { $0.id == id })
        stage.type(String(repeating: "j", count: place))
        stage.press(Key(.enter))
    }

    /// Partners that are pinned to days of their own are in the order of the days that are shown.
    @Test func anniversariesAreInTheOrderOfTheDaysShown() throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        stage.state.order(by: "anniversary")
        let rows = stage.state.rows(of: stage.state.screen).compactMap { stage.state.store[$0.key]?.row }
        let days = rows.compactMap { row in row.days.flatMap { row.day?.adding(days: $0) } }
        try #require(Set(rows.compactMap(\.day)).count > 1 && days.count > 2)
        #expect(days == days.sorted())
    }

    @Test func theBestScoreComesFirstAndAgainReverses() throws {
        var stage = try Stage()
        try sort(by: "best", in: &stage)
        func best(_ key: String) -> Rational { stage.state.facts(of: key)?.best?.total ?? .zero }
        let down = keys(stage).map(best)
        #expect(down == down.sorted(by: >))
        #expect(stage.state.message?.text == "Sorted by best score, from the highest down.")
        try sort(by: "best", in: &stage)
        let up = keys(stage).filter { stage.state.facts(of: $0)?.isEmpty == false }.map(best)
        #expect(up == up.sorted())
        try sort(by: "", in: &stage)
        #expect(keys(stage) == stage.state.store.partners.map(\.id))
    }

    @Test func everyColumnKeepsTheSelectionOnItsRecord() throws {
        for (script, kind) in [("", ScreenKind.portfolio), ("3", .overview), ("l", .designation), ("5", .people)] {
            var stage = try Stage()
            if kind != .portfolio { try stage.open(partner: "northwind") }
            if kind == .designation || kind == .people { stage.type(script) }
            #expect(stage.state.screen.kind == kind)
            stage.type("j")
            let key = stage.state.selectedRow?.key
            let all = Set(keys(stage))
            for column in stage.state.columns {
                for _ in 0..<2 {
                    try sort(by: column.id, in: &stage)
                    #expect(stage.state.selectedRow?.key == key)
                    #expect(Set(keys(stage)) == all)
                }
            }
        }
    }

    @Test func whatHasNoValueComesLastEitherWay() throws {
        let values: [Int?] = [3, nil, 1, nil, 2]
        let column = ListColumn("x", "X") { values[$0].map { .number(Rational($0)) } }
        let rows = values.indices.map { ListRow(key: "\($0)", index: $0) }
        #expect(column.sorted(rows, isReversed: false).map(\.index) == [2, 4, 0, 1, 3])
        #expect(column.sorted(rows, isReversed: true).map(\.index) == [0, 4, 2, 1, 3])
    }

    @Test(arguments: [("name", "Partner↑"), ("best", "Best score↓"), ("anniversary", "Anniversary↑")])
    func theHeadingHasAnArrow(id: String, heading: String) throws {
        var stage = try Stage()
        try sort(by: id, in: &stage)
        stage.type("j")
        #expect(FrameText.plain(stage.state.frame()).contains(heading))
    }

    @Test func theOverviewTellsItsOrder() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        try sort(by: "score", in: &stage)
        stage.type("j")
        #expect(FrameText.plain(stage.state.frame()).contains("by score ↓"))
    }

    @Test func metricsInAnotherOrderStandBelowNoCategory() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        #expect(FrameText.plain(stage.state.frame()).contains("1. Performance"))
        try sort(by: "gap", in: &stage)
        #expect(!FrameText.plain(stage.state.frame()).contains("1. Performance"))
    }

    @Test func columnsAreHiddenAndShownAgain() throws {
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            var stage = try Stage(size: size)
            let before = FrameText.plain(stage.state.frame())
            for (place, heading) in [(3, "Anniversary"), (2, "Short of 70"), (1, "Qual")] {
                stage.type("O" + String(repeating: "j", count: place))
                stage.press(Key(.enter), Key(.escape))
                let frame = FrameText.plain(stage.state.frame())
                #expect(!frame.split(separator: "\n")[2].contains(heading))
            }
            stage.type("O")
            stage.press(Key(.down), Key(.enter), Key(.down), Key(.enter), Key(.down), Key(.enter), Key(.escape))
            #expect(FrameText.plain(stage.state.frame()) == before)
        }
    }

    /// A column that goes takes no room from one that stays.
    @Test(arguments: 0..<16) func whatStaysIsWhole(mask: Int) throws {
        let ids = ["scores", "qualified", "gap", "anniversary"]
        let hidden = Set(ids.indices.filter { mask & (1 << $0) != 0 }.map { ids[$0] })
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            var stage = try Stage(size: size)
            stage.state.arrangement.hidden[.portfolio] = hidden
            let rows = FrameText.plain(stage.state.frame()).split(separator: "\n").map(String.init)
            let list = rows.filter { $0.contains("Contoso") || $0.contains("Northwind") || $0.contains("Adatum") }
            #expect(!list.joined().contains("…"), "\(hidden): \(list)")
            if !hidden.contains("gap") { #expect(rows.contains { $0.contains("Data & AI, a zero") }, "\(hidden)") }
        }
    }

    /// How a list is in order is told beside what it is narrowed down to, also where its column is not shown.
    @Test func theOrderIsToldBesideTheFilter() throws {
        var stage = try Stage()
        try sort(by: "gap", in: &stage)
        stage.type("/short<60")
        stage.press(Key(.enter))
        let row = FrameText.plain(stage.state.frame()).split(separator: "\n").last ?? ""
        #expect(row.contains("filter: short<60") && row.contains("by points short ↑"), "\(row)")
    }

    @Test func allColumnsCanGo() throws {
        var stage = try Stage()
        stage.type("O")
        for _ in 0..<4 { stage.press(Key(.enter), Key(.down)) }
        stage.press(Key(.escape))
        let frame = FrameText.plain(stage.state.frame())
        #expect(frame.contains("Partner A"))
        #expect(!frame.contains("Qual"))
    }

    @Test func peopleHaveColumnsToo() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5O")
        stage.press(Key(.enter), Key(.escape))
        #expect(!FrameText.plain(stage.state.frame()).contains("Certifications"))
    }
}
