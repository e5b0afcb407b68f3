internal import Pages

/// How a table leaves the dashboard.
enum TableForm: String, Sendable, Hashable, CaseIterable {
    case copyCSV, writeCSV, copyMarkdown, writeMarkdown

    /// Whether it goes to a file rather than to the clipboard.
    var isWritten: Bool { self == .writeCSV || self == .writeMarkdown }
    /// Whether spreadsheets read it.
    var isCSV: Bool { self == .copyCSV || self == .writeCSV }

    fileprivate var title: String {
        switch self {
        case .copyCSV: "Copy as CSV"
        case .writeCSV: "Write to a file as CSV"
        case .copyMarkdown: "Copy as Markdown"
        case .writeMarkdown: "Write to a file as Markdown"
        }
    }
}

extension DashboardState {
    /// Why there is no table to write.
    var refusalOfTable: String? {
        screen.content.scrollsFreely || rows(of: screen).isEmpty ? "There is no table to write here." : nil
    }

    /// The records that a table is about: those that are marked, where some are.
    private var tableKeys: Set<String>? {
        let marked = markedRows
        return marked.isEmpty ? nil : Set(marked)
    }

    /// Offers the ways in which the table shown can leave.
    mutating func showTableForms() {
        let count = words.count(tableKeys?.count ?? rows(of: screen).count, tableKeys == nil ? "row" : "marked row")
        popup = Popup(
            .table, title: "The table, \(count)",
            rows: TableForm.allCases.map { PopupRow(id: $0.rawValue, title: $0.title) })
    }

    /// Copies the table, or asks for the file.
    mutating func chooseTable(_ id: String) -> [Effect] {
        guard let form = TableForm(rawValue: id), let table = shownTable(only: tableKeys) else { return [] }
        guard form.isWritten else {
            return [.copy(form.isCSV ? table.commaSeparated(formats) : table.markdown, what: told(table))]
        }
        let name = screen.partner.map { "\($0)-\(screen.kind.name)" } ?? screen.kind.name
        prompt = Prompt(
            .table(form), label: "Write to the file", hint: "A path; ~/ is your home.",
            field: TextField("\(name).\(form.isCSV ? "csv" : "md")", limit: 1000))
        return []
    }

    /// Writes the table to the file that was typed.
    mutating func take(_ typed: String, for form: TableForm) -> [Effect] {
        let path = typed.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        guard !path.isEmpty, !path.hasSuffix("/") else {
            prompt?.refusal = "Type the name of a file."
            return []
        }
        guard let table = shownTable(only: tableKeys) else {
            prompt = nil
            return []
        }
        // The name stays where it was typed until the file is written.
        return [
            .write(
                form.isCSV ? table.commaSeparated(formats) : table.markdown, what: told(table), path: path,
                replacing: false)
        ]
    }

    /// A table that leaves in a few words, such as `the table, 6 marked rows`.
    private func told(_ table: ShownTable) -> String {
        "the table, \(words.count(table.rows.count, tableKeys == nil ? "row" : "marked row"))"
    }

    /// Takes note that a text was written to a file.
    ///
    /// - Parameter what: Which, in a few words.
    package mutating func didWrite(_ what: String, to path: String) {
        prompt = nil
        tell("Written to \(path): \(what).")
    }

    /// Tells why a text was not written; where its file was typed, another one can be.
    package mutating func didNotWrite(_ why: String) {
        if prompt == nil { show(warning: why) } else { prompt?.refusal = why }
    }

    /// Asks whether a text replaces the file that is there.
    package mutating func didFindFile(_ path: String, for text: String, _ what: String) {
        askToReplace(path, by: .write(text, what: what, path: path, replacing: true))
    }

    /// Asks whether the file that is there is replaced.
    mutating func askToReplace(_ path: String, by effect: Effect) {
        question = Question(text: "\(path) exists already. Replace it? y/n", answer: .outside(effect))
    }
}
