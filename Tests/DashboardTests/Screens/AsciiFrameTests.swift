import Pages
import TestSupport
import Testing

@testable import Dashboard

/// A terminal that shows nothing but ASCII gets the same screens with other glyphs.
///
/// Goldens hold what stands in the cells in UTF-8; from that and from this rule follows what stands there in ASCII.
@Suite struct AsciiFrameTests {
    @Test(arguments: ScreenGoldenTests.View.allCases, ScreenGoldenTests.sizes)
    func screens(_ view: ScreenGoldenTests.View, size: Size) throws {
        try expectTwins(view.stage(size: size), view.stage(size: size, metrics: .ascii))
    }

    @Test(arguments: ScenarioGoldenTests.View.allCases, ScreenGoldenTests.sizes)
    func scenarios(_ view: ScenarioGoldenTests.View, size: Size) throws {
        try expectTwins(view.stage(size: size), view.stage(size: size, metrics: .ascii))
    }

    @Test(arguments: [Size(columns: 20, rows: 5), Size(columns: 39, rows: 9)])
    func tooSmall(size: Size) throws {
        try expectTwins(Stage(size: size), Stage(size: size, metrics: .ascii))
    }

    private func expectTwins(_ utf8: Stage, _ ascii: Stage) throws {
        let (one, other) = (utf8.state.frame(), ascii.state.frame())
        #expect(one.size == other.size)
        #expect(one.cursor == other.cursor)
        for row in 0..<one.size.rows {
            let isASCII = other.row(row).allSatisfy { $0.text.utf8.allSatisfy { (32...126).contains($0) } }
            #expect(isASCII, "\(other.row(row).map(\.text).joined())")
            // Names of keys stand in a column of their own, which is wider where arrows are called by words.
            if utf8.state.screen.kind == .help { continue }
            for (column, (cell, twin)) in zip(one.row(row), other.row(row)).enumerated() {
                // These two are written with more than one sign, so that what follows stands farther right.
                if (cell.text == "…" && twin.text == ".") || (cell.text == "→" && twin.text == "-") { break }
                let isSameText = cell.text == twin.text || !cell.text.utf8.allSatisfy { $0 < 128 }
                guard isSameText, Self.isSame(cell.role, twin.role) else {
                    Issue.record(
                        """
                        at \(column),\(row): \(cell.role.rawValue), \(twin.role.rawValue)
                        \(one.row(row).map(\.text).joined())
                        \(other.row(row).map(\.text).joined())
                        """)
                    return
                }
            }
        }
    }

    /// A bar without parts of a cell ends a cell earlier.
    private static func isSame(_ role: Role, _ twin: Role) -> Bool {
        let bars: Set<Role> = [.barFilled, .barReached, .barEmpty, .barGain, .barLoss]
        return role == twin || bars.contains(role) && twin == .barEmpty
    }
}
