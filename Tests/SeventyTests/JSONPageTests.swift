import JSONTree
import TestSupport
import Testing

@testable import Dashboard
@testable import seventy

/// The page about JSON describes what commands print: every command, every member.
@Suite struct JSONPageTests {
    /// Command lines, in an order in which each finds what it needs.
    static let lines = [
        "score contoso", "score", "gaps contoso", "standing contoso", "standing", "anniversary contoso",
        "merge contoso fabrikam",
        "badges contoso", "what-if contoso --set azure.usage-growth=5", "plan contoso", "partners", "customers contoso",
        "derived contoso",
        "scenario save contoso two-more --note More --set azure.net-customer-adds=5 --set azure.usage-growth=5",
        "scenario list", "scenario show contoso two-more", "scenario compare contoso two-more",
        "what-if contoso --scenario two-more", "scenario apply contoso two-more --yes --reason October",
        "edit contoso --set azure.usage-growth=7 --reason November", "log", "backup list", "undo 1", "draft list",
        "people contoso", "history contoso", "membership contoso", "editions contoso", "why contoso",
        "draft show contoso-20221010093000-4711-1", "doctor", "program inputs", "program list", "program show",
        "program diff 2023-12 2026-07", "validate", "explain", "explain merge",
        "theme list", "theme show dark", "config show", "--version", "import contoso FILE",
        "forget contoso --tenant t1",
    ]

    /// Members whose names are data: roles, places of documents, short names of sources.
    private static let maps: Set = ["roles", "old", "new", "sources"]

    /// What a month says of one tenant, for commands that look at customers.
    private static let records = """
        {"format": 1, "partner": "contoso", "month": "2022-10",
         "parts": [{"report": "azure", "lastMonth": "2022-10", "import": 1}], "words": ["", "Key Vault", "PAL"],
         "tenants": {"5e000002": {"name": ["Borealis", "2022-10"], "lines": [[0, 1, 2, 0, 0, 0, 0, 1, 1500]]}}}
        """

    @Test func everyMemberIsDescribed() throws {
        let fixture = StoreFixture(partners: [
            "contoso": StoreFixture.contoso, "fabrikam": StoreFixture.fabrikam,
        ])
        let name = "contoso-20221010093000-4711-1"
        for folder in ["state", "state/seventy"] { writeFile("\(fixture.folder.path)/\(folder)/.keep", "") }
        writeFile(
            "\(fixture.folder.path)/state/seventy/drafts/\(name).jsonl",
            """
            {"store":"\(try resolvedPath(fixture.path))","partner":"contoso","base":3,"time":"2022-10-10T09:30:00Z"}
            {"time":"2022-10-10T09:31:00Z","path":["edits","azure.net-customer-adds"],"value":{"quantity":"5"}}
            """)
        writeFile("\(fixture.path)/records/.keep", "")
        writeFile("\(fixture.path)/records/contoso/2022-10.json", Self.records)
        let file = "\(fixture.folder.path)/azure.csv"
        writeFile(file, "CustomerTenantId,Month,ServiceLevel2,ACR_USD\nt1,2022-10-01,Storage,5\nt1,soon,Storage,5\n")
        let page = try #require(
            readFile("\(SampleStore.repository)/Sources/seventy/Documentation.docc/JSON.md"))
        for line in Self.lines {
            let result = BuiltProgram.run(
                line.split(separator: " ").map { $0 == "FILE" ? file : String($0) } + ["--json"],
                environment: ["SEVENTY_STORE": fixture.path, "XDG_STATE_HOME": fixture.folder.path + "/state"])
            #expect(result.status == 0, "\(line): \(result.error)")
            let document = try JSONNode.parse(result.output)
            for member in Self.names(in: document) where !page.contains("`\(member)`") {
                let isDescribed = page.contains("\"\(member)\"")
                #expect(isDescribed, "\(line): \(member)")
            }
        }
    }

    @Test func everyCommandIsTried() {
        let commands = CommandTree.program.walk().filter { entry in
            entry.command.arguments.contains { $0.names.contains("--json") }
        }
        #expect(commands.count > 20)
        // What `backup restore` prints is what `undo` prints.
        let tried = Self.lines + ["backup restore"]
        for (path, _) in commands {
            let words = path.dropFirst().joined(separator: " ")
            #expect(tried.contains { $0 == words || $0.hasPrefix(words + " ") }, "\(words)")
        }
    }

    /// Whoever looks for what a screen shows finds its command.
    @Test func everyScreenHasACommand() throws {
        let page = try #require(readFile("\(SampleStore.repository)/Sources/seventy/Documentation.docc/JSON.md"))
        let start = try #require(page.firstRange(of: "## Screens and commands"))
        let table = page[start.upperBound...]
        for kind in ScreenKind.allCases { #expect(table.contains("`\(kind.rawValue)`"), "\(kind.rawValue)") }
    }

    private static func names(in node: JSONNode) -> Set<String> {
        switch node.content {
        case .object(let members):
            members.reduce(into: []) { names, member in
                names.insert(member.name)
                if maps.contains(member.name) {
                    guard case .object(let entries) = member.value.content, member.name == "roles" else { return }
                    for entry in entries { names.formUnion(self.names(in: entry.value)) }
                } else {
                    names.formUnion(self.names(in: member.value))
                }
            }
        case .array(let items): items.reduce(into: []) { $0.formUnion(names(in: $1)) }
        default: []
        }
    }
}
