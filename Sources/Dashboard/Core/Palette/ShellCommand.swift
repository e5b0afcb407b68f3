internal import SolutionsPartner

/// Something that is done in the shell rather than in the dashboard, offered so that it is found from here as well.
struct ShellCommand: Sendable, Hashable {
    /// Names it among the rows of the palette.
    let id: String
    /// What it does, in a few imperative words.
    let title: String
    /// What else it may be looked for by.
    let synonyms: [String]
    /// The words before and behind the partner.
    private let head: String
    private let tail: String

    /// Whether it looks at a day.
    private let takesDay: Bool

    private init(
        id: String, title: String, synonyms: [String], head: String, tail: String, takesDay: Bool = false
    ) {
        (self.id, self.title, self.synonyms) = (id, title, synonyms)
        (self.head, self.tail, self.takesDay) = (head, tail, takesDay)
    }

    /// The command as it is typed; without a partner, with a word in the partner's place.
    ///
    /// - Parameters:
    ///   - store: The folder of the store, so that it works on no other; `nil` for the usual one.
    ///   - day: The day that was asked for; `nil` for none.
    func text(for partner: String?, store: String?, day: CalendarDate?) -> String {
        let folder = store.map { "--store '\($0.replacing("'", with: "'\\''"))'" } ?? ""
        let date = takesDay ? day.map { "--as-of \($0)" } ?? "" : ""
        return ["seventy \(head)", partner ?? "PARTNER", tail, date, folder].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// The commands that people look for in the dashboard.
    static let all = [
        ShellCommand(
            id: "import", title: "Import reports of Partner Center",
            synonyms: ["import", "upload", "download", "CSV", "TSV", "CSP", "ACR", "usage report", "Partner Center"],
            head: "import", tail: "FILE... --dry-run"),
        ShellCommand(
            id: "calendar", title: "Write a calendar file of all dates",
            synonyms: ["calendar", "ICS", "Outlook", "deadline", "reminder", "expire"], head: "calendar",
            tail: "--output dates.ics", takesDay: true),
        ShellCommand(
            id: "customers", title: "List the customers behind a number",
            synonyms: ["customers", "ACR", "CSP", "tenants", "near miss", "MAU", "net customer adds"],
            head: "customers", tail: "", takesDay: true),
        ShellCommand(
            id: "standing", title: "Print a report of the standing",
            synonyms: ["report", "standing", "JSON", "write"], head: "standing", tail: "", takesDay: true),
        ShellCommand(
            id: "merge", title: "See accounts as one", synonyms: ["merge", "combine accounts", "acquisition"],
            head: "merge", tail: "OTHER", takesDay: true),
        ShellCommand(
            id: "forget", title: "Take a person or a customer out of everything",
            synonyms: ["forget", "erase", "delete person", "privacy", "GDPR"], head: "forget", tail: "--person ID"),
        ShellCommand(
            id: "backup", title: "List documents as they were, to restore one",
            synonyms: ["backup", "backups", "restore", "previous version"], head: "backup list", tail: ""),
        ShellCommand(
            id: "snapshot", title: "Write a screen as a picture or page",
            synonyms: ["report", "screenshot", "picture", "print", "HTML", "SVG", "export"], head: "snapshot",
            tail: "--output overview.svg", takesDay: true),
    ]
}
