internal import Pages

/// The partners that are marked for one action on all of them.
struct PartnerMarks: ScreenState {
    /// Their keys.
    var ids: Set<String> = []

    init() {}
}

extension DashboardState {
    /// The records that are marked on the screen shown, in the order of the store.
    var markedRows: [String] {
        guard screen.kind == .portfolio else { return [] }
        let ids = own[PartnerMarks.self].ids
        return ids.isEmpty ? [] : store.partners.map(\.id).filter { ids.contains($0) }
    }

    /// Marks the partner under the cursor, or no more, and goes on to the next.
    mutating func markPartner() {
        guard let key = selectedRow?.key else { return }
        own[PartnerMarks.self].ids.formSymmetricDifference([key])
        move(by: 1)
        tellMarks()
    }

    /// Marks all partners that are shown, or none where all of them are marked.
    mutating func markAllPartners() {
        let keys = Set(rows(of: screen).map(\.key))
        let marked = own[PartnerMarks.self].ids
        own[PartnerMarks.self].ids = keys.isSubset(of: marked) ? marked.subtracting(keys) : marked.union(keys)
        tellMarks()
    }

    private mutating func tellMarks() {
        let count = markedRows.count
        tell(
            count == 0
                ? "No partner is marked."
                : "\(words.count(count, "partner")) marked. \(keyName(.several)) does something with them.")
    }

    /// Offers what can be done with the marked partners.
    mutating func showSeveral() {
        let count = words.count(markedRows.count, "marked partner")
        popup = Popup(
            .several, title: "With \(count)",
            rows: [
                PopupRow(
                    id: "record", title: "Record their scores of today",
                    refusal: refusalToSave),
                PopupRow(id: "table", title: "Copy their table, or write it to a file"),
                PopupRow(id: "view", title: "Keep them as a view"),
                PopupRow(id: "none", title: "Unmark them"),
            ])
    }

    /// Does something with the marked partners.
    mutating func chooseForSeveral(_ id: String) -> [Effect] {
        let marked = markedRows
        guard !marked.isEmpty else {
            tell("The partners that were marked are not in the store any more.")
            return []
        }
        switch id {
        case "record": return [.record(marked)]
        case "table": showTableForms()
        case "view": askForView(only: Set(marked))
        default:
            own[PartnerMarks.self].ids = []
            tellMarks()
        }
        return []
    }

    /// Takes note that scores were recorded.
    ///
    /// - Parameters:
    ///   - count: The partners with a new line in their histories.
    ///   - pinned: Those that are pinned to a day, which have no history.
    package mutating func didRecord(_ count: Int, of all: Int, pinned: Int) {
        var text = "Recorded the scores of \(words.count(count, "partner"))."
        if all - count - pinned > 0 { text += " \(all - count - pinned) had them already." }
        if pinned > 0 {
            text +=
                " \(pinned) \(pinned == 1 ? "is" : "are") pinned to a day and \(pinned == 1 ? "has" : "have") no history."
        }
        message = Message(text: text, isWarning: false)
    }
}

extension ScreenActions {
    /// Marking partners, and doing something with all that are marked.
    static let marking: ScreenActions = [
        .mark: .does(unless: { $0.selectedRow == nil ? "There is no partner here." : nil }) { $0.markPartner() },
        .markAll: .does(unless: { $0.selectedRow == nil ? "There is no partner here." : nil }) { $0.markAllPartners() },
        .several: .does(unless: { state in
            state.markedRows.isEmpty ? "No partner is marked. \(state.keyName(.mark)) marks one." : nil
        }) { $0.showSeveral() },
    ]
}
