import SolutionsPartner

/// Everything that the guides of the library promise to those who import it alone.
@main
struct Consumer {
    static func main() throws {
        guard let day = CalendarDate("2022-10-15") else { return }
        let catalog = EditionCatalog.embedded
        guard let name = catalog.id(on: day) else { return }
        let edition = try catalog.edition(name, on: day)
        let partner = Partner(id: "contoso", name: "Contoso").applying([
            try edition.edit("azure.net-customer-adds", to: "9"),
            try edition.edit("designation.security.attained", to: "2022-10-03"),
        ])
        let card = Scorecard(of: partner, under: edition, on: day)
        score(card, of: partner)
        try judge(card, of: partner)
        plan(for: partner, card)
        try compare(partner, card)
        look(at: edition, catalog)
        reckon(for: partner, edition)
    }

    static func score(_ card: Scorecard, of partner: Partner) {
        for designation in card.designations {
            print(designation.rules.name, designation.total, designation.isQualified, designation.shortfall)
            for obstacle in designation.obstacles { print(obstacle.phrase.text(.plain)) }
            for metric in designation.counting.metrics {
                print(metric.rules.shortName, metric.points, metric.rules.maximum, metric.state)
                if let next = metric.next { print(next.units, next.unit, next.gain) }
                print(Explanation(of: metric, for: partner, under: card.edition, on: card.day).formula)
            }
        }
        let roster = SkillingRoster(of: partner, card: card)
        for member in roster.members { print(member.person.name, member.services.count) }
    }

    static func judge(_ card: Scorecard, of partner: Partner) throws {
        let standing = Standing(of: partner, card: card, rules: try card.edition.standingRules())
        for designation in standing.designations { print(designation.name, designation.state) }
        for option in standing.options { print(option.name, option.isAvailable, option.fee.amount ?? 0) }
        for badge in standing.badges { print(badge.name, badge.state) }
        for reason in standing.remarks { print(reason.phrase.text(.plain), reason.source) }
        print(standing.anniversary?.date ?? card.day, standing.timeline.count)
    }

    static func plan(for partner: Partner, _ card: Scorecard) {
        let planner = Planner(for: partner, under: card.edition, on: card.day)
        let request = PlanRequest(designations: card.designations.map(\.rules.id))
        guard let plan = planner.plan(request) else { return }
        print(plan.reachable, plan.cost, plan.edits.map(\.input))
    }

    static func compare(_ partner: Partner, _ card: Scorecard) throws {
        let scenario = Scenario(
            name: "more", partner: partner.id, note: nil, base: 1,
            edits: [try card.edition.edit("azure.net-customer-adds", to: "12")])
        let outcome = ScenarioOutcome(scenario, on: partner, card: card, revision: 1)
        let comparison = ScenarioComparison([outcome], with: card, costs: PlanCosts())
        print(comparison.lines.map(\.name), comparison.costs)
        let merge = partner.merged(with: [Partner(id: "fabrikam", name: "Fabrikam")], under: card.edition, shared: [:])
        print(merge.partner.name, merge.remarks.map { $0.text(.plain) })
    }

    static func look(at edition: ProgramEdition, _ catalog: EditionCatalog) {
        for designation in edition.designations { print(designation.name, designation.requiredPoints) }
        print(Glossary.explaining(edition).term("anniversary")?.text ?? "")
        let (read, faults) = ProgramEdition.check(Array("{}".utf8), in: catalog)
        print(read == nil, faults.count)
    }

    static func reckon(for partner: Partner, _ edition: ProgramEdition) {
        guard let month = YearMonth("2022-10") else { return }
        let reckoning = CustomerReckoning(of: CustomerBook())
        for number in reckoning.numbers(under: edition, in: month) {
            print(number.input, number.value ?? 0, number.customers.map(\.verdict))
        }
    }
}
