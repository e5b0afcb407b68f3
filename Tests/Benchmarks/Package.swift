// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing seventy never fetches a benchmark library.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "seventy", path: "../.."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Scoring",
            dependencies: [
                .product(name: "SolutionsPartner", package: "seventy"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Scoring",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ]
)
