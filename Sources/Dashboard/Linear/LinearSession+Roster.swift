internal import SolutionsPartner

extension LinearSession {
    /// Does what a word asks of the partners of the store.
    mutating func performRoster(_ command: LinearCommand, _ words: [String]) throws(ScreenRefusal) -> [Effect] {
        let rest = words.joined(separator: " ")
        guard !rest.isEmpty || command == .remove else {
            throw ScreenRefusal("\(command.rawValue) needs \(command.form).")
        }
        if state.refuseReadOnly() { return [] }
        switch command {
        case .add: return try give(rest, for: RosterPrompt.partner)
        case .name:
            let id = try partner()
            guard state.facts(of: id) != nil else {
                throw ScreenRefusal("The document of \(id) cannot be read, so nothing of it can be changed.")
            }
            return try give(rest, for: RosterPrompt.rename(id))
        default:
            let id = rest.isEmpty ? try partner() : try state.partnerKey(try needed(rest, command))
            state.askToRemove(id)
            return []
        }
    }

    /// Answers what the screens would ask for in a line of its own.
    mutating func give(_ typed: String, for purpose: RosterPrompt) throws(ScreenRefusal) -> [Effect] {
        state.prompt = Prompt(.roster(purpose), label: "", hint: "", field: TextField(typed, limit: 1000))
        let effects = state.take(state.prompt?.field.typed ?? typed, for: purpose)
        if let refusal = state.prompt?.refusal {
            state.prompt = nil
            throw ScreenRefusal(refusal)
        }
        return effects
    }
}
