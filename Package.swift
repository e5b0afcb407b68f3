// swift-tools-version: 6.2
import PackageDescription

/// Set by the continuous integration script: warnings fail the build there, and only there, so that a new compiler's
/// warning never breaks a package that depends on this one.
let strict = Context.environment["SEVENTY_STRICT"] == "1"

/// One list of settings for every Swift target.
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .strictMemorySafety(),
        .swiftLanguageMode(.v6),
    ] + (strict ? [.treatAllWarnings(as: .error), .treatWarning("ExplicitSendable", as: .error)] : [])

/// With `SEVENTY_OPTIMIZED=1` the rooms that tests spend their time in are optimized in debug builds too: they take a
/// little longer to compile, and the tests a fraction of their time.
let isOptimized = Context.environment["SEVENTY_OPTIMIZED"] == "1"
let heavy = settings + (isOptimized ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])

let package = Package(
    name: "seventy",
    products: [
        .executable(name: "seventy", targets: ["seventy"]),
        .library(name: "SolutionsPartner", targets: ["SolutionsPartner"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // The command: one subcommand a file, exit codes, wiring.
        .executableTarget(
            name: "seventy",
            dependencies: [
                "Dashboard", "Exchange", "JSONTree", "Pages", "PartnerStore", "SolutionsPartner", "System", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings,
            // Nobody debugs the release; with the names of all functions it is more than twice as large. Nor does anybody
            // link against a program: what the static libraries export would only be searched by the loader.
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "-s", "-Xlinker", "--no-export-dynamic"], .when(configuration: .release))
            ]),

        // The interface as pure values: state, events, screens that draw into a frame of cells.
        .target(name: "Dashboard", dependencies: ["Pages", "SolutionsPartner", "JSONTree"], swiftSettings: heavy),
        // The only room that touches a terminal.
        .target(
            name: "Terminal", dependencies: ["Dashboard", "Pages", "System", "CNCurses", "CTerminal"],
            swiftSettings: settings),
        // The one place where a fact becomes words.
        .target(name: "Pages", dependencies: ["SolutionsPartner"], swiftSettings: heavy),
        // The JSON documents on disk.
        .target(
            name: "PartnerStore", dependencies: ["SolutionsPartner", "JSONTree", "System"], swiftSettings: settings),
        // What comes in and goes out as files: downloads, typed tables, calendars.
        .target(name: "Exchange", dependencies: ["SolutionsPartner", "System"], swiftSettings: settings),
        // The shared scoring library: rules, evidence, points.
        .target(
            name: "SolutionsPartner", dependencies: ["JSONTree", "CEmbedded"], exclude: ["Editions"],
            swiftSettings: heavy),
        // The calls to the operating system that several rooms make, each wrapped once.
        .target(name: "System", dependencies: ["CArguments"], swiftSettings: settings),
        // JSON text with positions, so that every fault can be told by line and path.
        .target(name: "JSONTree", swiftSettings: heavy),

        // C: ncurses, signal handlers, the command line, embedded bytes.
        .systemLibrary(name: "CNCurses", providers: [.apt(["libncursesw5-dev"])]),
        .target(name: "CTerminal"),
        .target(name: "CArguments"),
        .target(name: "CEmbedded", exclude: ["Editions", "Themes", "SampleData"]),

        // A program for the tests of `Terminal`, to be run in terminals: shows every event, and crashes on request.
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal", "Dashboard", "Pages"], path: "Tests/TerminalProbe",
            swiftSettings: settings),

        // A program for the tests of `PartnerStore`: one of many that work on a store at once, or one to be killed.
        .executableTarget(
            name: "StoreProbe", dependencies: ["PartnerStore", "SolutionsPartner", "JSONTree"],
            path: "Tests/StoreProbe", swiftSettings: settings),

        // A program for the tests: counts how often memory is asked for while a partner is scored.
        .target(name: "CCountedMemory", path: "Tests/CCountedMemory"),
        .executableTarget(
            name: "ScoreProbe", dependencies: ["SolutionsPartner", "CCountedMemory"], path: "Tests/ScoreProbe",
            swiftSettings: settings),

        // A program for the tests: runs another one behind a slow line.
        .executableTarget(name: "SlowLine", path: "Tests/SlowLine", swiftSettings: settings),

        // Tests mirror the sources.
        .target(
            name: "TestSupport", dependencies: ["SolutionsPartner"], path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "SystemTests", dependencies: ["System", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "JSONTreeTests", dependencies: ["JSONTree", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "SolutionsPartnerTests",
            dependencies: ["SolutionsPartner", "ScoreProbe", "JSONTree", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "PartnerStoreTests",
            dependencies: ["PartnerStore", "StoreProbe", "SolutionsPartner", "JSONTree", "System", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "SolutionsPartner", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "PagesTests", dependencies: ["Pages", "SolutionsPartner", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "DashboardTests",
            dependencies: ["Dashboard", "Pages", "SolutionsPartner", "PartnerStore", "JSONTree", "TestSupport"],
            exclude: [
                "Screens/Goldens", "Screens/History/Goldens", "Scenarios/Goldens", "Tour/Goldens", "Snapshots/Goldens",
                "Plain/Goldens", "Linear/Goldens", "Themes/Goldens",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TerminalProbe", "Dashboard", "Pages", "TestSupport"],
            swiftSettings: settings),
        // What parsers make of hostile input; the sources of the fuzzer are the same (`Tests/Fuzzing`).
        .testTarget(
            name: "ParserTests",
            dependencies: [
                "JSONTree", "SolutionsPartner", "PartnerStore", "Exchange", "Pages", "Dashboard", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SeventyTests",
            dependencies: [
                "seventy", "SlowLine", "Exchange", "Dashboard", "Pages", "PartnerStore", "SolutionsPartner", "JSONTree",
                "System",
                "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Goldens"], swiftSettings: settings),
    ]
)

// The rooms that have parsers, for the package `Tests/Fuzzing` alone.
if Context.environment["SEVENTY_FUZZING"] == "1" {
    package.products.append(
        .library(
            name: "Rooms",
            targets: ["System", "JSONTree", "SolutionsPartner", "PartnerStore", "Exchange", "Pages", "Dashboard"]))
}

// The names of the targets of tests that are wanted, with commas between them: under a sanitizer the others take minutes
// to build for nothing.
if let only = Context.environment["SEVENTY_TESTS"]?.split(separator: ",").map(String.init) {
    package.targets.removeAll { $0.isTest && !only.contains($0.name) }
}
