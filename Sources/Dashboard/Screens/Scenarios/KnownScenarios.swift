/// What is known of the scenarios of one partner.
struct KnownScenarios: ScreenState {
    /// The partner, by key; `nil` before somebody asked.
    private(set) var partner: String?
    /// Its scenarios by name; `nil` before they were read.
    private(set) var records: [ScenarioRecord]?
    /// The names that are marked for a comparison, in the order of marking.
    private(set) var marked: [String] = []
    /// The entries of the journal that each change from here made, the last change last.
    private(set) var changes: [[Int]] = []

    /// Turns to a partner; what was known of another is forgotten.
    mutating func turn(to id: String) {
        guard partner != id else { return }
        self = KnownScenarios()
        partner = id
    }

    /// The scenarios of a partner; none before they were read.
    func of(_ id: String) -> [ScenarioRecord] { partner == id ? records ?? [] : [] }

    /// Takes the scenarios over as they were read; what is gone is marked no more.
    mutating func take(_ records: [ScenarioRecord]) {
        self.records = records
        marked.removeAll { name in !records.contains { $0.name == name && $0.scenario != nil } }
    }

    /// Marks a scenario, or takes its mark away.
    mutating func toggleMark(of name: String) {
        if let place = marked.firstIndex(of: name) { marked.remove(at: place) } else { marked.append(name) }
    }

    /// Notes a change by the entries of the journal that it made.
    mutating func note(change entries: [Int]) {
        if !entries.isEmpty { changes.append(entries) }
    }

    /// The last change, which is forgotten by that; `nil` for none.
    mutating func takeLastChange() -> [Int]? { changes.popLast() }
}

extension DashboardState {
    /// The scenarios of the partner that was last asked for.
    var knownScenarios: KnownScenarios {
        get { own[KnownScenarios.self] }
        set { own[KnownScenarios.self] = newValue }
    }
}
