internal import Pages
internal import SolutionsPartner

/// What a line is typed for that concerns the settings of plans.
enum PlanPrompt: Sendable, Hashable {
    /// Points above the line.
    case margin
    /// The most that a plan may cost.
    case budget
    /// The last day on which a plan may count.
    case deadline
    /// How many people who are not listed may pass exams.
    case newPeople
    /// What costs are counted in.
    case unit
    /// What one unit of a kind costs.
    case cost(PlanKind)
    /// The days until one unit of a kind counts.
    case days(PlanKind)
    /// The most units of an input or exams of a certification.
    case limit(PlanSettingsRow)
    /// What one unit of an input or an exam of a certification costs.
    case price(PlanSettingsRow)
}

extension DashboardState {
    /// Begins to type a value for a setting.
    mutating func ask(_ purpose: PlanPrompt, _ row: PlanSettingsRow, _ hint: String, _ value: String) {
        guard let id = screen.partner else { return }
        prompt = Prompt(
            .plan(purpose), label: title(of: row, of: id), hint: hint, field: TextField(value, limit: 40))
    }

    /// Makes use of what was typed, or says why it cannot be used; nothing typed is lost.
    mutating func take(_ typed: String, for purpose: PlanPrompt) -> [Effect] {
        guard let id = screen.partner, let edition = partner(id)?.card.edition else { return [] }
        let text = formats.number.read(typed)
        var costs = planCosts
        do throws(EditRefusal) {
            switch purpose {
            case .margin:
                planning.settings.margin = try number(text, 30, "The margin is a number of points from 0 to 30")
            case .budget:
                planning.settings.budget = text.isEmpty ? nil : try PlanCosts.budget(text)
            case .deadline: planning.settings.deadline = text.isEmpty ? nil : try lastDay(typed, of: id)
            case .newPeople:
                costs.newPeople = nil
                if !text.isEmpty { try edition.setLimit(of: "new-people", to: text, in: &costs) }
            case .unit:
                let word = typed.split(separator: " ").joined(separator: " ")
                guard (1...12).contains(word.count) else { throw EditRefusal("Use a word of up to twelve letters.") }
                costs.unit = word
            case .cost(let kind):
                try edition.setCost(of: kind.rawValue, to: text, in: &costs)
                use(costs)
                let days = costs.prices[kind]?.leadTime ?? 0
                ask(.days(kind), .kind(kind), "Days until it counts.", "\(days)")
                return restart(id)
            case .days(let kind):
                guard let days = Int(typed: text, in: 0...3650) else {
                    throw EditRefusal("Days are a whole number from 0 to 3650, not '\(text)'.")
                }
                costs.prices[kind]?.leadTime = days
            case .limit(let row):
                guard let name = row.name else { break }
                try edition.setLimit(of: name, to: text, in: &costs)
            case .price(let row):
                guard let name = row.name else { break }
                try edition.setCost(of: name, to: text, in: &costs)
            }
        } catch {
            prompt?.refusal = error.description
            return []
        }
        use(costs)
        prompt = nil
        keepSelectionVisible()
        return restart(id)
    }

    private func number(_ text: String, _ limit: Int, _ rule: String) throws(EditRefusal) -> Rational {
        guard let number = Rational(decimal: text), !number.isNegative, number <= Rational(limit) else {
            throw EditRefusal("\(rule), not '\(text)'.")
        }
        return number
    }

    /// A day that is not before the plan of a partner begins.
    private func lastDay(_ typed: String, of id: String) throws(EditRefusal) -> CalendarDate {
        let begin = partner(id)?.card.day ?? today
        guard let day = formats.day(typed) else { throw EditRefusal(noDay(typed, suchAs: begin)) }
        guard day >= begin else {
            throw EditRefusal("\(words.date(day)) is before the plan begins, on \(words.date(begin)).")
        }
        return day
    }

    /// A number as it would be typed.
    func spelled(_ number: Rational) -> String {
        number.decimalText.map { formats.number.typing($0) } ?? words.quantity(number)
    }
}
