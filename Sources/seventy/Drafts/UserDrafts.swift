internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// The drafts of the user for a store.
struct UserDrafts {
    /// Why there is no place for drafts, where there is none.
    static let noPlace = "neither XDG_STATE_HOME nor HOME is set"

    let shelf: DraftShelf
    /// All that no dashboard works on: those that are offered, then those that were discarded, the newest first.
    let all: [Draft]
    /// Those that dashboards of the user work on.
    let open: [Draft]

    /// Looks at the user's folder of drafts.
    init(_ store: OpenStore) throws(CommandFailure) {
        guard let shelf = DraftShelf.ofUser() else {
            throw CommandFailure(
                .badConfiguration, "There is no place for drafts: \(Self.noPlace).")
        }
        self.shelf = shelf
        all = shelf.offers(for: store.store) + shelf.discarded(for: store.store)
        let known = Set(all.map(\.name))
        open = shelf.open(for: store.store).filter { !known.contains($0.name) }
    }

    /// The draft with a name.
    func draft(named name: String) throws(CommandFailure) -> Draft {
        if let draft = all.first(where: { $0.shortName == name || $0.name == name }) { return draft }
        if let draft = open.first(where: { $0.shortName == name || $0.name == name }) {
            throw CommandFailure(
                .tryAgain,
                "\(draft.shortName.cleaned) is \(draft.openState): what is unsaved there is saved or dropped there.")
        }
        let hint = NameMatch.didYouMean(NearestName(of: name, among: all.map(\.shortName)).match?.cleaned)
        throw CommandFailure(
            .notFound, "There is no draft '\(name.cleaned)' of this store.\(hint) 'seventy draft list' shows them all.")
    }
}

extension Draft {
    /// The name without the ending of its file.
    var shortName: String { name.hasSuffix(".jsonl") ? String(name.dropLast(".jsonl".count)) : name }

    /// What became of it, in words.
    var state: String { discarded.map { "discarded \($0)" } ?? "offered at the next start" }

    /// Where it is being worked on, in words.
    var openState: String { "open" + (process.map { " in process \($0)" } ?? "") }

    /// The edits in it.
    var edits: [Edit] { changes.compactMap(DraftEdit.edit) }

    /// The draft for programs.
    var node: JSONNode {
        .object([
            "draft": .string(shortName), "partner": .string(partner), "base": .number(base), "begun": .string(begun),
            "changed": .string(changed), "discarded": .string(orNull: discarded),
            "edits": .array(
                edits.map { .object(["input": .string($0.input.rawValue), "value": .string(orNull: $0.spelled)]) }),
        ])
    }
}

extension Edit {
    /// The value as it would be typed; `nil` for one that is taken away.
    var spelled: String? {
        switch value {
        case .quantity(let number)?: number.decimalText ?? number.description
        case .text(let word)?: word
        case .date(let day)?: day.description
        case nil: nil
        }
    }
}
