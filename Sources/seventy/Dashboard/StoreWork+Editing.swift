internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

extension StoreWork {
    /// Has the facts of a partner edited as text, with the terminal lent to the editor, and saves what is different.
    mutating func editText(of id: String, on terminal: TerminalSession, _ state: inout DashboardState) {
        let before = shown(by: state)
        do throws(CommandFailure) {
            let document = try store.document(named: id)
            let (edition, day) = try store.ground.choice(for: document.partner, options.rules)
            let editing = FactsEditing(store: store, document: document, edition: edition, day: day)
            let outcome = try terminal.lend { () throws(CommandFailure) in
                try editing.run { FactsEditing.openEditor($0) }
            }
            switch outcome {
            case .unchanged: state.tell("The text is as it was. Nothing was changed.")
            case .kept(let failure): throw failure
            case .saved(let result, let edits):
                reload(&state)
                if state.wantsActivity { readActivity(&state) }
                let doubts = edition.doubts(about: edits, of: document.partner, on: day)
                state.tell("Saved from the text: \(Words.usual.count(result.changes.count, "change")).")
                if let doubt = doubts.first { state.show(warning: "Saved. \(Words.usual.phrase(doubt.phrase))") }
                tell(since: before, except: Set(result.entries), &state)
            }
        } catch {
            reload(&state)
            state.show(warning: error.message.split(separator: "\n").joined(separator: " "))
        }
    }
}
