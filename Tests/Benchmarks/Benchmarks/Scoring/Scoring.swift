import Benchmark
import SolutionsPartner

// Run with: swift package --package-path Tests/Benchmarks benchmark
let benchmarks: @Sendable () -> Void = {
    for id in ["2022-10", "2026-07"] {
        Benchmark(
            "scorecard-\(id)",
            configuration: .init(metrics: [.wallClock, .throughput, .peakMemoryResident], scalingFactor: .kilo)
        ) { benchmark in
            let edition = try EditionCatalog.embedded.edition(id)
            let partner = FullPartner.make(for: edition)
            guard let day = CalendarDate("2026-09-15") else { return }
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                blackHole(Scorecard(of: partner, under: edition, on: day))
            }
        }
    }
    for (name, count) in [("one", 1), ("six", 6)] {
        Benchmark("plan-\(name)", configuration: .init(metrics: [.wallClock, .peakMemoryResident])) { benchmark in
            let edition = try EditionCatalog.embedded.edition("2026-07")
            guard let day = CalendarDate("2026-09-15") else { return }
            let planner = Planner(for: Partner(id: "none", name: "None"), under: edition, on: day)
            let request = PlanRequest(designations: edition.designations.suffix(count).map(\.id))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(planner.plan(request)) }
        }
    }
}

/// A partner that has entered every number that an edition reads.
enum FullPartner {
    static func make(for edition: ProgramEdition) -> Partner {
        var partner = Partner(id: "full", name: "Full")
        for (offset, input) in edition.inputs.enumerated() where input.unit != .track {
            partner.measures[input.name] = Measure(.quantity(Rational(offset % 7 + 1)))
        }
        return partner
    }
}
