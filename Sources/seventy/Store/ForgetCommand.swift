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
            In the journal a mark stands for the values. It cannot be taken back: 'undo' refuses every change whose \
            values were forgotten, and no backup has them. Numbers that follow from records are reckoned anew without \
            the tenant, and those of before are gone too. At the end every file of the store is looked through, and what still \
            tells of it is named. Drafts of other users, and copies that were made of the store, are not looked into. A \
            partner who was removed is named by the id.

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
        let (id, name) = try known(in: store)
        // As files write them, in capitals and braces.
        let subject: ForgettableSubject =
            person.map { .person($0.lowercased()) } ?? .tenant(TenantRecord.key(tenant ?? ""))
        let result: ForgettingResult
        do throws(StoreError) {
            result = try store.store.forget(subject, of: id, note: .now())
        } catch {
            throw CommandFailure(error)
        }
        try store.deriveAnew(result.derived, of: id)
        let hints = hints(result, id)
        guard !result.isNothing || !result.remains.isNothing else {
            let nothing = "Nothing is kept of '\((person ?? tenant ?? "").cleaned)' with \(name.cleaned)."
            throw CommandFailure(.notFound, ([nothing] + hints).joined(separator: " "))
        }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember("partner", .string(id)), JSONMember("documents", .number(result.documents)),
                JSONMember("months", .number(result.months)), JSONMember("backups", .number(result.backups)),
                JSONMember("entries", .number(result.entries)),
                JSONMember("joined", .array(result.joined.map { .string($0) })),
                JSONMember("namesakes", .array(result.namesakes.map { .string($0) })),
                JSONMember("remaining", .array(result.remains.files.map { .string($0) })),
                JSONMember("unread", .array(result.remains.unread.map { .string($0) })),
                JSONMember("others", .array(result.remains.others.sorted().map { .string($0) })),
            ])
        } orText: { output in
            let words = Words.usual
            output.line(
                "Forgotten: \(words.count(result.documents, "document")), "
                    + "\(words.count(result.months, "month of records", "months of records")), "
                    + "\(words.count(result.backups, "backup")), "
                    + "\(words.count(result.entries, "entry of the journal", "entries of the journal")).")
            if !result.isNothing {
                let numbers = "Derived numbers are reckoned without the tenant. "
                output.line(
                    (result.derived.isEmpty ? "" : numbers) + "None of it can be taken back: no undo has it any more.")
            }
            hints.forEach { output.line($0) }
        }
        let failures = failures(result.remains)
        guard failures.isEmpty else { throw CommandFailure(.failed, failures.joined(separator: "\n")) }
    }

    /// The key and the name of the partner, who may have been removed: what was theirs is kept for a while.
    private func known(in store: OpenStore) throws -> (id: String, name: String) {
        do throws(CommandFailure) {
            let partner = try store.partner(named: partner, isExact: true)
            return (partner.id, partner.name)
        } catch {
            guard try store.store.isOnRecord(partner) else { throw error }
            return (partner, partner)
        }
    }

    /// What else there is to know.
    private func hints(_ result: ForgettingResult, _ id: String) -> [String] {
        var hints = result.joined.map { "\($0) is the same person, and was forgotten too." }
        hints += result.namesakes.map { key in
            "\(key) has the same name and stays. If they are one, 'seventy forget \(id) --person \(key)'."
        }
        hints += result.remains.others.sorted().map { other in
            "\(other) has the tenant as well: 'seventy forget \(other) --tenant \(tenant ?? "")'."
        }
        return hints.map(\.cleaned)
    }

    private func failures(_ remains: Remains) -> [String] {
        func list(_ files: [String]) -> String { files.joined(separator: ", ").cleaned }
        var failures: [String] = []
        if !remains.files.isEmpty {
            failures.append(
                "It is still told in \(list(remains.files)). Look at what that is, and take it out by hand.")
        }
        if !remains.unread.isEmpty {
            failures.append("Not known, since it cannot be read: whether it is told in \(list(remains.unread)).")
        }
        return failures
    }
}
