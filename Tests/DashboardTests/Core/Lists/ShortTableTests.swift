import Pages
import Testing

@testable import Dashboard

@Suite struct ShortTableTests {
    /// What a dictionary does to the same steps.
    @Test func `It answers as a dictionary does`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var (table, other) = (ShortTable<Int, Int>(), ShortTable<Int, Int>())
            var known: [Int: Int] = [:]
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let key = Int.random(in: 0...5, using: &random)
                let value = Bool.random(using: &random) ? Int.random(in: 0...2, using: &random) : nil
                (table[key], known[key]) = (value, value)
                // A second value of a key is not taken.
                table.add(7, for: 6 + key)
                table.add(8, for: 6 + key)
                known[6 + key] = 7
            }
            #expect((0...11).map { table[$0] } == (0...11).map { known[$0] })
            #expect(table.entries.count == known.count)
            // In whatever order the keys came.
            for (key, value) in known { other[key] = value }
            #expect(table == other)
            other[12] = 1
            #expect(table != other)
        }
    }

    @Test func `Every action knows its place`() {
        #expect(Action.allCases.map(\.index) == Array(Action.allCases.indices))
    }
}
