internal import ArgumentParser

/// The pages of the manual.
enum ManualPage: String, CaseIterable, ExpressibleByArgument {
    case seventy, store, scenario, edition

    /// The name of the page, as `man` knows it.
    var name: String { self == .seventy ? "seventy" : "seventy-\(rawValue)" }

    /// The section of the manual: commands, or formats of files.
    var section: Int { self == .seventy ? 1 : 5 }

    /// The name of the file below a folder of manual pages.
    var file: String { "man\(section)/\(name).\(section)" }

    /// The page in the language of manual pages.
    var text: String {
        switch self {
        case .seventy: ProgramPage().text
        case .store: FormatPage(self, .store).text
        case .scenario: FormatPage(self, .scenario).text
        case .edition: FormatPage(self, .edition).text
        }
    }

    /// The other pages, as they are referred to.
    var others: String {
        let others = Self.allCases.filter { $0 != self }
        return others.map { "\($0.name)(\($0.section))" }.joined(separator: ", ")
    }
}
