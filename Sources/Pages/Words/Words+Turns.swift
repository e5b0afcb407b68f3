package import SolutionsPartner

/// A designation that meets its requirements by a change, or does not any more.
///
/// What is held stays held until its anniversary, whatever happens to its points, so a dip takes nothing away by itself.
package struct DesignationTurn: Sendable, Hashable {
    /// How its requirements are met afterwards.
    package enum Kind: Sendable, Hashable {
        /// They are met, and were not.
        case met
        /// The total is below the line.
        case belowLine
        /// The total reaches the line, and a metric is without points.
        case unmet
    }

    /// The name of the designation, short.
    package let name: String
    /// What became of it.
    package let kind: Kind
    /// Whether the designation is held all the same.
    package let isHeld: Bool

    /// Judges two scores of a designation; `nil` where nothing turned.
    ///
    /// - Parameter isHeld: Asked for only where something turned.
    package init?(from before: DesignationScore, to after: DesignationScore, isHeld: @autoclosure () -> Bool) {
        guard before.isQualified != after.isQualified else { return nil }
        name = after.rules.shortName
        kind = after.isQualified ? .met : after.shortfall.isZero ? .unmet : .belowLine
        self.isHeld = isHeld()
    }

    /// The turn of a designation; `nil` where nothing turned.
    ///
    /// What is met by the change may be held by it as well, so what was held before is asked of the facts.
    package init?(
        from before: DesignationScore, of facts: ScoredPartner, to after: DesignationScore, of changed: ScoredPartner
    ) {
        let holder = after.isQualified ? facts : changed
        self.init(from: before, to: after, isHeld: holder.isHeld(after.rules.id))
    }

    /// The turns of all designations, in the order of the page.
    package static func all(from facts: ScoredPartner, to changed: ScoredPartner) -> [DesignationTurn] {
        changed.card.designations.compactMap { score in
            facts.card.designation(score.rules.id).flatMap { old in
                DesignationTurn(from: old, of: facts, to: score, of: changed)
            }
        }
    }

    /// The turns of a scenario on the facts of a partner.
    package static func all(of outcome: ScenarioOutcome, on facts: ScoredPartner) -> [DesignationTurn] {
        var changed: ScoredPartner?
        return outcome.after.designations.compactMap { score in
            guard let old = outcome.before.designation(score.rules.id), old.isQualified != score.isQualified else {
                return nil
            }
            // Scored once more only where something turns, since an outcome has its scores already.
            let after = changed ?? facts.applying(outcome.standing.edits)
            changed = after
            return DesignationTurn(from: old, of: facts, to: score, of: after)
        }
    }

    /// Whether the requirements are not met any more.
    package var isLoss: Bool { kind != .met }
}

extension Words {
    /// What turns with a change, such as `gains Security; falls below 70: Modern Work, still held`; `nil` for nothing.
    package func sentence(_ turns: [DesignationTurn], required: Rational) -> String? {
        guard !turns.isEmpty else { return nil }
        let kinds: [DesignationTurn.Kind] = [.met, .belowLine, .unmet]
        return kinds.flatMap { kind in
            [false, true].compactMap { isHeld in
                let names = turns.filter { $0.kind == kind && $0.isHeld == isHeld }.map(\.name)
                return names.isEmpty ? nil : phrase(kind, isHeld: isHeld, of: names, required: required)
            }
        }.joined(separator: "; ")
    }

    /// What turns with a change where there is little room, such as `Security <70` or `2 <70`.
    package func shortened(_ turns: [DesignationTurn], required: Rational) -> [String] {
        let kinds: [DesignationTurn.Kind] = [.met, .belowLine, .unmet]
        func told(_ naming: ([String]) -> String) -> String {
            kinds.compactMap { kind in
                let names = turns.filter { $0.kind == kind }.map(\.name)
                return names.isEmpty ? nil : "\(naming(names)) \(brief(kind, required: required))"
            }.joined(separator: ", ")
        }
        return [told { $0.joined(separator: ", ") }, told { "\($0.count)" }]
    }

    /// What became of designations, in a word behind their names.
    func brief(_ kind: DesignationTurn.Kind, required: Rational) -> String {
        switch kind {
        case .met: "met"
        case .belowLine: "<\(points(required))"
        case .unmet: "unmet"
        }
    }

    /// What became of one designation, told beside its name: `falls below 70, still held`.
    package func phrase(of turn: DesignationTurn, required: Rational) -> String {
        phrase(turn.kind, isHeld: turn.isHeld, of: [], required: required)
    }

    private func phrase(
        _ kind: DesignationTurn.Kind, isHeld: Bool, of names: [String], required: Rational
    ) -> String {
        let list = names.joined(separator: ", ")
        if kind == .met, !isHeld { return names.isEmpty ? "gained" : "gains \(list)" }
        let what =
            switch kind {
            case .met: "qualifies"
            case .belowLine: "falls below \(points(required))"
            case .unmet: "no longer qualified"
            }
        let held = isHeld ? kind == .met ? ", held already" : ", still held" : ""
        return what + (names.isEmpty ? "" : ": \(list)") + held
    }
}
