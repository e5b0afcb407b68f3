internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows the changes of a draft.
struct DraftShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the changes of a draft.",
        discussion: """
            EXAMPLES
              seventy draft show contoso-20261103091244-4711-1
            """)

    @Argument(help: ArgumentHelp("The draft, as 'seventy draft list' names it.", valueName: "draft"))
    var draft: String

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let found = try UserDrafts(store.open()).draft(named: draft)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([JSONMember("draft", found.node)])
        } orText: { output in
            output.line("\(found.partner), begun \(found.begun) on revision \(found.base), \(found.state)".cleaned)
            var table = TextTable([.left, .left])
            for edit in found.edits { table.row("  \(edit.input)", edit.spelled ?? "taken away") }
            output.lines(table.lines())
        }
    }
}
