internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Gives a partner another name.
struct PartnerRenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a partner another name; its key stays.",
        discussion: """
            EXAMPLES
              seventy partner rename contoso "Contoso Group"
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Argument(help: ArgumentHelp("The new name.", valueName: "name"))
    var name: String

    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner, isExact: true)
        try store.rename(partner, to: name)
        var output = Output()
        output.line("Renamed \(partner.name) to \(name) (\(partner.id)).".cleaned)
        try output.send()
    }
}
