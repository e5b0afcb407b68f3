import JSONTree
import TestSupport
import Testing

@Suite struct ConfigCommandTests {
    private let folder = TemporaryFolder()
    private var file: String { "\(folder.path)/seventy/config.json" }

    private func run(_ arguments: [String], config: String? = nil) -> BuiltProgram.Result {
        if let config { writeFile(file, config) }
        return BuiltProgram.run(arguments, environment: ["XDG_CONFIG_HOME": folder.path])
    }

    @Test func `Without a file the usual settings apply`() {
        let result = run(["config", "check"])
        #expect(result.status == 0)
        #expect(result.output == "There are no settings at \(file); the usual ones apply.\n")
    }

    @Test func `The path is that of the XDG folder, else of the home folder`() {
        #expect(run(["config", "path"]).output == "\(file)\n")
        let home = BuiltProgram.run(
            ["config", "path"], environment: ["HOME": "/home/anna", "XDG_CONFIG_HOME": "here"])
        #expect(home.output == "/home/anna/.config/seventy/config.json\n")
        #expect(BuiltProgram.run(["config", "path"], environment: ["HOME": ""]).status == 78)
    }

    @Test func `Show tells each value and its line`() {
        let result = run(
            ["config", "show"], config: "{\n\"theme\": \"light\",\n\"keys\": {\"everywhere\": {\"g g\": \"first\"}}\n}")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("\(file)\n\ntheme          light          line 2\n"))
        #expect(result.output.contains("mouse          no             as usual\n"))
        #expect(result.output.contains("g g  first  everywhere  line 3"))
    }

    @Test func `Show as JSON has every action with its keys`() throws {
        let document = try JSONNode.parse(run(["config", "show", "--json"], config: "{}").output)
        #expect(document["version"] == 1)
        #expect(document["exists"] == true)
        guard case .array(let keys)? = document["keys"]?.content else {
            Issue.record("no keys")
            return
        }
        #expect(keys.contains { $0["action"] == "quit" && $0["keys"] == .array(["Q", "ctrl-c"]) })
    }

    @Test func `Check tells every faulty line and ends with 78`() {
        let result = run(
            ["config", "check"],
            config: "{\n\"theme\": \"drak\",\n\"mouse\": 1,\n\"keys\": {\"everywhere\": {\"f7\": null}}}")
        #expect(result.status == 78)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[0] == "\(file):3:10: mouse: expected true or false, found 1")
        #expect(lines[1].hasPrefix("\(file):2: theme: There is no theme 'drak'. Did you mean 'dark'?"))
        #expect(lines[2].hasPrefix("warning: \(file):4:31: keys.everywhere.f7:"))
    }

    @Test(arguments: [
        (#"{"theme": "light",}"#, "has 1 fault; the rest applies."),
        ("theme: light", "has 1 fault; none of it applies."),
        ("[]", "has 1 fault; none of it applies."),
        (#"{"theme": "light", "mouse": 1}"#, "has 1 fault; the rest applies."),
    ])
    func `Check says truthfully what the faults leave of the file`(config: String, words: String) {
        let result = run(["config", "check"], config: config)
        #expect(result.status == 78)
        #expect(result.error.contains(words), "\(result.error)")
    }

    @Test func `Warnings alone are no failure`() {
        let result = run(["config", "check"], config: #"{"keys": {"designation": {"t": "help"}}}"#)
        #expect(result.status == 0)
        #expect(result.output.hasSuffix("no faults, 1 warning.\n"))
    }
}
