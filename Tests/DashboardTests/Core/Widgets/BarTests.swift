import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct BarTests {
    private func roles(_ bar: Bar, width: Int, metrics: TextMetrics = .standard) -> [Role] {
        var canvas = Canvas(size: Size(columns: width, rows: 1), metrics: metrics)
        bar.draw(into: &canvas, column: 0, row: 0, width: width)
        return canvas.frame.row(0).map(\.role)
    }

    @Test(arguments: 0..<40) func theGainIsDrawnInsideTheBar(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let before = Rational(Int.random(in: 0...100, using: &random))
        let after = Rational(Int.random(in: 0...100, using: &random))
        let width = Int.random(in: 4...100, using: &random)
        for metrics in [TextMetrics.standard, .ascii] {
            let plain = Bar(value: after, maximum: 100, mark: 70, role: .barFilled)
            var moved = plain
            moved.before = before
            let roles = roles(moved, width: width, metrics: metrics)
            #expect(roles.count == width)
            let own: Role = after > before ? .barGain : .barLoss
            let other: Role = after > before ? .barLoss : .barGain
            #expect(!roles.contains(other))
            // What a what-if does is never shown as nothing, but where the mark stands in its only cell.
            if before == after {
                #expect(!roles.contains(own))
            } else if roles.contains(.barMark), !roles.contains(own) {
                #expect(abs((after - before).floor) * width <= 200)
            }
            // A value below the line fills neither the mark's cell nor one behind it.
            if after < 70, before < 70, let mark = roles.firstIndex(of: .barMark) {
                #expect(!roles[mark...].contains(.barGain) && !roles[mark...].contains(.barFilled))
            }
        }
    }

    @Test(arguments: [80, 120]) func aWhatIfChangesNoBarsLength(columns: Int) throws {
        let bars: Set<Role> = [.barFilled, .barReached, .barEmpty, .barMark, .barGain, .barLoss]
        func lengths(_ stage: Stage, from row: Int) -> [Int] {
            let frame = stage.state.frame()
            return (row..<frame.size.rows).map { frame.row($0).count { bars.contains($0.role) } }
        }
        var stage = try Stage(size: Size(columns: columns, rows: 40))
        try stage.open(partner: "contoso", .security)
        let before = lengths(stage, from: 2)
        stage.type("jj")
        stage.type("-----j+++k")
        #expect(stage.state.overlays["contoso"]?.isEmpty == false)
        #expect(lengths(stage, from: 2) == before)
    }
}
