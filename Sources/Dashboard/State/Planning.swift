public import SolutionsPartner

/// What is known of the least effort to 70 of one partner.
struct Planning: Sendable {
    /// The partner that was planned for, by key; `nil` before the first time.
    var partner: String?
    /// Counts the searches, so that the answer of one that was given up is not taken for the latest.
    var number = 0
    /// Whether a search is on its way.
    var isRunning = false
    /// The plans; `nil` before the first answer.
    var answer: PlanAnswer?

    /// The plans of a partner in the order shown: each designation alone, the nearest first, then all together.
    func rows(for id: String) -> [PlanAnswer.Row] { partner == id ? answer?.rows ?? [] : [] }
}

/// The answer of a search for the least effort.
public struct PlanAnswer: Sendable {
    /// A plan with what it is for.
    struct Row: Sendable {
        /// What the plan is for, such as `Security` or `All together`.
        let title: String
        /// The plan.
        let plan: Plan
    }

    /// The plans in the order shown.
    let rows: [Row]
    /// What costs are counted in.
    let unit: String

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - ranking: A plan for each designation that is not qualified, the nearest first.
    ///   - together: A plan for all of them; `nil` when there is just one.
    public init(ranking: [Plan], together: Plan?, unit: String, edition: ProgramEdition) {
        var rows = ranking.map { plan in
            Row(
                title: plan.designations.compactMap { edition.designation($0)?.name }.joined(separator: ", "),
                plan: plan)
        }
        if let together { rows.append(Row(title: "All of these together", plan: together)) }
        self.rows = rows
        self.unit = unit
    }
}

extension DashboardState {
    /// Goes to the plans of the partner in focus and asks for them.
    mutating func showPlan() -> [Effect] {
        guard let id = focusedPartner, partner(id) != nil else { return [] }
        show { .plan(partner: $0) }
        planning.number += 1
        planning.partner = id
        planning.answer = nil
        planning.isRunning = true
        return [.plan(partner: id, number: planning.number)]
    }

    /// Takes over the answer of a search, unless another one was begun since.
    public mutating func didPlan(_ answer: PlanAnswer, number: Int) {
        guard number == planning.number else { return }
        planning.answer = answer
        planning.isRunning = false
        keepSelectionVisible()
    }

    /// Turns the selected plan into changes of the what-if.
    mutating func applyPlan() {
        guard case .plan(let id) = screen.content, let facts = facts(of: id), let row = selectedRow else { return }
        let plan = planning.rows(for: id)[row.index].plan
        guard plan.reachable, !plan.edits.isEmpty else {
            message = Message(
                text: plan.reachable ? "There is nothing left to do." : "70 cannot be reached.", isWarning: false)
            return
        }
        var overlay = overlays[id] ?? Overlay()
        var edits = overlay.edits.filter { edit in !plan.changes.contains { $0.input == edit.input } }
        edits += plan.changes
        overlay.replace(with: edits.filter { facts.partner.value(of: $0.input) != $0.value })
        overlays[id] = overlay
        message = Message(
            text: "The plan is laid over the facts as a what-if. \(keyName(.undo)) takes it back.", isWarning: false)
        show { .overview(partner: $0) }
        screens.removeLast()
        keepSelectionVisible()
    }
}
