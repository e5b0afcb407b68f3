internal import Pages
package import SolutionsPartner

extension DashboardState {
    /// What waits to be saved for a partner; `nil` for nothing.
    func unsavedKind(of id: String) -> UnsavedKind? {
        guard let overlay = overlays[id], !overlay.isEmpty else { return nil }
        return facts(of: id).map { overlay.isFirstEntry(over: $0.partner) } == true ? .entries : .whatIf
    }

    /// Shows the what-if of the partner on the screen, or the facts again.
    mutating func toggleWhatIf() {
        guard let id = screen.partner else { return }
        overlays[id]?.isShown.toggle()
        let isShown = overlays[id]?.isShown == true
        let key = keyName(.whatIf)
        switch unsavedKind(of: id) {
        case .entries?:
            tell(isShown ? "Showing what is not saved yet." : "Showing what is saved; \(key) shows the entries again.")
        case .whatIf?, nil:
            tell(isShown ? "Showing the what-if." : "Showing the facts; \(key) shows the what-if again.")
        }
        keepSelectionVisible()
    }

    /// Goes one change back or forward again.
    mutating func goThroughChanges(_ move: (inout Overlay) -> Bool) {
        guard let id = screen.partner, var overlay = overlays[id] else { return }
        _ = move(&overlay)
        let notice = keepingTrack { state in
            state.overlays[id] = overlay
            state.keepSelectionVisible()
        }
        if let notice { tell(notice.sentence) }
    }

    /// Drops the changes under the cursor.
    mutating func dropHere() {
        guard let id = screen.partner, let facts = facts(of: id)?.partner else { return }
        let inputs = droppable
        let before = overlays[id]?.edits ?? []
        let notice = keepingTrack { state in
            _ = state.overlays[id]?.drop(inputs, facts: facts)
            state.keepSelectionVisible()
        }
        let told = [toldOfLastDay(goneWith: inputs, from: before, of: id), notice?.sentence].compactMap(\.self)
        if !told.isEmpty { tell(told.joined(separator: " ")) }
    }

    /// That a last day went with the change that was dropped, since it would come before the day of earning; `nil` where
    /// none did.
    func toldOfLastDay(goneWith inputs: Set<InputName>, from before: [Edit], of id: String) -> String? {
        let kept = overlays[id]?.edits ?? []
        let gone = before.first { edit in
            !inputs.contains(edit.input) && PersonEdit(edit.input)?.isExpiry == true
                && !kept.contains { $0.input == edit.input }
        }
        // Who leaves takes everything along, which nobody needs to be told.
        guard let gone, let fact = PersonEdit(gone.input), let shown = partner(id),
            shown.partner.people.contains(where: { $0.id == fact.person })
        else { return nil }
        return "\(shown.title(of: gone.input)) went as well: it would come before the day of earning."
    }

    /// Asks whether all changes are to be dropped.
    mutating func askToDropAll() {
        guard let id = screen.partner, let facts = facts(of: id)?.partner else { return }
        let count = overlays[id]?.edits.count ?? 0
        question = Question(
            text: "Drop all \(words.count(count, "change")) of \(facts.name)? y/n",
            answer: .dropAll(partner: id))
    }

    /// Takes note that changes were saved as facts.
    package mutating func didCommit(partner id: String, _ saved: [Edit]) {
        let later = overlays[id]?.edits.filter { !saved.contains($0) } ?? []
        overlays[id] = nil
        if !later.isEmpty {
            // What was typed while the save waited for somebody else begins on the facts as they are now.
            var overlay = Overlay()
            overlay.replace(with: later, isSupposed: false)
            overlay.base = revision(of: id)
            overlays[id] = overlay
        }
        conflictQuestion = nil
        if later.isEmpty, screen.kind == .changes, screens.count > 1 { close() }
        let lost = saved.filter { isOfNobody($0, id) }.count
        guard lost > 0 else { return tell(outcome: "Saved.") }
        let changes = words.count(lost, "change")
        tell(
            outcome: lost == saved.count
                ? "Nothing was saved: who the \(lost == 1 ? "change was" : "changes were") about is gone by now."
                : "Saved, apart from \(changes) of people who are gone by now.", isWarning: true)
    }

