internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The designation on the screen with the track that is shown.
    var shownDesignation: (partner: String, score: DesignationScore, track: Int)? {
        guard let shown = screen.content as? DesignationScreen, let score = shown.score(in: self) else { return nil }
        return (shown.partner, score, shown.shownTrack(of: score))
    }

    /// The metric under the cursor with the inputs that can be edited, the one worth beginning with first.
    var editable: (id: String, targets: [Editor.Target], first: Int)? {
        guard let shown = screen.content as? DesignationScreen, let metric = selectedRecord(of: shown) else {
            return nil
        }
        return (shown.partner, metric.rules.targets, metric.worthwhileTarget)
    }

    /// Why there is no number to type.
    var refusalToEditNumber: String? { editable == nil ? "There is no number here." : nil }

    /// Why the number under the cursor cannot be counted up and down.
    var refusalToCount: String? {
        guard let editable else { return "There is no number here." }
        guard editable.targets[editable.first].input == nil else { return nil }
        return "This number cannot be counted up and down. Press \(keyName(.edit)) to type it."
    }

    /// Begins to type the number under the cursor.
    mutating func editNumber() {
        guard let (id, targets, first) = editable else { return }
        editor = Editor(targets: targets, index: first, value: spelled(targets[first], of: id))
        keepSelectionVisible()
    }

    /// Shows the other track of a designation that has two.
    mutating func showOtherTrack() {
        guard let shown = screen.content as? DesignationScreen, let score = shown.score(in: self),
            score.tracks.count > 1
        else { return }
        let next = ((shown.track ?? score.countingIndex) + 1) % score.tracks.count
        screen.content = DesignationScreen(
            partner: shown.partner, designation: shown.designation, track: next == score.countingIndex ? nil : next)
    }

    /// Makes the number under the cursor larger or smaller by a unit.
    mutating func nudge(by units: Int) {
        guard let (id, targets, first) = editable, let facts = facts(of: id) else { return }
        let target = targets[first]
        guard let input = target.input else { return }
        let current = partner(id)?.partner.measures[input.name]?.value
        let text = "\(units > 0 ? "+" : "-")\(input.unit.nudge)"
        do throws(EditRefusal) {
            let edit = try facts.card.edition.typed(text, for: input, from: current, in: formats)
            overlays[id, default: Overlay()].apply(edit, facts: facts.partner)
            let label = targets.count > 1 ? "\(target.label): " : ""
            if case .quantity(let value)? = edit.value {
                tell("\(label)\(words.quantity(value, input.unit))")
            }
        } catch {
            message = Message(text: error.description(calling: title(of: target, of: id)), isWarning: true)
        }
        keepSelectionVisible()
    }
}

extension Unit {
    /// How much one press of a key adds or takes: one, or an amount that is worth a keystroke.
    fileprivate var nudge: Int {
        switch self {
        case .usd, .consumption: 1000
        case .user, .capacity: 10
        default: 1
        }
    }
}
