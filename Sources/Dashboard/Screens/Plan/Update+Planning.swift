internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Goes to the plans of the partner in focus and asks for them.
    mutating func showPlan() -> [Effect] {
        guard let id = focusedPartner, partner(id) != nil else { return [] }
        if planning.partner != id { planning.settings.designations = nil }
        show { .plan(partner: $0) }
        return startPlanning(for: id)
    }

    /// Begins to search anew; an earlier search is given up.
    mutating func startPlanning(for id: String) -> [Effect] {
        planning.number += 1
        planning.partner = id
        (planning.answer, planning.held) = (nil, nil)
        planning.step = nil
        planning.ways = [:]
        planning.wasStopped = false
        planning.isRunning = false
        guard let request = planRequest(of: id), !request.designations.isEmpty else { return [.stopPlanning] }
        planning.isRunning = true
        return [.plan(partner: id, request, number: planning.number)]
    }

    /// Gives a search up that takes longer than a moment, and keeps what it found; `nil` where there is none.
    mutating func stopPlanning() -> [Effect]? {
        guard screen.kind == .plan, planning.isRunning, planning.step != nil else { return nil }
        planning.number += 1
        planning.isRunning = false
        planning.wasStopped = true
        planning.step = nil
        if let held = planning.held { planning.answer = held }
        let isEmpty = planning.answer?.rows.isEmpty ?? true
        let found = isEmpty ? "Stopped." : "Stopped: these are the plans found so far."
        message = Message(text: "\(found) \(keyName(.plan)) searches again.", isWarning: false)
        return [.stopPlanning]
    }

    /// Takes over the answer of a search, unless another one was begun since.
    ///
    /// - Parameter isComplete: Whether the search is at its end, so that no more plans come.
    public mutating func didPlan(_ answer: PlanAnswer, number: Int, isComplete: Bool = true) {
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
        if isComplete {
            planning.isRunning = false
            planning.step = nil
        }
        keepSelectionVisible()
    }

    /// Takes note of what a search is looking at.
    public mutating func didReach(_ step: PlanStep, number: Int) {
        guard number == planning.number, planning.isRunning else { return }
        planning.step = step
    }

    /// Does an action that concerns plans and their settings.
    mutating func performPlan(_ action: Action) -> [Effect] {
        switch action {
        case .nextWay: chooseWay(by: 1)
        case .previousWay: chooseWay(by: -1)
        case .planSettings:
            if let id = screen.partner { push(.planSettings(partner: id)) }
        case .planSteps:
            if case .plan(let id) = screen.content, let row = selectedRow {
                push(.planSteps(partner: id, plan: row.key))
            }
        case .changeSetting: return changeSetting()
        case .resetSetting: return resetSetting()
        case .saveCosts: askToSaveCosts()
        default: break
        }
        return []
    }

    private mutating func chooseWay(by distance: Int) {
        guard let row = planRow else { return }
        guard row.ways.count > 1 else {
            message = Message(text: "There is no other way as good as this one.", isWarning: false)
            return
        }
        planning.ways[row.key] = (planning.way(of: row) + distance + row.ways.count) % row.ways.count
        keepSelectionVisible()
    }

    /// Lays what is under the cursor over the facts: a plan, or a scenario.
    mutating func applyHere() {
        if screen.kind == .scenarios { loadScenario() } else { applyPlan() }
    }

    /// Turns the way of the selected plan that is shown into changes of the what-if.
    private mutating func applyPlan() {
        guard let id = screen.partner, let facts = facts(of: id), let row = planRow else { return }
        guard let shown = shownWay, !shown.changes.isEmpty else {
            message = Message(
                text: row.plan.reachable ? "There is nothing left to do." : "70 cannot be reached.", isWarning: false)
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
