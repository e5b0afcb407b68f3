internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Lists drafts.
struct DraftListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your unsaved changes, and those that you discarded in the last week.",
        discussion: """
            Those that a dashboard is working on are not listed.

            EXAMPLES
              seventy draft list
              seventy draft list --json
            """)

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let drafts = try UserDrafts(store.open()).all
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([JSONMember("drafts", .array(drafts.map(\.node)))])
        } orText: { output in
            guard !drafts.isEmpty else { return output.line("You have no unsaved changes in this store.") }
            var table = TextTable([.left, .left, .right])
            table.row("DRAFT", "PARTNER", "CHANGES", "LAST CHANGE", "STATE")
            for draft in drafts {
                table.row(draft.shortName, draft.partner, "\(draft.edits.count)", draft.changed, draft.state)
            }
            output.lines(table.lines())
        }
    }
}
