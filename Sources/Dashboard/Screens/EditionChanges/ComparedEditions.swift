internal import SolutionsPartner

/// Two editions that can be compared.
struct EditionPair: Sendable, Hashable {
    /// The name of the earlier one.
    let from: String
    /// The name of the later one.
    let to: String

    /// Every edition that a day chooses with the one that follows it, and the partner's own with the newest.
    static func all(in catalog: EditionCatalog, own: String?) -> [EditionPair] {
        let dated = catalog.entries.filter { $0.effectiveFrom != nil }.map(\.id)
        var pairs = zip(dated, dated.dropFirst()).map { EditionPair(from: $0, to: $1) }
        if let own, let newest = dated.last, own != newest {
            let pair = EditionPair(from: own, to: newest)
            if !pairs.contains(pair) { pairs.append(pair) }
        }
        return pairs
    }

    /// What changed between the two; `nil` where they cannot be read.
    func diff(in catalog: EditionCatalog) -> ProgramDiff? {
        guard let from = catalog.side(from), let to = catalog.side(to) else { return nil }
        return try? ProgramDiff(from: from, to: to, in: catalog)
    }
}

/// What is kept of comparing editions, since reading them takes time.
struct ComparedEditions: ScreenState {
    private var known: [EditionPair: ProgramDiff?] = [:]

    init() {}

    /// Compares two editions, once.
    mutating func compare(_ pair: EditionPair, in catalog: EditionCatalog) {
        guard known[pair] == nil else { return }
        known[pair] = .some(pair.diff(in: catalog))
    }

    /// What changed between two editions that were compared; `nil` where they cannot be read.
    func diff(of pair: EditionPair) -> ProgramDiff? { known[pair] ?? nil }

    /// Forgets all of it: the rules may be others.
    mutating func forget() { known = [:] }
}
