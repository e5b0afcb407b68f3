import Glibc
import TestSupport
import Testing

/// How often memory is asked for while a partner is scored: what a scorecard costs, counted instead of timed.
@Suite struct AllocationTests {
    /// The allocations of the last of some scorecards; `nil` where they are not counted, such as under a sanitizer.
    private func allocations(_ edition: String, cards: Int, people: Int) throws -> Int? {
        let result = try runProgram(
            try builtProgram("ScoreProbe"), [edition, String(cards), String(people)])
        try #require(result.status == 0, "\(result.error)")
        return Int(result.output.split(separator: "\n").first ?? "")
    }

    /// How much more is allowed where the library is built without optimization, which keeps copies that it need not.
    private let slack = unsafe getenv("SEVENTY_OPTIMIZED") == nil ? 20 : 1

    /// The next scorecard costs what the one before did, and less than one for each metric.
    @Test(arguments: [("2022-10", 38), ("2026-07", 56)])
    func aScorecardCostsLessThanOneForEachMetric(edition: String, metrics: Int) throws {
        guard let third = try allocations(edition, cards: 3, people: 0) else { return }
        #expect(try allocations(edition, cards: 200, people: 0) == third)
        #expect(third < slack * metrics, "\(third) for \(metrics) metrics")
    }

    /// People cost nothing each: what they hold is looked up as it is spelled.
    @Test func peopleCostNothingEach() throws {
        guard let none = try allocations("2026-07", cards: 3, people: 0),
            let hundred = try allocations("2026-07", cards: 3, people: 100),
            let thousand = try allocations("2026-07", cards: 3, people: 1000)
        else { return }
        // A few for all of them; some for each where the library is built without optimization.
        let each = slack > 1 ? 6 : 0
        #expect(hundred - none <= each * 100 + 20, "\(hundred - none) for 100 people")
        #expect(thousand - none <= each * 1000 + 20, "\(thousand - none) for 1000")
    }
}
