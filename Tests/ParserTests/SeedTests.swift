import TestSupport
import Testing

/// Every parser takes the inputs that the fuzzer begins with, and those that it once stumbled over.
///
/// Good documents are seeds as much as hostile ones. An input that a fuzzer found is kept by copying it into the folder
/// `Seeds/<parser>` beside the fuzzer.
@Suite struct SeedTests {
    private static let seeds = "\(SampleStore.repository)/Tests/Fuzzing/Seeds"

    /// Documents of the repository that are seeds of a parser as well.
    private static let documents: [String: [String]] = [
        "json": ["SampleData/partners", "Themes"], "partner": ["SampleData/partners"], "theme": ["Themes"],
        "edition": ["Sources/SolutionsPartner/Editions"],
    ]

    @Test(arguments: parsers.map(\.name))
    func seeds(of name: String) throws {
        let parser = try #require(parsers.first { $0.name == name })
        let own = try Self.files(in: "\(Self.seeds)/\(name)")
        #expect(!own.isEmpty, "a parser has seeds")
        let others = try (Self.documents[name] ?? []).flatMap { try Self.files(in: "\(SampleStore.repository)/\($0)") }
        for path in own + others {
            let bytes = try #require(readBytes(path), "\(path)")
            parser.run(bytes)
            // Cut short, and with a byte that nobody expects: the two commonest damages.
            parser.run(Array(bytes.prefix(bytes.count / 2)))
            if !bytes.isEmpty {
                var damaged = bytes
                damaged[bytes.count / 3] = 0xFF
                parser.run(damaged)
            }
        }
    }

    @Test func everyFolderOfSeedsHasAParser() throws {
        #expect(try FileNames.all(in: Self.seeds).sorted() == parsers.map(\.name).sorted())
    }

    private static func files(in folder: String) throws -> [String] {
        try FileNames.all(in: folder).filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }
}

/// Notes a property that does not hold; the fuzzer, which has one of its own, ends with the input in its hands.
func expect(_ holds: Bool, _ property: @autoclosure () -> String) {
    if !holds { Issue.record("Does not hold: \(property())") }
}
