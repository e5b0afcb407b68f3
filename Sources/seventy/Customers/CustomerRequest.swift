internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// What a command about customers looks at: a partner, a month, an edition, and the records of the months before.
struct CustomerRequest {
    let store: OpenStore
    let question: CustomerQuestion
    let reckoning: CustomerReckoning
    /// The mark of the records that were read.
    private let mark: RecordsMark

    /// Opens the records of a partner.
    ///
    /// - Throws: `CommandFailure` for a partner without records, and for a month or an edition that is none.
    init(partner name: String, month text: String?, rules: RulesRequest, store: OpenStore) throws {
        self.store = store
        let partner = try store.partner(named: name)
        let months = try store.recordedMonths(of: partner)
        let (edition, day) = try store.ground.choice(for: partner, rules)
        let month = try Self.month(text, among: months, of: partner, on: day)
        // Rates change on days of their own: those of the month count.
        question = CustomerQuestion(
            of: partner, in: month, under: try store.ground.shelf.edition(edition.id, on: month.lastDay), on: day)
        // Twelve months, the twelve before, and the one that is compared with next.
        let needed = (0...24).map { back in month.adding(months: -back) }
        let wanted = months.filter(needed.contains)
        var (book, mark) = try Self.book(of: partner, wanted, store)
        // Half of an import is what there never was: what changed meanwhile is read again.
        for _ in 0..<3 {
            let now = try store.store.recordsMark(of: partner.id)
            if now == mark { break }
            (book, mark) = try Self.book(of: partner, wanted, store)
        }
        self.mark = mark
        reckoning = CustomerReckoning(of: book, readings: store.store.settings.readings)
    }

    private static func book(
        of partner: Partner, _ months: [YearMonth], _ store: OpenStore
    ) throws -> (CustomerBook, RecordsMark) {
        if store.store.isMidImport { settleImport(in: store) }
        let mark = try store.store.recordsMark(of: partner.id)
        var book = CustomerBook()
        for month in months {
            if let records = try store.records(of: partner, in: month) { book.add(records) }
        }
        return (book, mark)
    }

    /// Lets an import that is being made or was interrupted come to its end.
    ///
    /// Nobody is kept from reading: where that is not possible, or takes too long, it says so.
    private static func settleImport(in store: OpenStore) {
        if store.store.isWritable, (try? store.store.settleImport(note: ChangeNote.now())) != nil { return }
        StandardStreams.writeError("An import is not finished: what follows may be half of it.\n")
    }

    private static func month(
        _ text: String?, among months: [YearMonth], of partner: Partner, on day: CalendarDate
    ) throws(CommandFailure) -> YearMonth {
        if let text {
            return try YearMonth(text, of: "--month")
        }
        guard let last = months.last else {
            throw CommandFailure(
                .notFound,
                "There are no records of \(partner.name.cleaned) yet. "
                    + "'seventy import \(partner.id) FILE…' reads downloads of Partner Center.")
        }
        // A month that is not over yet says too little.
        return months.last { $0.lastDay < day } ?? last
    }

    private var partner: Partner { question.partner }
    private var month: YearMonth { question.month }
    private var edition: ProgramEdition { question.edition }

    /// The numbers of every designation, track and part that is asked for, in the order of the edition.
    ///
    /// - Throws: `CommandFailure` for names that the edition does not know.
    func sections(
        _ request: ScoringRequest, metric: String?, part: String?, listsCustomers: Bool
    ) throws(CommandFailure) -> [CustomerSection] {
        let only = try request.designations(in: edition)
        let tracks = try request.tracks(in: edition)
        var places: [(DesignationRules, MetricRules, TrackRules, String?, InputName)] = []
        var metrics: Set<String> = []
        var parts: Set<String> = []
        for designation in edition.designations where only?.contains(designation.id) ?? true {
            for track in designation.tracks {
                if !request.track.isEmpty, let asked = tracks[designation.id], !track.answers(to: asked) { continue }
                if !request.track.isEmpty, tracks[designation.id] == nil, designation.tracks.count > 1 { continue }
                for rules in track.metrics {
                    for (id, input) in rules.customerInputs {
                        metrics.insert(rules.id.rawValue)
                        if let id { parts.insert(id) }
                        if let metric, rules.id.rawValue != metric { continue }
                        if let part, id != part { continue }
                        places.append((designation, rules, track, id, input))
                    }
                }
            }
        }
        if places.isEmpty { throw Self.unknown(metric: metric, metrics, part: part, parts) }
        let numbers = reckoning.numbers(
            under: edition, in: month, inputs: Set(places.map(\.4)), listsCustomers: listsCustomers)
        return places.compactMap { designation, rules, track, part, input in
            let own = numbers.filter { $0.input == input }
            guard let number = own.first(where: { $0.track == nil || $0.track.map(track.answers) ?? false })
            else { return nil }
            return CustomerSection(number, designation: designation, metric: rules, track: track, part: part)
        }
    }

    private static func unknown(
        metric: String?, _ metrics: Set<String>, part: String?, _ parts: Set<String>
    ) -> CommandFailure {
        if let metric, !metrics.contains(metric) {
            let hint = NameMatch.didYouMean(NearestName(of: metric, among: metrics).match)
            return CommandFailure(
                .usage,
                "There is no metric '\(metric.cleaned)' that counts customers.\(hint) "
                    + "There are: \(metrics.sorted().joined(separator: ", ")).")
        }
        if let part, !parts.contains(part) {
            let hint = NameMatch.didYouMean(NearestName(of: part, among: parts).match)
            return CommandFailure(
                .usage,
                "There is no part '\(part.cleaned)'.\(hint) There are: \(parts.sorted().joined(separator: ", ")).")
        }
        return CommandFailure(.usage, "No metric that counts customers fits these options.")
    }

    /// Every number of the edition beside what was reported.
    func comparisons() -> [DerivedComparison] {
        reckoning.numbers(under: edition, in: month, listsCustomers: false).map {
            DerivedComparison($0, with: partner, under: edition)
        }
    }

    /// Notes the numbers in the partner's document where it has none of the month and the edition, or others.
    ///
    /// - Returns: Whether something was written; a store that cannot be written stays as it is.
    func noteMissing(_ numbers: [CustomerNumber]) throws(CommandFailure) -> Bool {
        var derived: [DerivedKey: DerivedNumber] = [:]
        for number in numbers { derived[number.key] = number.derived }
        guard !derived.isEmpty, store.store.isWritable, partner.derived.months[month]?[edition.id] != derived,
            partner.derived.keeps(month)
        else { return false }
        do throws(StoreError) {
            let result = try store.store.noteDerived(
                derived, from: mark, month: month, edition: edition.id, of: partner.id,
                note: ChangeNote.now("derived numbers"))
            return !result.changes.isEmpty
        } catch {
            throw CommandFailure(error)
        }
    }

    /// What to say of numbers that were noted.
    var notedSentence: String {
        "Noted the numbers of \(month) under edition \(edition.id.cleaned) with \(partner.name.cleaned)."
    }
}

extension MetricRules {
    /// The inputs that follow from customers, with the part that each belongs to.
    var customerInputs: [(part: String?, input: InputName)] {
        switch rule {
        case .linear(let rule): rule.list == nil ? [(nil, rule.input.name)] : []
        case .growth(let rule): [(nil, rule.input.name)]
        case .staged: []
        case .bestOf(let options): options.map { ($0.id, $0.input.name) }
        case .pools(let rule): rule.pools.map { ($0.id, $0.input.name) }
        }
    }
}
