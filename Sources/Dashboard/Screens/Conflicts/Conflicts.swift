internal import Pages
package import SolutionsPartner

/// A place that two people changed from the same start, worded for the eye.
package struct Conflict: Sendable, Hashable {
    /// The inputs of the what-if that it concerns.
    package let inputs: Set<InputName>
    /// What changed, such as `azure.net-customer-adds`.
    package let place: String
    /// What stood there when the what-if began.
    package let old: String
    /// What the what-if would put there.
    package internal(set) var mine: String
    /// What somebody else put there.
    package internal(set) var theirs: String
    /// Who it was; `nil` where the record does not know.
    package internal(set) var author: String?
    /// When, in UTC; `nil` where the record does not know.
    package internal(set) var time: String?
    /// What the person at the keyboard chose; `nil` before that.
    var choice: Choice?

    /// Whose value is to stand.
    enum Choice: Sendable, Hashable {
        case mine, theirs
    }

    /// Makes a conflict.
    package init(
        inputs: Set<InputName>, place: String, old: String, mine: String, theirs: String, author: String? = nil,
        time: String? = nil
    ) {
        (self.inputs, self.place, self.old, self.mine) = (inputs, place, old, mine)
        (self.theirs, self.author, self.time) = (theirs, author, time)
    }
}

/// What is asked when a what-if cannot be saved as it is.
struct ConflictQuestion: Sendable, Hashable {
    /// The partner.
    let partner: String
    /// The revision that the answers are about.
    var revision: Int
    /// What is to be decided.
    var conflicts: [Conflict]
}

/// What is to be decided where others changed the same.
struct OpenConflicts: ScreenState {
    /// The question; `nil` while nothing is asked.
    var question: ConflictQuestion?
}

extension DashboardState {
    /// What is asked about places that somebody else changed as well; `nil` while nothing is.
    var conflictQuestion: ConflictQuestion? {
        get { own[OpenConflicts.self].question }
        set { own[OpenConflicts.self].question = newValue }
    }

    /// Asks what is to happen to places that somebody else changed since the what-if began; nothing was saved.
    package mutating func didConflict(partner id: String, revision: Int, _ conflicts: [Conflict]) {
        conflictQuestion = ConflictQuestion(partner: id, revision: revision, conflicts: conflicts)
        screens.removeAll { $0.kind == .conflicts }
        screens.append(OpenScreen(ConflictsScreen(partner: id)))
        message = Message(text: "Somebody else changed the same. Nothing was saved yet.", isWarning: true)
        keepSelectionVisible()
    }

    /// Tells what others changed once more while somebody decides: what was chosen about something else is open again.
    ///
    /// - Parameter revision: The revision that the answers are about from now on; `nil` for the one before.
    package mutating func renewConflicts(partner id: String, revision: Int?, _ renewed: [Conflict]) {
        guard var asked = conflictQuestion, asked.partner == id else { return }
        if let revision { asked.revision = revision }
        for (place, old) in asked.conflicts.enumerated() {
            guard let new = renewed.first(where: { $0.place == old.place }), new.theirs != old.theirs else { continue }
            asked.conflicts[place].theirs = new.theirs
            asked.conflicts[place].author = new.author
            asked.conflicts[place].time = new.time
            asked.conflicts[place].choice = nil
        }
        conflictQuestion = asked
        keepSelectionVisible()
    }

    /// Takes note that nothing is known of the revision that the what-if began on: it stands on the present one now.
    package mutating func didLoseBase(partner id: String) {
        let base = revision(of: id)
        overlays[id]?.base = base
        message = Message(
            text: "The document was changed in a way that is not on record. Look at the changes, then save again.",
            isWarning: true)
    }

    /// What a conflict is about, in words.
    func title(of conflict: Conflict, of partner: String) -> String {
        guard conflict.inputs.count == 1, let input = conflict.inputs.first, let facts = facts(of: partner) else {
            return conflict.place
        }
        return facts.title(of: input)
    }

