internal import SolutionsPartner
internal import System

/// A number of an account or location that a partner has.
package struct KnownNumber: Sendable, Hashable {
    /// The number.
    package let number: String
    /// The name of the partner.
    package let partner: String
}

extension PartnerStore {
    /// Which other partners of the store have some numbers of accounts and locations, in the order of the numbers.
    ///
    /// Documents are read on all cores; what cannot be read has none.
    package func owners(of numbers: Set<String>, besides id: String) -> [KnownNumber] {
        guard !numbers.isEmpty, let ids = try? partnerIDs() else { return [] }
        let others = ids.filter { $0 != id }
        var found: [KnownNumber] = []
        WorkCrew().work(
            on: others.count, tools: {},
            { place, _ -> [KnownNumber] in
                guard case .success(let document)? = entryIfThere(others[place])?.document else { return [] }
                let partner = document.partner
                let own = partner.accounts.union([partner.accountID].compactMap(\.self))
                return own.intersection(numbers).map { KnownNumber(number: $0, partner: partner.name) }
            }
        ) { found += $0 }
        return found.sorted { ($0.number, $0.partner) < ($1.number, $1.partner) }
    }
}
