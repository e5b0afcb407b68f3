internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Adds a partner.
struct PartnerAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a partner.",
        discussion: """
            EXAMPLES
              seventy partner add contoso --name "Contoso Consulting" --account 4455667
            """)

    @Argument(
        help: ArgumentHelp("The key of the partner: lower-case letters, digits and dashes.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("The name shown (default: the key).", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The number of the partner global account.", valueName: "number"))
    var account: String?

    @OptionGroup var store: StoreOption

    func validate() throws {
        guard let account, !Particular.isAccount(account) else { return }
        throw ValidationError("'\(account.cleaned)' is no account. --account takes the number of one, such as 4455667.")
    }

    func run() throws {
        let name = name ?? id
        let store = try store.open()
        try store.add(id, name: name, account: account)
        if let account {
            let edit = Edit(input: Particular.account.input, value: .text(account))
            try store.doubts(about: [edit], of: store.partner(named: id, isExact: true)).tell()
        }
        var output = Output()
        output.line("Added \(name) (\(id)).".cleaned)
        try output.send()
    }
}
