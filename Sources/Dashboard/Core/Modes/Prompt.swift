internal import Pages
internal import SolutionsPartner

/// A line at the lower edge in which something is typed; it has the keys until it is gone.
struct Prompt: Sendable, Hashable {
    /// What the answer is for, with what is needed to make use of it.
    enum Purpose: Sendable, Hashable {
        /// What a scenario needs.
        case scenario(ScenarioPrompt)
        /// What the settings of a plan need.
        case plan(PlanPrompt)
        /// What partners and people need.
        case roster(RosterPrompt)
        /// The file that a table is written to.
        case table(TableForm)
        /// The name of a view, of some records or of what is shown.
        case view(only: Set<String>?)
        /// Why the changes of a partner are saved.
        case save(partner: String)
    }

    /// What the answer is for.
    let purpose: Purpose
    /// What is asked, such as `Name of the scenario`.
    let label: String
    /// What may be typed, in a few words.
    let hint: String
    /// The line that is being typed.
    var field: TextField
    /// Why what was typed is not taken; gone with the next key.
    var refusal: String?
    /// What was typed and asked about because it is odd; the same again is taken.
    var doubted: String?
    /// What stood in the line when it was opened.
    private let proposed: String

    /// Whether something was typed that would be lost.
    var isChanged: Bool { field.typed != proposed && !field.typed.isBlank }

    init(_ purpose: Purpose, label: String, hint: String, field: TextField) {
        (self.purpose, self.label, self.hint, self.field) = (purpose, label, hint, field)
        proposed = field.typed
    }

    /// Draws the line over the lowest row, and what may be typed over the row above.
    func draw(into canvas: inout Canvas) {
        let row = canvas.rows - 1
        canvas.line(row: row - 1, glyph: " ", role: .text)
        canvas.line(row: row, glyph: " ", role: .text)
        let keys = "Enter takes it  Esc leaves it"
        // The keys stand on a line of their own rather than on two.
        let isShort = canvas.width(of: "\(hint)  \(keys)") <= canvas.columns - 3
        if refusal == nil, !isShort {
            canvas.line(row: row - 2, glyph: " ", role: .text)
            canvas.text(keys, column: 1, row: row - 1, role: .hint)
        }
        Chrome.drawNotice(
            refusal ?? (isShort ? "\(hint)  \(keys)" : hint), role: refusal == nil ? .hint : .warning,
            endingAt: refusal == nil && !isShort ? row - 2 : row - 1, into: &canvas)
        var used = canvas.text(label, column: 1, row: row, width: canvas.columns / 2 - 2, role: .strong)
        used += canvas.text(": ", column: 1 + used, row: row, role: .strong)
        field.draw(into: &canvas, column: 1 + used, row: row, width: canvas.columns - used - 2)
    }
}

extension DashboardState {
    /// Answers a key while a line is typed.
    mutating func answer(_ prompt: Prompt, with key: Key) -> [Effect] {
        var prompt = prompt
        switch (key.code, key.control) {
        case (.escape, _), (.character("c"), true), (.character("g"), true):
            guard prompt.isChanged else {
                leave(prompt)
                return []
            }
            question = Question(
                text:
                    "\(prompt.label): take '\(shortened(prompt.field.typed))'? n drops it, Esc goes on typing. y/n",
                answer: .typed)
        case (.enter, _):
            return take(prompt.field.typed, for: prompt.purpose)
        default:
            guard prompt.field.edit(with: key) else { return [] }
            prompt.refusal = prompt.field.toldOfCut
            self.prompt = prompt
        }
        return []
    }

    /// Leaves the line, and says what did not come about.
    private mutating func leave(_ prompt: Prompt) {
        self.prompt = nil
        var told = prompt.isChanged ? ["Dropped '\(shortened(prompt.field.typed))'."] : []
        switch prompt.purpose {
        case .save: told.append("Nothing was saved.")
        case .scenario(.note): told.append("No scenario was kept.")
        default: break
        }
        if !told.isEmpty { tell(told.joined(separator: " ")) }
    }

    /// Answers whether what was typed is to be taken; anything but yes and no goes on typing.
    mutating func answerTyped(_ isYes: Bool?, in prompt: Prompt) -> [Effect] {
        guard let isYes else { return [] }
        if isYes { return take(prompt.field.typed, for: prompt.purpose) }
        leave(prompt)
        return []
    }

    /// Makes use of what was typed, or says in the prompt why it cannot be used.
    mutating func take(_ typed: String, for purpose: Prompt.Purpose) -> [Effect] {
        if refuseWhatIsTyped() { return [] }
        return switch purpose {
        case .scenario(let purpose): take(typed, for: purpose)
        case .plan(let purpose): take(typed, for: purpose)
        case .roster(let purpose): take(typed, for: purpose)
        case .table(let form): take(typed, for: form)
        case .view(let only): takeView(typed, only: only)
        case .save(let id): commit(id, reason: typed.isBlank ? nil : typed)
        }
    }
}
