internal import Pages
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
        case .add: return try give(rest, for: .roster(.partner))
        case .name:
            let id = try partner()
            guard state.facts(of: id) != nil else {
                throw ScreenRefusal("The document of \(id) cannot be read, so nothing of it can be changed.")
            }
            return try give(rest, for: .roster(.rename(id)))
        default:
            let id = rest.isEmpty ? try partner() : try state.partnerKey(try needed(rest, command))
            state.askToRemove(id)
            return []
        }
    }
}
