import TestSupport
import Testing

@testable import seventy

/// Days and months of the command line are of the years in which something of a partner can have happened or end, as all
/// that are entered.
@Suite struct OptionDayTests {
    /// A line of the command line up to the value of an option that takes a day or a month.
    struct Line: Sendable, CustomStringConvertible {
        let words: [String]
        let option: String
        let isMonth: Bool

        var description: String { (words + [option]).joined(separator: " ") }

        /// The line with a day, or with its month.
        func with(_ day: String) -> [String] { words + [option, value(day)] }
        func value(_ day: String) -> String { isMonth ? String(day.prefix(7)) : day }
    }

    /// Every command with every option of its own that takes a day or a month, as the parser knows them.
    static let lines = HelpTests.commands.flatMap { path, command in
        command.arguments.filter { $0.kind == .option && ["date", "month"].contains($0.valueName) }.map { option in
            // A file is read by one command alone, which takes its name behind that of the partner.
            let words = command.positionals.flatMap { $0.isRepeating ? ["contoso", "contoso"] : ["contoso"] }
            return Line(
                words: path.dropFirst() + words, option: option.names[0], isMonth: option.valueName == "month")
        }
    }

    @Test func theOptionsAreFound() {
        #expect(Set(Self.lines.map(\.option)) == ["--as-of", "--by", "--since", "--drawn", "--month"])
        #expect(Self.lines.count > 30)
    }

    @Test(arguments: lines)
    func otherCenturiesAreRefused(_ line: Line) {
        let store = StoreFixture()
        for day in ["1999-12-31", "2101-01-01", "0001-01-01", "9999-12-31"] {
            let result = store.run(line.with(day))
            #expect(result.status == 64, "\(line) \(day): \(result)")
            let said = "Error: \(line.option) cannot be \(line.value(day)): the year must be from 2000 to 2100.\n"
            #expect(result.error.hasPrefix(said), "\(line) \(day): \(result.error)")
            #expect(result.output.isEmpty)
        }
    }

    @Test(arguments: ["score contoso --as-of", "plan contoso --by", "log --since", "import contoso none --drawn"])
    func theYearsAtTheEndsAreTaken(words: String) {
        for day in ["2000-01-01", "2100-12-31"] {
            let result = StoreFixture().run(words.split(separator: " ").map(String.init) + [day])
            #expect(!result.error.contains("the year must be"), "\(words) \(day): \(result.error)")
        }
    }

    @Test func timesAndDaysOfTheRulesAsWell() {
        let store = StoreFixture()
        for (words, day) in [
            ("log --since 1999-12-31T23:59:59Z", "--since cannot be 1999-12-31"),
            ("program diff 1999-12-31 2023-06", "A day cannot be 1999-12-31"),
            ("program diff 2022-10 2101-01-01", "A day cannot be 2101-01-01"),
        ] {
            let result = store.run(words.split(separator: " ").map(String.init))
            #expect(result.status == 64, "\(words)")
            #expect(result.error.hasPrefix("Error: \(day): the year must be from 2000 to 2100."), "\(result.error)")
        }
        #expect(store.run("log", "--since", "2022-10-01T00:00:00Z").status == 0)
    }

    @Test(arguments: lines)
    func whatIsNoDayIsRefused(_ line: Line) {
        let result = StoreFixture().run(line.words + [line.option, "soon"])
        #expect(result.status == 64, "\(line): \(result)")
        #expect(result.error.contains("\(line.option)"), "\(line): \(result.error)")
    }
}
