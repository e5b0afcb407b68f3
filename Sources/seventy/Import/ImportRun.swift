internal import Exchange
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// One import: files read, compared with the partner's account, and brought into the store.
struct ImportRun {
    let partner: Partner
    /// What was found in the files.
    private(set) var files: [FileSummary]
    /// Why files were refused, by their places.
    private(set) var refusals: [Int: String] = [:]
    private(set) var result: ImportResult
    private(set) var people: ImportPeople?
    private(set) var trained: TrainedPeople?
    /// What changed of derived numbers under the edition of the day.
    private(set) var derived: [DerivedChange] = []
    /// The numbers that are unknown or incomplete.
    private(set) var missing: [CustomerNumber] = []
    /// The accounts and locations that are known as the partner's since this import.
    private(set) var learnt: [String] = []
    /// How many people have names that earlier imports brought, where names are to be kept out.
    private(set) var named = 0
    let isTrial: Bool

    /// A derived number that changed.
    struct DerivedChange {
        let key: DerivedKey
        let month: YearMonth
        let old: DerivedNumber?
        let new: DerivedNumber?
    }

    /// The files of which nothing could be used; where that is all of them, also those that are read and never kept.
    var useless: [String] {
        let places = files.indices
        let isAll = places.allSatisfy(givesNothing)
        return places.filter { isAll || files[$0].isUseless || refusals[$0] != nil }.map { files[$0].name }
    }

    /// The files that were taken though none of the numbers in them could be read.
    var withoutNumbers: [String] {
        files.indices.filter { !givesNothing($0) && files[$0].losesAllNumbers }.map { files[$0].name }
    }

    /// Whether nothing of a file came into the store, whatever it holds.
    func givesNothing(_ place: Int) -> Bool {
        refusals[place] != nil || files[place].isUseless || files[place].report?.isKept == false
    }

    /// Makes an import.
    ///
    /// - Throws: `CommandFailure` for files that cannot be read, and for what the store refuses.
    init(_ names: [String], to partner: Partner, in store: OpenStore, _ options: ImportOptions) throws {
        self.partner = partner
        isTrial = options.isTrial
        let reader = options.reader(on: store.ground.today)
        let progress = ProgressLine()
        defer { progress.clear() }
        for name in names { try reader.take(name, showing: progress) }
        do throws(ReadingFailure) {
            try reader.finish()
        } catch {
            throw CommandFailure(.badData, "The files cannot be taken: \(error.reason). Nothing was changed.")
        }
        let files = reader.files
        self.files = files
        var accounts = PartnerAccounts(try store.store.partner(partner.id))
        accounts.add(options.accounts)
        let newAccount = try Self.newAccount(accounts, files, of: partner)
        if let newAccount { accounts.add([newAccount]) }
        accounts.learn(from: files, PartnerAccounts.byAccount(reader.locations))
        var refusals: [Int: String] = [:]
        for (place, file) in files.enumerated() {
            guard let stranger = accounts.stranger(in: file) else { continue }
            let own = accounts.account ?? accounts.known.sorted().joined(separator: ", ")
            refusals[place] =
                "it is of the account \(stranger), and \(partner.name) is \(own); if it is the partner's as well, add "
                + "--account \(stranger)"
        }
        self.refusals = refusals
        let refused = Set(refusals.keys)
        let known = accounts
        let (edition, day) = try store.ground.choice(for: partner, options.rules)
        let trained = TrainedPeople(
            reader.trainings.filter { !refused.contains($0.file) },
            known: store.ground.shelf.certifications, withoutNames: options.withoutNames,
            taken: Set(partner.people.map(\.id)))
        named = options.withoutNames ? partner.people.count { $0.isImported && $0.name != $0.id } : 0
        try Self.check(options.answers, partner, trained)
        let hasPeople = files.contains { $0.report == .trainings } || !options.answers.isEmpty
        self.trained = hasPeople ? trained : nil
        let gathered = Gathered(showing: progress)
        let readings = store.store.settings.readings
        let hasFacts = files.indices.contains { !refused.contains($0) && !files[$0].isUseless }
        learnt = hasFacts ? accounts.unnoted : []
        let months = reader.recordMonths { !refused.contains($0) }
        let request = ImportRequest(
            months: months,
            files: files.count - refused.count,
            rows: files.enumerated().filter { !refused.contains($0.offset) }.reduce(0) { $0 + $1.element.rows },
            records: { (month) throws(StoreError) in
                progress.show("\(partner.id) \(month)", months.firstIndex(of: month) ?? 0, of: months.count)
                do throws(ReadingFailure) {
                    return try reader.records(of: month) { !refused.contains($0) }
                } catch {
                    throw .unreadable(file: "what was read of \(month)", reason: error.reason)
                }
            },
            document: { (document, view) throws(StoreError) in
                var changes = hasFacts ? known.changes(newAccount: newAccount) : []
                let people = ImportPeople(trained, in: document, options.answers)
                gathered.people = people
                changes += people.changes
                changes += try gathered.derive(
                    document, view, edition: edition, month: options.month, readings: readings,
                    editions: store.ground.shelf,
                    days: [day, store.ground.today, document.partner.asOf, store.store.settings.asOf].compactMap(
                        \.self),
                    pinned: [document.partner.edition, store.store.settings.edition].compactMap(\.self))
                return changes
            })
        do throws(StoreError) {
            result = try store.store.importRecords(
                to: partner.id, request, note: .now(options.reason), isTrial: options.isTrial)
        } catch {
            throw CommandFailure(error)
        }
        people = gathered.people
        derived = gathered.changes
        missing = gathered.missing
    }

