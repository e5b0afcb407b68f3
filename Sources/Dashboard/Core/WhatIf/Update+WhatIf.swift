internal import Pages
package import SolutionsPartner

extension DashboardState {
    /// Shows the what-if of the partner on the screen, or the facts again.
    mutating func toggleWhatIf() {
        guard let id = screen.partner else { return }
        overlays[id]?.isShown.toggle()
        tell(
            overlays[id]?.isShown == true
                ? "Showing the what-if." : "Showing the facts; \(keyName(.whatIf)) shows the what-if again.")
        keepSelectionVisible()
    }

    /// Goes one change back or forward again.
    mutating func goThroughChanges(_ move: (inout Overlay) -> Bool) {
        guard let id = screen.partner, var overlay = overlays[id] else { return }
        _ = move(&overlay)
        overlays[id] = overlay
        keepSelectionVisible()
    }

    /// Drops the changes under the cursor.
    mutating func dropHere() {
        guard let id = screen.partner, let facts = facts(of: id)?.partner else { return }
        let inputs = droppable
        _ = overlays[id]?.drop(inputs, facts: facts)
        keepSelectionVisible()
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
            overlay.replace(with: later)
            overlay.base = revision(of: id)
            overlays[id] = overlay
        }
        conflictQuestion = nil
        if later.isEmpty, screen.kind == .changes, screens.count > 1 { screens.removeLast() }
        let lost = saved.filter { isOfNobody($0, id) }.count
        guard lost > 0 else { return tell("Saved.") }
        let changes = words.count(lost, "change")
        message = Message(
            text: lost == saved.count
                ? "Nothing was saved: who the \(lost == 1 ? "change was" : "changes were") about is gone by now."
                : "Saved, apart from \(changes) of people who are gone by now.", isWarning: true)
    }

    /// Whether a change is about a certification of somebody who is on no record, so that it cannot be kept.
    private func isOfNobody(_ edit: Edit, _ id: String) -> Bool {
        guard let fact = PersonEdit(edit.input), fact.part != .name, edit.value != nil else { return false }
        return facts(of: id)?.partner.people.contains { $0.id == fact.person } == false
    }

    /// Tells the outcome of what was done.
    mutating func tell(_ text: String) { message = Message(text: text, isWarning: false) }

    /// What is asked before the program ends, when changes would be lost; `nil` when none would.
    var questionBeforeQuitting: Question? {
        let unsaved = overlays.values.reduce(0) { $0 + $1.edits.count }
        guard unsaved > 0 else { return nil }
        let count = words.count(unsaved, "unsaved change")
        return Question(
            text: "Quit with \(count)? \(keyName(.recover)) brings them back next time. y/n", answer: .quit)
    }

    // MARK: Editing

    /// The value of a field as it would be typed; empty for one that is not entered.
    func spelled(_ target: Editor.Target, of id: String) -> String {
        switch target.name.flatMap({ partner(id)?.partner.value(of: $0) }) {
        case .quantity(let value)?: words.typing(value)
        case .text(let word)?: word
        case .date(let day)?: day.description
        case nil: ""
        }
    }

    /// Answers a key while a field is being edited.
    mutating func edit(_ current: Editor, with key: Key) {
        guard let id = screen.partner else { return }
        var field = current
        switch (key.code, key.control) {
        case (.escape, _), (.character("c"), true), (.character("g"), true):
            editor = nil
            return
        case (.enter, _):
            take(field, of: id)
            return
        case (.tab, _), (.down, _):
            let next = (field.index + 1) % field.targets.count
            field.select(next, value: spelled(field.targets[next], of: id))
        case (.backTab, _), (.up, _):
            let previous = (field.index - 1 + field.targets.count) % field.targets.count
            field.select(previous, value: spelled(field.targets[previous], of: id))
        default:
            guard field.edit(with: key) else { return }
        }
        editor = field
    }

    /// Takes what was typed into the what-if, or says why it cannot be taken; nothing typed is lost.
    private mutating func take(_ field: Editor, of id: String) {
        guard let facts = facts(of: id), let shown = partner(id) else { return }
        do throws(EditRefusal) {
            let edit: Edit
            switch field.target.kind {
            case .input(let input):
                edit = try facts.card.edition.typed(
                    field.typed, for: input, from: shown.partner.measures[input.name]?.value, in: formats)
            case .membership(let fact):
                let text = field.typed.filter { $0 != " " }
                edit = try facts.card.edition.edit(fact.name.rawValue, to: text.isEmpty ? nil : text)
            case .newCertification(let person):
                let code = field.typed.filter { $0 != " " }
                edit = try facts.card.edition.edit(
                    PersonEdit.certification(code, of: person).rawValue, to: facts.card.day.description)
            case .expiry(let person, let code):
                let day = field.typed.filter { $0 != " " }
                edit = try facts.card.edition.edit(
                    PersonEdit.expiry(code, of: person).rawValue, to: day.isEmpty ? nil : day)
            }
            overlays[id, default: Overlay()].apply(edit, facts: facts.partner)
            editor = nil
        } catch {
            let name = title(of: field.target, of: id)
            editor?.refusal = error.description(calling: name)
        }
    }

    /// What a field holds, in words.
    func title(of target: Editor.Target, of id: String) -> String {
        guard let name = target.name, let scored = partner(id) else { return target.label }
        return scored.title(of: name)
    }

    /// The inputs under the cursor that the what-if changes.
    var droppable: Set<InputName> {
        guard let edits = overlay?.edits else { return [] }
        return Set(edits.map(\.input)).intersection(screen.content.inputsUnderCursor(in: self))
    }

    /// Asks whether the changes of the partner on the screen are to be saved.
    mutating func askToSave() {
        guard let id = screen.partner, let edits = overlays[id]?.edits, !edits.isEmpty else { return }
        // The summary of what would be saved is the list of changes itself.
        showChanges()
        question = Question(
            text: "Save \(words.count(edits.count, "change")) as facts? y/n",
            answer: .save(partner: id))
    }
}

extension ScreenActions {
    /// What can be done with a what-if on the screens that show it.
    static let whatIf: ScreenActions = [
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
        .save: .does(unless: { $0.overlay?.isEmpty == false ? $0.refusalToSave : "There are no changes to save." }) {
            $0.askToSave()
        },
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
