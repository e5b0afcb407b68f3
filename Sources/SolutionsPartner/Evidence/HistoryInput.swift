/// A fact about the past that Partner Center shows and a person can enter.
package enum HistoryInput: Sendable, Hashable {
    /// The highest score of a designation in a month, which is named by its first day.
    case highestScore(DesignationID, month: CalendarDate)

    /// Reads an input name such as `security.highest-score.2023-05`, or `nil` for one of another kind.
    ///
    /// Whether an edition knows the designation is another question.
    package init?(_ name: InputName) {
        // Every input of every partner comes by: most are told by the place of the last hyphen.
        let text = name.rawValue.utf8
        guard text.count > 8, text[text.index(text.endIndex, offsetBy: -3)] == UInt8(ascii: "-") else { return nil }
        let parts = name.rawValue.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1] == "highest-score", !parts[0].isEmpty, parts[2].utf8.count == 7,
            let month = CalendarDate("\(parts[2])-01")
        else { return nil }
        self = .highestScore(DesignationID(rawValue: String(parts[0])), month: month)
    }

    /// The input's name.
    package var name: InputName {
        switch self {
        case .highestScore(let id, let month):
            InputName(rawValue: "\(id.rawValue).highest-score.\(month.description.prefix(7))")
        }
    }

    /// What the input counts.
    package var unit: Unit { .point }
}

extension ProgramEdition {
    /// The facts about the past that can be entered on a day: the highest score of each designation in the month of the
    /// day and the five before it, the latest first.
    package func historyInputs(on day: CalendarDate) -> [HistoryInput] {
        designations.flatMap { designation in
            (0..<6).map { .highestScore(designation.id, month: day.firstOfMonth.adding(months: -$0)) }
        }
    }
}
