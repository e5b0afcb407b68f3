internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The value of a field as it would be typed; empty for one that is not entered.
    func spelled(_ target: Editor.Target, of id: String) -> String {
        switch target.name.flatMap({ partner(id)?.partner.value(of: $0) }) {
        case .quantity(let value)?: words.typing(value)
        // That a certification is held is no day of it.
        case .text(let word)?: if case .earned = target.kind { "" } else { word }
        case .date(let day)?: words.date(day)
        case nil: ""
        }
    }

    /// The day on which a certification was earned; without a day it is held all the same.
    private func earned(_ code: String, of person: String, _ typed: String, in edition: ProgramEdition)
        throws(EditRefusal) -> Edit
    {
        try edition.edit(
            PersonEdit.certification(code, of: person).rawValue, to: typedDay(typed, isDay: true) ?? "held")
    }

    /// Answers a key while a field is being edited: Tab and Shift-Tab take what was typed and go on, Enter takes it and
    /// closes, Escape asks where something would be lost.
    mutating func edit(_ current: Editor, with key: Key) {
        guard let id = screen.partner else { return }
        var field = current
        switch (key.code, key.control) {
        case (.escape, _), (.character("c"), true), (.character("g"), true): leave(field, of: id)
        case (.enter, _):
            guard take(field, of: id) else { return }
            let notice = editor?.notice
            editor = nil
            if let notice { tell(notice.sentence) }
        case (.tab, _), (.down, _): if take(field, of: id) { goOn(from: field, by: 1, of: id) }
        case (.backTab, _), (.up, _): if take(field, of: id) { goOn(from: field, by: -1, of: id) }
        default:
            guard field.edit(with: key) else { return }
            editor = field
        }
    }

    /// Leaves the field, after asking what is to become of something that was typed.
    private mutating func leave(_ field: Editor, of id: String) {
        guard field.isChanged else {
            editor = nil
            if let told = told(takenBefore: field, of: id) { tell(told) }
            return
        }
        question = Question(
            text:
                "Take '\(field.typed.isEmpty ? "not entered" : shortened(field.typed))' for \(title(of: field.target, of: id))? n drops it, Esc goes on typing. y/n",
            answer: .typed)
    }

    /// What Escape left as it was: the values that were taken before; `nil` where none was.
    ///
    /// They are counted as the banner counts them: one for each input that differs from the facts.
    private func told(takenBefore field: Editor, of id: String) -> String? {
        let count = overlays[id]?.edits.count { field.taken.contains($0.input) } ?? 0
        guard count > 0, let kind = unsavedKind(of: id) else { return nil }
        let isOne = count == 1
        return "\(words.count(count, kind)) made before \(isOne ? "stays" : "stay"); "
            + "\(keyName(.undo)) takes \(isOne ? "it" : "them") back."
    }

    /// Answers whether what was typed is to be taken; anything but yes and no goes on typing.
    mutating func answerTyped(_ isYes: Bool?) {
        guard let field = editor, let id = screen.partner, let isYes else { return }
        if !isYes {
            editor = nil
            let told = ["Dropped '\(shortened(field.typed))'.", told(takenBefore: field, of: id)]
            tell(told.compactMap(\.self).joined(separator: " "))
        } else if take(field, of: id) {
            editor = nil
        }
    }

    /// Goes to the next field; from the last one of a form into the next metric.
    private mutating func goOn(from field: Editor, by step: Int, of id: String) {
        let (notice, taken) = (editor?.notice, editor?.taken ?? [])
        let next = field.index + step
        if field.isForm, !field.targets.indices.contains(next) {
            editMetric(next: step)
        } else if case .membership = field.target.kind {
            editNextMembership(step)
        } else {
            var field = field
            let place = (next + field.targets.count) % field.targets.count
            field.select(place, value: spelled(field.targets[place], of: id))
            editor = field
        }
        editor?.notice = notice
        editor?.taken = taken
    }

    /// Takes what was typed into the what-if; false, with the reason in the field, where it cannot be taken.
    ///
    /// Nothing typed is lost, and what nobody touched changes nothing.
    private mutating func take(_ field: Editor, of id: String) -> Bool {
        guard field.isChanged, let facts = facts(of: id) else { return true }
        if refuseWhatIsTyped() { return false }
        do throws(EditRefusal) {
            let shown = partner(id)?.partner ?? facts.partner
            let edits = try edits(of: field, facts, shown: shown)
            if let refusal = shown.refusal(of: edits) { throw refusal }
            if field.doubted != field.typed, let doubt = doubt(about: edits, of: id) {
                editor?.refusal = "\(doubt) The same key again takes it."
                editor?.doubted = field.typed
                return false
            }
            let notice = enter(edits, of: id)
            // Who saved the same since the field was opened is asked about.
            if overlays[id]?.base == nil, overlays[id]?.isEmpty == false { overlays[id]?.base = field.revision }
            editor?.notice = notice
            editor?.taken.formUnion(edits.map(\.input))
            return true
        } catch {
            let refusal = words.phrase(error.phrase(calling: title(of: field.target, of: id)))
            editor?.refusal = refusal
            return false
        }
    }

    /// Keeps what is being typed for the next start where the program ends at once: nobody said that it is to be taken, and
    /// half of a number is another number.
    package mutating func keepTypedBeforeTheEnd() {
        question = nil
        if let prompt, prompt.isChanged { keepLine(prompt.field.typed, for: prompt.label) }
        if let editor, editor.isChanged, !editor.typed.isEmpty, let id = screen.partner {
            keepLine(
                editor.typed, for: "\(title(of: editor.target, of: id)) of \(shortName(of: id))", isField: true)
        }
        // One that nobody took up yet stays where it was.
        own[KeptLine.self].isNew = !own[KeptLine.self].text.isEmpty
    }

    /// What is odd about changes, as sentences with the names on the screen; `nil` where nothing is.
    func doubt(about edits: [Edit], of id: String) -> String? {
        guard let shown = partner(id) else { return nil }
        let doubts = shown.card.edition.doubts(about: edits, of: shown.partner, on: shown.card.day)
        guard !doubts.isEmpty else { return nil }
        // Who joins by these changes has a name already.
        let people = shown.partner.applying(edits)
        return doubts.map { words.phrase($0.phrase(calling: shown.title(of: $0.input, naming: people))) }
            .joined(separator: " ")
    }

    /// What was typed as changes.
    private func edits(of field: Editor, _ facts: ScoredPartner, shown: Partner) throws(EditRefusal) -> [Edit] {
        let edition = facts.card.edition
        switch field.target.kind {
        case .input(let input):
            return [
                try edition.typed(field.typed, for: input, from: shown.measures[input.name]?.value, in: formats)
            ]
        case .membership(let fact):
            return [try edition.edit(fact.name.rawValue, to: typedDay(field.typed, isDay: fact.isDay))]
        case .newCertification(let person):
            return try CertificationLine(field.typed, in: formats).edits(
                for: person, earned: facts.card.day, in: edition)
        case .earned(let person, let code): return [try earned(code, of: person, field.typed, in: edition)]
        case .expiry(let person, let code):
            return [
                try edition.edit(PersonEdit.expiry(code, of: person).rawValue, to: typedDay(field.typed, isDay: true))
            ]
        }
    }

    /// A day as programs write it, in whichever way it is written; `nil` for nothing.
    private func typedDay(_ typed: String, isDay: Bool) -> String? {
        if isDay, let day = formats.day(typed) { return day.description }
        // What is no day is repeated as it was typed.
        let text = typed.split(separator: " ").joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// What a field holds, in words.
    func title(of target: Editor.Target, of id: String) -> String {
        guard let name = target.name, let scored = partner(id) else { return target.label }
        return scored.title(of: name)
    }

    /// Lays changes over the facts as one step; the track on the screen stays the one that is looked at.
    ///
    /// - Returns: What is to be said of the other track; `nil` for nothing.
    @discardableResult
    mutating func enter(_ edits: [Edit], of id: String) -> TrackNotice? {
        guard let facts = facts(of: id)?.partner else { return nil }
        return keepingTrack { state in
            // What is in order by points may move; whoever goes on goes on from there.
            let key = state.selectedRow?.key
            state.overlays[id, default: Overlay()].apply(edits, facts: facts)
            state.select(key: key)
        }
    }
}
