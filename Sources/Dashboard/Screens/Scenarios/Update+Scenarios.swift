internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Does an action that concerns scenarios.
    mutating func performScenario(_ action: Action) -> [Effect] {
        if action == .scenarios { return showScenarios() }
        guard let id = screen.partner else { return [] }
        if action == .keep {
            askToKeep(of: id)
            return []
        }
        if case .comparison(_, let choice) = screen.content {
            perform(action, on: choice, of: id)
            return []
        }
        if action == .takeBack { return takeBack(of: id) }
        guard let row = selectedRow, case let records = scenarios(of: id), records.indices.contains(row.index) else {
            tell(scenario: "There are no scenarios yet. \(keyName(.keep)) keeps the what-if as one.")
            return []
        }
        let record = records[row.index]
        switch action {
        case .mark: mark(record)
        case .compare: compare(record, of: id)
        case .rename, .duplicate, .delete, .rebase: return askToChange(action, record, of: id)
        default: break
        }
        return []
    }

    // MARK: Keeping

    /// Begins to keep the what-if, or on the screen of plans the plan shown, as a scenario.
    mutating func askToKeep(of id: String) {
        guard refuseReadOnly() == false else { return }
        var edits = overlays[id]?.edits ?? []
        var note: String?
        if case .plan = screen.content {
            guard let way = shownWay, !way.changes.isEmpty else {
                tell(scenario: "There is no plan here that could be kept.")
                return
            }
            edits = way.changes
            note = way.note(words)
        }
        guard !edits.isEmpty else {
            tell(scenario: "There is no what-if to keep. \(howToBegin)")
            return
        }
        askForName(.name(edits, note: note), label: "Name of the scenario")
    }

    private mutating func askForName(_ purpose: ScenarioPrompt, label: String, value: String = "") {
        prompt = Prompt(
            .scenario(purpose), label: label, hint: "Lower-case letters, digits and dashes.",
            field: TextField(value, limit: 80))
    }

    /// Makes use of what was typed, or says why it cannot be used; nothing typed is lost.
    mutating func take(_ typed: String, for purpose: ScenarioPrompt) -> [Effect] {
        guard let id = screen.partner else { return [] }
        switch purpose {
        case .name(let edits, let note):
            guard let name = name(from: typed) else { return [] }
            prompt = Prompt(
                .scenario(.note(edits, name: name)), label: "What it is about", hint: "Nothing is fine as well.",
                field: TextField(note ?? "", limit: Scenario.noteLimit))
            return []
        case .note(let edits, let name):
            prompt = nil
            let note = typed.isBlank ? nil : typed
            let scenario = Scenario(name: name, partner: id, note: note, base: revision(of: id) ?? 0, edits: edits)
            return [.scenario(partner: id, .save(scenario, replacing: false))]
        case .rename(let old), .duplicate(let old):
            guard let name = name(from: typed) else { return [] }
            guard !scenarios(of: id).contains(where: { $0.name == name }) else {
                prompt?.refusal = "There is a scenario \(name) already. Choose another name."
                return []
            }
            prompt = nil
            if case .rename = purpose { return [.scenario(partner: id, .rename(old, to: name))] }
            return [.scenario(partner: id, .duplicate(old, as: name))]
        case .export(let choice):
            let path = typed.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            guard [".md", ".csv", ".json"].contains(where: { path.hasSuffix($0) && path.count > $0.count }) else {
                prompt?.refusal = "End the name in .md for Markdown, .csv for a spreadsheet or .json for a program."
                return []
            }
            prompt = nil
            return [.scenario(partner: id, .export(choice, path: path, replacing: false))]
        }
    }

    private mutating func name(from typed: String) -> String? {
        if Identifier.isValid(typed) { return typed }
        let proposal = Identifier.proposed(for: typed, among: [], otherwise: "")
        prompt?.refusal =
            "A name is made of lower-case letters, digits and dashes"
            + (Identifier.isValid(proposal) ? ", such as \(proposal)." : ".")
        return nil
    }

    // MARK: Loading

    /// Lays the selected scenario over the facts, after asking where there is a what-if already.
    mutating func loadScenario() {
        guard case .scenarios(let id) = screen.content, let row = selectedRow else { return }
        let record = scenarios(of: id)[row.index]
        guard let outcome = outcome(of: record, for: id) else {
            message = Message(text: "\(record.name) cannot be read, so it cannot be loaded.", isWarning: true)
            return
        }
        guard !outcome.standing.edits.isEmpty else {
            tell(scenario: "No change of \(record.name) means anything on the facts as they are.")
            return
        }
        let present = overlays[id]?.edits ?? []
        guard present.isEmpty || present == outcome.standing.edits else {
            let count = "\(present.count) \(present.count == 1 ? "change" : "changes")"
            question = Question(
                text: "Replace the \(count) of the what-if by \(record.name)? y/n",
                answer: .load(outcome.scenario))
            return
        }
        load(outcome.scenario)
    }

    /// Lays a scenario over the facts in place of the what-if.
    mutating func load(_ scenario: Scenario) {
        let id = scenario.partner
        guard let outcome = outcome(of: ScenarioRecord(scenario), for: id) else { return }
        overlays[id, default: Overlay()].replace(with: outcome.standing.edits)
        let left = outcome.standing.leftOut.count
        showOverview()
        let text =
            left > 0
            ? "\(scenario.name): \(left) of \(scenario.edits.count) changes mean nothing now."
            : "\(scenario.name) is laid over the facts as a what-if."
        message = Message(text: "\(text) \(keyName(.undo)) takes it back.", isWarning: left > 0)
        keepSelectionVisible()
    }

    // MARK: Changing

    private mutating func askToChange(_ action: Action, _ record: ScenarioRecord, of id: String) -> [Effect] {
        guard refuseReadOnly() == false else { return [] }
        switch action {
        case .delete:
            question = Question(
                text: "Delete the scenario \(record.name)? \(keyName(.takeBack)) brings it back. y/n",
                answer: .outside(.scenario(partner: id, .delete(record.name))))
            return []
        case _ where record.scenario == nil:
            message = Message(text: "\(record.name) cannot be read; \(keyName(.delete)) deletes it.", isWarning: true)
        case .rename: askForName(.rename(record.name), label: "New name of \(record.name)", value: record.name)
        case .duplicate: askForName(.duplicate(record.name), label: "Name of the copy", value: "\(record.name)-2")
        case .rebase:
            guard let outcome = outcome(of: record, for: id), !outcome.isCurrent else {
                tell(scenario: "\(record.name) stands on the facts as they are already.")
                return []
            }
            return [.scenario(partner: id, .rebase(record.name))]
        default: break
        }
        return []
    }

    mutating func takeBack(of id: String) -> [Effect] {
        guard refuseReadOnly() == false else { return [] }
        guard shelf.partner == id, let last = shelf.changes.popLast() else {
            tell(scenario: "Nothing was changed here that could be taken back.")
            return []
        }
        return [.scenario(partner: id, .takeBack(last))]
    }

    // MARK: Comparing

    private mutating func mark(_ record: ScenarioRecord) {
        if let place = shelf.marked.firstIndex(of: record.name) {
            shelf.marked.remove(at: place)
        } else if record.scenario == nil {
            message = Message(text: "\(record.name) cannot be read, so it cannot be compared.", isWarning: true)
        } else if shelf.marked.count == ScenarioComparison.limit {
            tell(scenario: "Four are marked already, which is as many as fit beside today.")
        } else {
            shelf.marked.append(record.name)
        }
        keepSelectionVisible()
    }

    private mutating func compare(_ record: ScenarioRecord, of id: String) {
        let names = shelf.marked.isEmpty ? [record.name] : shelf.marked
        guard !shelf.marked.isEmpty || record.scenario != nil else {
            message = Message(text: "\(record.name) cannot be read, so it cannot be compared.", isWarning: true)
            return
        }
        push(.comparison(partner: id, ComparisonChoice(names: names)))
    }

    private mutating func perform(_ action: Action, on choice: ComparisonChoice, of id: String) {
        var choice = choice
        switch action {
        case .order:
            let all = ScenarioComparison.Order.allCases
            let next = ((all.firstIndex(of: choice.order) ?? 0) + 1) % all.count
            choice.order = all[next]
            tell(scenario: choice.order.sentence)
        case .differing:
            choice.onlyChanged.toggle()
            tell(scenario: choice.onlyChanged ? "Only designations that differ." : "All designations.")
        case .export:
            prompt = Prompt(
                .scenario(.export(choice)), label: "Write to the file", hint: "A name that ends in .md, .csv or .json.",
                field: TextField("\(id)-scenarios.md", limit: 1000))
            return
        default: return
        }
        let key = selectedRow?.key
        screen.content = .comparison(partner: id, choice)
        select(key: key, onScreen: screens.count - 1)
        keepSelectionVisible()
    }

    // MARK: Words

    private mutating func tell(scenario text: String) { message = Message(text: text, isWarning: false) }

    /// Refuses to change a store that is read-only, with the reason; false when it can be changed.
    mutating func refuseReadOnly() -> Bool {
        guard let reason = store.readOnlyReason else { return false }
        message = Message(text: "Nothing can be saved: the store is read-only, \(reason).", isWarning: true)
        return true
    }
}

extension ScenarioComparison.Order {
    /// The order in a sentence.
    var sentence: String {
        switch self {
        case .given: "In the order of marking."
        case .name: "By name."
        case .score: "The most points first."
        case .cost: "The cheapest first."
        case .qualified: "The most designations first."
        }
    }
}
