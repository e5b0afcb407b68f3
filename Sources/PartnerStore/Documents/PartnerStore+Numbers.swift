internal import SolutionsPartner
internal import System

/// A number of an account or location that a partner has.
package struct KnownNumber: Sendable, Hashable {
    /// The number.
    package let number: String
    /// The key of the partner.
    package let id: String
    /// The name of the partner.
    package let partner: String

    package init(number: String, id: String, partner: String) {
        (self.number, self.id, self.partner) = (number, id, partner)
    }
}

extension PartnerStore {
    /// Which partners of the store have some numbers of accounts and locations, in the order of the numbers.
    ///
    /// Documents are read on all cores; what cannot be read has none.
    package func owners(of numbers: Set<String>) -> [KnownNumber] {
        guard !numbers.isEmpty, let ids = try? partnerIDs() else { return [] }
        var found: [KnownNumber] = []
        WorkCrew().work(
            on: ids.count, tools: {},
            { place, _ -> [KnownNumber] in
                guard case .success(let document)? = entryIfThere(ids[place])?.document else { return [] }
                let partner = document.partner
                let own = partner.accounts.union([partner.accountID].compactMap(\.self))
                return own.intersection(numbers).map { KnownNumber(number: $0, id: partner.id, partner: partner.name) }
            }
        ) { found += $0 }
        return found.sorted { ($0.number, $0.partner) < ($1.number, $1.partner) }
    }
}
