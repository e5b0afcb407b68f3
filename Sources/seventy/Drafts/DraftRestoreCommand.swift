internal import ArgumentParser
internal import Pages
internal import PartnerStore

/// Brings a discarded draft back.
struct DraftRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring discarded changes back: they are offered at the next start.",
        discussion: """
            Nothing of the store changes. In the dashboard, B does the same for the changes discarded last.

            EXAMPLES
              seventy draft restore contoso-20261103091244-4711-1
            """)

    @Argument(help: ArgumentHelp("The draft, as 'seventy draft list' names it.", valueName: "draft"))
    var draft: String

    @OptionGroup var store: StoreOption

    func run() throws {
        let drafts = try UserDrafts(store.open())
        let found = try drafts.draft(named: draft)
        var output = Output()
        if found.discarded == nil {
            output.line("Nothing to do: \(found.shortName) is offered at the next start already.".cleaned)
        } else {
            _ = try drafts.shelf.resume(found)
            output.line("Brought back: \(found.shortName) is offered at the next start of the dashboard.".cleaned)
        }
        try output.send()
    }
}
