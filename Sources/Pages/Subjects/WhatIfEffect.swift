package import SolutionsPartner

/// What a what-if does to the scores of a partner.
package struct OverlayEffect: Sendable {
    /// The number of changes.
    package let editCount: Int
    /// Points won and lost over all designations.
    package let points: Rational
    /// Names of the designations that become qualified.
    package let gained: [String]
    /// Names of the designations that stop being qualified.
    package let lost: [String]

    package init(_ edits: Int, from base: Scorecard, to card: Scorecard) {
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
    package func sentence(_ words: Words, isFirstEntry: Bool = false) -> String {
        var parts = [isFirstEntry ? words.count(editCount, "entry", "entries") : words.count(editCount, "change")]
        parts.append(points.isZero ? "no points" : "\(words.delta(points)) points")
        if !gained.isEmpty { parts.append("gains \(gained.joined(separator: ", "))") }
        if !lost.isEmpty { parts.append("loses \(lost.joined(separator: ", "))") }
        return parts.joined(separator: ", ")
    }
}

/// What each change of a what-if brings alone, and what all of them bring together.
package struct OverlayContributions: Sendable {
    /// The points over all designations of each change, in the order of the changes.
    package let alone: [Rational]
    /// The points of all together, as the banner has them.
    package let together: Rational
    /// Whether all together bring what each alone does in sum.
    package let addUp: Bool

    package init(of edits: [Edit], to facts: ScoredPartner) {
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
    package func sentence(_ words: Words) -> String {
        let all = together.isZero ? "no points" : "\(words.delta(together)) points"
        guard alone.count > 1, !addUp else { return "Together: \(all)." }
        let sum = alone.reduce(Rational.zero, +)
        return "Together: \(all). Each alone: \(sum.isZero ? "none" : "\(words.delta(sum)) in sum"), "
            + "since gates, pools and maxima count them together."
    }
}
