extension Planner {
    /// Exams that a plan asks for though it is entered under another designation that people passed them.
    ///
    /// One exam counts wherever its certification does; but what nobody entered stays unknown until somebody does.
    func enteredElsewhere(_ plan: Plan) -> [Phrase] {
        guard partner.people.isEmpty else { return [] }
        let evidence = EvidenceTable(partner: partner, edition: edition, day: day)
        return plan.edits.compactMap { edit in
            guard let list = edit.list, edit.from == nil, let own = edit.serves.first else { return nil }
            let others = edition.inputs.filter { edition.inputLists[$0.index] == list && evidence.entered($0) != nil }
            let counts = others.map { (input: $0, count: evidence.entered($0) ?? .zero) }
            guard let most = counts.max(by: { $0.count < $1.count }), most.count > 0,
                let definition = edition.definitions.first(where: { $0.name == most.input.name }),
                let codes = definition.list?.certifications.prefix(3).map(\.id)
            else { return nil }
            return
                "The number of people with \(name: codes.joined(separator: ", ")) is entered for \(names(definition.designation)) (\(verbatim: most.input.name.rawValue)), \(most.count), and not for \(names(own)) (\(verbatim: edit.input.rawValue)). The same people count for both: enter it there as well, and the plan asks for fewer exams."
        }
    }

    private func names(_ id: DesignationID) -> Phrase.Argument {
        .names([edition.designation(id)?.name ?? id.rawValue], .and)
    }
}
