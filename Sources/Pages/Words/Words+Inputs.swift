package import SolutionsPartner

/// What inputs are called, and what values of them come to.
extension Words {
    /// An input in words, such as `Azure: Net customer adds` or `Maria Silva: AZ-305`; its own name where there are none.
    ///
    /// - Parameter others: Who knows the names of people of whom the partner knows nothing, such as those who left.
    package static func name(
        of input: InputName, in edition: ProgramEdition, naming partner: Partner, or others: Partner? = nil
    ) -> String {
        names(of: input, in: edition, naming: partner, or: others)[0]
    }

    /// The same from the longest wording to the shortest: the shorter ones keep what tells inputs of a metric apart.
    package static func names(
        of input: InputName, in edition: ProgramEdition, naming partner: Partner, or others: Partner? = nil
    ) -> [String] {
        func name(of person: String) -> String? { partner.nameOfPerson(person) ?? others?.nameOfPerson(person) }
        if let particular = Particular(input) { return [particular.title(naming: name)] }
        if let fact = PersonEdit(input) {
            let name = name(of: fact.person) ?? fact.person
            return switch fact.part {
            case .name: [name]
            case .certification(let code): ["\(name): \(code)"]
            case .expiry(let code): ["\(name): last day of \(code)"]
            }
        }
        let definitions = edition.definitions.filter { $0.name == input || $0.aliases.contains(input) }
        guard let first = definitions.first, let designation = edition.designation(first.designation) else {
            return [input.rawValue]
        }
        guard let metric = first.metric else {
            guard let part = TrackInput(first.name, of: designation)?.label else { return [input.rawValue] }
            let (whole, short) = area(of: definitions, in: edition)
            return ["\(whole): \(part)", "\(short): \(part)"]
        }
        let readers = designation.tracks.compactMap { track in
            track.metrics.first { rules in
                rules.id == metric && rules.labelledInputs.contains { $0.input.name == first.name }
            }.map { (track: track, rules: $0) }
        }
        guard let reader = readers.first else { return [input.rawValue] }
        let inputs = reader.rules.labelledInputs
        let label = inputs.first { $0.input.name == first.name }?.label ?? ""
        // What the metric's name says already need not be said again.
        let isTold = inputs.count < 2 || reader.rules.name.lowercased().contains(label.lowercased())
        let track = readers.count < designation.tracks.count ? ", \(reader.track.name)" : ""
        let (whole, short) = area(of: definitions, in: edition)
        let part = isTold ? "" : ", \(label)"
        return [
            "\(whole)\(track): \(reader.rules.name)\(part)", "\(whole)\(track): \(reader.rules.shortName)\(part)",
            "\(short)\(track): \(reader.rules.shortName)\(part)",
            "\(short)\(track): \(reader.rules.abbreviation)\(part)",
        ]
    }

    /// What a change comes to, such as `5`, `leaves` for a person who is taken away or `gone` for a certification.
    package func value(of edit: Edit) -> String {
        guard edit.value == nil, let fact = PersonEdit(edit.input) else { return value(edit.value) }
        return switch fact.part {
        case .name: "leaves"
        case .certification: "gone"
        case .expiry: value(nil)
        }
    }

    /// A value for the eye.
    package func value(_ value: MeasureValue?) -> String {
        switch value {
        case .quantity(let number)?: entered(number)
        case .text(let word)?: word
        case .date(let day)?: date(day)
        case nil: "not entered"
        }
    }

    /// What stands for an input before it changes: what was entered, else what follows from records, such as
    /// `derived 12`, else that nothing was entered; `listed` for somebody who leaves, whom the title names.
    package func standing(before edit: Edit, of scored: ScoredPartner) -> String {
        guard let entered = scored.value(of: edit.input) else { return derived(edit.input, of: scored) ?? value(nil) }
        if edit.value == nil, PersonEdit(edit.input)?.part == .name { return "listed" }
        return value(entered)
    }

    /// The number that follows from records for an input and is in force while none is entered, by track where tracks
    /// have different ones; `nil` where none does.
    package func derived(_ input: InputName, of scored: ScoredPartner) -> String? {
        let edition = scored.card.edition
        let names = [input] + edition.definitions.filter { $0.name == input }.flatMap(\.aliases)
        let month = DerivedNumbers.closedMonth(on: scored.card.day)
        let numbers = (scored.partner.derived.months[month]?[edition.id] ?? [:]).filter { names.contains($0.key.input) }
        let told = numbers.sorted { $0.key < $1.key }.map { key, number in
            (text: (number.isComplete ? "" : "at least ") + quantity(number.value), track: key.track?.rawValue)
        }
        guard let first = told.first else { return nil }
        if told.allSatisfy({ $0.text == first.text }) { return "derived \(first.text)" }
        return "derived "
            + told.map { [$0.text, $0.track].compactMap(\.self).joined(separator: " ") }
            .joined(separator: ", ")
    }

    /// What the designations that read an input have in common: their name, or the family that they belong to; and that
    /// in short.
    fileprivate static func area(
        of definitions: [InputDefinition], in edition: ProgramEdition
    ) -> (whole: String, short: String) {
        let ids = Set(definitions.map(\.designation))
        if ids.count == 1, let id = ids.first {
            let rules = edition.designation(id)
            return (rules?.shortName ?? id.rawValue, rules?.abbreviation ?? id.rawValue)
        }
        let word = definitions.first?.name.rawValue.split(separator: ".").first.map(String.init) ?? ""
        let area = Self.uppercasedFirst(word)
        return (area, area)
    }

    /// A change of a fact, such as `2 to 4 customers`, or `joins` and `leaves` of a person.
    package func change(by edit: Edit, from old: MeasureValue?, unit: Unit?) -> String {
        if old == nil, edit.value != nil, PersonEdit(edit.input)?.part == .name { return "joins" }
        guard case .quantity(let number)? = edit.value, let unit else {
            let new = value(of: edit)
            return edit.value == nil && new != value(nil) ? new : "\(value(old)) to \(new)"
        }
        return "\(value(old)) to \(entered(number, unit))"
    }
}

extension ScoredPartner {
    /// An input or a fact about the membership in words.
    ///
    /// - Parameter people: Who knows the names of people; the partner itself when left out.
    package func title(of input: InputName, naming people: Partner? = nil) -> String {
        titles(of: input, naming: people)[0]
    }

    /// The same from the longest wording to the shortest.
    package func titles(of input: InputName, naming people: Partner? = nil) -> [String] {
        if let fact = MembershipInput(input) { return [title(of: fact)] }
        return Words.names(of: input, in: card.edition, naming: people ?? partner, or: partner)
    }
}
