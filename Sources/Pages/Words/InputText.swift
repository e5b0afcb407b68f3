package import SolutionsPartner

/// What inputs are called for people.
package enum InputText {
    /// An input in words, such as `Azure: Net customer adds` or `Maria Silva: AZ-305`; its own name where there are none.
    ///
    /// - Parameter others: Who knows the names of people of whom the partner knows nothing, such as those who left.
    package static func words(
        for input: InputName, in edition: ProgramEdition, of partner: Partner, or others: Partner? = nil
    ) -> String {
        if let fact = PersonEdit(input) {
            let people = partner.people + (others?.people ?? [])
            let name = people.first { $0.id == fact.person }?.name ?? fact.person
            return switch fact.part {
            case .name: name
            case .certification(let code): "\(name): \(code)"
            case .expiry(let code): "\(name): last day of \(code)"
            }
        }
        let definitions = edition.definitions.filter { $0.name == input || $0.aliases.contains(input) }
        guard let first = definitions.first, let metric = first.metric,
            let rules = edition.designation(first.designation)?.tracks.lazy.flatMap(\.metrics).first(where: {
                $0.id == metric
            })
        else { return input.rawValue }
        let inputs = rules.labelledInputs
        let label = inputs.first { $0.input.name == first.name }?.label ?? ""
        // What the metric's name says already need not be said again.
        let isTold = inputs.count < 2 || rules.name.lowercased().contains(label.lowercased())
        return "\(area(of: definitions, in: edition)): \(rules.name)\(isTold ? "" : ", \(label)")"
    }

    /// What a change comes to, such as `5`, `leaves` for a person who is taken away or `gone` for a certification.
    package static func words(of edit: Edit) -> String {
        guard edit.value == nil, let fact = PersonEdit(edit.input) else { return spelled(edit.value) }
        return switch fact.part {
        case .name: "leaves"
        case .certification: "gone"
        case .expiry: spelled(nil)
        }
    }

    /// A value for the eye.
    package static func spelled(_ value: MeasureValue?) -> String {
        switch value {
        case .quantity(let quantity)?: ScoreText.quantity(quantity)
        case .text(let word)?: word
        case .date(let day)?: ScoreText.date(day)
        case nil: "not entered"
        }
    }

    /// What the designations that read an input have in common: their name, or the family that they belong to.
    private static func area(of definitions: [InputDefinition], in edition: ProgramEdition) -> String {
        let ids = Set(definitions.map(\.designation))
        if ids.count == 1, let id = ids.first { return edition.designation(id)?.shortName ?? id.rawValue }
        let word = definitions.first?.name.rawValue.split(separator: ".").first.map(String.init) ?? ""
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// A change of a fact, such as `2 to 4 customers`, or `joins` and `leaves` of a person.
    package static func change(by edit: Edit, from old: MeasureValue?, unit: Unit?) -> String {
        if old == nil, edit.value != nil, PersonEdit(edit.input)?.part == .name { return "joins" }
        guard case .quantity(let number)? = edit.value, let unit else {
            let new = words(of: edit)
            return edit.value == nil && new != spelled(nil) ? new : "\(spelled(old)) to \(new)"
        }
        return "\(spelled(old)) to \(ScoreText.quantity(number, unit))"
    }
}

extension ScoredPartner {
    /// An input or a fact about the membership in words.
    ///
    /// - Parameter people: Who knows the names of people; the partner itself when left out.
    package func title(of input: InputName, naming people: Partner? = nil) -> String {
        if let fact = MembershipInput(input) { return title(of: fact) }
        return InputText.words(for: input, in: card.edition, of: people ?? partner, or: partner)
    }
}
