import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Frames of any size, with any names in them, after any keys: nothing traps and nothing reaches a cell that must not.
@Suite struct HostileFrameTests {
    private static let keys: [Key] = ActionTable.entries.filter { $0.action != .quit }.flatMap(\.keys)

    private func store(_ random: inout SeededGenerator) throws -> StoreSnapshot {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let day = try #require(CalendarDate("2022-10-15"))
        let partners = (0..<Int.random(in: 0...30, using: &random)).map { index -> PartnerSnapshot in
            let name = Hostile.texts.randomElement(using: &random) ?? ""
            if index % 7 == 3 { return PartnerSnapshot(id: "broken-\(index)", faults: Hostile.texts) }
            var partner = Partner(
                id: "partner-\(index)", name: name, accountID: Hostile.texts.randomElement(using: &random))
            for input in edition.inputs where Bool.random(using: &random) {
                let provenance = Provenance(author: name, time: Hostile.texts.randomElement(using: &random))
                let value = Rational(Int.random(in: -1_000_000...1_000_000, using: &random))
                partner.measures[input.name] = Measure(.quantity(value), provenance: provenance)
            }
            return PartnerSnapshot(partner, card: Scorecard(of: partner, under: edition, on: day))
        }
        return StoreSnapshot(title: Hostile.texts.randomElement(using: &random), partners: partners)
    }

    @Test(arguments: 0..<24)
    func anySizeAnyNameAnyKey(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let day = try #require(CalendarDate("2022-10-15"))
        let metrics: TextMetrics = seed % 3 == 0 ? .ascii : .standard
        var state = DashboardState(
            store: try store(&random), size: Size(columns: 80, rows: 24), metrics: metrics, today: day,
            themes: [Theme(id: "t", name: "T")], notices: seed % 2 == 0 ? Hostile.texts : [])
        for _ in 0..<60 {
            if Int.random(in: 0..<4, using: &random) == 0 {
                let size = Size(
                    columns: .random(in: 0...300, using: &random), rows: .random(in: 0...100, using: &random))
                _ = state.update(.resize(size))
            }
            if let key = Self.keys.randomElement(using: &random) { _ = state.update(.key(key)) }
            expectSound(state.frame(), size: state.size, isUTF8: metrics.isUTF8)
        }
    }

    @Test func everySmallSize() throws {
        var random = SeededGenerator(seed: 7)
        let day = try #require(CalendarDate("2022-10-15"))
        var state = DashboardState(
            store: try store(&random), size: Size(columns: 1, rows: 1), metrics: .standard, today: day,
            themes: [Theme(id: "t", name: "T")])
        for columns in 1...90 {
            for rows in [1, 2, 3, 5, 9, 10, 11, 15, 24] {
                _ = state.update(.resize(Size(columns: columns, rows: rows)))
                expectSound(state.frame(), size: state.size, isUTF8: true)
            }
        }
    }

    private func expectSound(_ frame: Frame, size: Size, isUTF8: Bool) {
        #expect(frame.size == size)
        #expect(frame.cells.count == size.columns * size.rows)
        var faults: [String] = []
        for row in 0..<size.rows {
            var isContinuationDue = false
            for cell in frame.row(row) {
                if cell.text.unicodeScalars.contains(where: Hostile.isForbidden) {
                    faults.append("forbidden in row \(row)")
                }
                if !isUTF8, !cell.text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
                    faults.append("beyond ASCII in row \(row)")
                }
                if cell.text.isEmpty != isContinuationDue { faults.append("half a character in row \(row)") }
                let width = cell.text.unicodeScalars.first.map { StandardWidth.columns($0) } ?? 0
                isContinuationDue = width == 2
            }
            if isContinuationDue { faults.append("a wide character beyond the edge of row \(row)") }
        }
        #expect(faults.isEmpty, "\(faults.prefix(3)) at \(size)")
        if let cursor = frame.cursor {
            #expect(cursor.column < size.columns && cursor.row < size.rows)
        }
    }
}
