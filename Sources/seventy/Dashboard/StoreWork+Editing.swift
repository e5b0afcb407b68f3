internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

extension StoreWork {
    /// Has the facts of a partner edited as text, with the terminal lent to the editor, and saves what is different.
    mutating func editText(of id: String, on terminal: TerminalSession, _ state: inout DashboardState) {
        edit(id, &state) { (editing) throws(CommandFailure) in
            try terminal.lend { () throws(CommandFailure) in try editing.run { FactsEditing.openEditor($0) } }
        }
    }

    /// Saves the text that was asked about: it came back as it was left the last time, or is doubtful.
    mutating func saveText(of id: String, isSure: Bool, _ state: inout DashboardState) {
        edit(id, &state) { (editing) throws(CommandFailure) in
            var editing = editing
            editing.isSure = isSure
            return try editing.saveLeft()
        }
    }

    private mutating func edit(
        _ id: String, _ state: inout DashboardState,
        _ run: (FactsEditing) throws(CommandFailure) -> FactsEditing.Outcome
    ) {
        let before = shown(by: state)
        do throws(CommandFailure) {
            let document = try store.document(named: id)
            let (edition, day) = try store.ground.choice(for: document.partner, options.rules)
            switch try run(FactsEditing(store: store, document: document, edition: edition, day: day)) {
            case .left(let count): state.askToSaveText(of: id, Words.usual.questionAboutKeptText(count))
            case .doubtful(let doubt, let count):
                state.askToSaveText(of: id, doubt.question(about: count), isDoubtful: true)
            case .unchanged: state.tell("The text is as it was. Nothing was changed.")
            case .kept(let failure): throw failure
            case .saved(let result, let edits):
                let outside = refresh([document.partner.id], &state)
                if state.wantsActivity { readActivity(&state) }
                let doubts =
                    edition.doubts(about: edits, of: document.partner, on: day)
                    + state.owners(in: edits).doubts(about: edits, of: document.partner.id)
                let saved = "Saved from the text: \(Words.usual.count(result.changes.count, "change"))."
                let doubt = doubts.first.map { " \(Words.usual.phrase($0.phrase))" }
                state.tell(outcome: saved + (doubt ?? ""), isWarning: doubt != nil)
                tell(
                    since: before, about: [document.partner.id], changedOutside: outside, except: Set(result.entries),
                    &state)
            }
        } catch {
            reload(&state)
            state.show(failure: error.message)
        }
    }
}
