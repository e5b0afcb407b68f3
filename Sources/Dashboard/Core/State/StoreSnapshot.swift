package import SolutionsPartner
internal import Synchronization

/// What the dashboard knows of a store: its partners as they were when it was last read.
package struct StoreSnapshot: Sendable {
    /// The store's title; `nil` where it has none.
    package var title: String?
    /// Why nothing can be saved; `nil` for a store that can be written.
    package var readOnlyReason: String?
    /// What the header says of a store in which nothing can be saved.
    package var readOnlyLabel = "read-only"

    /// Whether the store cannot be read any more, so that what is shown is what was read last.
    package internal(set) var isGone = false
    /// What units cost in plans, in the names that the store uses.
    package var planCosts = PlanCosts()

    private var entries: [PartnerSnapshot]
    private var reckoned = Reckoned()

    /// Makes a snapshot.
    package init(title: String? = nil, partners: [PartnerSnapshot], readOnlyReason: String? = nil) {
        self.title = title
        entries = partners
        self.readOnlyReason = readOnlyReason
    }

    /// The partners, in the order shown.
    package var partners: [PartnerSnapshot] {
        get { entries }
        set {
            entries = newValue
            reckoned = Reckoned()
            version = Self.nextVersion()
        }
    }

    /// Tells what lists are put in order and narrowed down by from that of any other moment.
    private(set) var version = nextVersion()

    /// A number that no snapshot had before.
    private static func nextVersion() -> Int { versions.add(1, ordering: .relaxed).newValue }
    private static let versions = Atomic(0)

    /// The place of a partner in the order shown; `nil` for one that is not there.
    package func place(of id: String) -> Int? { reckoned.places(entries)[id] }

    /// The partner of a key; `nil` for one that is not there.
    package subscript(_ id: String) -> PartnerSnapshot? { place(of: id).map { entries[$0] } }

    /// What the rows of all partners add up to.
    var totals: PortfolioTotals { reckoned.totals(entries) }

    /// Whether the order of the partners and of the lists is that of their rows: not while much is being read.
    package private(set) var isInOrder = true

    /// Takes over what was read of some partners: those that are there stay at their places, new ones come to the end.
    ///
    /// - Parameter rearranging: Whether lists are to be put in order and narrowed down anew; while much is being read,
    ///   they are when it ends.
    package mutating func take(_ read: [PartnerSnapshot], rearranging: Bool = true) {
        guard !read.isEmpty else { return }
        var places = reckoned.places(entries)
        var totals: PortfolioTotals? = reckoned.totals(entries)
        let count = entries.count
        for entry in read {
            if let place = places[entry.id] {
                if totals?.replace(entries[place], by: entry, at: place) == false { totals = nil }
                entries[place] = entry
            } else {
                places[entry.id] = entries.count
                totals?.add(entry, at: entries.count)
                entries.append(entry)
            }
        }
        reckoned = Reckoned(places, totals)
        if !rearranging { isInOrder = false }
        if rearranging || entries.count != count { version = Self.nextVersion() }
    }

    /// Takes over an order that was found beside the input.
    ///
    /// - Returns: Whether it is that of the partners as they are; false where some changed since.
    mutating func take(orderOf ordered: StoreSnapshot, foundFor before: StoreSnapshot) -> Bool {
        guard reckoned === before.reckoned else { return false }
        (entries, reckoned) = (ordered.entries, ordered.reckoned)
        (version, isInOrder) = (ordered.version, ordered.isInOrder)
        return true
    }

    /// Takes partners out that are gone.
    package mutating func remove(_ ids: Set<String>) { partners = entries.filter { !ids.contains($0.id) } }

    /// Puts the partners in order by their names, and those of one name by their keys; lists are put in order and
    /// narrowed down anew.
    package mutating func sortByName() {
        (version, isInOrder) = (Self.nextVersion(), true)
        let places = entries.map(\.place)
        guard zip(places, places.dropFirst()).contains(where: { $0 > $1 }) else { return }
        partners = places.indices.sorted { places[$0] < places[$1] }.map { entries[$0] }
    }
}

/// What was reckoned of partners as they are at a moment, each once.
private final class Reckoned: Sendable {
    private let placed: Mutex<[String: Int]?>
    private let added: Mutex<PortfolioTotals?>

    init(_ places: [String: Int]? = nil, _ totals: PortfolioTotals? = nil) {
        placed = Mutex(places)
        added = Mutex(totals)
    }

    func places(_ entries: [PartnerSnapshot]) -> [String: Int] {
        placed.withLock { placed in
            if let placed { return placed }
            let places = Dictionary(entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
            placed = places
            return places
        }
    }

    func totals(_ entries: [PartnerSnapshot]) -> PortfolioTotals {
        added.withLock { added in
            if let added { return added }
            let totals = PortfolioTotals(entries)
            added = totals
            return totals
        }
    }
}
