internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Finds candidates in the store that the line is about; where there is none, in the program itself.
///
/// It only reads, and what cannot be read gives no candidates.
struct StoreCompletions {
    private let request: CompletionRequest
    private let line: TypedLine
    private let store: PartnerStore?

    init(_ request: CompletionRequest, _ line: TypedLine) {
        self.request = request
        self.line = line
        let place = StorePlace(request.value(of: "--store")?.homeExpanded)
        store = try? PartnerStore(opening: place.path)
    }

    /// What can be typed for a subject.
    ///
    /// - Parameter typed: What is typed of it already.
    func candidates(for subject: CompletionSubject, typed: String) -> [CompletionCandidate] {
        switch subject {
        case .partners: partners
        case .scenarios: scenarios
        case .editions: editions
        case .designations: designations
        case .tracks: tracks
        case .inputs: inputs.map { CompletionCandidate(text: $0.name, note: $0.note) }
        case .inputsWithUnits: inputs.map { CompletionCandidate(text: $0.name + "=", note: $0.note) }
        case .inputsWithValues: inputsWithValues(typed)
        case .themes: ThemeShelf().entries.map { CompletionCandidate(text: $0.theme.id, note: $0.theme.name) }
        case .screens: screens
        case .people: people
        case .metrics: metrics
        case .parts: parts
        case .formats: SnapshotCommand.Format.allCases.map { CompletionCandidate(text: $0.rawValue) }
        case .frames: Snapshot.Surround.allCases.map { CompletionCandidate(text: $0.rawValue) }
        case .prices:
            PlanKind.allCases.map { CompletionCandidate(text: $0.rawValue + "=", note: "one of a kind") }
                + inputs.map { CompletionCandidate(text: $0.name + "=", note: $0.note) }
        case .entries: entries
        case .backups: backups
        case .drafts: drafts
        case .words: words
        case .months: months
        case .verdicts:
            CustomerVerdict.allCases.map { CompletionCandidate(text: $0.rawValue, note: Words.verdict($0)) }
        case .folders, .files, .commands: []
        }
    }

    /// The keys of the partners, with names where those are read in no time.
    private var partners: [CompletionCandidate] {
        guard let store else { return [] }
        let ids = ((try? store.partnerIDs()) ?? []).filter(Identifier.isValid)
        guard request.shell != .bash, ids.count <= 50 else { return ids.map { CompletionCandidate(text: $0) } }
        return ids.map { CompletionCandidate(text: $0, note: (try? store.partner($0))?.partner.name ?? "") }
    }

    /// The partner that the line names by its key.
    private var partnerID: String? { line.positionals.first ?? request.value(of: "--partner") }

    private var scenarios: [CompletionCandidate] {
        guard let store, let partnerID, let entries = try? store.scenarios(of: partnerID) else { return [] }
        let typed = Set(line.positionals.dropFirst())
        return entries.filter { Identifier.isValid($0.name) && !typed.contains($0.name) }.map {
            CompletionCandidate(text: $0.name, note: (try? $0.scenario.get())?.note ?? "")
        }
    }

    /// The screens; what a what-if changes has one where one can be begun on the line only.
    private var screens: [CompletionCandidate] {
        (line.path == ["snapshot"] ? ScreenName.allCases : ScreenName.offered).map {
            CompletionCandidate(text: $0.rawValue)
        }
    }

    private var people: [CompletionCandidate] {
        guard let partnerID, let partner = try? store?.partner(partnerID).partner else { return [] }
        return partner.people.filter { Identifier.isValid($0.id) }.map {
            CompletionCandidate(text: $0.id, note: $0.name)
        }
    }

    /// The metrics of the designations that the line names, or of all.
    private var metrics: [CompletionCandidate] {
        let named = Set([request.value(of: "--designation")].compactMap(\.self) + line.positionals.dropFirst())
        let all = edition?.designations ?? []
        let meant = all.filter { named.contains($0.id.rawValue) }
        var candidates: [CompletionCandidate] = []
        for metric in (meant.isEmpty ? all : meant).flatMap(\.tracks).flatMap(\.metrics)
        where !candidates.contains(where: { $0.text == metric.id.rawValue }) {
            candidates.append(CompletionCandidate(text: metric.id.rawValue, note: metric.name))
        }
        return candidates
    }

    /// The associations and pools of the metrics that follow from customers.
    private var parts: [CompletionCandidate] {
        let metrics = (edition?.designations ?? []).flatMap(\.tracks).flatMap(\.metrics)
        return Set(metrics.flatMap(\.customerInputs).compactMap(\.part)).sorted().map { CompletionCandidate(text: $0) }
    }

