/// What the edits of a scenario mean for the facts as they are now, under one edition.
public struct ScenarioStanding: Sendable {
    /// What has become of an edit.
    public enum Status: Sendable, Hashable {
        /// It changes a fact.
        case changes
        /// The facts say the same by now.
        case same
        /// The person whom it changes is not there.
        case unknownPerson
        /// The edition does not know the input.
        case unknownInput
        /// The edition does not allow the value, or counts another list of certifications, for this reason.
        case refused(String)

        /// Whether the edit has lost its meaning for good, whatever the edition.
        public var isSpent: Bool { self == .same || self == .unknownPerson }
    }

    /// An edit with what has become of it.
    public struct Line: Sendable, Hashable {
        /// The edit, by the name that the edition uses.
        public let edit: Edit
        /// What the facts say where the edit's turn comes; `nil` for unknown.
        public let fact: MeasureValue?
        /// What has become of the edit.
        public let status: Status
    }

    /// The edits in their order.
    public let lines: [Line]

    /// The edits that change something.
    public var edits: [Edit] { lines.filter { $0.status == .changes }.map(\.edit) }

    /// The edits that change nothing.
    public var leftOut: [Line] { lines.filter { $0.status != .changes } }
}

extension ScenarioStanding.Status {
    /// Why the edit changes nothing, as words that follow its input; `nil` for one that does.
    public func reason(in edition: String) -> String? {
        switch self {
        case .changes: nil
        case .same: "the facts say the same"
        case .unknownPerson: "there is no such person"
        case .unknownInput: "edition \(edition) does not know it"
        case .refused(let reason): reason
        }
    }
}

extension Scenario {
    /// Weighs each edit against the facts, those before it applied.
    public func standing(on partner: Partner, under edition: ProgramEdition) -> ScenarioStanding {
        var current = partner
        var lines: [ScenarioStanding.Line] = []
        for edit in edits {
            let line = edition.standing(of: edit, on: current)
            if line.status == .changes { current = current.applying(CollectionOfOne(line.edit)) }
            lines.append(line)
        }
        return ScenarioStanding(lines: lines)
    }

    /// The scenario on newer facts: without the edits that have lost their meaning for good.
    ///
    /// Edits that only this edition does not know or allow are kept for the others.
    public func rebased(on partner: Partner, revision: Int, under edition: ProgramEdition) -> Scenario {
        var scenario = self
        scenario.base = revision
        scenario.edits = zip(edits, standing(on: partner, under: edition).lines).filter { !$1.status.isSpent }.map(\.0)
        return scenario
    }
}

extension ProgramEdition {
    fileprivate func standing(of edit: Edit, on partner: Partner) -> ScenarioStanding.Line {
        func line(_ edit: Edit, _ status: ScenarioStanding.Status) -> ScenarioStanding.Line {
            ScenarioStanding.Line(edit: edit, fact: fact(of: edit.input, of: partner), status: status)
        }
        let text: String? =
            switch edit.value {
            case .quantity(let number): number.description
            case .text(let word): word
            case .date(let day): day.description
            case nil: nil
            }
        if let fact = PersonEdit(edit.input) {
            let isThere = partner.people.contains { $0.id == fact.person }
            switch fact.part {
            case .name: if !isThere, edit.value == nil { return line(edit, .same) }
            case .certification: if !isThere { return line(edit, .unknownPerson) }
            case .expiry(let code):
                if !isThere { return line(edit, .unknownPerson) }
                if partner.value(of: PersonEdit.certification(code, of: fact.person)) == nil {
                    return line(edit, .refused("the person does not hold \(code)"))
                }
            }
        } else if MembershipInput(edit.input) == nil, HistoryInput(edit.input) == nil, input(named: edit.input) == nil,
            !trainingInputs.contains(where: { $0.name == edit.input })
        {
            return line(edit, .unknownInput)
        }
        let read: Edit
        do throws(EditRefusal) {
            read = try self.edit(edit.input.rawValue, to: text)
        } catch {
            // Of facts about the membership, the reader alone tells which ones the edition knows.
            return line(edit, .refused(error.description))
        }
        if let list = edit.list, let counted = read.list, counted != list {
            return line(read, .refused("it counts people for the list \(list), the edition for \(counted)"))
        }
        // What could not be saved is told before somebody builds on it.
        if PersonEdit(read.input) != nil, let refusal = partner.refusal(of: CollectionOfOne(read)) {
            return line(read, .refused(refusal.description))
        }
        guard edit.value != nil else {
            // People and the membership have one name for each fact, which is then all that there is.
            let isKnown = ([read.input] + read.aliases).contains { partner.value(of: $0) != nil }
            return line(read, isKnown ? .changes : .same)
        }
        let isSame =
            fact(of: read.input, of: partner) == read.value
            && names(of: read.input).allSatisfy { partner.measures[$0]?.list.map { $0 == read.list } ?? true }
        return line(read, isSame ? .same : .changes)
    }

    /// What the facts say of an input under any of its names.
    private func fact(of input: InputName, of partner: Partner) -> MeasureValue? {
        names(of: input).lazy.compactMap { partner.value(of: $0) }.first
    }
}
