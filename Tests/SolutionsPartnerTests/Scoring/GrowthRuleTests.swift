import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("Growth and its minimum")
struct GrowthRuleTests {
    private static let name = "business-applications.usage-growth"

    private func growth(_ entered: [String: String], _ track: String = "smb") throws -> MetricScore {
        try #require(
            Scorecard(
                of: .testing(entered), under: TestEditions.edition("2023-06"), on: TestEditions.day(in: "2023-06"),
                tracks: [.businessApplications: TrackID(rawValue: track)]
            ).designation(.businessApplications)?.counting.metric(.usageGrowth))
    }

    @Test(
        "an entered growth meets its minimum, misses it, or is not checked",
        arguments: [
            (["": "10"], "10", [.minimumUnchecked]),
            (["": "10", ".baseline": "25000"], "10", []),
            (["": "10", ".baseline": "24999.999999"], "0", [.belowMinimum]),
            (["": "10", ".baseline": "0"], "0", [.belowMinimum, .zeroBaseline]),
            ([".baseline": "30000"], "0", []),
            (["": "-4", ".baseline": "30000"], "0", []),
            (["": "4.18", ".baseline": "30000"], "4.18", []),
            (["": "31", ".baseline": "30000"], "30", []),
        ] as [([String: String], String, ScoreRemarks)])
    func minimum(entered: [String: String], points: String, remarks: ScoreRemarks) throws {
        let score = try growth(Dictionary(uniqueKeysWithValues: entered.map { (Self.name + $0, $1) }))
        #expect(score.points == Rational(decimal: points))
        #expect(score.remarks == remarks)
        if remarks.contains(.belowMinimum) { #expect(score.next == nil) }
    }

    @Test("what Azure consumed is no baseline: without any, growth is known to earn nothing")
    func azureConsumption() throws {
        let score = try #require(
            Scorecard(
                of: .testing(["azure.usage-growth": "10", "azure.usage-growth.baseline": "0"]),
                under: TestEditions.edition("2023-06"), on: TestEditions.day(in: "2023-06")
            ).designation(.infrastructure)?.counting.metric(.usageGrowth))
        #expect(score.value == 10 && score.points.isZero && score.isKnownZero)
        #expect(score.remarks == [.belowMinimum])
    }

    @Test("a baseline of zero leaves growth unknown, not zero")
    func zeroBaseline() throws {
        #expect(try growth([Self.name: "10", "\(Self.name).baseline": "0"]).value == nil)
        #expect(try growth([Self.name: "10", "\(Self.name).baseline": "1"]).value == 10)
        let workload = "\(Self.name).workload.power-apps"
        let derived = try growth([workload: "5", "\(workload).baseline": "0"])
        #expect(derived.value == nil)
        #expect(derived.remarks.contains(.zeroBaseline))
    }

    @Test(
        "the minimum follows the track",
        arguments: [("enterprise", "49999", 0), ("enterprise", "50000", 10), ("smb", "49999", 10)])
    func minimumFollowsTrack(track: String, baseline: String, points: Int) throws {
        #expect(try growth([Self.name: "10", "\(Self.name).baseline": baseline], track).points == Rational(points))
    }

    @Test("a workload that is known on one side only makes no growth", arguments: ["", ".baseline"])
    func halfKnownWorkloads(side: String) throws {
        let workload = "\(Self.name).workload"
        let derived = try growth([
            "\(workload).power-apps": "600", "\(workload).power-apps.baseline": "500",
            "\(workload).power-automate\(side)": "400",
        ])
        #expect(derived.value == nil)
        #expect(derived.points == 0)
    }

    @Test("workloads give growth where none is entered, and an entered growth beats them")
    func workloads() throws {
        let workload = "\(Self.name).workload"
        var entered = [
            "\(workload).power-apps": "550", "\(workload).power-apps.baseline": "500",
            "\(workload).customer-insights": "0", "\(workload).customer-insights.baseline": "0",
        ]
        #expect(try growth(entered).value == 10)
        #expect(try growth(entered).remarks == [.derived])
        entered[Self.name] = "3"
        #expect(try growth(entered).value == 3)
        #expect(try growth(entered).remarks == [])
        // 500 users are 100,000 of consumption value; the year before alone gives no growth.
        #expect(try growth(["\(workload).power-apps.baseline": "500"]).value == nil)
        #expect(try growth(["\(workload).power-apps": "500"]).value == nil)
    }
}
