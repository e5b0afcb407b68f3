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
        var targets = metric.rules.targets
        // What decides on the track belongs to no metric; it is asked for behind the last one.
        if let score = shown.score(in: self), let edition = partner(shown.partner)?.card.edition,
            metric.rules === score.tracks[shown.shownTrack(of: score)].metrics.last?.rules
        {
            targets += score.rules.choice.targets(in: edition).filter { more in
                !targets.contains { $0.name == more.name }
            }
        }
        return (shown.partner, targets, metric.worthwhileInput)
    }

    /// Why there is no number to type.
    var refusalToEditNumber: String? { editable == nil ? "There is no number here." : nil }

    /// Why the number under the cursor cannot be counted up and down.
    var refusalToCount: String? {
        guard let editable else { return "There is no number here." }
        guard editable.targets[editable.first].input == nil else { return nil }
        return "This number cannot be counted up and down. Press \(keyName(.edit)) to type it."
    }

    /// Opens the form of the metric under the cursor at the number that is worth changing first.
    mutating func editNumber() {
        guard let (id, targets, first) = editable else { return }
        editor = Editor(targets: targets, index: first, value: spelled(targets[first], of: id), isForm: true)
        keepSelectionVisible()
    }

    /// Opens the form of the metric that is so many rows further down: at its first field, or from below at its last.
    mutating func editMetric(next distance: Int) {
        let count = rows(of: screen).count
        guard count > 0 else { return }
        screen.position.selected = (screen.position.selected + distance + count) % count
        guard let (id, targets, _) = editable else { return }
        let first = distance > 0 ? 0 : targets.count - 1
        editor = Editor(targets: targets, index: first, value: spelled(targets[first], of: id), isForm: true)
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
        let current = partner(id)?.partner.measures[input.name]?.value.quantity ?? .zero
        let sum = current + Rational(units * input.unit.nudge)
        do throws(EditRefusal) {
            let edit = try facts.card.edition.edit(input.name.rawValue, to: sum.description)
            let notice = enter([edit], of: id)
            let label = targets.count > 1 ? "\(target.label): " : ""
            if case .quantity(let value)? = edit.value {
                tell("\(label)\(words.quantity(value, input.unit))\(notice.map { ". \($0.sentence)" } ?? "")")
            }
        } catch {
            message = Message(text: words.phrase(error.phrase(calling: title(of: target, of: id))), isWarning: true)
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
