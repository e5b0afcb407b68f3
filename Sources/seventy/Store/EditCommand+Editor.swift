internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

extension EditCommand {
    /// Has the facts edited as text, and saves what is different.
    func runEditor(for document: PartnerDocument, in store: OpenStore) throws {
        if readOnly { throw CommandFailure(.cannotWrite, "Nothing was changed: --read-only refuses every change.") }
        let before = store.judged(try store.ground.scores(of: document.partner, scoring.request))
        var editing = FactsEditing(
            store: store, document: document, edition: before.card.edition, day: before.card.day, reason: reason,
            rule: mine ? .mine : theirs ? .theirs : .refuse, savesLeft: mine || theirs || yes, isSure: yes)
        var outcome = try editing.run(editor: { FactsEditing.openEditor($0) })
        if case .left(let count) = outcome {
            guard try isMeant(Words.usual.questionAboutKeptText(count)) else {
                throw CommandFailure(unconfirmed: Words.keptTextNotSaved)
            }
            outcome = try editing.saveLeft()
        }
        if case .doubtful(let doubt, let count) = outcome {
            guard try isMeant(doubt.question(about: count)) else {
                throw CommandFailure(unconfirmed: doubt.notSaved(of: document.partner.id))
            }
            editing.isSure = true
            outcome = try editing.saveLeft()
        }
        switch outcome {
        case .unchanged, .left, .doubtful:
            try report([], CommitResult(unchangedAt: document.revision), of: before, in: store)
        case .saved(let result, let edits): try report(edits, result, of: before, in: store)
        case .kept(let failure): throw failure
        }
    }

    /// Asks a question that y answers; where nobody can be asked, the answer is no.
    private func isMeant(_ question: String) throws -> Bool {
        guard StandardStreams.isTerminal(0), StandardStreams.isTerminal(2) else { return false }
        StandardStreams.writeError(question + " ")
        guard case .text(let answer)? = InputLines.next() else { return false }
        return answer.lowercased().hasPrefix("y")
    }
}
