internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Begins to search anew; an earlier search is given up.
    mutating func startPlanning(for id: String) -> [Effect] {
        planning.begin(for: id)
        guard let request = planRequest(of: id), !request.designations.isEmpty else { return [.stopPlanning] }
        planning.isRunning = true
        return [.plan(partner: id, request, number: planning.number)]
    }

    /// Gives a search up that takes longer than a moment, and keeps what it found; `nil` where there is none.
    mutating func stopPlanning() -> [Effect]? {
        guard planning.isRunning, planning.step != nil else { return nil }
        planning.stop()
        let isEmpty = planning.answer?.rows.isEmpty ?? true
        let found = isEmpty ? "Stopped." : "Stopped: these are the plans found so far."
        message = Message(text: "\(found) \(keyName(.plan)) searches again.", isWarning: false)
        return [.stopPlanning]
    }

    /// Takes over the answer of a search, unless another one was begun since.
    ///
    /// - Parameter isComplete: Whether the search is at its end, so that no more plans come.
    package mutating func didPlan(_ answer: PlanAnswer, number: Int, isComplete: Bool = true) {
        guard number == planning.number else { return }
        guard isComplete || !reducesMotion else {
            planning.held = answer
            return
        }
        let selected = screens.map { selectedRow(of: $0)?.key }
        planning.answer = answer
        // A cursor that nobody moved stays on the nearest, whatever that comes to be.
        for (place, key) in selected.enumerated()
        where screens[place].kind == .plan && screens[place].position.selected > 0 {
            select(key: key, onScreen: place)
        }
        if isComplete { planning.finish() }
        keepSelectionVisible()
    }

    /// Takes note of what a search is looking at.
    package mutating func didReach(_ step: PlanStep, number: Int) {
        guard number == planning.number, planning.isRunning else { return }
        planning.step = step
    }

    /// Shows another of the ways to the goal.
    mutating func chooseWay(by distance: Int) {
        guard let row = planRow else { return }
        guard row.ways.count > 1 else {
            message = Message(text: "There is no other way as good as this one.", isWarning: false)
            return
        }
        planning.ways[row.key] = (planning.way(of: row) + distance + row.ways.count) % row.ways.count
        keepSelectionVisible()
    }

    /// Turns the way of the selected plan that is shown into changes of the what-if.
    mutating func applyPlan() {
        guard let id = screen.partner, let facts = facts(of: id), let row = planRow else { return }
        guard let shown = shownWay, !shown.changes.isEmpty else {
            message = Message(
                text: row.plan.way.map { words.nothingToDo($0) }
                    ?? "\(words.quantity(facts.card.edition.requiredPoints)) cannot be reached.", isWarning: false)
            return
        }
        let changes = shown.changes
        var overlay = overlays[id] ?? Overlay()
        var edits = overlay.edits.filter { edit in !changes.contains { $0.input == edit.input } }
        edits += changes
        overlay.replace(with: edits.filter { facts.partner.value(of: $0.input) != $0.value })
        overlays[id] = overlay
        showOverview()
        message = Message(
            text: "The plan is laid over the facts as a what-if. \(keyName(.undo)) takes it back.", isWarning: false)
        keepSelectionVisible()
    }
}

extension DashboardState {
    /// Why the plan under the cursor cannot be tried.
    var refusalOfPlan: String? {
        guard planRow == nil else { return nil }
        return planning.isRunning ? "The plan is still being looked for." : "There is no plan to try."
    }

    /// Why there is no other way to go through.
    fileprivate var refusalOfWays: String? { (planRow?.ways.count ?? 0) > 1 ? nil : "There is no other way." }
}

extension ScreenActions {
    /// What can be done where a plan is shown.
    static let planning: ScreenActions = [
        .apply: .does(unless: { $0.refusalOfPlan }) { $0.applyPlan() },
        .nextWay: .does(unless: { $0.refusalOfWays }) { $0.chooseWay(by: 1) },
        .previousWay: .does(unless: { $0.refusalOfWays }) { $0.chooseWay(by: -1) },
        .planSettings: .does { state in
            if let id = state.screen.partner { state.push(PlanSettingsScreen(partner: id)) }
        },
    ]
}