    private var words: [CompletionCandidate] {
        let glossary = edition.map { Glossary.explaining($0) } ?? GlossaryText.glossary(with: nil)
        return glossary.terms.map { CompletionCandidate(text: $0.id, note: $0.title) }
    }

    /// The months on record, the last one first.
    private var months: [CompletionCandidate] {
        guard let store, let partnerID, let months = try? store.recordMonths(of: partnerID) else { return [] }
        return months.reversed().map { CompletionCandidate(text: $0.description) }
    }

    private var catalog: EditionCatalog { store?.catalog().catalog ?? .embedded }

    private var editions: [CompletionCandidate] {
        let catalog = catalog
        return catalog.entries.map { entry in
            CompletionCandidate(text: entry.id, note: (try? catalog.edition(entry.id))?.title ?? "")
        }
    }

    /// The edition that the command would follow.
    private var edition: ProgramEdition? {
        let partner = partnerID.flatMap { id in (try? store?.partner(id))?.partner } ?? .nobody
        let ground = ScoringGround(
            shelf: EditionShelf(catalog), storeDay: store?.settings.asOf, storeEdition: store?.settings.edition,
            today: CalendarDate.today)
        let choice = ScoringChoice(
            for: partner, requestedDay: request.value(of: "--as-of").flatMap { CalendarDate(written: $0) },
            requestedEdition: request.value(of: "--edition"), storeDay: ground.storeDay,
            storeEdition: ground.storeEdition, today: ground.today, catalog: ground.shelf.catalog)
        return choice.flatMap { try? ground.shelf.edition($0.edition, on: $0.day) }
    }

    private var designations: [CompletionCandidate] {
        (edition?.designations ?? []).map { CompletionCandidate(text: $0.id.rawValue, note: $0.name) }
    }

    private var tracks: [CompletionCandidate] {
        var candidates: [CompletionCandidate] = []
        let only = request.value(of: "--designation")
        for designation in edition?.designations ?? [] where only.map({ $0 == designation.id.rawValue }) ?? true {
            for case let track? in designation.tracks.map(\.id) {
                let plain = CompletionCandidate(text: track.rawValue)
                if !candidates.contains(plain) { candidates.append(plain) }
                candidates.append(
                    CompletionCandidate(text: "\(designation.id.rawValue)=\(track.rawValue)", note: designation.name))
            }
        }
        return candidates
    }

    private var inputs: [(name: String, note: String)] {
        guard let edition else { return [] }
        var seen: Set<InputName> = []
        let measures = edition.definitions.filter { seen.insert($0.name).inserted }
        return measures.map { ($0.name.rawValue, $0.unit.rawValue) }
            + edition.membershipInputs.map { ($0.name.rawValue, "membership") }
            + edition.historyInputs(on: .today).map { ($0.name.rawValue, "highest score of a month") }
            + edition.trainingInputs.map { ($0.name.rawValue, $0.unit.rawValue) }
    }

    /// The inputs with `=` behind them; behind a choice of a track, the tracks.
    private func inputsWithValues(_ typed: String) -> [CompletionCandidate] {
        guard let equals = typed.firstIndex(of: "="), let edition,
            let input = edition.input(named: InputName(rawValue: String(typed[..<equals]))), input.unit == .track
        else { return inputs.map { CompletionCandidate(text: $0.name + "=", note: $0.note) } }
        return edition.trackNames(for: input).map { CompletionCandidate(text: typed[...equals] + $0) }
    }

    /// The newest changes, which are the likeliest to be taken back.
    private var entries: [CompletionCandidate] {
        let entries = (try? store?.journal(JournalFilter(), last: 20)) ?? []
        return entries.reversed().map { entry in
            let place = entry.path.isEmpty ? "the document" : entry.told { _ in nil }
            return CompletionCandidate(
                text: "\(entry.number)", note: "\(entry.document.partner ?? entry.document.file) \(place)")
        }
    }

    private var backups: [CompletionCandidate] {
        (store?.backups() ?? []).map { CompletionCandidate(text: $0.file, note: "replaced \($0.time)") }
    }

    private var drafts: [CompletionCandidate] {
        guard let store, let shelf = DraftShelf.ofUser() else { return [] }
        return (shelf.offers(for: store) + shelf.discarded(for: store)).map {
            CompletionCandidate(text: $0.shortName, note: $0.state)
        }
    }
}
