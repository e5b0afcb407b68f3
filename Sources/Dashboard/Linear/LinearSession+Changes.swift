internal import Pages
internal import SolutionsPartner

extension LinearSession {
    /// Does what a word asks of the what-if.
    mutating func change(_ command: LinearCommand, _ words: [String]) throws(ScreenRefusal) -> [Effect] {
        let id = try partner()
        guard let facts = state.facts(of: id) else {
            throw ScreenRefusal("The document of \(id) cannot be read, so nothing of it can be changed.")
        }
        // What is changed is on the screens of its partner.
        if state.screen.partner != id { state.show(partner: id) }
        switch command {
        case .set: try set(words, id, facts)
        case .passes:
            guard words.count >= 2, let code = words.last else { throw ScreenRefusal("passes needs PERSON CODE.") }
            let person = try self.person(words.dropLast().joined(separator: " "), id)
            try lay(facts, id) { edition throws(EditRefusal) in
                try edition.edit(
                    PersonEdit.certification(code, of: person).rawValue, to: facts.card.day.description)
            }
        case .joins:
            guard !words.isEmpty else { throw ScreenRefusal("joins needs NAME.") }
            _ = try give(words.joined(separator: " "), for: .roster(.person(partner: id)))
            // What was taken, and what is odd about it, which is no failure.
            if let taken = state.message { answers.append(taken.text) }
            state.message = nil
        case .leaves:
            let person = try self.person(words.joined(separator: " "), id)
            try lay(facts, id) { _ in Edit(input: PersonEdit.name(of: person), value: nil) }
        case .undo where state.screen.kind == .scenarios && !state.knownScenarios.changes.isEmpty:
            return state.takeBackScenario()
        case .undo, .redo, .facts:
            let before = state.overlays[id]
            attempt(command == .undo ? .undo : command == .redo ? .redo : .whatIf)
            if state.overlays[id] != before {
                state.message = nil
                answers.append(standing(of: id))
            }
        case .drop: try drop(words, id)
        case .save:
            if state.screen.kind == .conflicts { return state.settle() }
            attempt(.save)
            if state.question != nil, !words.isEmpty { state.askToSave(reason: words.joined(separator: " ")) }
            saysPage = state.question != nil
        case .try: try tryPlan(words, id)
        case .mine, .theirs: try settle(command, words)
        default: break
        }
        return []
    }

    /// Does an action of the what-if, from the overview where the screen that was said last has no such key.
    private mutating func attempt(_ action: Action) {
        if ActionTable.function(of: action, on: state.screen.content.spec) == nil { state.showOverview() }
        _ = state.attempt(action)
    }

    /// Gives an input another value.
    private mutating func set(_ words: [String], _ id: String, _ facts: ScoredPartner) throws(ScreenRefusal) {
        guard words.count >= 2 else {
            throw ScreenRefusal("set needs INPUT VALUE, such as set azure.net-customer-adds 9.")
        }
        let name = try input(words[0], facts)
        let typed = words.dropFirst().joined(separator: " ")
        let value = typed.lowercased() == "none" ? "" : typed
        let current = state.partner(id)?.partner.value(of: name)
        let formats = state.formats
        try lay(facts, id) { edition throws(EditRefusal) in
            guard let input = edition.input(named: name) else {
                let takesDay = MembershipInput(name)?.isDay ?? (PersonEdit(name).map { $0.part != .name } ?? false)
                let day = takesDay ? formats.day(value)?.description : nil
                return try edition.edit(name.rawValue, to: value.isEmpty ? nil : day ?? value)
            }
            return try edition.typed(value, for: input, from: current, in: formats)
        }
    }

    /// The input that a word means: its name, or the number of something that has one.
    private func input(_ word: String, _ facts: ScoredPartner? = nil) throws(ScreenRefusal) -> InputName {
        guard let number = Int(word) else {
            do throws(EditRefusal) {
                return try facts?.card.edition.inputName(meant: word) ?? InputName(rawValue: word)
            } catch {
                throw ScreenRefusal(error.description)
            }
        }
        guard items.indices.contains(number - 1), let input = items[number - 1].input else {
            throw ScreenRefusal("Number \(number) of the list has no value to set. why names the inputs of a metric.")
        }
        return input
    }

    private mutating func lay(
        _ facts: ScoredPartner, _ id: String, _ make: (ProgramEdition) throws(EditRefusal) -> Edit
    ) throws(ScreenRefusal) {
        let edit: Edit
        do throws(EditRefusal) {
            edit = try make(facts.card.edition)
        } catch {
            throw ScreenRefusal(state.words.phrase(error.phrase))
        }
        if let refusal = state.partner(id)?.partner.refusal(of: [edit]) {
            throw ScreenRefusal(state.words.phrase(refusal.phrase))
        }
        // Doubts are told: what was typed in a line of its own is not asked about again.
        let doubt = state.doubt(about: [edit], of: id)
        state.lay([edit], over: id)
        let now = state.words.value(of: edit)
        let was = state.words.value(facts.partner.value(of: edit.input))
        let title = facts.title(of: edit.input, naming: state.partner(id)?.partner)
        answers.append("\(title): \(now)\(now == was ? ", as it is" : ", was \(was)").")
        if let doubt { answers.append("Mind: \(doubt)") }
        answers.append(standing(of: id))
    }

    private mutating func drop(_ words: [String], _ id: String) throws(ScreenRefusal) {
        guard let word = words.first, word.lowercased() != "all" else {
            return attempt(.dropAll)
        }
        let input = try input(word)
        let before = state.overlays[id]?.edits ?? []
        guard let facts = state.facts(of: id)?.partner, state.overlays[id]?.drop([input], facts: facts) == true else {
            throw ScreenRefusal("There is no change of '\(word)' to drop. changes lists them.")
        }
        state.keepSelectionVisible()
        if let told = state.toldOfLastDay(goneWith: [input], from: before, of: id) { answers.append(told) }
        answers.append(standing(of: id))
    }

    private mutating func tryPlan(_ words: [String], _ id: String) throws(ScreenRefusal) {
        let count = state.planning.rows(for: id).count
        guard state.screen.kind == .plan, count > 0 else { throw ScreenRefusal("Ask for the plan first.") }
        guard let number = words.first.flatMap({ Int($0) }), (1...count).contains(number) else {
            throw ScreenRefusal(count == 1 ? "try needs the number 1." : "try needs a number from 1 to \(count).")
        }
        state.move(to: number - 1)
        _ = state.attempt(.apply)
        saysPage = state.screen.kind != .plan
    }

    private mutating func settle(_ command: LinearCommand, _ words: [String]) throws(ScreenRefusal) {
        guard state.screen.kind == .conflicts, !items.isEmpty else {
            throw ScreenRefusal("Nobody else changed the same; there is nothing to choose between.")
        }
        guard let number = words.first.flatMap({ Int($0) }), items.indices.contains(number - 1) else {
            throw ScreenRefusal("\(command.rawValue) needs a number from 1 to \(items.count).")
        }
        state.move(to: number - 1)
        state.choose(command == .mine ? .mine : .theirs)
        answers.append("\(number): \(command == .mine ? "yours is taken" : "theirs stays"). save makes it so.")
    }

    private func person(_ name: String, _ id: String) throws(ScreenRefusal) -> String {
        guard !name.isEmpty, let partner = state.partner(id)?.partner else {
            throw ScreenRefusal("Whom? people lists them.")
        }
        if let number = Int(name), items.indices.contains(number - 1), let person = items[number - 1].place?.person {
            return person
        }
        return try state.find(name, among: partner)
    }
}
