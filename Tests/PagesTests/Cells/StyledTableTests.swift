import Testing

@testable import Pages

@Suite struct StyledTableTests {
    private func table(_ width: Int, shorter: [String] = []) -> [String] {
        var table = StyledTable(width: width, metrics: .standard, rightColumns: [1])
        table.row([("Net customer adds of the year", .text), ("5 days", .text)], shorter: shorter)
        table.row([("Deployments", .text), ("15 days", .text)])
        return table.lines.map { line in
            line.plain.split(separator: " ", omittingEmptySubsequences: false).joined(separator: " ")
        }
    }

    @Test func whatFitsIsAligned() {
        #expect(table(38) == ["Net customer adds of the year   5 days", "Deployments                    15 days"])
    }

    /// What the first column says is said shorter where there is little room.
    @Test func whatDoesNotFitIsSaidShorter() {
        #expect(table(28, shorter: ["Net adds"]) == ["Net adds      5 days", "Deployments  15 days"])
    }

    /// Where even the shortest is too long it goes on below; nothing of it is cut.
    @Test func whatIsTooLongGoesOnBelow() {
        let lines = table(28)
        #expect(lines.count == 3 && !lines.joined().contains("…"))
        #expect(lines[0].hasPrefix("Net customer adds ") && lines[0].hasSuffix("  5 days"))
        #expect(lines[1].hasPrefix("of the year"))
    }
}
