internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Why there is no scenario to do something with.
    var refusalOfScenario: String? { selectedRow == nil ? "There is no scenario here." : nil }

    /// Why there is nothing to keep as a scenario.
    var refusalToKeepChanges: String? {
        // That the store is read-only is told before anything else.
        guard overlay?.isEmpty != false, store.readOnlyReason == nil else { return nil }
        return "There is no what-if to keep. Press \(keyName(.edit)) on a number to begin one."
    }

    /// The scenario under the cursor; `nil`, with what to do, where there are none.
    private mutating func selectedScenario() -> (id: String, record: ScenarioRecord)? {
        guard let shown = screen.content as? ScenariosScreen, let record = selectedRecord(of: shown) else {
            tell("There are no scenarios yet. \(keyName(.keep)) keeps the what-if as one.")
            return nil
        }
        return (shown.partner, record)
    }

    // MARK: Keeping

    /// Begins to keep the what-if as a scenario.
    mutating func askToKeep() {
        guard refuseReadOnly() == false else { return }
        let edits = overlay?.edits ?? []
        guard !edits.isEmpty else { return tell("There is no what-if to keep. \(howToBegin)") }
        askForName(.name(edits, note: nil), label: "Name of the scenario")
    }

    /// Begins to keep the plan shown as a scenario.
    mutating func askToKeepPlan() {
        guard refuseReadOnly() == false else { return }
        guard let way = shownWay, !way.changes.isEmpty else { return tell("There is no plan here that could be kept.") }
        askForName(.name(way.changes, note: way.note(words)), label: "Name of the scenario")
    }

    private mutating func askForName(_ purpose: ScenarioPrompt, label: String, value: String = "") {
        prompt = Prompt(
            .scenario(purpose), label: label,
            hint: value.isEmpty
                ? "Any words; a name of letters, digits and dashes is made of them."
                : "Any words; a name is made of them, and they are its title. What else it is about stays.",
            field: TextField(value, limit: 80))
    }

    /// Makes use of what was typed, or says why it cannot be used; nothing typed is lost.
    mutating func take(_ typed: String, for purpose: ScenarioPrompt) -> [Effect] {
        guard let id = screen.partner else { return [] }
        switch purpose {
        case .name(let edits, let note):
            guard let name = name(from: typed, among: scenarios(of: id).map(\.name)) else { return [] }
            let title = Self.title(from: typed, named: name)
            prompt = Prompt(
                .scenario(.note(edits, name: name, title: title)), label: "Note on \(name)",
                hint: title.map { "'\(shortened($0))' stays its title. A note can be left out." }
                    ?? "A note, for whoever looks at it later; it can be left empty.",
                // The title stands before what is typed.
                field: .prose(note ?? "", limit: Scenario.noteLimit - (title.map { $0.count + 2 } ?? 0)))
            return []
        case .note(let edits, let name, let title):
            prompt = nil
            let parts = [title, typed.isBlank ? nil : typed.inOneLine].compactMap(\.self)
            let note = parts.isEmpty ? nil : String(parts.joined(separator: ": ").prefix(Scenario.noteLimit))
            let scenario = Scenario(name: name, partner: id, note: note, base: revision(of: id) ?? 0, edits: edits)
            return [.scenario(partner: id, .save(scenario, replacing: false))]
        case .rename(let old), .duplicate(let old):
            guard let name = name(from: typed, among: []) else { return [] }
            guard !scenarios(of: id).contains(where: { $0.name == name }) else {
                prompt?.refusal = "There is a scenario \(name) already. Choose another name."
                return []
            }
            prompt = nil
            let title = Self.title(from: typed, named: name)
            if case .rename = purpose { return [.scenario(partner: id, .rename(old, to: name, title: title))] }
            return [.scenario(partner: id, .duplicate(old, as: name, title: title))]
        case .export(let choice):
            let path = typed.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            guard [".md", ".csv", ".json"].contains(where: { path.hasSuffix($0) && path.count > $0.count }) else {
                prompt?.refusal = "End the name in .md for Markdown, .csv for a spreadsheet or .json for a program."
                return []
            }
            // The name stays where it was typed until the file is written.
            return [.scenario(partner: id, .export(choice, path: path, replacing: false))]
        }
    }

    /// What was typed as a name, where it says more than the name that is made of it.
    private static func title(from typed: String, named name: String) -> String? {
        name == typed.lowercased() ? nil : typed.inOneLine
    }

    /// The name that was typed, or one that is made of what was typed and that no other scenario has.
    private mutating func name(from typed: String, among taken: [String]) -> String? {
        if Identifier.isValid(typed) { return typed }
        let proposal = Identifier.proposed(for: typed, among: taken, otherwise: "")
        guard !Identifier.isValid(proposal) else { return proposal }
        prompt?.refusal = "A name needs a letter or a digit."
        return nil
    }

    // MARK: Loading

    /// Lays the selected scenario over the facts, after asking where there is a what-if already.
    mutating func loadScenario() {
        guard let (id, record) = selectedScenario() else { return }
        guard let outcome = outcome(of: record, for: id) else {
            message = Message(text: "\(record.name) cannot be read, so it cannot be loaded.", isWarning: true)
            return
        }
        guard !outcome.standing.edits.isEmpty else {
            tell("No change of \(record.name) means anything on the facts as they are.")
            return
        }
        let present = overlays[id]?.edits ?? []
        guard present.isEmpty || present == outcome.standing.edits else {
            let count = words.count(present.count, "change")
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

    /// What can be done to a scenario that is kept.
    enum ScenarioChange {
        case rename, duplicate, delete, rebase
    }

    /// Asks for what is needed to change the scenario under the cursor.
    mutating func askToChangeScenario(_ change: ScenarioChange) -> [Effect] {
        guard let (id, record) = selectedScenario(), refuseReadOnly() == false else { return [] }
        switch change {
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
                tell("\(record.name) stands on the facts as they are already.")
                return []
            }
            return [.scenario(partner: id, .rebase(record.name))]
        }
        return []
    }

    /// Takes the last change of the scenarios back.
    mutating func takeBackScenario() -> [Effect] {
        guard let id = screen.partner, refuseReadOnly() == false else { return [] }
        guard knownScenarios.partner == id, let last = knownScenarios.takeLastChange() else {
            tell("Nothing was changed here that could be taken back.")
            return []
        }
        return [.scenario(partner: id, .takeBack(last))]
    }

    // MARK: Comparing

    /// Marks the scenario under the cursor to be compared, or no more.
    mutating func markScenario() {
        guard let (_, record) = selectedScenario() else { return }
        let marked = knownScenarios.marked
        if marked.contains(record.name) {
            knownScenarios.toggleMark(of: record.name)
        } else if record.scenario == nil {
            message = Message(text: "\(record.name) cannot be read, so it cannot be compared.", isWarning: true)
        } else if marked.count == ScenarioComparison.limit {
            tell("Four are marked already, which is as many as fit beside today.")
        } else {
            knownScenarios.toggleMark(of: record.name)
        }
        keepSelectionVisible()
    }

    /// Shows the marked scenarios, or the one under the cursor, beside today and the what-if.
    mutating func compareScenarios() {
        if selectedRow == nil, let id = screen.partner, overlays[id]?.isEmpty == false {
            // The what-if alone.
            push(ComparisonScreen(partner: id, choice: ComparisonChoice(names: [])))
            return
        }
        guard let (id, record) = selectedScenario() else { return }
        let marked = knownScenarios.marked
        let names = marked.isEmpty ? [record.name] : marked
        guard !marked.isEmpty || record.scenario != nil else {
            message = Message(text: "\(record.name) cannot be read, so it cannot be compared.", isWarning: true)
            return
        }
        push(ComparisonScreen(partner: id, choice: ComparisonChoice(names: names)))
    }

    // MARK: Words

    /// Refuses to change a store that is read-only, with the reason; false when it can be changed.
    mutating func refuseReadOnly() -> Bool {
        guard let refusalToSave else { return false }
        message = Message(text: refusalToSave, isWarning: true)
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
