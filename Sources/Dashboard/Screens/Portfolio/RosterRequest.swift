package import SolutionsPartner

/// What the dashboard asks the outside to do with the partners of the store.
package enum RosterRequest: Sendable, Hashable {
    /// Add a partner of whom nothing is known yet, under a key made of the name; the answer comes by `didAdd`.
    case add(name: String)
    /// Give a partner another name; its key stays. The answer comes by `didRename`.
    case rename(String, to: String)
    /// Give a partner another particular, or none for `nil`; the answer comes by `didChange(particular:)`.
    case change(String, Particular, to: MeasureValue?)
    /// Take a partner out of the store; the answer comes by `didRemove`.
    case remove(String)
}

extension Particular {
    /// Those that are asked for one by one, in the order in which they are offered; a name has a question of its own.
    static let asked: [Particular] = [.account, .edition, .asOf, .note]
}

/// What a name is typed for.
enum RosterPrompt: Sendable, Hashable {
    /// A partner that is to be added.
    case partner
    /// Another name for a partner.
    case rename(String)
    /// A person who joins a partner in the what-if.
    case person(partner: String)
    /// A particular of a partner.
    case particular(Particular, partner: String)
}
