package import SolutionsPartner

/// What changes of facts do to scores.
package struct ChangeEffect: Sendable {
    /// The scores of the facts as they are.
    package let before: ScoredPartner
    /// The scores of the changed facts.
    package let after: ScoredPartner
    /// The changes.
    package let edits: [Edit]

    /// Reckons with changes.
    package init(_ before: ScoredPartner, applying edits: [Edit]) {
        self.before = before
        self.edits = edits
        after = before.applying(edits)
    }

    /// A fact as reports name it, with the name of the person whom it is about, as it is afterwards.
    package func name(of input: InputName) -> String {
        input.told { after.partner.nameOfPerson($0) ?? before.partner.nameOfPerson($0) }
    }

    /// The designations that some change concerns, with their scores before and after; all of them without a change.
    package var pairs: [(before: DesignationScore, after: DesignationScore)] {
        let edition = before.card.edition
        let touched = Set(edits.map(\.input))
        let concerned = Set(
            edition.definitions.filter { touched.contains($0.name) || !touched.isDisjoint(with: $0.aliases) }
                .map(\.designation))
        return zip(before.card.designations, after.card.designations).filter { pair in
            edits.isEmpty || before.only != nil || concerned.contains(pair.0.rules.id)
        }
        .map { (before: $0, after: $1) }
    }
}
