internal import Pages
internal import SolutionsPartner

/// A what-if: changes laid over the facts of a partner, never mixed with them until somebody saves them.
struct Overlay: Sendable, Hashable {
    /// The changes in the order in which they were first made, one for each input.
    private(set) var edits: [Edit] = []
    /// Whether the screens show them.
    var isShown = true
    /// The revision of the document that the changes began on; `nil` before the first one.
    var base: Int?
    private var past: [[Edit]] = []
    private var future: [[Edit]] = []

    /// Whether there is something to undo.
    var canUndo: Bool { !past.isEmpty }
    /// Whether there is something to do again.
    var canRedo: Bool { !future.isEmpty }
    /// Whether nothing differs from the facts.
    var isEmpty: Bool { edits.isEmpty }

    /// Lays a change over the facts; one that says what the facts say takes the earlier change of its input away.
    mutating func apply(_ edit: Edit, facts: Partner) {
        var next = edits
        let saysNothingNew =
            facts.value(of: edit.input) == edit.value && edit.aliases.allSatisfy { facts.value(of: $0) == nil }
        if let place = next.firstIndex(where: { $0.input == edit.input }) {
            if saysNothingNew { next.remove(at: place) } else { next[place] = edit }
        } else if !saysNothingNew {
            next.append(edit)
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
    mutating func replace(with edits: [Edit]) { change(to: edits) }

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

    /// For each change, the points over all designations that would be missing without it.
    static func contributions(of edits: [Edit], to facts: ScoredPartner) -> [Rational] {
        func points(_ edits: [Edit]) -> Rational {
            let changed = facts.partner.applying(edits)
            return Scorecard(of: changed, under: facts.card.edition, on: facts.card.day).designations
                .reduce(Rational.zero) { $0 + $1.total }
        }
        let all = points(edits)
        return edits.indices.map { place in
            var others = edits
            others.remove(at: place)
            return all - points(others)
        }
    }

    /// The effect in one line, such as `3 changes, +8.7 points, gains Security`.
    func sentence(_ words: Words) -> String {
        var parts = [words.count(editCount, "change")]
        parts.append(points.isZero ? "no points" : "\(words.delta(points)) points")
        if !gained.isEmpty { parts.append("gains \(gained.joined(separator: ", "))") }
        if !lost.isEmpty { parts.append("loses \(lost.joined(separator: ", "))") }
        return parts.joined(separator: ", ")
    }
}
