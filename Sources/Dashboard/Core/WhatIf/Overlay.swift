internal import Pages
internal import SolutionsPartner

/// A what-if: changes laid over the facts of a partner, never mixed with them until somebody saves them.
struct Overlay: Sendable, Hashable {
    /// The changes in the order in which they were first made, one for each input.
    private(set) var edits: [Edit] = []
    /// Whether the screens show them.
    var isShown = true
    /// Whether they came from a plan or a scenario.
    private(set) var isSupposed = false
    /// The revision of the document that the changes began on; `nil` before the first one.
    var base: Int?
    /// Why they are to be saved, as it was typed last; a save that fails asks again.
    var reason: String?
    private var past: [[Edit]] = []
    private var future: [[Edit]] = []

    /// Whether there is something to undo.
    var canUndo: Bool { !past.isEmpty }
    /// Whether there is something to do again.
    var canRedo: Bool { !future.isEmpty }
    /// Whether nothing differs from the facts.
    var isEmpty: Bool { edits.isEmpty }

    /// Lays a change over the facts; one that says what the facts say takes the earlier change of its input away.
    mutating func apply(_ edit: Edit, facts: Partner) { apply([edit], facts: facts) }

    /// Lays changes over the facts as one step.
    mutating func apply(_ edits: [Edit], facts: Partner) {
        var next = self.edits
        for edit in edits {
            let saysNothingNew =
                facts.value(of: edit.input) == edit.value && edit.aliases.allSatisfy { facts.value(of: $0) == nil }
            if let place = next.firstIndex(where: { $0.input == edit.input }) {
                if saysNothingNew { next.remove(at: place) } else { next[place] = edit }
            } else if !saysNothingNew {
                next.append(edit)
            }
        }
        change(to: Self.withoutOrphans(next, facts))
    }

    /// Takes the changes of some inputs away; false when there are none.
    mutating func drop(_ inputs: Set<InputName>, facts: Partner) -> Bool {
        let next = edits.filter { !inputs.contains($0.input) }
        guard next.count != edits.count else { return false }
        change(to: Self.withoutOrphans(next, facts))
        return true
    }

    /// The changes without certifications of people who are not there: who leaves takes them along.
    private static func withoutOrphans(_ edits: [Edit], _ facts: Partner) -> [Edit] {
        var present = Set(facts.people.map(\.id))
        for edit in edits {
            guard let fact = PersonEdit(edit.input), fact.part == .name else { continue }
            if edit.value == nil { present.remove(fact.person) } else { present.insert(fact.person) }
        }
        return edits.filter { edit in
            PersonEdit(edit.input).map { $0.part == .name || present.contains($0.person) } ?? true
        }
    }

    /// Takes all changes away.
    mutating func dropAll() { change(to: []) }

    /// Takes over changes made elsewhere, such as those of a plan.
    ///
    /// - Parameter isSupposed: Whether they are what somebody supposes, as plans and scenarios are.
    mutating func replace(with edits: [Edit], isSupposed: Bool = true) {
        self.isSupposed = isSupposed
        change(to: edits)
    }

    /// Whether the changes are facts that nobody entered so far: nothing of them supposes that something changes.
    func isFirstEntry(over facts: Partner) -> Bool {
        guard !edits.isEmpty, !isSupposed else { return false }
        return edits.allSatisfy { edit in
            guard edit.value != nil else { return false }
            // Who joins people that are listed is supposed to; the first ones are entered.
            if PersonEdit(edit.input) != nil { return facts.people.isEmpty }
            return ([edit.input] + edit.aliases).allSatisfy { facts.value(of: $0) == nil }
        }
    }

    /// Goes one change back; false when there is none.
    mutating func undo() -> Bool {
        guard let last = past.popLast() else { return false }
        future.append(edits)
        edits = last
        isShown = true
        return true
    }

