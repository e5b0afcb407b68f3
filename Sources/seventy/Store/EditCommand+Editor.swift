internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

extension EditCommand {
    /// Has the facts edited as text, and saves what is different.
    func runEditor(for document: PartnerDocument, in store: OpenStore) throws {
        if readOnly { throw CommandFailure(.cannotWrite, "Nothing was changed: --read-only refuses every change.") }
        let before = store.judged(try store.ground.scores(of: document.partner, scoring.request))
        let editing = FactsEditing(
            store: store, document: document, edition: before.card.edition, day: before.card.day, reason: reason,
            rule: mine ? .mine : theirs ? .theirs : .refuse, savesLeft: mine || theirs)
        var outcome = try editing.run(editor: { FactsEditing.openEditor($0) })
        if case .left(let count) = outcome {
            guard try wantsSaved(count) else {
                throw CommandFailure(
                    .failed,
                    "Nothing was changed. The text that was not saved the last time came back as it was; it is kept, and "
                        + "--mine saves it.")
            }
            outcome = try editing.saveLeft()
        }
        switch outcome {
        case .unchanged, .left:
            try report([], CommitResult(unchangedAt: document.revision), of: before)
        case .saved(let result, let edits): try report(edits, result, of: before)
        case .kept(let failure): throw failure
        }
    }

    /// Asks whether text of the last time is saved as it is; where nobody can be asked, it is not.
    private func wantsSaved(_ count: Int) throws -> Bool {
        guard StandardStreams.isTerminal(0), StandardStreams.isTerminal(2) else { return false }
        StandardStreams.writeError(FactsEditing.question(about: count) + " ")
        guard case .text(let answer)? = InputLines.next() else { return false }
        return answer.lowercased().hasPrefix("y")
    }
}
