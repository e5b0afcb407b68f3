internal import Pages
internal import SolutionsPartner

extension MetricRules {
    /// The inputs of the metric that can be edited, with what they are called on the screen.
    var targets: [Editor.Target] {
        labelledInputs.map { Editor.Target(input: $0.input, label: $0.label) }
    }
}

extension TrackChoice {
    /// The inputs that decide which track counts; none where nothing is to be entered.
    func targets(in edition: ProgramEdition) -> [Editor.Target] {
        guard case .assigned(let assignment) = self else { return [] }
        let chosen = [(assignment.input, TrackInput.assigned)] + (assignment.frozen.map { [($0, .enrolled)] } ?? [])
        return chosen.map { input, part in
            Editor.Target(input: input, label: part.label, choices: edition.trackNames(for: input))
        }
            + (assignment.criterion?.conditions ?? []).map { condition in
                Editor.Target(input: condition.input, label: TrackInput.measure(condition.input.name).label)
            }
    }
}

extension ProgramEdition {
    /// Reads what was typed into a field: a value, `+5` or `-5` for more or less than now, nothing for not entered.
    ///
    /// Where a number can be below zero, `-5` is that number.
    ///
    /// - Throws: `EditRefusal` for what the unit does not allow.
    func typed(
        _ text: String, for input: InputReference, from current: MeasureValue?, in formats: Formats
    ) throws(EditRefusal) -> Edit {
        let trimmed = formats.number.read(text)
        if trimmed.isEmpty { return try edit(input.name.rawValue, to: nil) }
        if trimmed.hasPrefix("=") { return try edit(input.name.rawValue, to: String(trimmed.dropFirst())) }
        let isStep = trimmed.hasPrefix("+") || (trimmed.hasPrefix("-") && !input.unit.allowsNegative)
        guard isStep, input.unit != .track else { return try edit(input.name.rawValue, to: trimmed) }
        guard let step = Rational(decimal: trimmed) else { return try edit(input.name.rawValue, to: trimmed) }
        let sum = (current?.quantity ?? .zero) + step
        return try edit(input.name.rawValue, to: sum.description)
    }
}
