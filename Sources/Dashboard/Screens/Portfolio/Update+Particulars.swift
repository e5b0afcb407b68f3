internal import Pages
package import SolutionsPartner

extension DashboardState {
    /// Why no document of a partner can be changed here.
    var refusalToEditPartner: String? { refusalToSave ?? refusalOfPartner }

    /// Offers the particulars of the partner in focus.
    mutating func showParticulars() {
        guard let id = focusedPartner, let facts = facts(of: id)?.partner else { return }
        let rows = Particular.asked.map { particular in
            PopupRow(
                id: particular.input.rawValue, title: particular.title(),
                detail: value(of: particular, facts) ?? Self.none(particular))
        }
        popup = Popup(.particulars(partner: id), title: facts.name, rows: rows)
        popup?.hint = "Enter changes it  Esc leaves"
    }

    /// The most characters of a particular that is typed in a line.
    private static let longestParticular = 200

    /// Asks for another value of the particular that was chosen.
    mutating func choose(particular row: PopupRow, of id: String) {
        guard let particular = Particular(InputName(rawValue: row.id)), let facts = facts(of: id) else { return }
        let known = value(of: particular, facts.partner) ?? ""
        guard particular != .edition else {
            let ids = catalog.entries.map(\.id)
            let rows =
                [PopupRow(id: "", title: Self.none(.edition), detail: known.isEmpty ? "now" : "")]
                + ids.map { PopupRow(id: $0, title: $0, detail: $0 == known ? "now" : "") }
            popup = Popup(
                .edition(partner: id), title: particular.title(), rows: rows,
                selected: ids.firstIndex(of: known).map { $0 + 1 } ?? 0)
            return
        }
        // A line would lose the breaks of a longer one, and its end.
        guard particular != .note || known.count <= Self.longestParticular && !known.contains(where: \.isNewline) else {
            return tell("The note is longer than a line. \(keyName(.editText)) edits it as text.")
        }
        let hint =
            switch particular {
            case .account: "The number of the partner global account; left empty, it is taken away."
            case .asOf: "A day such as \(words.date(facts.card.day)); left empty, the partner lives today."
            default: "A remark for whoever looks at the partner; left empty, it is taken away."
            }
        prompt = Prompt(
            .roster(.particular(particular, partner: id)), label: particular.title(), hint: hint,
            field: particular == .note
                ? .prose(known, limit: Self.longestParticular) : TextField(known, limit: Self.longestParticular))
    }

    /// Makes use of what was typed for a particular, or says why it cannot be used.
    mutating func take(_ typed: String, for particular: Particular, of id: String) -> [Effect] {
        let text = typed.inOneLine
        var value: MeasureValue? = text.isBlank ? nil : .text(text)
        if particular == .account, value != nil, !Particular.isAccount(text) {
            prompt?.refusal = "'\(text)' is no account number. Type letters, digits and dashes, such as 4455667."
            return []
        }
        if particular == .asOf, value != nil {
            guard let day = formats.day(text) else {
                let refusal = noDay(text, suchAs: facts(of: id)?.card.day ?? today)
                prompt?.refusal = refusal
                return []
            }
            let years = CalendarDate.enteredYears
            guard years.contains(day.year) else {
                prompt?.refusal = "The year must be from \(years.lowerBound) to \(years.upperBound), not \(day.year)."
                return []
            }
            value = .date(day)
        }
        prompt = nil
        return change(particular, of: id, to: value)
    }

    /// Asks the outside to save a particular, unless it is so already.
    mutating func change(_ particular: Particular, of id: String, to value: MeasureValue?) -> [Effect] {
        guard let facts = facts(of: id)?.partner else { return [] }
        guard value != facts[particular] else {
            tell("It is so already.")
            return []
        }
        return [.roster(.change(id, particular, to: value))]
    }

    /// Takes note that a particular was saved.
    ///
    /// - Parameter doubts: What is odd about it.
    package mutating func didChange(particular: Particular, of id: String, _ doubts: [EditDoubt] = []) {
        guard let facts = facts(of: id)?.partner else { return }
        let now = value(of: particular, facts) ?? Self.none(particular)
        let odd = doubts.map { " Mind: \(words.phrase($0.phrase(calling: particular.title())))" }
        message = Message(
            text: "\(particular.title()) of \(shortName(of: id)): \(now).\(odd.joined())", isWarning: !odd.isEmpty)
    }

    private func value(of particular: Particular, _ partner: Partner) -> String? {
        partner[particular].flatMap { value in value.date.map { words.date($0) } ?? value.text }
    }

    /// What stands for no value.
    private static func none(_ particular: Particular) -> String {
        switch particular {
        case .edition: "the one of the day"
        case .asOf: "today"
        default: "not entered"
        }
    }
}
