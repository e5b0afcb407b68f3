internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Changes facts.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change facts of a partner.",
        discussion: """
            All changes are made together or, if one is refused, none. 'seventy program inputs' lists the inputs. Beside \
            them, partner.name, partner.account, partner.accounts, partner.edition, partner.as-of and partner.note hold \
            what else is known of the partner.

            A table for --from has two columns, input and value; an empty value takes the fact away, and a first \
            line 'input,value' is skipped. Without a partner, the table has the columns partner, input and value under \
            that heading, or is a sheet: a first line 'partner' and the names of inputs, then a partner and a value \
            for each input, where an empty cell leaves the fact as it is and a dash takes it away. All of it is checked \
            first, then each partner is changed. Tabs and semicolons may stand between cells; beside semicolons, \
            numbers have a decimal comma.

            With --editor, all that is known is edited as text: a line 'input = value' for each, the partner itself, the \
            membership and each person in a section. What is wrong is marked at its line and handed out again; what could not be saved is \
            kept, and the next --editor goes on with it, and asks before it saves what comes back as it was. It asks as well \
            before it saves a text without its end or without most of its facts; where nobody can be asked, --yes says that \
            it is meant, and without it nothing is changed and it ends with 1.

            EXAMPLES
              seventy edit contoso --set azure.net-customer-adds=9 --reason "June"
              seventy edit contoso --unset azure.net-customer-adds
              seventy edit contoso --set partner.account=4455667
              seventy edit contoso --from report.csv
              seventy edit --from partners.csv           many partners at once
              seventy edit contoso --editor               as text, in your editor
              seventy edit contoso --unset azure.deployments --base 12    if still that
            """)

    @Argument(
        help: ArgumentHelp(
            "The partner's id or name; left out, --from names a table of several partners.", valueName: "partner"))
    var partner: String?

    @OptionGroup var changes: EditOptions

    @Option(help: ArgumentHelp("Read changes from a CSV file, or from the standard input with -.", valueName: "file"))
    var from: String?

    @Flag(help: "Edit the facts as text, in the editor that VISUAL or EDITOR names; vi without one.")
    var editor = false

    @Option(help: ArgumentHelp("Why, for the record of changes.", valueName: "text"))
    var reason: String?

    @Option(
        help: ArgumentHelp(
            "The revision that the changes start from: what others changed since then is refused.",
            valueName: "revision"))
    var base: Int?

    @Flag(help: "With --base or --editor: replace what others changed since then.")
    var mine = false

    @Flag(help: "With --base or --editor: leave what others changed since then as it is, and change the rest.")
    var theirs = false

    @Flag(help: "With --editor: save what would be asked about.")
    var yes = false

    @Flag(name: .customLong("read-only"), help: "Refuse every change, to try a script.")
    var readOnly = false

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func validate() throws {
        if yes, !editor { throw ValidationError("--yes needs --editor.") }
        if mine, theirs { throw ValidationError("--mine and --theirs exclude each other.") }
        if editor {
            guard changes.set.isEmpty, changes.unset.isEmpty, from == nil, base == nil, partner != nil else {
                throw ValidationError("--editor takes a partner, and neither --set, --unset, --from nor --base.")
            }
            return
        }
        if changes.set.isEmpty, changes.unset.isEmpty, from == nil {
            throw ValidationError(
                "There is nothing to change. Use --set INPUT=VALUE, --unset INPUT, --from FILE or --editor.")
        }
        if partner == nil {
            guard from != nil, changes.set.isEmpty, changes.unset.isEmpty, base == nil else {
                throw ValidationError("Name a partner, or a table of several with --from FILE alone.")
            }
        }
        if mine || theirs, base == nil { throw ValidationError("--mine and --theirs need --base REVISION.") }
    }

    func run() throws {
        let store = try store.open()
        guard let partner else { return try runForSeveral(in: store) }
        if editor { return try runEditor(for: store.document(named: partner), in: store) }
        try run(for: store.partner(named: partner, isExact: true), in: store)
    }

    private func run(for partner: Partner, in store: OpenStore) throws {
        let before = store.judged(try store.ground.scores(of: partner, scoring.request))
        var edits: [Edit] = []
        let editions = store.ground.shelf.names
        if let from { edits = try table(from).edits(in: before.card.edition, editions: editions) }
        let options = try changes.facts(in: before.card.edition, editions: editions)
        if let twice = options.first(where: { option in edits.contains { $0.input == option.input } }) {
            throw CommandFailure(
                .usage, "The table of --from and an option both change \(twice.input.rawValue). Name each input once.")
        }
        edits += options
        try partner.refuse(edits)
        if readOnly { throw CommandFailure(.cannotWrite, "Nothing was changed: --read-only refuses every change.") }
        let result = try store.commit(
            edits, to: partner, reason: reason, base: base, onConflict: mine ? .mine : theirs ? .theirs : .refuse)
        try report(edits, result, of: before, in: store)
    }

    /// Says what was changed, and what that does.
    func report(_ edits: [Edit], _ result: CommitResult, of before: ScoredPartner, in store: OpenStore) throws {
        let partner = before.partner
        let doubts = before.card.edition.doubts(about: edits, of: partner, on: before.card.day)
        (doubts + store.owners(in: edits).doubts(about: edits, of: partner.id)).tell()
        // What somebody else changed and was left alone is no part of the report.
        let kept = theirs ? Set(result.conflicts.map(\.path)) : []
        let effect = ChangeEffect(before, applying: edits.filter { !kept.contains($0.place) })
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(ChangeJSON.members(of: effect) + [JSONMember("revision", .number(result.revision))])
        } orText: { output in
            if result.changes.isEmpty, !result.conflicts.isEmpty {
                for conflict in result.conflicts { output.line("Left: " + conflict.settled) }
                return
            }
            guard !result.changes.isEmpty else {
                return output.line(
                    "Nothing to change: \(partner.name) (\(partner.id)) has these values already.".cleaned)
            }
            output.tell(.changed(effect, .usual))
            for conflict in result.conflicts { output.line((theirs ? "Left: " : "Replaced: ") + conflict.settled) }
        }
    }

    func table(_ file: String) throws(CommandFailure) -> EditTable { EditTable(try bytes(file), file: file) }

    func bytes(_ file: String) throws(CommandFailure) -> [UInt8] {
        let bytes: [UInt8]
        do { bytes = try FileSystem.input(file) } catch { throw CommandFailure(file, error) }
        if let excess = TableLimits.excess(of: bytes) {
            throw CommandFailure(.badData, "\(file.cleaned) has \(excess). Nothing was changed.")
        }
        return bytes
    }
}

extension FieldConflict {
    /// What somebody else did, as a line.
    fileprivate var settled: String {
        let value = FieldConflict.words(theirs)
        return "\(told) \(value), from \(author ?? "somebody")\(time.map { " at \($0)" } ?? "")".cleaned
    }
}
