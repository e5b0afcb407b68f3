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
        ground?.rules?.specializations.all.first { $0.id == specialization }?.name
            ?? (isListed(.specialization(specialization)) ? specialization : "\(specialization) (in no table)")
    }

    /// Whether the tables of the edition have a name for a fact; what they do not is kept and shown all the same.
    package func isListed(_ fact: MembershipInput) -> Bool {
        guard let rules = ground?.rules else { return true }
        return switch fact {
        case .anniversary, .paid, .benefits, .expertMSP: true
        case .legacy(let key): rules.legacy.competency(key) != nil
        case .attained(let id): card.edition.designation(id) != nil
        case .specialization(let key): rules.specializations.specialization(key) != nil
        }
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
        let listed = card.edition.membershipInputs
        // What is entered under a name that the edition does not have stands after what it has.
        return (listed + partner.membership.keyed.filter { !listed.contains($0) }).enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }
}

/// Facts about the membership that belong together and of which most partners have few.
package enum MembershipGroup: String, Sendable, CaseIterable {
    /// When each designation was attained.
    case designations
    /// The anniversaries of specializations and of Azure Expert MSP.
    case specializations
    /// The competencies of the earlier program.
    case competencies

    /// What the group is called on the screen.
    package var title: String {
        switch self {
        case .designations: "Designations attained"
        case .specializations: "Specializations and Azure Expert MSP"
        case .competencies: "Competencies"
        }
    }
}

extension MembershipInput {
    /// The group that a fact belongs to; `nil` for what every partner has.
    package var group: MembershipGroup? {
        switch self {
        case .anniversary, .paid, .benefits: nil
        case .attained: .designations
        case .specialization, .expertMSP: .specializations
        case .legacy: .competencies
        }
    }
}

extension Words {
    /// How many facts of a group are entered, such as `2 of 32 entered`.
    package func entered(_ count: Int, of all: Int) -> String {
        "\(count == 0 ? "none" : self.count(count)) of \(self.count(all)) entered"
    }

    private func count(_ number: Int) -> String { quantity(Rational(number)) }
}
