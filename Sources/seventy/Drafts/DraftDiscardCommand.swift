internal import ArgumentParser
internal import Pages
internal import PartnerStore

/// Discards a draft.
struct DraftDiscardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Discard unsaved changes; they can be brought back for a week.",
        discussion: """
            EXAMPLES
              seventy draft discard contoso-20261103091244-4711-1
            """)

    @Argument(help: ArgumentHelp("The draft, as 'seventy draft list' names it.", valueName: "draft"))
    var draft: String

    @OptionGroup var store: StoreOption

    func run() throws {
        let drafts = try UserDrafts(store.open())
        let found = try drafts.draft(named: draft)
        var output = Output()
        if found.discarded != nil {
            output.line("Nothing to do: \(found.shortName) is discarded already.".cleaned)
        } else {
            try drafts.shelf.discard(found, at: ChangeNote.now().time)
            output.line(
                "Discarded. 'seventy draft restore \(found.shortName)' brings it back, for \(DraftShelf.daysToKeep) days."
                    .cleaned)
        }
        try output.send()
    }
}
