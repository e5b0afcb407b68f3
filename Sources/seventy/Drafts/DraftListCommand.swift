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
            Those that a dashboard is working on are listed with its process; only there they can be saved or dropped.

            EXAMPLES
              seventy draft list
              seventy draft list --json
            """)

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let found = try UserDrafts(store.open())
        let (drafts, open) = (found.all, found.open)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember(
                    "drafts",
                    .array(
                        open.map { $0.node.setting(["open"], to: true) }
                            + drafts.map { $0.node.setting(["open"], to: false) }))
            ])
        } orText: { output in
            guard !drafts.isEmpty || !open.isEmpty else {
                return output.line("You have no unsaved changes in this store.")
            }
            var table = TextTable([.left, .left, .right])
            table.row("DRAFT", "PARTNER", "CHANGES", "LAST CHANGE", "STATE")
            for (draft, state) in open.map({ ($0, $0.openState) }) + drafts.map({ ($0, $0.state) }) {
                table.row(draft.shortName, draft.partner, "\(draft.edits.count)", draft.changed, state)
            }
            output.lines(table.lines())
        }
    }
}