    /// Refuses answers about people whom nobody knows.
    private static func check(
        _ answers: PersonAnswers, _ partner: Partner, _ trained: TrainedPeople
    ) throws(CommandFailure) {
        let typed = Set(partner.people.filter { !$0.isImported }.map(\.id))
        let numbers = Set(trained.people.map(\.key) + partner.people.filter(\.isImported).map(\.id))
        let told =
            answers.joined.sorted { $0.key < $1.key }.map { ("--join", $0.key, $0.value) }
            + answers.apart.map { ("--apart", $0.person, $0.number) }
        for (option, person, number) in told where !typed.contains(person) || !numbers.contains(number) {
            let problem =
                typed.contains(person)
                ? "neither the files nor \(partner.name.cleaned) have a number '\(number.cleaned)'"
                : "\(partner.name.cleaned) has no person '\(person.cleaned)' who was typed by hand"
            throw CommandFailure(.usage, "\(option): \(problem). Nothing was changed.")
        }
    }

    /// The account of the files, for a partner of whom nobody noted one.
    ///
    /// - Throws: `CommandFailure` for files of several accounts, of which nobody can tell whose the partner's is.
    private static func newAccount(
        _ accounts: PartnerAccounts, _ files: [FileSummary], of partner: Partner
    ) throws(CommandFailure) -> String? {
        guard accounts.isEmpty else { return nil }
        let told = Set(files.flatMap(\.accounts)).sorted()
        guard told.count > 1 else { return told.first }
        let list = told.map { account in
            "\(account) (\(files.filter { $0.accounts.contains(account) }.map(\.name).joined(separator: ", ")))"
        }
        throw CommandFailure(
            .badData,
            "These files are of several accounts: \(list.joined(separator: "; ")). Of \(partner.name) none is noted. "
                .cleaned + "Name its own with --account NUMBER. Nothing was changed.")
    }
}

/// What comes of an import while the store is at it.
private final class Gathered {
    private let progress: ProgressLine
    var people: ImportPeople?
    var changes: [ImportRun.DerivedChange] = []
    var missing: [CustomerNumber] = []
    /// What was reckoned last, and of what: asked again for the same, it need not be reckoned again.
    private var reckoned: (key: ReckonedKey, numbers: DerivedNumbers)?

    private struct ReckonedKey: Equatable {
        let records: Int
        let steps: Set<StepKey>
    }

    init(showing progress: ProgressLine) { self.progress = progress }

    /// Derives the numbers of the last month under the edition of the day, and those that the document has already.
    func derive(
        _ document: PartnerDocument, _ view: ImportedRecords, edition: ProgramEdition, month: YearMonth?,
        readings: CustomerReadings, editions: EditionShelf, days: [CalendarDate], pinned: [String]
    ) throws(StoreError) -> [FieldChange] {
        guard let last = month ?? view.months.last else { return [] }
        let old = document.partner.derived
        let plan = DerivedPlan(
            recorded: view.months, catalog: editions.catalog, days: days, pinned: pinned + [edition.id])
        // Numbers that were asked for before are reckoned again, so that none of them stays behind; of no other month,
        // so that the same files change nothing the second time.
        var steps = Set(plan.steps.map { StepKey(month: $0.month, edition: $0.edition) })
        let planned = Set(plan.steps.map(\.month))
        for (month, numbers) in old.months where planned.contains(month) {
            for id in numbers.keys { steps.insert(StepKey(month: month, edition: id)) }
        }
        let key = ReckonedKey(records: view.stamp, steps: steps)
        if let reckoned, reckoned.key == key {
            note(reckoned.numbers, beside: old, month: last, edition: edition)
            return reckoned.numbers.changes(from: old)
        }
        var book = CustomerBook()
        for (place, month) in view.months.enumerated() {
            progress.show("derived numbers", place, of: view.months.count)
            if let records = try view.records(in: month) { book.add(records) }
        }
        let reckoning = CustomerReckoning(of: book, readings: readings)
        var wanted: [(month: YearMonth, edition: ProgramEdition)] = []
        for step in steps.sorted(by: { ($0.month, $0.edition) < ($1.month, $1.edition) }) {
            // Rates change on days of their own: those of the month count.
            if let edition = try? editions.edition(step.edition, on: step.month.lastDay) {
                wanted.append((month: step.month, edition: edition))
            }
        }
        let new = reckoning.derived(wanted)
        reckoned = (key, new)
        note(new, beside: old, month: last, edition: edition)
        missing = reckoning.numbers(under: edition, in: last, listsCustomers: false).filter {
            $0.value == nil || !$0.isComplete
        }
        return new.changes(from: old)
    }

    /// Notes what changed of the numbers of a month under an edition, and what is no longer known of other months.
    private func note(_ new: DerivedNumbers, beside old: DerivedNumbers, month: YearMonth, edition: ProgramEdition) {
        let others = new.months.keys.filter { $0 != month }.sorted(by: >)
        changes = ([month] + others).flatMap { told -> [ImportRun.DerivedChange] in
            let before = old.months[told]?[edition.id] ?? [:]
            guard told == month || new.months[told]?[edition.id] != nil else { return [] }
            let after = new.months[told]?[edition.id] ?? [:]
            return Set(before.keys).union(after.keys).sorted().compactMap { key in
                let (known, now) = (before[key], after[key])
                let isLost = known != nil && now == nil || known?.isComplete == true && now?.isComplete == false
                let isOther = known?.value != now?.value || known?.isComplete != now?.isComplete
                guard told == month ? isOther : isLost else { return nil }
                return ImportRun.DerivedChange(key: key, month: told, old: known, new: now)
            }
        }
    }
}

/// A month that numbers are derived for, and the edition by which they are.
private struct StepKey: Hashable {
    let month: YearMonth
    let edition: String
}