    /// A conflict in words.
    func told(_ conflict: Conflict, of partner: String) -> ToldConflict {
        let input = conflict.inputs.count == 1 ? conflict.inputs.first : nil
        return ToldConflict(
            title: title(of: conflict, of: partner), was: words.recorded(conflict.old, of: input),
            theirs: words.recorded(conflict.theirs, of: input), mine: words.recorded(conflict.mine, of: input),
            author: conflict.author, time: conflict.time, takesMine: conflict.choice.map { $0 == .mine }, words)
    }

    /// The conflict under the cursor; `nil` where there is none.
    private var selectedConflict: (partner: String, place: Int, conflict: Conflict)? {
        guard let shown = screen.content as? ConflictsScreen, let row = selectedRow,
            let conflict = shown.record(row, in: self)
        else { return nil }
        return (shown.partner, row.index, conflict)
    }

    /// The input of which another value can be typed for the conflict under the cursor; `nil` where none can.
    var otherValueInput: InputReference? {
        guard let (id, _, conflict) = selectedConflict, conflict.inputs.count == 1, let name = conflict.inputs.first
        else { return nil }
        return partner(id)?.card.edition.input(named: name)
    }

    /// Begins to type another value than both.
    mutating func typeOtherValue() {
        guard let input = otherValueInput, let id = screen.partner else { return }
        let target = Editor.Target(input: input, label: facts(of: id)?.title(of: input.name) ?? input.name.rawValue)
        editor = Editor(targets: [target], index: 0, value: spelled(target, of: id))
    }

    /// Takes note that another value was typed for the conflict under the cursor.
    mutating func didTypeOtherValue() {
        guard let (id, place, conflict) = selectedConflict, let input = conflict.inputs.first else { return }
        let edit = overlays[id]?.edits.first { $0.input == input }
        // What was typed may be what stands there already: then there is nothing left to save.
        if let edit {
            let mine = words.value(edit.value)
            conflictQuestion?.conflicts[place].mine = mine
        }
        choose(edit == nil ? .theirs : .mine)
    }

    /// Says whose value is to stand where the cursor is, and goes on to the next that is open.
    mutating func choose(_ choice: Conflict.Choice) {
        guard let (_, place, _) = selectedConflict, var asked = conflictQuestion else { return }
        asked.conflicts[place].choice = choice
        conflictQuestion = asked
        select(key: asked.conflicts.first { $0.choice == nil }?.place)
        keepSelectionVisible()
    }

    /// Saves what was chosen, once everything is.
    mutating func settle() -> [Effect] {
        guard selectedConflict != nil, let asked = conflictQuestion else { return [] }
        if let open = asked.conflicts.first(where: { $0.choice == nil }) {
            select(key: open.place)
            let how =
                isSpoken
                ? "mine or theirs with its number"
                : "\(keyName(.takeMine)) for mine, \(keyName(.takeTheirs)) for theirs"
            message = Message(text: "Choose for every line: \(how).", isWarning: false)
            return []
        }
        let left = asked.conflicts.filter { $0.choice == .theirs }.flatMap(\.inputs)
        if let facts = facts(of: asked.partner)?.partner {
            _ = overlays[asked.partner]?.drop(Set(left), facts: facts)
        }
        overlays[asked.partner]?.base = asked.revision
        conflictQuestion = nil
        screens.removeLast()
        let edits = overlays[asked.partner]?.edits ?? []
        if edits.isEmpty {
            if screen.kind == .changes, screens.count > 1 { screens.removeLast() }
            message = Message(text: "Theirs stays; nothing is left to save.", isWarning: false)
        }
        keepSelectionVisible()
        let reason = overlays[asked.partner]?.reason
        return edits.isEmpty ? [] : [.commit(partner: asked.partner, edits, base: asked.revision, reason: reason)]
    }

    /// The revision of a partner's document as it is shown; `nil` for one that could not be read.
    func revision(of id: String) -> Int? { store[id].flatMap { $0.scored == nil ? nil : $0.revision } }
}
