internal import Pages
internal import SolutionsPartner

/// What the dashboard asks the outside to do with the partners of the store.
package enum RosterRequest: Sendable, Hashable {
    /// Add a partner of whom nothing is known yet, under a key made of the name; the answer comes by `didAdd`.
    case add(name: String)
    /// Give a partner another name; its key stays. The answer comes by `didRename`.
    case rename(String, to: String)
    /// Give a partner another particular, or none for `nil`; the answer comes by `didChange(particular:)`.
    case change(String, PartnerParticular, to: String?)
    /// Take a partner out of the store; the answer comes by `didRemove`.
    case remove(String)
}

/// What is known of a partner beside its facts.
package enum PartnerParticular: String, Sendable, Hashable, CaseIterable {
    /// The number of the partner global account.
    case account
    /// The edition that the partner is pinned to.
    case edition
    /// The day that the partner is pinned to.
    case asOf
    /// A remark.
    case note

    /// What it is called.
    package var title: String { particular.title() }

    /// The particular of the document.
    private var particular: Particular {
        switch self {
        case .account: .account
        case .edition: .edition
        case .asOf: .asOf
        case .note: .note
        }
    }
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
    case particular(PartnerParticular, partner: String)
}
