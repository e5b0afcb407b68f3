import TestSupport
import Testing

@testable import Dashboard

@Suite struct ThemeTests {
    private static let names = ["dark", "light"]

    private func theme(_ name: String) throws -> (theme: Theme?, faults: [String]) {
        let text = try #require(readFile("\(SampleStore.repository)/Themes/\(name).json"))
        let (theme, faults) = Theme.read(Array(text.utf8))
        return (theme, faults.map { "\($0)" })
    }

    @Test(arguments: names)
    func readsWithoutFaults(name: String) throws {
        let (theme, faults) = try theme(name)
        #expect(faults.isEmpty)
        #expect(theme?.id == name)
        #expect(theme?.name.isEmpty == false)
    }

    /// A role without a look of its own would look like plain text, and its meaning would be lost.
    @Test(arguments: names, Role.allCases)
    func definesEveryRole(name: String, role: Role) throws {
        #expect(try theme(name).theme?.styles[role] != nil)
    }

    /// What differs in meaning must differ on a terminal without colours too, by attribute or by its own glyph.
    @Test(arguments: names)
    func theSelectionIsSeenWithoutColours(name: String) throws {
        let theme = try #require(try theme(name).theme)
        #expect(theme.style(of: .selected, at: .none).attributes != theme.style(of: .text, at: .none).attributes)
    }

    @Test func everyFaultIsTold() throws {
        let text = """
            {"format": 1, "id": "x", "name": "X", "roles": {
              "text": {"color": "red"}, "texxt": {}, "rule": {"mono": ["blink"]}}}
            """
        let (theme, faults) = Theme.read(Array(text.utf8))
        #expect(theme == nil)
        #expect(faults.count == 3)
    }
}
