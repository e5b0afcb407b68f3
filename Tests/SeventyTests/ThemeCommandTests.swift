import JSONTree
import TestSupport
import Testing

@Suite struct ThemeCommandTests {
    private let folder = TemporaryFolder()

    /// Runs the program with these themes in the user's folder.
    private func run(_ arguments: [String], themes: [String: String] = [:]) -> BuiltProgram.Result {
        if !themes.isEmpty { writeFile("\(folder.path)/seventy/other", "") }
        for (name, text) in themes { writeFile("\(folder.path)/seventy/themes/\(name)", text) }
        return BuiltProgram.run(arguments, environment: ["XDG_CONFIG_HOME": folder.path])
    }

    private static let mine = ##"{"format": 1, "id": "mine", "base": "dark", "roles": {"key": {"color": "#ffaf00"}}}"##
    private static let faulty = "{\"format\": 1, \"id\": \"odd\",\n \"roles\": {\"text\": {\"color\": \"red\"}}}"

    @Test func `Lists the program's themes, then one's own`() {
        let result = run(["theme", "list"], themes: ["mine.json": Self.mine, "notes.txt": "not a theme"])
        #expect(result.status == 0)
        let names = result.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(names.first == "dark")
        #expect(names.last == "mine")
        #expect(names.count == 10)
    }

    @Test func `A theme of one's own takes the place of the program's`() throws {
        let dark = Self.mine.replacing("\"mine\"", with: "\"dark\"")
        let result = run(["theme", "show", "dark", "--json"], themes: ["d.json": dark])
        let document = try JSONNode.parse(result.output)
        #expect(document["file"] == .string("\(folder.path)/seventy/themes/d.json"))
        #expect(document["roles"]?["key"]?["truecolor"]?["color"] == "#ffaf00")
    }

    @Test(arguments: [("always", true), ("auto", false), ("never", false)])
    func `Samples have colours where they are wanted`(color: String, isColored: Bool) {
        let result = run(["theme", "show", "dark", "--color", color])
        #expect(result.status == 0)
        #expect(result.output.contains("\u{1B}[") == isColored)
        #expect(result.output.contains("status.blocked"))
    }

    @Test func `A theme that is not there is told with one that is near`() {
        let result = run(["theme", "show", "drak"])
        #expect(result.status == 64)
        #expect(result.error.contains("Did you mean 'dark'?"))
    }

    @Test func `Check lists every fault with its line`() {
        let result = run(["theme", "check"], themes: ["mine.json": Self.mine, "odd.json": Self.faulty])
        #expect(result.status == 65)
        let place = "\(folder.path)/seventy/themes"
        #expect(
            result.output == """
                \(place)/odd.json:2:30: roles.text.color: expected a colour such as "#5fafd7", found the text "red"
                \(place)/mine.json: no faults. The theme is called 'mine'.

                """)
    }

    @Test(arguments: [("/dev/null", Int32(65)), ("/no/such/file", 66)])
    func `Check refuses what is no file`(file: String, status: Int32) {
        #expect(run(["theme", "check", file]).status == status)
    }

    @Test func `Two themes of one name are a fault of the second`() {
        let result = run(["theme", "check"], themes: ["a.json": Self.mine, "b.json": Self.mine])
        #expect(result.status == 65)
        #expect(result.output.contains("b.json: its id \"mine\" is that of"))
    }
}
