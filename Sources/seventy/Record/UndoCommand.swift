internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Takes a change back.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take one change back, or all of one save, as a new change.",
        discussion: """
            Where a value was changed again since, both values are shown and nothing is changed, unless --force, which \
            names all that is gone with it.

            EXAMPLES
              seventy log contoso && seventy undo 3
              seventy undo contoso --revision 6                all that was saved then
            """)

    @Argument(
        help: ArgumentHelp(
            "The number of the entry, as 'seventy log' shows it; with --revision, the partner by id or name.",
            valueName: "entry"))
    var subject: String?

    @Option(
        help: ArgumentHelp("Take all back that led the partner to this revision.", valueName: "revision"))
    var revision: Int?

    @Option(
        help: ArgumentHelp(
            "The partner of the revision, as an option; none need be named where the store has one.",
            valueName: "partner"
        ))
    var partner: String?

    @Flag(help: "Replace a value that was changed again since.")
    var force = false

    @Option(help: ArgumentHelp("Why, for the record of changes.", valueName: "text"))
    var reason: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func validate() throws {
        guard revision == nil else {
            if let subject, let partner, subject != partner {
                throw ValidationError(
                    "Two partners are named, '\(subject.cleaned)' and '\(partner.cleaned)'; name one.")
            }
            return
        }
        guard partner == nil else {
            throw ValidationError("--partner belongs to --revision; an entry's number names its partner.")
        }
        guard let subject else {
            throw ValidationError("Name one thing to take back: the number of an entry, or --revision REVISION.")
        }
        guard entry != nil else {
            throw ValidationError(
                "'\(subject.cleaned)' is no number of an entry. 'seventy log' shows them; of a partner, name what was "
                    + "saved by --revision REVISION.")
        }
    }

    /// The number of the entry; `nil` where a revision is taken back.
    private var entry: Int? { revision == nil ? subject.flatMap { Int($0) } : nil }

    func run() throws {
        let store = try store.open()
        let result: CommitResult
        let (what, document): (String, StoreDocument)
        if let entry {
            document = try store.store.entry(entry).document
            result = try store.undo(entry, force: force, reason: reason)
            what = "entry \(entry)"
        } else {
            let number = revision ?? 0
            let id =
                try (subject ?? partner).map { try store.partner(named: $0, isExact: true).id } ?? store.onlyPartner()
            document = .partner(id)
            result = try store.undo(revision: number, of: id, force: force, reason: reason)
            what = "revision \(number) of \(id)"
        }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(result.members)
        } orText: { output in
            if result.changes.isEmpty { output.line("Nothing to change: \(what) is taken back already.") }
            let names = PeopleNames(of: store.store)
            for change in result.changes {
                let place = document.told(change.path) { names.name(document.partner, $0) }
                output.line(
                    ("\(place): \(FieldConflict.words(change.old, beside: change.new)) → "
                        + FieldConflict.words(change.new, beside: change.old)).cleaned)
            }
            let whole = result.months.filter { !result.mixedMonths.contains($0) }
            if !whole.isEmpty { output.line("Records as before the import: \(Words.runs(whole)).") }
            // With force only: without it no month is touched that changed since.
            if !result.mixedMonths.isEmpty {
                output.line(
                    "Records without the import, with what later ones brought: \(Words.runs(result.mixedMonths)). "
                        + "'seventy derived' reckons their numbers anew.")
            }
            if !result.conflicts.isEmpty {
                output.line("Changed since, and gone with it:")
                for conflict in result.conflicts { output.line("  \(conflict.replacement)".cleaned) }
            }
        }
    }
}

extension CommitResult {
    /// What was changed, for programs.
    var members: [JSONMember] {
        var members = [
            JSONMember("revision", .number(revision)), JSONMember("entries", .array(entries.map { .number($0) })),
            JSONMember(
                "changes",
                .array(
                    changes.map {
                        .object([
                            "path": .array($0.path.map { .string($0) }), "old": $0.old ?? .null,
                            "new": $0.new ?? .null,
                        ])
                    })),
        ]
        if !months.isEmpty { members.append(JSONMember("months", Self.node(months))) }
        if !mixedMonths.isEmpty { members.append(JSONMember("mixedMonths", Self.node(mixedMonths))) }
        if !conflicts.isEmpty {
            members.append(
                JSONMember(
                    "replaced",
                    .array(
                        conflicts.map {
                            .object([
                                "path": .array($0.path.map { .string($0) }), "old": $0.theirs ?? .null,
                                "new": $0.mine ?? .null,
                            ])
                        })))
        }
        return members
    }

    private static func node(_ months: [YearMonth]) -> JSONNode { .array(months.map { .string($0.description) }) }
}
