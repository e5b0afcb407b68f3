package import SolutionsPartner

/// A change that is on record, or all that were saved at once, in words.
package struct RecordedChange: Sendable, Hashable {
    /// What became of it.
    package enum Fate: Sendable, Hashable {
        /// It was made and is in force, or was changed again since.
        case made
        /// It was interrupted and never made.
        case interrupted
        /// A later change took it back.
        case takenBack
    }

    /// The number of the first entry.
    let number: Int
    /// The number of the last entry; that of the first for a single one.
    let last: Int
    /// When, in UTC.
    let time: String
    /// Who made it.
    let author: String
    /// Whose document it is about.
    let subject: String
    /// What changed, one after the other; never empty.
    package let changes: [String]
    /// Why, where somebody said so.
    let reason: String?
    let fate: Fate
    /// Whether it took an earlier change back.
    package let isUndo: Bool

    package init(
        numbers: ClosedRange<Int>, time: String, author: String, subject: String, changes: [String], reason: String?,
        fate: Fate, isUndo: Bool = false
    ) {
        self.isUndo = isUndo
        (number, last) = (numbers.lowerBound, numbers.upperBound)
        (self.time, self.author, self.subject, self.changes) = (time, author, subject, changes)
        (self.reason, self.fate) = (reason, fate)
    }

    /// The numbers of the entries, as the command line names them.
    private var entries: String { last > number ? "entries \(number) to \(last)" : "entry \(number)" }

    /// All that is known of it.
    ///
    /// What is short comes first: of many changes some may not fit.
    package func page(_ words: Words) -> Page {
        var page = Page()
        page.sentence(
            changes.count > 1 ? "\(words.count(changes.count, "change")), saved together:" : changes.first ?? "",
            .strong)
        switch fate {
        case .made: break
        case .interrupted: page.sentence("It was interrupted, and never made.", .warning)
        case .takenBack: page.sentence("It was taken back since.", .muted)
        }
        if isUndo { page.sentence("It took an earlier change back.", .muted) }
        if let reason { page.sentence("Reason: \(reason)") }
        page.sentence("\(words.moment(time)) UTC · \(author) · \(subject) · \(entries)", .muted)
        if changes.count > 1 { for change in changes { page.sentence(change) } }
        return page
    }
}

extension RecordedChange.Fate {
    /// What is said of a change in a list; `nil` for one in force.
    package var words: String? {
        switch self {
        case .made: nil
        case .interrupted: "interrupted, not made"
        case .takenBack: "taken back"
        }
    }
}

extension Words {
    /// All changes of a save in a line.
    ///
    /// - Parameter isUndo: Whether it took an earlier save back, so that the values go back to what they were.
    package func changes(_ changes: [String], isUndo: Bool = false) -> String {
        let many = changes.count > 1
        let told = many ? "\(count(changes.count, "change")): \(changes.joined(separator: "; "))" : changes.first ?? ""
        return isUndo ? "undid\(many ? " " : ": ")\(told)" : told
    }

    /// A value of a document as the record of changes has it; days and numbers are written as all are.
    ///
    /// - Parameter input: The input whose value it is; `nil` for anything else.
    package func recorded(_ value: String, of input: InputName? = nil) -> String {
        if let day = CalendarDate(value) { return date(day) }
        // A number of an account and a name of digits are no amounts.
        guard let input, Particular(input) == nil, PersonEdit(input) == nil, MembershipInput(input) == nil,
            let number = Rational(decimal: value)
        else { return value }
        return quantity(number)
    }
}

extension Page {
    /// What is told where nothing was ever changed.
    package static let noChanges = "No changes are on record. Whatever is saved in this store is noted here."

    /// Changes on record as they are read aloud, one after the other.
    package static func changesOnRecord(_ changes: [RecordedChange], _ words: Words) -> Page {
        var page = Page()
        guard !changes.isEmpty else {
            page.sentence(noChanges)
            return page
        }
        page.entries(
            changes.map { change in
                Entry(
                    "\(words.moment(change.time)), \(change.author), \(change.subject)",
                    facts: [
                        words.changes(change.changes, isUndo: change.isUndo), change.reason.map { "reason: \($0)" },
                        change.fate.words,
                    ].compactMap(\.self), subject: .change(change.number))
            })
        return page
    }
}
