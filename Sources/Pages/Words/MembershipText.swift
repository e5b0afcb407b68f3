package import SolutionsPartner

extension ScoredPartner {
    /// What a fact about the membership is called on the screen.
    package func title(of fact: MembershipInput) -> String {
        let edition = card.edition
        return switch fact {
        case .anniversary: "Anniversary"
        case .paid: "Paid on"
        case .benefits: "Benefits"
        case .legacy(let key): "Competency \(competency(key))"
        case .attained(let id): "\(edition.designation(id)?.shortName ?? id.rawValue) attained on"
        case .specialization(let key): "\(name(of: key)) anniversary"
        case .expertMSP: "Azure Expert MSP anniversary"
        }
    }

    /// What it is called, and what it may be called where room is short.
    package func titles(of fact: MembershipInput) -> [String] {
        if case .specialization(let key) = fact { return [title(of: fact), name(of: key)] }
        return [title(of: fact)]
    }

    private func competency(_ key: String) -> String {
        ground?.rules?.legacy.competencies.first { $0.id == key }?.name ?? key
    }

    private func name(of specialization: String) -> String {
        ground?.rules?.specializations.all.first { $0.id == specialization }?.name ?? specialization
    }
}

extension ScoredPartner {
    /// The facts about the membership in the order shown: what every partner has first, the long tables last.
    package var membershipRows: [MembershipInput] {
        func rank(_ fact: MembershipInput) -> Int {
            switch fact {
            case .anniversary: 0
            case .benefits, .paid: 1
            case .attained: 2
            case .expertMSP: 3
            case .specialization: 4
            case .legacy: 5
            }
        }
        return card.edition.membershipInputs.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }
}
