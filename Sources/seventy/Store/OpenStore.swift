internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// A store that a command works with: what could be read, what could not, and what scores stand on.
struct OpenStore {
    /// What to say of a store without partners.
    static let emptyHint = "The store has no partners yet. 'seventy partner add ID --name NAME' adds one."

    let store: PartnerStore
    let ground: ScoringGround
    private let contents: StoreContents

    /// The partners that could be read, by name.
    var partners: [Partner] { contents.read(store).partners }
    /// The document of each partner.
    var documents: [String: PartnerDocument] { contents.read(store).documents }
    /// The partners that could not, with the reason.
    var unreadable: [(id: String, error: StoreError)] { contents.read(store).unreadable }

    /// Opens the store at a place; its partners are read when they are first asked for, all at once.
    ///
    /// - Throws: `CommandFailure` when there is none or it cannot be understood.
    static func open(_ place: StorePlace) throws(CommandFailure) -> OpenStore {
        guard place.exists else { throw place.missing }
        let wait = try lockWait()
        do throws(StoreError) {
            var store = try PartnerStore(opening: place.path)
            if let wait { store.lockWait = wait }
            try store.checkPartnersCanBeListed()
            let (catalog, _) = store.catalog()
            let ground = ScoringGround(
                shelf: EditionShelf(catalog), storeDay: store.settings.asOf, storeEdition: store.settings.edition,
                today: CalendarDate.today)
            return OpenStore(store: store, ground: ground, contents: StoreContents())
        } catch {
            throw CommandFailure(error)
        }
    }

    /// How long a change waits for somebody else's, where `SEVENTY_WAIT` says so: scripts may have more patience than
    /// people, or none.
    private static func lockWait() throws(CommandFailure) -> Duration? {
        guard let text = Environment.value("SEVENTY_WAIT"), !text.isEmpty else { return nil }
        guard let seconds = Int(text), (0...86_400).contains(seconds) else {
            throw CommandFailure(
                .badConfiguration, "SEVENTY_WAIT is '\(text.cleaned)'; give a number of seconds, such as 60.")
        }
        return .seconds(seconds)
    }

    /// The partner that a name means: its key, its name, or the beginning of either where only one begins so.
    ///
    /// - Parameter isExact: Whether the whole key or name is wanted, as for everything that is written: facts must not
    ///   land on the partner whose name happens to begin with a mistyped or shorter one.
    /// - Throws: `CommandFailure` when there is none or its document is faulty.
    func partner(named name: String, isExact: Bool = false) throws(CommandFailure) -> Partner {
        try document(named: name, isExact: isExact).partner
    }

    /// The document of the partner that a name means.
    ///
    /// One document is read where a key fits. A name is looked for in the heads of all of them, and only then.
    ///
    /// - Throws: `CommandFailure` when there is none or it is faulty.
    func document(named name: String, isExact: Bool = false) throws(CommandFailure) -> PartnerDocument {
        let heads: [PartnerHead]
        do throws(StoreError) {
            if store.hasPartner(name) { return try store.partner(name) }
            heads = try store.partnerHeads()
        } catch {
            throw CommandFailure(error)
        }
        let id = try key(meant: name, among: heads, isExact: isExact)
        do throws(StoreError) {
            return try store.partner(id)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The key of the partner that a name means.
    ///
    /// - Throws: `CommandFailure` with the candidates where there are several, or with the name that is most like it.
    private func key(
        meant name: String, among heads: [PartnerHead], isExact: Bool
    ) throws(CommandFailure) -> String {
        let match = NameMatch(of: name, among: heads.map { [$0.id] + ($0.name.map { [$0] } ?? []) })
        let named = heads.filter { $0.name?.lowercased() == name.lowercased() }
        var near: [String]
        switch match {
        case .one(let place) where !isExact || heads[place].id == name || named.count == 1: return heads[place].id
        case .several where named.count > 1:
            throw CommandFailure(
                .usage,
                "Several partners are called '\(name.cleaned)': \(NameMatch.list(named.map(\.id)).cleaned). Use the id."
            )
        case .several(let places) where isExact: near = places.map { heads[$0].id }
        case .several(let places):
            throw CommandFailure(
                .usage,
                "Several partners begin with '\(name.cleaned)': \(NameMatch.list(places.map { heads[$0].id }).cleaned). "
                    + "Type more of it.")
        case .one(let place): near = [heads[place].id]
        case .none(let names): near = names
        }
        let hint = NameMatch.didYouMean(near.map(\.cleaned))
        throw CommandFailure(
            .notFound,
            "There is no partner '\(name.cleaned)' in \(store.path.cleaned).\(hint) 'seventy partners' lists them all.")
    }

    /// The key of a partner that is there or was there once, as far as something of it is on record.
    ///
    /// - Throws: `CommandFailure` for one that the store never knew.
    func key(onRecord name: String, isOnRecord: () throws -> Bool) throws -> String {
        do throws(CommandFailure) {
            return try key(of: name)
        } catch {
            guard try isOnRecord() else { throw error }
            return name
        }
    }

    /// Makes the same store again, with editions that it reads itself: what a further thread works with.
    var twin: @Sendable () -> OpenStore {
        let (store, catalog, day) = (store, ground.shelf.catalog, ground.storeDay)
        let (edition, today) = (ground.storeEdition, ground.today)
        return {
            OpenStore(
                store: store,
                ground: ScoringGround(
                    shelf: EditionShelf(catalog), storeDay: day, storeEdition: edition, today: today),
                contents: StoreContents())
        }
    }

    /// The keys of all partners in the order of their names, of which only the beginnings of the documents are read.
    ///
    /// One whose document is faulty stands wherever.
    func idsByName() -> [String] {
        // That the folder can be listed was checked when the store was opened.
        let ids = (try? store.partnerIDs()) ?? []
        var named: [(name: String, id: String)] = []
        named.reserveCapacity(ids.count)
        let store = store
        WorkCrew().work(on: ids.count, tools: {}, { place, _ in store.name(of: ids[place]) }) {
            named.append(($0.lowercased(), ids[named.count]))
        }
        return named.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.id)
    }

    /// The scores of every partner that could be read.
    ///
    /// - Throws: `CommandFailure` for options that an edition does not know.
    func allScores(_ options: ScoringRequest) throws(CommandFailure) -> [ScoredPartner] {
        var all: [ScoredPartner] = []
        for partner in partners { all.append(try ground.scores(of: partner, options)) }
        return all
    }

    /// Ends the command with a truthful status where a partner is missing from its result.
    ///
    /// - Throws: `CommandFailure` that names the partners that could not be read.
    func failForUnreadable() throws(CommandFailure) { try fail(forUnreadable: unreadable.map(\.id)) }

    /// Ends the command with a truthful status where partners are missing from its result, in the order of their keys.
    func fail(forUnreadable ids: [String]) throws(CommandFailure) {
        guard !ids.isEmpty else { return }
        let ids = ids.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }.map(\.cleaned).joined(separator: ", ")
        throw CommandFailure(
            .badData,
            "Not shown, because the documents are faulty: \(ids). "
                + "'seventy validate \(store.path.quotedForShell.cleaned)' lists every fault.")
    }
}

extension StoreOption {
    /// The store that the options choose.
    func open() throws(CommandFailure) -> OpenStore { try OpenStore.open(StorePlace(store)) }

    /// The editions of the store that the options choose, or those of the program where there is no store.
    func ground() throws(CommandFailure) -> ScoringGround {
        let place = StorePlace(store)
        if place.origin == .standard, !place.exists { return .program }
        return try OpenStore.open(place).ground
    }
}
