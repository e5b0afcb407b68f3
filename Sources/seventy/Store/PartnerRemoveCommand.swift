internal import ArgumentParser
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Removes a partner.
struct PartnerRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a partner from the store.",
        discussion: """
            The document is kept among the backups, so a partner can be brought back. Without --yes nothing is removed, and \
            it ends with 1.

            EXAMPLES
              seventy partner remove contoso           shows what would go
              seventy partner remove contoso --yes
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Flag(help: "Remove without asking again.")
    var yes = false

    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        // A partner whose document is faulty can be removed as well, though only by its id.
        let isFaulty = store.store.hasPartner(partner) && (try? store.store.partner(partner)) == nil
        let found = isFaulty ? nil : try store.partner(named: partner, isExact: true)
        let id = found?.id ?? partner
        let shown = (found.map { "\($0.name) (\(id))" } ?? id).cleaned
        guard yes else {
            let facts = found.map { " with \(Words.usual.count($0.measures.count, "fact"))" } ?? ""
            var output = Output()
            output.line("This would remove \(shown)\(facts).")
            try output.send()
            throw CommandFailure.unconfirmed
        }
        try store.remove(id)
        var output = Output()
        output.line("Removed \(shown). Its document is in the folder backups.")
        try output.send()
    }
}
