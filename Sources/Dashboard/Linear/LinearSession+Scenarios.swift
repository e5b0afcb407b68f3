internal import Pages
internal import SolutionsPartner

extension LinearSession {
    /// What has to be read before a word about scenarios means something; `nil` for nothing.
    mutating func scenariosToRead(for command: LinearCommand) throws(ScreenRefusal) -> [Effect]? {
        switch command {
        case .load, .compare, .rename, .duplicate, .delete, .rebase: break
        default: return nil
        }
        let id = try partner()
        guard state.facts(of: id) != nil, state.knownScenarios.partner != id || state.knownScenarios.records == nil,
            waiting == nil
        else { return nil }
        state.knownScenarios.turn(to: id)
        return [.scenario(partner: id, .read)]
    }

    /// Does what a word asks of scenarios.
    mutating func performScenario(_ command: LinearCommand, _ words: [String]) throws(ScreenRefusal) -> [Effect] {
        let id = try partner()
        guard state.facts(of: id) != nil else {
            throw ScreenRefusal("The document of \(id) cannot be read, so it has no scenarios.")
        }
        if state.screen.partner != id { state.show(partner: id) }
        switch command {
        case .keep: return try keep(words, id)
        case .compare:
            let names = try words.map { word throws(ScreenRefusal) in try scenario(word, id) }
            guard names.count <= ScenarioComparison.limit else {
                throw ScreenRefusal("\(ScenarioComparison.limit) scenarios are as many as fit beside today.")
            }
            compare(names)
        case .rename, .duplicate:
            guard words.count == 2 else { throw ScreenRefusal("\(command.rawValue) needs \(command.form).") }
            let name = try scenario(words[0], id)
            if state.refuseReadOnly() { return [] }
            return try give(words[1], for: .scenario(command == .rename ? .rename(name) : .duplicate(name)))
        case .load, .delete, .rebase:
            guard let word = words.first else { throw ScreenRefusal("\(command.rawValue) needs \(command.form).") }
            select(try scenario(word, id), id)
            let before = state.screens
            guard command == .load else {
                return state.askToChangeScenario(command == .delete ? .delete : .rebase)
            }
            state.loadScenario()
            saysPage = state.screens != before
        default: break
        }
        return []
    }

    /// Keeps the what-if, or the plan shown, under a name.
    private mutating func keep(_ words: [String], _ id: String) throws(ScreenRefusal) -> [Effect] {
        guard let (name, rest) = Self.named(words) else {
            throw ScreenRefusal("keep needs a name, such as keep two-more.")
        }
        if state.screen.kind == .plan { state.askToKeepPlan() } else { state.askToKeep() }
        guard case .scenario(let purpose)? = state.prompt?.purpose else { return [] }
        let effects = try give(name, for: .scenario(purpose))
        guard case .scenario(.note(let edits, let name, let title))? = state.prompt?.purpose else { return effects }
        let note = rest.isEmpty ? state.prompt?.field.typed ?? "" : rest
        return try give(
            String(note.prefix(Scenario.noteLimit)), for: .scenario(.note(edits, name: name, title: title)))
    }

    /// A name, which may be several words in quotes, and what stands behind it.
    private static func named(_ words: [String]) -> (name: String, rest: String)? {
        let line = words.joined(separator: " ")
        guard let first = line.first else { return nil }
        if first == "\"" || first == "'", let end = line.dropFirst().firstIndex(of: first) {
            let name = line[line.index(after: line.startIndex)..<end]
            return (String(name), line[line.index(after: end)...].trimmingPrefix(" ").description)
        }
        return (words[0], words.dropFirst().joined(separator: " "))
    }

    /// Answers what the screens would ask for in a line of its own.
    mutating func give(_ typed: String, for purpose: Prompt.Purpose) throws(ScreenRefusal) -> [Effect] {
        // A field takes what is typed as it does on the screen: in one line, and without what hides.
        let field = TextField(typed, limit: 1000)
        state.prompt = Prompt(purpose, label: "", hint: "", field: field)
        let effects = state.take(field.typed, for: purpose)
        if let refusal = state.prompt?.refusal {
            state.prompt = nil
            throw ScreenRefusal(refusal)
        }
        return effects
    }

    /// Puts scenarios beside today.
    mutating func compare(_ names: [String]) {
        guard let id = state.screen.partner else { return }
        showScenarios(of: id)
        state.push(ComparisonScreen(partner: id, choice: ComparisonChoice(names: names)))
        saysPage = true
    }

    /// Rests on a scenario, as the cursor would.
    private mutating func select(_ name: String, _ id: String) {
        showScenarios(of: id)
        state.select(key: name, onScreen: state.screens.count - 1)
    }

    private mutating func showScenarios(of id: String) {
        if state.screen.kind != .scenarios { _ = state.show { _ in ScenariosScreen(partner: id) } }
    }

    /// The scenario of a name or of a number of the list.
    private func scenario(_ word: String, _ id: String) throws(ScreenRefusal) -> String {
        if let number = Int(word), items.indices.contains(number - 1), let name = items[number - 1].scenario {
            return name
        }
        let names = state.scenarios(of: id).map(\.name)
        guard !names.isEmpty else { throw ScreenRefusal("There are no scenarios yet. keep keeps the what-if as one.") }
        guard names.contains(word) else { throw .missing("scenario", word, among: names) }
        return word
    }
}