    /// Makes the change again that was last undone; false when there is none.
    mutating func redo() -> Bool {
        guard let next = future.popLast() else { return false }
        past.append(edits)
        edits = next
        isShown = true
        return true
    }

    /// Drops what the facts say by now, after they have moved on.
    mutating func rebase(on facts: Partner) {
        edits.removeAll { edit in
            facts.value(of: edit.input) == edit.value && edit.aliases.allSatisfy { facts.value(of: $0) == nil }
        }
    }

    private mutating func change(to next: [Edit]) {
        guard next != edits else { return }
        if next.isEmpty { isSupposed = false }
        past.append(edits)
        future = []
        edits = next
        isShown = true
    }
}

/// What a what-if does to the scores of a partner.
struct OverlayEffect: Sendable {
    /// The number of changes.
    let editCount: Int
    /// Points won and lost over all designations.
    let points: Rational
    /// Names of the designations that become qualified.
    let gained: [String]
    /// Names of the designations that stop being qualified.
    let lost: [String]

    init(_ edits: Int, from base: Scorecard, to card: Scorecard) {
        editCount = edits
        var sum = Rational.zero
        var (gained, lost): ([String], [String]) = ([], [])
        for score in card.designations {
            guard let before = base.designation(score.rules.id) else { continue }
            sum += Words.delta(from: before, to: score)
            if score.isQualified, !before.isQualified { gained.append(score.rules.shortName) }
            if !score.isQualified, before.isQualified { lost.append(score.rules.shortName) }
        }
        points = sum
        (self.gained, self.lost) = (gained, lost)
    }

    /// The effect in one line, such as `3 changes, +8.7 points, gains Security`.
    ///
    /// - Parameter isFirstEntry: Whether the changes are facts that nobody entered so far.
    func sentence(_ words: Words, isFirstEntry: Bool = false) -> String {
        var parts = [isFirstEntry ? words.count(editCount, "entry", "entries") : words.count(editCount, "change")]
        parts.append(points.isZero ? "no points" : "\(words.delta(points)) points")
        if !gained.isEmpty { parts.append("gains \(gained.joined(separator: ", "))") }
        if !lost.isEmpty { parts.append("loses \(lost.joined(separator: ", "))") }
        return parts.joined(separator: ", ")
    }
}

/// What each change of a what-if brings alone, and what all of them bring together.
struct OverlayContributions: Sendable {
    /// The points over all designations of each change, in the order of the changes.
    let alone: [Rational]
    /// The points of all together, as the banner has them.
    let together: Rational
    /// Whether all together bring what each alone does in sum.
    let addUp: Bool

    init(of edits: [Edit], to facts: ScoredPartner) {
        func card(_ edits: [Edit]) -> Scorecard {
            Scorecard(of: facts.partner.applying(edits), under: facts.card.edition, on: facts.card.day)
        }
        func points(_ card: Scorecard) -> Rational { card.designations.reduce(.zero) { $0 + $1.total } }
        let before = points(facts.card)
        alone = edits.map { edit in
            // A certification of somebody who joins means nothing without them.
            let person = PersonEdit(edit.input).flatMap { fact in
                edits.first {
                    $0.input == PersonEdit.name(of: fact.person) && $0.input != edit.input && $0.value != nil
                }
            }
            return points(card([person, edit].compactMap(\.self))) - before
        }
        let all = card(edits)
        together = OverlayEffect(edits.count, from: facts.card, to: all).points
        addUp = alone.reduce(.zero, +) == points(all) - before
    }

    /// What the changes bring together, and that it is more or less than each alone.
    func sentence(_ words: Words) -> String {
        let all = together.isZero ? "no points" : "\(words.delta(together)) points"
        guard alone.count > 1, !addUp else { return "Together: \(all)." }
        let sum = alone.reduce(Rational.zero, +)
        return "Together: \(all). Each alone: \(sum.isZero ? "none" : "\(words.delta(sum)) in sum"), "
            + "since gates, pools and maxima count them together."
    }
}