    /// Whether a change is about a certification of somebody who is on no record, so that it cannot be kept.
    private func isOfNobody(_ edit: Edit, _ id: String) -> Bool {
        guard let fact = PersonEdit(edit.input), fact.part != .name, edit.value != nil else { return false }
        return facts(of: id)?.partner.people.contains { $0.id == fact.person } == false
    }

    /// Tells the outcome of what was done.
    package mutating func tell(_ text: String) { message = Message(text: text, isWarning: false) }

    /// Tells the outcome of what was done so that news told right behind it does not cover it.
    package mutating func tell(outcome text: String, isWarning: Bool = false) {
        message = Message(text: text, isWarning: isWarning, isOutcome: true)
    }

    /// What is asked before the program ends, when changes would be lost; `nil` when none would.
    var questionBeforeQuitting: Question? {
        let unsaved = overlays.values.reduce(0) { $0 + $1.edits.count }
        guard unsaved > 0 else { return nil }
        let count = words.count(unsaved, "unsaved change")
        return Question(
            text: keepsDrafts
                ? "Quit with \(count)? \(keyName(.recover)) brings them back next time. y/n"
                : "Quit and lose \(count)? y/n", answer: .quit)
    }

    /// The inputs under the cursor that the what-if changes.
    var droppable: Set<InputName> {
        guard let edits = overlay?.edits else { return [] }
        return Set(edits.map(\.input)).intersection(screen.content.inputsUnderCursor(in: self))
    }

    /// Asks why the changes of the partner on the screen are saved; in words, whether they are.
    mutating func askToSave(reason: String? = nil) {
        guard let id = screen.partner, let overlay = overlays[id], !overlay.isEmpty else { return }
        let what = words.count(overlay.edits.count, unsavedKind(of: id) ?? .whatIf)
        let doubt = doubt(about: overlay.edits, of: id)
        // The summary of what would be saved is the list of changes itself.
        showChanges()
        if isSpoken {
            let mind = doubt.map { "Mind: \($0) " } ?? ""
            question = Question(text: "\(mind)Save \(what) as facts? y/n", answer: .save(partner: id, reason: reason))
        } else {
            prompt = Prompt(
                .save(partner: id), label: "Save \(what) as facts. Reason",
                hint: doubt.map { "Mind: \($0)" } ?? "For the record; it can be left empty.",
                field: .prose(overlay.reason ?? ""))
        }
    }

    /// Asks the outside to save the changes of a partner.
    mutating func commit(_ id: String, reason: String?) -> [Effect] {
        prompt = nil
        guard let edits = overlays[id]?.edits, !edits.isEmpty else { return [] }
        overlays[id]?.reason = reason
        return [.commit(partner: id, edits, base: overlays[id]?.base, reason: reason)]
    }
}

extension ScreenActions {
    /// What can be done with a what-if on the screens that show it.
    static let whatIf: ScreenActions =
        [
            .whatIf: .does(unless: { $0.refusalOfChanges }) { $0.toggleWhatIf() },
            .undo: .does(unless: { $0.overlay?.canUndo == true ? nil : "There is nothing to undo." }) {
                $0.goThroughChanges { $0.undo() }
            },
            .redo: .does(unless: { $0.overlay?.canRedo == true ? nil : "There is nothing to do again." }) {
                $0.goThroughChanges { $0.redo() }
            },
            .dropAll: .does(unless: { $0.overlay?.isEmpty == false ? nil : "There are no changes to drop." }) {
                $0.askToDropAll()
            },
        ] + saving

    /// Saving and keeping a what-if, wherever it is told of.
    static let saving: ScreenActions = [
        .save: .does(unless: { $0.overlay?.isEmpty == false ? $0.refusalToSave : "There are no changes to save." }) {
            $0.askToSave()
        },
        .keep: .does(unless: { $0.refusalToKeepChanges }) { $0.askToKeep() },
    ]

    /// Dropping the change under the cursor.
    static let dropping: ScreenActions = [
        .drop: .does(unless: { $0.droppable.isEmpty ? "There is no change here to drop." : nil }) { $0.dropHere() }
    ]
}

extension DashboardState {
    /// Why there are no changes to show.
    var refusalOfChanges: String? {
        focusedOverlay?.isEmpty == false ? nil : "There is no what-if yet. \(howToBegin)"
    }
}
