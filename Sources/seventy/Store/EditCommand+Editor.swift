internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension EditCommand {
    /// Has the facts edited as text, and saves what is different.
    func runEditor(for document: PartnerDocument, in store: OpenStore) throws {
        if readOnly { throw CommandFailure(.cannotWrite, "Nothing was changed: --read-only refuses every change.") }
        let before = store.judged(try store.ground.scores(of: document.partner, scoring.request))
        let editing = FactsEditing(
            store: store, document: document, edition: before.card.edition, day: before.card.day, reason: reason,
            rule: mine ? .mine : theirs ? .theirs : .refuse)
        switch try editing.run(editor: { FactsEditing.openEditor($0) }) {
        case .unchanged:
            try report([], CommitResult(unchangedAt: document.revision), of: before)
        case .saved(let result, let edits): try report(edits, result, of: before)
        case .kept(let failure): throw failure
        }
    }
}
