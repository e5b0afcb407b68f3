import Dashboard
import JSONTree
import TestSupport
import Testing

@testable import seventy

/// The pages of the manual.
@Suite struct ManualTests {
    @Test(arguments: ManualPage.allCases)
    func aCheckerOfManualPagesFindsNothing(page: ManualPage) throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/" + page.name
        writeFile(path, BuiltProgram.run(["manual", page.rawValue]).output)
        let result = try runProgram("mandoc", ["-T", "lint", "-W", "style", path])
        // Whether the other pages are installed is none of its business here.
        let findings = result.output.split(separator: "\n").filter { !$0.contains("referenced manual not found") }
        #expect(findings.isEmpty, "\(findings.prefix(20).joined(separator: "\n"))")
    }

    @Test(arguments: ManualPage.allCases)
    func everySectionThatReadersLookForIsThere(page: ManualPage) throws {
        let text = try Self.read(page)
        var sections = ["NAME", "DESCRIPTION", "EXAMPLES", "SEE ALSO"]
        if page == .seventy {
            sections += ["SYNOPSIS", "COMMANDS", "COMMON OPTIONS", "KEYS", "FILES", "ENVIRONMENT", "EXIT STATUS"]
        }
        for section in sections { #expect(text.split(separator: "\n").contains { $0 == section }, "\(section)") }
    }

    @Test func theProgramsPageTellsEverything() throws {
        let text = try Self.read(.seventy).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (path, command) in CommandTree.program.walk() where command.name != "help" {
            #expect(text.contains(path.joined(separator: " ")))
            #expect(text.contains(command.abstract), "\(path)")
            for argument in command.arguments {
                for name in argument.names { #expect(text.contains(name), "\(path) \(name)") }
                #expect(text.contains(argument.abstract), "\(path) \(argument.abstract)")
            }
            for example in command.examples {
                #expect(text.contains(example.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
            }
        }
        for entry in KeyListing.all { #expect(text.contains(entry.help)) }
    }

    /// Words that stand for values are whole, and lines of examples stay lines.
    @Test func theProgramsPageSpellsPlaceholdersAndExamplesWhole() throws {
        let text = try Self.read(.seventy)
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.contains("seventy import [PARTNER FILE...] [options]"))
        #expect(lines.contains("--size COLUMNSxROWS"))
        #expect(lines.contains(#""keys": {"preset": "emacs", "everywhere": {"g g": "first", "x": null}}"#))
        #expect(!text.contains("><") && !text.contains("> <"))
    }

    /// Every name that a filter knows is told, and those of each screen are found on it.
    @Test func everyConditionIsOnThePage() throws {
        let text = try Self.read(.seventy)
        let listed = ConditionListing.all(in: .plain)
        #expect(listed.map(\.screen).prefix(3) == ["portfolio", "overview", "designation"])
        #expect(listed.contains { $0.screen == "person" } && listed.contains { $0.screen == "activity" })
        for (screen, entries) in listed {
            #expect(text.contains("On the screen \(screen)"))
            for entry in entries { #expect(text.contains(entry.names.joined(separator: ", ")), "\(screen)") }
        }
        #expect(listed[0].entries.flatMap(\.names).contains("lapsed"))
    }

    /// Documents of the repository and the format that describes them.
    static let documents: [(page: ManualPage, file: String, folder: String)] = [
        (.store, "store.json", "SampleData"), (.store, "partners/ID.json", "SampleData/partners"),
        (.edition, "programs/ID.json", "Sources/SolutionsPartner/Editions"),
        (.theme, "themes/NAME.json", "Themes"),
    ]

    @Test(arguments: documents)
    func everyMemberOfARealDocumentIsDescribed(page: ManualPage, file: String, folder: String) throws {
        let format = try #require(page.format)
        let members = try #require(format.documents.first { $0.file == file }?.members.map(\.path))
        let names = try FileNames.all(in: "\(SampleStore.repository)/\(folder)").filter {
            file == "store.json" ? $0 == file : $0.hasSuffix(".json") && $0 != "glossary.json" && $0 != "store.json"
        }
        #expect(!names.isEmpty)
        for name in names {
            let text = try #require(readFile("\(SampleStore.repository)/\(folder)/\(name)"))
            for path in Self.paths(try JSONNode.parse(Array(text.utf8), comments: page == .theme)) {
                #expect(members.contains { Self.covers($0, path) }, "\(name): \(path.joined(separator: "."))")
            }
        }
    }

    @Test func everyMemberOfASavedScenarioIsDescribed() throws {
        let store = StoreFixture(partners: [
            "p": #"{"format": 1, "id": "p", "name": "P", "edition": "2022-10", "measures": {}}"#
        ])
        let saved = store.run(
            "scenario", "save", "p", "two-more", "--note", "Two more", "--set", "azure.net-customer-adds=5")
        #expect(saved.status == 0, "\(saved.error)")
        let text = try #require(readFile("\(store.path)/scenarios/p/two-more.json"))
        let members = try #require(FileFormat.scenario.documents.first?.members.map(\.path))
        let paths = Self.paths(try JSONNode.parse(text))
        #expect(paths.contains(["edits", "input"]))
        for path in paths {
            #expect(members.contains { Self.covers($0, path) }, "\(path.joined(separator: "."))")
        }
    }

    @Test func theExamplesOfSettingsAndThemesAreUnderstood() throws {
        for format in [FileFormat.settings, .keys] {
            let example = try #require(format.documents.first?.example.joined(separator: "\n"))
            let (_, faults, warnings) = DashboardConfig.read(Array(example.utf8))
            #expect(faults + warnings == [])
        }
        let example = try #require(FileFormat.theme.documents.first?.example.joined(separator: "\n"))
        let (theme, faults) = Theme.read(Array(example.utf8), base: ThemeShelf.bundled)
        #expect(theme?.id == "harbour")
        #expect(faults == [])
    }

    @Test func everyActionAndItsKeysAreOnThePageOfKeys() throws {
        let text = try Self.read(.keys)
        for preset in KeyPreset.allCases {
            for (action, keys, _) in KeyMap(preset).table {
                #expect(text.contains(action))
                for key in keys { #expect(text.contains(key), "\(action) \(key)") }
            }
        }
    }

    @Test func everyExampleIsJSON() throws {
        for format in ManualPage.allCases.compactMap(\.format) {
            for document in format.documents where !document.example.isEmpty {
                #expect(throws: Never.self, "\(document.file)") {
                    _ = try JSONNode.parse(document.example.joined(separator: "\n"))
                }
            }
        }
    }

    @Test func allPagesAreInstalled() throws {
        let folder = TemporaryFolder()
        let result = BuiltProgram.run(["manual", "--install", folder.path + "/share/man"])
        #expect(result.status == 0, "\(result.error)")
        for page in ManualPage.allCases {
            #expect(readFile("\(folder.path)/share/man/\(page.file)") == page.text)
        }
        #expect(BuiltProgram.run(["manual", "--install", "/proc/none"]).status == 73)
    }

    /// A page as people read it.
    private static func read(_ page: ManualPage) throws -> String {
        let folder = TemporaryFolder()
        writeFile(folder.path + "/page", page.text)
        let result = try runProgram("mandoc", ["-T", "utf8", "-O", "width=1000", folder.path + "/page"])
        try #require(result.status == 0 || result.status == 1, "\(result.error)")
        // Bold and italic letters are struck twice, over a backspace.
        var text: [Character] = []
        for character in result.output {
            if character == "\u{8}" { _ = text.popLast() } else { text.append(character) }
        }
        return String(text).replacing("\u{2212}", with: "-").replacing("\u{2010}", with: "-")
    }

    /// The names on the way to every value of a document.
    private static func paths(_ node: JSONNode, _ path: [String] = []) -> [[String]] {
        switch node.content {
        case .object(let members):
            (path.isEmpty ? [] : [path]) + members.flatMap { paths($0.value, path + [$0.name]) }
        case .array(let items):
            [path]
                + items.flatMap { item -> [[String]] in
                    if case .object = item.content { paths(item, path) } else { [] }
                }
        default: [path]
        }
    }

    /// Whether a described member is the one at a path, stands on the way to it, or holds it as a whole.
    private static func covers(_ member: String, _ path: [String]) -> Bool {
        let names = member.replacing("[]", with: "").split(separator: ".").map(String.init)
        return zip(names, path).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
