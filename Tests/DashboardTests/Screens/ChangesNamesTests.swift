import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Names in one list of changes are shortened alike.
@Suite struct ChangesNamesTests {
    @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 40), Size(columns: 120, rows: 40)])
    func namesAreOfOneLength(size: Size) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "northwind")
        let facts = try #require(stage.state.facts(of: "northwind"))
        let inputs = facts.card.edition.inputs.filter { $0.unit == .deployment || $0.unit == .person }.prefix(8)
        try #require(inputs.count > 4)
        var overlay = Overlay()
        for input in inputs { overlay.apply(Edit(input: input.name, value: .quantity(77)), facts: facts.partner) }
        stage.state.overlays["northwind"] = overlay
        stage.type("4")
        let rows = FrameText.plain(stage.state.frame()).split(separator: "\n").filter { $0.contains("77") }
        let titles = overlay.edits.map { facts.titles(of: $0.input) }
        // The one level at which every name that is shown is one of the names of its input.
        let isAlike = (0..<4).contains { level in
            zip(titles, rows).allSatisfy { names, row in row.contains(names[min(level, names.count - 1)] + " ") }
        }
        #expect(isAlike, "\(rows.joined(separator: "\n"))")
    }
}
