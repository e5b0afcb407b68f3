/// What the dashboard asks the outside to do with the partners of the store.
package enum RosterRequest: Sendable, Hashable {
    /// Add a partner of whom nothing is known yet, under a key made of the name; the answer comes by `didAdd`.
    case add(name: String)
    /// Give a partner another name; its key stays. The answer comes by `didRename`.
    case rename(String, to: String)
    /// Take a partner out of the store; the answer comes by `didRemove`.
    case remove(String)
}

/// What a name is typed for.
enum RosterPrompt: Sendable, Hashable {
    /// A partner that is to be added.
    case partner
    /// Another name for a partner.
    case rename(String)
    /// A person who joins a partner in the what-if.
    case person(partner: String)
}
