internal import Pages
internal import SolutionsPartner

/// What a list is laid over the settings of plans for.
enum PlanChoice: Sendable, Hashable {
    /// What is to differ from its kind.
    case subject
    /// How it is to differ.
    case rule(PlanSettingsRow)
}

extension DashboardState {
    private var settingsRow: (id: String, row: PlanSettingsRow)? {
        guard let shown = screen.content as? PlanSettingsScreen, let row = selectedRecord(of: shown) else { return nil }
        return (shown.partner, row)
    }

    /// Changes the setting under the cursor, after asking for a value where it has more than two.
    mutating func changeSetting() -> [Effect] {
        guard let (id, row) = settingsRow else { return [] }
        let costs = planCosts
        switch row {
        case .designation(let designation):
            var chosen = plannedDesignations(of: id)
            if let place = chosen.firstIndex(of: designation) {
                chosen.remove(at: place)
            } else {
                chosen.append(designation)
            }
            planning.settings.designations = chosen
            return restart(id)
        case .spare:
            planning.settings.keepsSpare.toggle()
            return restart(id)
        case .margin: ask(.margin, row, "A number of points from 0 to 30.", spelled(planning.settings.margin))
        case .budget:
            ask(.budget, row, "An amount; nothing for no limit.", planning.settings.budget.map { spelled($0) } ?? "")
        case .deadline:
            ask(
                .deadline, row, "A day, such as your anniversary; nothing for no limit.",
                planning.settings.deadline.map { words.date($0) } ?? "")
        case .newPeople: ask(.newPeople, row, "A number; nothing for no limit.", costs.newPeople.map(String.init) ?? "")
        case .unit: ask(.unit, row, "A word such as days or EUR.", costs.unit)
        case .kind(let kind):
            ask(.cost(kind), row, "Its cost in \(costs.unit).", spelled(costs.prices[kind]?.cost ?? .zero))
        case .input, .certification: showRules(for: row, of: id)
        case .exception: showSubjects(of: id)
        }
        return []
    }

    /// Puts the setting under the cursor back to what the store says.
    mutating func resetSetting() -> [Effect] {
        guard let (id, row) = settingsRow else { return [] }
        var costs = planCosts
        switch row {
        case .designation: planning.settings.designations = nil
        case .margin: planning.settings.margin = .zero
        case .spare: planning.settings.keepsSpare = false
        case .budget: planning.settings.budget = nil
        case .deadline: planning.settings.deadline = nil
        case .newPeople: costs.newPeople = store.planCosts.newPeople
        case .unit: costs.unit = store.planCosts.unit
        case .kind(let kind): costs.prices[kind] = store.planCosts.prices[kind]
        case .input(let name):
            for key in costs.inputs.keys where edition(of: id, knows: key, as: name) {
                costs.inputs[key] = store.planCosts.inputs[key]
            }
        case .certification(let code): costs.certifications[code] = store.planCosts.certifications[code]
        case .exception: return []
        }
        use(costs)
        message = Message(text: "As the store says.", isWarning: false)
        return restart(id)
    }

    /// Asks whether the costs become those of the store.
    mutating func askToSaveCosts() {
        guard let costs = planning.settings.costs else {
            message = Message(text: "These are the costs of the store already.", isWarning: false)
            return
        }
        guard refuseReadOnly() == false else { return }
        question = Question(
            text: "Save these costs and limits for everybody who uses the store? y/n",
            answer: .outside(.saveCosts(costs)))
    }

    /// Takes note that the costs of this run are those of the store now.
    package mutating func didSaveCosts() {
        planning.settings.costs = nil
        message = Message(text: "The costs are saved.", isWarning: false)
        keepSelectionVisible()
    }

    // MARK: Choosing

    /// Offers everything that can be ruled out, limited or priced by itself.
    private mutating func showSubjects(of id: String) {
        guard let scored = partner(id) else { return }
        let edition = scored.card.edition
        let inputs = edition.inputs.filter { $0.unit != .track }.map { input in
            PopupRow(
                id: input.name.rawValue, title: Words.name(of: input.name, in: edition, naming: scored.partner),
                detail: input.unit.word(for: 2), words: input.name.rawValue)
        }
        var known: Set<String> = []
        let exams = edition.lists.flatMap(\.certifications).filter { known.insert($0.id).inserted }.map {
            PopupRow(id: $0.id, title: "Exam \($0.id)", detail: "exam", words: $0.name)
        }
        popup = Popup(
            .plan(.subject), title: "What is it about?", rows: inputs + exams, query: TextField("", limit: 60))
    }

    /// Offers what can differ for an input or a certification.
    private mutating func showRules(for row: PlanSettingsRow, of id: String) {
        let rows = [
            PopupRow(id: "rule-out", title: "Leave it as it is: no plan changes it"),
            PopupRow(id: "limit", title: "Limit how many a plan may add"),
            PopupRow(id: "price", title: "Give it a cost of its own"),
            PopupRow(id: "usual", title: "As usual"),
        ]
        popup = Popup(.plan(.rule(row)), title: title(of: row, of: id), rows: rows)
    }

    /// Does what was chosen in a list over the settings.
    mutating func choose(_ row: PopupRow, for choice: PlanChoice) -> [Effect] {
        guard let id = screen.partner, let edition = partner(id)?.card.edition else { return [] }
        switch choice {
        case .subject:
            let input = edition.input(named: InputName(rawValue: row.id))
            showRules(for: input.map { .input($0.name) } ?? .certification(row.id), of: id)
            return []
        case .rule(let subject):
            guard let name = subject.name else { return [] }
            var costs = planCosts
            switch row.id {
            case "limit":
                ask(.limit(subject), subject, "The most that a plan may add; 0 rules it out.", "")
                return []
            case "price":
                ask(.price(subject), subject, "The cost of one in \(costs.unit).", "")
                return []
            case "rule-out": try? edition.setLimit(of: name, to: "0", in: &costs)
            default:
                costs.certifications[name] = nil
                for key in costs.inputs.keys where self.edition(of: id, knows: key, as: InputName(rawValue: name)) {
                    costs.inputs[key] = nil
                }
            }
            use(costs)
            select(key: subject.key)
            return restart(id)
        }
    }

    // MARK: Using

    /// Makes costs those of this run; those of the store need no note.
    mutating func use(_ costs: PlanCosts) {
        planning.settings.costs = costs == store.planCosts ? nil : costs
    }

    /// Searches anew under the settings as they are now.
    mutating func restart(_ id: String) -> [Effect] {
        keepSelectionVisible()
        return startPlanning(for: id)
    }
}

extension PlanSettingsRow {
    /// The name by which costs know an input or a certification; `nil` for other settings.
    var name: String? {
        switch self {
        case .input(let name): name.rawValue
        case .certification(let code): code
        default: nil
        }
    }
}
