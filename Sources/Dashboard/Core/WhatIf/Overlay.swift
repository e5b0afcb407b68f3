internal import SolutionsPartner

/// Whose document something was seen or changed in: a key may be another company's later.
package struct PartnerOrigin: Sendable, Hashable {
    /// The name that the partner had.
    package let name: String
    /// The account that it had; `nil` where none was entered.
    package let account: String?
    /// The revision of the document.
    package var revision: Int
}

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
    /// Whose document the changes began on; `nil` before the first one.
    var origin: PartnerOrigin?
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
        change(to: Self.withoutReversed(Self.withoutOrphans(next, facts), facts))
    }

    /// Takes the changes of some inputs away; false when there are none.
    mutating func drop(_ inputs: Set<InputName>, facts: Partner) -> Bool {
        let next = edits.filter { !inputs.contains($0.input) }
        guard next.count != edits.count else { return false }
        change(to: Self.withoutReversed(Self.withoutOrphans(next, facts), facts))
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

    /// The changes without last days that come before the day on which the certification is earned, as they may where the
    /// change of that day goes: no document can hold them.
    private static func withoutReversed(_ edits: [Edit], _ facts: Partner) -> [Edit] {
        guard edits.contains(where: { PersonEdit($0.input)?.isExpiry ?? false }) else { return edits }
        let reversed = facts.applying(edits).reversedDays
        return edits.filter { reversed[$0.input] == nil }
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
            if let fact = PersonEdit(edit.input) {
                // Who joins people that are listed is supposed to; the first ones are entered, and so is what nobody
                // noted of somebody listed.
                let isListed = fact.part != .name && facts.people.contains { $0.id == fact.person }
                return facts.people.isEmpty || isListed && facts.value(of: edit.input) == nil
            }
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
