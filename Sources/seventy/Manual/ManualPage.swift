internal import ArgumentParser

/// The pages of the manual.
enum ManualPage: String, CaseIterable, ExpressibleByArgument {
    case seventy, store, scenario, edition, settings, keys, theme

    /// The name of the page, as `man` knows it.
    var name: String { self == .seventy ? "seventy" : "seventy-\(rawValue)" }

    /// The section of the manual: commands, or formats of files.
    var section: Int { self == .seventy ? 1 : 5 }

    /// The format of files that the page describes; `nil` for the page of the program.
    var format: FileFormat? {
        switch self {
        case .seventy: nil
        case .store: FileFormat.store
        case .scenario: FileFormat.scenario
        case .edition: FileFormat.edition
        case .settings: FileFormat.settings
        case .keys: FileFormat.keys
        case .theme: FileFormat.theme
        }
    }

    /// The name of the file below a folder of manual pages.
    var file: String { "man\(section)/\(name).\(section)" }

    /// The page in the language of manual pages.
    var text: String {
        format.map { FormatPage(self, $0).text } ?? ProgramPage().text
    }

    /// The other pages, as they are referred to.
    var others: String {
        let others = Self.allCases.filter { $0 != self }
        return others.map { "\($0.name)(\($0.section))" }.joined(separator: ", ")
    }
}
