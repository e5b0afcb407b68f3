internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Takes a person or a tenant out of everything that the store keeps.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Take a person or a tenant out of document, records, backups and journal.",
        discussion: """
            In the journal a mark stands for the values. It cannot be taken back. Drafts of other users, and copies that \
            were made of the store, are not looked into.

            EXAMPLES
              seventy forget contoso --person maria-silva
              seventy forget contoso --tenant 5e000001-7a70-4c00-9e00-0000a0001eef
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Option(help: ArgumentHelp("The key of the person.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("The key of the tenant.", valueName: "id"))
    var tenant: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func validate() throws {
        if (person == nil) == (tenant == nil) { throw ValidationError("Name one of --person ID and --tenant ID.") }
    }

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner, isExact: true)
        let subject: ForgettableSubject = person.map { .person($0) } ?? .tenant(tenant ?? "")
        let result: ForgettingResult
        do throws(StoreError) {
            result = try store.store.forget(subject, of: partner.id, note: .now())
        } catch {
            throw CommandFailure(error)
        }
        let namesakes = result.namesakes.map { key in
            "\(key) has the same name and stays. If they are one, 'seventy forget \(partner.id) --person \(key)'."
                .cleaned
        }
        guard !result.isNothing else {
            let nothing = "Nothing is kept of '\((person ?? tenant ?? "").cleaned)' with \(partner.name.cleaned)."
            throw CommandFailure(.notFound, ([nothing] + namesakes).joined(separator: " "))
        }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember("partner", .string(partner.id)), JSONMember("documents", .number(result.documents)),
                JSONMember("months", .number(result.months)), JSONMember("backups", .number(result.backups)),
                JSONMember("entries", .number(result.entries)),
                JSONMember("namesakes", .array(result.namesakes.map { .string($0) })),
            ])
        } orText: { output in
            let words = Words.usual
            output.line(
                "Forgotten: \(words.count(result.documents, "document")), "
                    + "\(words.count(result.months, "month of records", "months of records")), "
                    + "\(words.count(result.backups, "backup")), "
                    + "\(words.count(result.entries, "entry of the journal", "entries of the journal")).")
            namesakes.forEach { output.line($0) }
        }
    }
}
