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
        let store = try store.open()
        let found = try UserDrafts(store).draft(named: draft)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([JSONMember("draft", found.node)])
        } orText: { output in
            output.line("\(found.partner), begun \(found.begun) on revision \(found.base), \(found.state)".cleaned)
            var table = TextTable([.left, .left])
            let names = PeopleNames(of: store.store)
            for edit in found.edits {
                let told = edit.input.told { names.name(found.partner, $0) }
                table.row("  \(told)".cleaned, edit.spelled ?? "taken away")
            }
            output.lines(table.lines())
        }
    }
}
