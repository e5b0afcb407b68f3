internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let comparison = ScreenKind("comparison") }
extension ScreenName { package static let comparison = ScreenName("comparison") }

/// Scenarios beside today.
struct ComparisonScreen: ListScreen {
    static let spec = ScreenSpec(
        .comparison, phrase: "the comparison", title: "scenarios beside today", name: .comparison,
        base: .screen(.scenarios),
        actions: .saving + [
            .order: .does { $0.orderComparison() },
            .differing: .does { $0.toggleDiffering() },
            .export: .does { $0.askToExport() },
        ])

    let partner: String
    var choice: ComparisonChoice

    var partnerKey: String? { partner }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let id = partner.partner.id
        return [
            ScreenStop(screen: ScenariosScreen(partner: id)),
            ScreenStop(screen: Self(partner: id, choice: ComparisonChoice(names: []))),
        ]
    }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? {
        guard let partner = subject["partner"], let names = subject["scenarios"] else { return nil }
        let chosen = names.split(separator: " ").prefix(ScenarioComparison.limit).map(String.init)
        return Self(partner: partner, choice: ComparisonChoice(names: chosen))
    }

    func remembered(in state: DashboardState) -> [String: String]? {
        ["partner": partner, "scenarios": choice.names.joined(separator: " ")]
    }

    func records(in state: DashboardState) -> [ScenarioComparison.Line] {
        state.comparison(choice, of: partner)?.lines ?? []
    }

    func key(of record: ScenarioComparison.Line) -> String {
        "\(record.designation.id.rawValue) \(record.metric?.rawValue ?? "")"
    }

    func words(of record: ScenarioComparison.Line, in state: DashboardState) -> [String] {
        [record.designation.name, record.designation.id.rawValue, record.name]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: ComparisonView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let comparison = state.comparison(choice, of: partner) else {
            canvas.text(state.noComparison(choice), column: 2, row: layout.top + 1, role: .muted)
            canvas.focus(column: 0, row: layout.top + 1)
            return
        }
        ComparisonView(comparison: comparison, layout: layout).draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let comparison = state.comparison(choice, of: partner) else {
            return page.add(state.noComparison(choice))
        }
        page.add(Page.comparisonLineByLine(comparison, state.words))
    }
}

extension DashboardState {
    /// Puts the scenarios that are compared in the next order.
    mutating func orderComparison() {
        changeComparison { choice in
            let all = ScenarioComparison.Order.allCases
            choice.order = all[((all.firstIndex(of: choice.order) ?? 0) + 1) % all.count]
            return choice.order.sentence
        }
    }

    /// Shows only designations that differ, or all.
    mutating func toggleDiffering() {
        changeComparison { choice in
            choice.onlyChanged.toggle()
            return choice.onlyChanged ? "Only designations that differ." : "All designations."
        }
    }

    /// Asks for the file that the comparison is written to.
    mutating func askToExport() {
        guard let shown = screen.content as? ComparisonScreen else { return }
        prompt = Prompt(
            .scenario(.export(shown.choice)), label: "Write to the file",
            hint: "A name that ends in .md, .csv or .json.",
            field: TextField("\(shown.partner)-scenarios.md", limit: 1000))
    }

    /// Changes how scenarios are compared, and tells it.
    private mutating func changeComparison(_ change: (inout ComparisonChoice) -> String) {
        guard var shown = screen.content as? ComparisonScreen else { return }
        let key = selectedRow?.key
        tell(change(&shown.choice))
        screen.content = shown
        select(key: key)
        keepSelectionVisible()
    }
}
