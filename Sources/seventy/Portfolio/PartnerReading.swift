internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import Synchronization
internal import System

/// Reads partners of a store one by one and scores them, on any thread; what an edition brings is shared by all.
final class PartnerReading: Sendable {
    /// The store as it was opened.
    let store: PartnerStore
    /// The day that partners without a pin of their own are judged on.
    let today: CalendarDate
    /// Whether every partner is judged on a day that somebody chose, whatever today is.
    let hasDay: Bool
    /// Whether partners without a pin are scored as their histories have it: on this day, by the rules of the store.
    private let takesToday: Bool
    private let rules: RulesRequest
    private let fees: FeeSchedule?
    private let ground: Mutex<ScoringGround>
    private let judged = Mutex(ShortTable<EditionReading, JudgementGround>())
    private let faces = Mutex(ShortTable<EditionReading, EditionFace>())
    private let reads = Atomic(0)

    /// How many documents were read so far.
    var readCount: Int { reads.load(ordering: .relaxed) }

    /// - Throws: `CommandFailure` for an edition or a day that was asked for and is none.
    init(_ opened: OpenStore, _ rules: RulesRequest) throws(CommandFailure) {
        if rules.edition != nil || rules.asOf != nil { _ = try opened.ground.choice(rules) }
        (store, self.rules, today) = (opened.store, rules, opened.ground.today)
        hasDay = rules.asOf != nil || opened.ground.storeDay != nil
        takesToday = !hasDay && rules.edition == nil
        // Faulty fees must not keep the dashboard from opening; 'seventy validate' tells of them.
        fees = opened.store.settings.fees.flatMap { FeeSchedule.reading($0).fees }
        let given = opened.ground
        ground = Mutex(
            ScoringGround(
                shelf: EditionShelf(given.shelf.catalog), storeDay: given.storeDay, storeEdition: given.storeEdition,
                today: given.today))
    }

    /// What was read of a partner.
    struct Read {
        /// All that is shown of it, or its faults.
        let content: PartnerContent
        /// The document; `nil` where it cannot be read.
        var document: PartnerDocument?
        /// The history, the oldest day first.
        fileprivate var history: [HistoryLine] = []
    }

    /// Reads the partner of a key.
    ///
    /// - Parameter hasHistory: False where it is known that there is no history to be read.
    func read(_ id: String, hasHistory: Bool = true) -> Read {
        reads.add(1, ordering: .relaxed)
        let document: PartnerDocument
        do throws(StoreError) {
            document = try store.partner(id)
        } catch {
            return Read(
                content: PartnerContent(id: id, faults: error.description.split(separator: "\n").map(String.init)))
        }
        return read(document, hasHistory: hasHistory)
    }

    private func read(_ document: PartnerDocument, hasHistory: Bool) -> Read {
        let partner = document.partner
        let card: Scorecard
        do throws(CommandFailure) {
            let (edition, day) = try ground.withLock { ground throws(CommandFailure) in
                try ground.choice(for: partner, rules)
            }
            card = Scorecard(of: partner, under: edition, on: day)
        } catch {
            // An edition that the partner is pinned to and that cannot be had must not hide the others.
            return Read(content: PartnerContent(id: partner.id, faults: [error.message]), document: document)
        }
        // A history that cannot be read must not hide the partner; 'seventy doctor' tells of it.
        let history = hasHistory ? (try? store.history(of: partner)) ?? [] : []
        let reading = card.edition.reading
        let shared = judged.withLock { judged in
            if let known = judged[reading] { return known }
            let made = JudgementGround(edition: card.edition, fees: fees)
            judged[reading] = made
            return made
        }
        let content = PartnerContent(
            partner, card: card,
            ground: JudgementGround(
                edition: card.edition, history: history.qualifications(besides: today), fees: fees, sharing: shared),
            revision: document.revision, history: history.map(RecordedDay.init))
        return Read(content: content, document: document, history: history)
    }

    /// What a list tells of a partner: what was known of it where its files are those of then and the day makes no
    /// difference, else what is read now.
    ///
    /// - Parameters:
    ///   - known: What was known of it.
    ///   - content: Gives all of the partner in place of reading it, where somebody keeps that.
    /// - Returns: The row, `nil` for a partner that is gone; and whether it was reckoned anew.
    func row(
        of id: String, known: KnownRow? = nil, content: (() -> PartnerContent)? = nil
    ) -> (row: KnownRow?, isNew: Bool) {
        // The marks come first: what changes while it is read has others the next time.
        let mark = store.mark(of: id)
        if let known, let mark, known.mark == mark, holds(known.row, of: known.day) { return (known, false) }
        let now = Clock.nanoseconds
        let read = content.map { Read(content: $0()) } ?? read(id, hasHistory: mark.map { $0.history != nil } ?? true)
        if read.content.scored == nil, mark == nil, !store.isListed(id) { return (nil, true) }
        var row = KnownRow(row: row(of: read.content), mark: mark, day: today)
        if mark?.isSettled(at: now) == true { look(into: read, for: &row) }
        return (row, true)
    }

    /// Finds out whether the history of a partner has the scores of today, so that nobody has to read it again for that.
    private func look(into read: Read, for row: inout KnownRow) {
        guard takesToday, !row.row.isPinned, let document = read.document, let card = read.content.scored?.card,
            card.day == today
        else { return }
        let line = HistoryLine(document, card)
        if read.history.last(where: { $0.day == today }) == line { row.recorded = today } else { row.scores = line }
    }

    /// What a list tells of a partner.
    func row(of content: PartnerContent) -> PartnerRow {
        guard let reading = content.scored?.card.edition.reading else { return content.row }
        let row = content.row(sharing: faces.withLock { $0[reading] })
        if let face = row.face { faces.withLock { $0.add(face, for: reading) } }
        return row
    }

    /// Whether a row that was reckoned on a day would be the same today.
    func holds(_ row: PartnerRow, of day: CalendarDate) -> Bool { day == today || hasDay || row.isPinned }
}
