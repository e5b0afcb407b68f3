import Pages
import JSONTree
import TestSupport
import Testing

@testable import Dashboard

/// The pages about file formats say what the readers take, member by member.
@Suite struct FormatPageTests {
    private static let pages: [(page: String, members: [FormatMember])] = [
        ("ThemeFiles", ThemeFormat.theme + ThemeFormat.role + ThemeFormat.color),
        ("SettingsFile", ConfigFormat.config),
        ("KeyMaps", ConfigFormat.keys),
    ]

    private static func text(_ page: String) throws -> String {
        try #require(readFile("\(SampleStore.repository)/Sources/Dashboard/Documentation.docc/\(page).md"))
    }

    @Test(arguments: pages)
    func `A page has a row for each member`(page: String, members: [FormatMember]) throws {
        let lines = Set(try Self.text(page).split(separator: "\n").map(String.init))
        for member in members { #expect(lines.contains(member.row)) }
    }

    @Test func `The page about keys names every screen, and the one about themes every role`() throws {
        let keys = try Self.text("KeyMaps")
        for screen in ConfigFormat.screens { #expect(keys.contains("`\(screen)`")) }
        let themes = try Self.text("ThemeFiles")
        for role in Role.allCases { #expect(themes.contains("`\(role.rawValue)`")) }
    }

    /// What stands in the pages as an example must work.
    @Test(arguments: ["ThemeFiles", "SettingsFile", "KeyMaps"])
    func `The examples have no faults`(page: String) throws {
        let parts = try Self.text(page).components(between: "```json\n", and: "```")
        #expect(!parts.isEmpty)
        for part in parts {
            let bytes = Array(part.utf8)
            if page == "ThemeFiles" {
                let (theme, faults) = Theme.read(bytes) { try? BundledThemeTests.theme($0) }
                #expect(theme != nil)
                #expect(faults == [])
            } else {
                let (_, faults, warnings) = DashboardConfig.read(bytes)
                #expect(faults + warnings == [])
            }
        }
    }
}

extension String {
    /// The parts between two marks.
    fileprivate func components(between start: String, and end: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = Substring(self)
        while let from = rest.firstRange(of: start)?.upperBound, let to = rest[from...].firstRange(of: end) {
            parts.append(rest[from..<to.lowerBound])
            rest = rest[to.upperBound...]
        }
        return parts
    }
}
