package import SolutionsPartner

/// What a what-if does to the scores of a partner.
package struct OverlayEffect: Sendable {
    /// The number of changes.
    package let editCount: Int
    /// Points won and lost over all designations.
    package let points: Rational
    /// The designations that meet their requirements, or do not any more.
    package let turns: [DesignationTurn]
    private let required: Rational

    package init(_ edits: Int, from facts: ScoredPartner, to changed: ScoredPartner) {
        editCount = edits
        points = Self.points(from: facts.card, to: changed.card)
        turns = DesignationTurn.all(from: facts, to: changed)
        required = facts.card.edition.requiredPoints
    }

    /// The points won and lost, as the sum of the differences shown.
    fileprivate static func points(from base: Scorecard, to card: Scorecard) -> Rational {
        card.designations.reduce(.zero) { sum, score in
            sum + (base.designation(score.rules.id).map { Words.delta(from: $0, to: score) } ?? .zero)
        }
    }

    /// The effect in one line, such as `3 changes, +8.7 points, gains Security`.
    ///
    /// - Parameter isFirstEntry: Whether the changes are facts that nobody entered so far.
    package func sentence(_ words: Words, isFirstEntry: Bool = false) -> String {
        sentences(words, isFirstEntry: isFirstEntry)[0]
    }

    /// The same from the longest wording to the shortest, which tells what turns before it tells how many changes do that.
    package func sentences(_ words: Words, isFirstEntry: Bool = false) -> [String] {
        let count = words.count(editCount, isFirstEntry ? .entries : .whatIf)
        let sum = points.isZero ? "no points" : "\(words.delta(points)) points"
        guard let turned = words.sentence(turns, required: required) else { return ["\(count), \(sum)", sum] }
        let brief = points.isZero ? "+0" : words.delta(points)
        let short = words.shortened(turns, required: required)
        return ["\(count), \(sum), \(turned)", "\(count), \(brief), \(short[0])"] + short.map { "\(brief), \($0)" }
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
        together = OverlayEffect.points(from: facts.card, to: all)
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
