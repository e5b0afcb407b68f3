internal import PartnerStore
internal import SolutionsPartner

/// The names of the people of a store's partners as their documents have them now; each document is read once, and only
/// where somebody asks for one of its people.
final class PeopleNames {
    private let store: PartnerStore
    private var known: [String: Partner?] = [:]

    /// Knows nobody yet.
    init(of store: PartnerStore) { self.store = store }

    /// The name of a person; `nil` for one who is not listed, or whose document cannot be read.
    func name(_ partner: String?, _ person: String) -> String? {
        guard let partner else { return nil }
        if known[partner] == nil { known[partner] = .some(try? store.partner(partner).partner) }
        return known[partner]??.nameOfPerson(person)
    }
}
