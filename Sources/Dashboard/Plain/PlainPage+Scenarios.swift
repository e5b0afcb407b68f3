internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// A scenario with what it leads to, in a sentence.
    func plainSentence(of record: ScenarioRecord, for id: String) -> String {
        guard let outcome = outcome(of: record, for: id) else {
            return "\(record.name) cannot be read: \(record.faults.joined(separator: "; "))"
        }
        let edits = words.count(outcome.scenario.edits.count, "edit")
        let note = outcome.scenario.note.map { ". \($0)" } ?? ""
        let moved = outcome.isCurrent ? "" : ". The facts have moved on since"
        return "\(record.name): \(ScenariosView.effect(of: outcome, words).0), \(edits)\(note)\(moved)"
    }

    /// The edits of a scenario, a line each, those that mean nothing now with the reason.
    func plainEdits(of outcome: ScenarioOutcome, for id: String) -> [String] {
        guard let facts = facts(of: id) else { return [] }
        let edition = facts.card.edition
        let people = facts.partner.applying(outcome.scenario.edits)
        return outcome.standing.lines.map { line in
            let name = Words.name(of: line.edit.input, in: edition, naming: people, or: facts.partner)
            if let reason = line.status.reason(in: edition.id) { return "\(name): left out, \(reason)" }
            let unit = edition.input(named: line.edit.input)?.unit
            return "\(name): \(words.change(by: line.edit, from: line.fact, unit: unit))"
        }
    }
}
