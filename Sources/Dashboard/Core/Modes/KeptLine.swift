internal import Pages

/// A line that was being typed when the program was ended from outside, such as a name or a note.
struct KeptLine: ScreenState, Hashable {
    /// What was asked.
    var label = ""
    /// What was typed.
    var text = ""
    /// Whether it is what was typed in a field.
    var isField = false
    /// Whether it is to be remembered: it was typed in this run, and the program ends.
    var isNew = false

    /// The longest one that is kept.
    static let limit = 2000
}

extension DashboardState {
    /// Keeps what was typed for the next start.
    mutating func keepLine(_ text: String, for label: String, isField: Bool = false) {
        own[KeptLine.self] = KeptLine(
            label: label, text: String(text.prefix(KeptLine.limit)), isField: isField, isNew: true)
    }

    /// Offers a line that was typed when the last run ended: it stands there again once the same is asked.
    mutating func offer(_ line: KeptLine) {
        own[KeptLine.self] = KeptLine(label: line.label, text: line.text, isField: line.isField)
        keptLineNotice.map { tell($0) }
    }

    /// What is said of a line that was typed when the last run ended; `nil` where none was, or it was taken up.
    var keptLineNotice: String? {
        let line = own[KeptLine.self]
        guard !line.text.isEmpty else { return nil }
        let way = line.isField ? " and not taken" : "; it stands there again when that is asked"
        return "When the program ended, '\(shortened(line.text))' was typed for '\(line.label)'\(way)."
    }

    /// The line with what was typed for it when the last run ended.
    mutating func takingUpKeptLine(_ prompt: Prompt) -> Prompt {
        let kept = own[KeptLine.self]
        guard !kept.text.isEmpty, !kept.isField, kept.label == prompt.label else { return prompt }
        own[KeptLine.self] = KeptLine()
        var prompt = prompt
        _ = prompt.field.edit(with: Key(.character("u"), control: true))
        prompt.field.insert(kept.text)
        return prompt
    }
}
