internal import Pages
internal import SolutionsPartner

/// A setting of plans that can be changed.
enum PlanSettingsRow: Sendable, Hashable {
    /// Whether a designation is planned for.
    case designation(DesignationID)
    /// Points above the line.
    case margin
    /// One person more in every gate.
    case spare
    /// The most that a plan may cost.
    case budget
    /// The last day on which a plan may count.
    case deadline
    /// How many people who are not listed may pass exams.
    case newPeople
    /// What differs for an input.
    case input(InputName)
    /// What differs for a certification.
    case certification(String)
    /// Something that differs is to be added.
    case exception
    /// What costs are counted in.
    case unit
    /// What one unit of a kind costs.
    case kind(PlanKind)

    /// Names the row, so that the cursor stays on it.
    var key: String {
        switch self {
        case .designation(let id): "designation \(id.rawValue)"
        case .margin: "margin"
        case .spare: "spare"
        case .budget: "budget"
        case .deadline: "by"
        case .newPeople: "new-people"
        case .input(let name): "input \(name)"
        case .certification(let code): "certification \(code)"
        case .exception: "exception"
        case .unit: "unit"
        case .kind(let kind): "kind \(kind.rawValue)"
        }
    }
}

extension PlanKind {
    /// One unit of the kind, in words.
    var words: String {
        switch self {
        case .exam: "An exam that one person passes"
        case .customer: "A customer won"
        case .workload: "A workload of a customer"
        case .deployment: "A deployment"
        case .service: "A service more in use"
        case .percent: "A percent of growth"
        case .user: "An active user"
        case .usd: "A US dollar of consumption"
        }
    }
}

extension DashboardState {
    /// The settings of plans in the order shown.
    func planSettingsRows(of id: String) -> [PlanSettingsRow] {
        guard let edition = partner(id)?.card.edition else { return [] }
        let costs = planCosts
        let inputs = Set(costs.inputs.keys.compactMap { edition.input(named: $0)?.name }).sorted()
        let codes = edition.lists.flatMap(\.certifications).map(\.id)
        return edition.designations.map { .designation($0.id) } + [.margin, .spare, .budget, .deadline, .newPeople]
            + inputs.map { .input($0) }
            + costs.certifications.keys.filter { codes.contains($0) }.sorted().map { .certification($0) }
            + [.exception, .unit] + PlanKind.allCases.map { .kind($0) }
    }

    /// What a setting is about.
    func title(of row: PlanSettingsRow, of id: String) -> String {
        guard let scored = partner(id) else { return "" }
        let edition = scored.card.edition
        return switch row {
        case .designation(let designation): "Plan for \(edition.designation(designation)?.name ?? designation.rawValue)"
        case .margin: "Points above \(words.quantity(edition.requiredPoints)) to be on the safe side"
        case .spare: "One person to spare in every gate"
        case .budget: "The most that a plan may cost"
        case .deadline: "The last day on which a plan may count"
        case .newPeople: "People not listed who may pass exams"
        case .input(let name): Words.name(of: name, in: edition, naming: scored.partner)
        case .certification(let code): "Exam \(code)"
        case .exception: "Rule something out, limit it, or price it by itself"
        case .unit: "Costs are counted in"
        case .kind(let kind): kind.words
        }
    }

    /// What a setting says now.
    func value(of row: PlanSettingsRow, of id: String) -> String {
        let settings = planning.settings
        let costs = planCosts
        // What a dollar costs is little, and not nothing.
        func amount(_ number: Rational) -> String {
            let isLittle = !number.isZero && words.quantity(number) == words.quantity(.zero)
            return "\(isLittle ? words.typing(number) : words.quantity(number)) \(costs.unit)"
        }
        switch row {
        case .designation(let designation):
            return plannedDesignations(of: id).contains(designation) ? "yes" : "no"
        case .margin: return settings.margin.isZero ? "none" : words.quantity(settings.margin)
        case .spare: return settings.keepsSpare ? "yes" : "no"
        case .budget: return settings.budget.map(amount) ?? "no limit"
        case .deadline: return settings.deadline.map { words.date($0) } ?? "no limit"
        case .newPeople: return costs.newPeople.map { "at most \($0)" } ?? "no limit"
        case .input(let name):
            let known = costs.inputs[name] ?? costs.inputs.first { edition(of: id, knows: $0.key, as: name) }?.value
            return exception(known ?? PlanCosts.Exception(), amount)
        case .certification(let code): return exception(costs.certifications[code] ?? .init(), amount)
        case .exception: return ""
        case .unit: return costs.unit
        case .kind(let kind):
            guard let price = costs.prices[kind] else { return "" }
            return "\(amount(price.cost)), counts after \(words.count(price.leadTime, "day"))"
        }
    }

    /// Whether a name stands for an input in the edition of a partner.
    func edition(of id: String, knows name: InputName, as input: InputName) -> Bool {
        partner(id)?.card.edition.input(named: name)?.name == input
    }

    private func exception(_ exception: PlanCosts.Exception, _ amount: (Rational) -> String) -> String {
        var parts: [String] = []
        if let limit = exception.limit { parts.append(limit == 0 ? "ruled out" : "at most \(limit)") }
        if let cost = exception.cost { parts.append("\(amount(cost)) each") }
        if let days = exception.leadTime { parts.append("after \(words.count(days, "day"))") }
        return parts.isEmpty ? "as usual" : parts.joined(separator: ", ")
    }
}
