// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it builds only with a fuzzer around it, `swift build -c release --sanitize fuzzer`, and with
// `-enable-testing`, since most parsers are nobody else's business. `.ci/fuzz` does all of that.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "seventy", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzzing",
            dependencies: [.product(name: "Rooms", package: "seventy")],
            path: "Fuzzing",
            swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()])
    ]
)
