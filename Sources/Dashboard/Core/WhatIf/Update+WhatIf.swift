internal import Pages
public import SolutionsPartner

extension DashboardState {
    /// Does an action that concerns the what-if of the partner on the screen.
    mutating func performWhatIf(_ action: Action) -> [Effect] {
        if action == .edits {
            showEdits()
            return []
        }
        guard let id = screen.partner, let facts = facts(of: id)?.partner else { return [] }
        switch action {
        case .edit: startEditingHere()
        case .add: addCertification()
        case .remove: removeUnderCursor()
        case .increase: nudge(by: 1)
        case .decrease: nudge(by: -1)
        case .undo: _ = overlays[id]?.undo()
        case .redo: _ = overlays[id]?.redo()
        case .whatIf:
            overlays[id]?.isShown.toggle()
            tell(
                overlays[id]?.isShown == true
                    ? "Showing the what-if." : "Showing the facts; \(keyName(.whatIf)) shows the what-if again."
            )
        case .drop:
            let inputs = droppable
            _ = overlays[id]?.drop(inputs, facts: facts)
        case .dropAll:
            let count = overlays[id]?.edits.count ?? 0
            question = Question(
                text: "Drop all \(count) \(count == 1 ? "change" : "changes") of \(facts.name)? y/n",
                answer: .dropAll(partner: id))
        case .save: askToSave(id)
        default: break
        }
        keepSelectionVisible()
        return []
    }

    /// Answers a key while a question is asked.
    mutating func answer(_ question: Question, with key: Key) -> [Effect] {
        if case .draft(let offer) = question.answer { return answer(offer, with: key) }
        guard case .character(let character) = key.code, !key.control, character == "y" || character == "Y" else {
            self.question = nil
            tell("Nothing was changed.")
            return []
        }
        self.question = nil
        switch question.answer {
        case .dropAll(let id):
            overlays[id]?.dropAll()
            tell("All changes were dropped. \(keyName(.undo)) brings them back.")
            keepSelectionVisible()
        case .save(let id):
            guard let edits = overlays[id]?.edits else { return [] }
            return [.commit(partner: id, edits, base: overlays[id]?.base)]
        case .load(let scenario): load(scenario)
        case .outside(let effect): return [effect]
        case .quit: return [.discardDrafts, .quit]
        case .draft: break
        }
        return []
    }

    /// Takes note that changes were saved as facts.
    public mutating func didCommit(partner id: String, _ saved: [Edit]) {
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
        if later.isEmpty, screen.kind == .edits, screens.count > 1 { screens.removeLast() }
        let lost = saved.filter { isOfNobody($0, id) }.count
        guard lost > 0 else { return tell("Saved.") }
        let changes = "\(lost) \(lost == 1 ? "change" : "changes")"
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

    private mutating func tell(_ text: String) { message = Message(text: text, isWarning: false) }

    /// What is asked before the program ends, when changes would be lost; `nil` when none would.
    var questionBeforeQuitting: Question? {
        let unsaved = overlays.values.reduce(0) { $0 + $1.edits.count }
        guard unsaved > 0 else { return nil }
        let count = "\(unsaved) unsaved \(unsaved == 1 ? "change" : "changes")"
        return Question(
            text: "Quit with \(count)? \(keyName(.recover)) brings them back next time. y/n", answer: .quit)
    }

    // MARK: Editing

    /// The metric under the cursor with the inputs that can be edited, the one worth beginning with first.
    var editable: (id: String, targets: [Editor.Target], first: Int)? {
        guard case .designation(let id, let designation, let track) = screen.content, let row = selectedRow,
            let score = partner(id)?.card.designation(designation)
        else { return nil }
        let metrics = score.tracks[track ?? score.countingIndex].metrics
        let metric = metrics[row.index]
        return (id, metric.rules.targets, metric.worthwhileTarget)
    }

    /// Begins to edit what is under the cursor.
    private mutating func startEditingHere() {
        switch screen.kind {
        case .person: editExpiry()
        case .membership: editMembership()
        default: startEditing()
        }
    }

    private mutating func startEditing() {
        guard let (id, targets, first) = editable else { return }
        editor = Editor(targets: targets, index: first, value: spelled(targets[first], of: id))
    }

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

    private mutating func nudge(by units: Int) {
        guard let (id, targets, first) = editable, let facts = facts(of: id) else { return }
        let target = targets[first]
        guard let input = target.input else { return }
        let current = partner(id)?.partner.measures[input.name]?.value
        let text = "\(units > 0 ? "+" : "-")\(input.unit.nudge)"
        do throws(EditRefusal) {
            let edit = try facts.card.edition.typed(text, for: input, from: current, in: formats)
            overlays[id, default: Overlay()].apply(edit, facts: facts.partner)
            let label = targets.count > 1 ? "\(target.label): " : ""
            if case .quantity(let value)? = edit.value {
                tell("\(label)\(words.quantity(value, input.unit))")
            }
        } catch {
            message = Message(text: error.description(calling: title(of: target, of: id)), isWarning: true)
        }
    }

    /// What a field holds, in words.
    private func title(of target: Editor.Target, of id: String) -> String {
        guard let name = target.name, let scored = partner(id) else { return target.label }
        return scored.title(of: name)
    }

    /// The inputs under the cursor that the what-if changes.
    var droppable: Set<InputName> {
        guard let id = screen.partner, let edits = overlays[id]?.edits, let row = selectedRow else { return [] }
        switch screen.content {
        case .edits: return [edits[row.index].input]
        case .membership: return Set(edits.map(\.input)).intersection([InputName(rawValue: row.key)])
        default: return Set(edits.map(\.input)).intersection(editable?.targets.compactMap(\.name) ?? [])
        }
    }

    private mutating func askToSave(_ id: String) {
        guard let edits = overlays[id]?.edits, !edits.isEmpty else { return }
        // The summary of what would be saved is the list of changes itself.
        if screen.kind != .edits { showEdits() }
        question = Question(
            text: "Save \(edits.count) \(edits.count == 1 ? "change" : "changes") as facts? y/n",
            answer: .save(partner: id))
    }

    private mutating func showEdits() {
        guard let id = focusedPartner, overlays[id]?.isEmpty == false else { return }
        if screen.kind == .edits { return }
        screens.append(Screen(.edits(partner: id)))
        keepSelectionVisible()
    }
}

extension Unit {
    /// How much one press of a key adds or takes: one, or an amount that is worth a keystroke.
    fileprivate var nudge: Int {
        switch self {
        case .usd, .consumption: 1000
        case .user, .capacity: 10
        default: 1
        }
    }
}
