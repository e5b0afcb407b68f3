extension Planner {
    /// Exams that a plan asks for though it is entered under another designation that people passed them.
    ///
    /// One exam counts wherever its certification does; but what nobody entered stays unknown until somebody does.
    func enteredElsewhere(_ plan: Plan) -> [Phrase] {
        guard partner.people.isEmpty else { return [] }
        return plan.edits.compactMap { edit in
            guard let list = edit.list, partner.measures[edit.input] == nil,
                let own = edit.serves.first.flatMap({ edition.designation($0)?.name })
            else { return nil }
            let others = edition.definitions.compactMap { definition -> (count: Rational, of: InputDefinition)? in
                guard definition.list?.id == list,
                    case .quantity(let count)? = partner.measures[definition.name]?.value,
                    count > 0
                else { return nil }
                return (count, definition)
            }
            guard let most = others.max(by: { $0.count < $1.count }), let codes = most.of.list?.certifications,
                let other = edition.designation(most.of.designation)?.name
            else { return nil }
            let exams = codes.prefix(3).map(\.id).joined(separator: ", ")
            return
                "The number of people with \(name: exams) is entered for \(name: other), \(most.count), and not for \(name: own). The same people count for both: enter it there as well, and the plan asks for fewer exams."
        }
    }
}
