@testable import JSONTree
@testable import PartnerStore
@testable import SolutionsPartner

/// The editions that travel inside the program.
let editions = EditionCatalog.embedded.entries.compactMap { try? EditionCatalog.embedded.edition($0.id) }

extension ProgramEdition {
    /// A day on which the edition is in force.
    var firstDay: CalendarDate { effectiveFrom ?? CalendarDate(dayNumber: 19_275) }
}

/// Decoded once, since that takes longer than everything else.
private let standingRules = Dictionary(
    uniqueKeysWithValues: editions.compactMap { edition in
        (try? edition.standingRules()).map { (edition.id, $0) }
    })

private let check = PartnerCheck(known: KnownInputs(of: .embedded))

/// Reads a partner's document; scores and judges what can be understood.
func fuzzPartner(_ bytes: [UInt8]) {
    guard let node = document(bytes) else { return }
    let (document, faults) = PartnerReader.read(node, id: "contoso", file: "partners/contoso.json")
    read(faults)
    read(check.findings(in: node, besides: faults))
    expect((document == nil) == !faults.isEmpty, "a document is refused exactly where it has faults")
    guard let document else { return }
    let again = PartnerReader.read(node, id: "contoso", file: document.file).document?.partner
    expect(again == document.partner, "the same document is the same partner")
    let edition = editions[bytes.count % editions.count]
    judge(document.partner, under: edition, on: document.partner.asOf ?? edition.firstDay)
    _ = HistoryLine(document, Scorecard(of: document.partner, under: edition, on: edition.firstDay)).node
}

/// Scores a partner, explains it and says where the partner stands.
func judge(_ partner: Partner, under edition: ProgramEdition, on day: CalendarDate) {
    let card = Scorecard(of: partner, under: edition, on: day)
    for score in card.designations {
        expect(!score.total.isNegative && score.total <= 100, "a total is from 0 to 100")
        for metric in score.counting.metrics { expect(!metric.points.isNegative, "points are 0 or more") }
    }
    guard let rules = standingRules[edition.id] else { return }
    _ = Standing(of: partner, card: card, rules: rules).timeline.count
}

/// Reads the settings of a store, and the fees and costs in them.
func fuzzSettings(_ bytes: [UInt8]) {
    guard let node = document(bytes) else { return }
    let faults = JSONFaultList()
    let settings = StoreSettings(node, faults: faults)
    read(faults.faults)
    for part in [settings.fees, node] {
        // null says that no fees are stated.
        guard let part, part != .null else { continue }
        let (fees, faults) = FeeSchedule.reading(part)
        read(faults)
        expect((fees == nil) == !faults.isEmpty, "fees are refused exactly where they have faults")
    }
    for part in [settings.costs, node] {
        if let part { read(PlanCosts.read(part).faults) }
    }
}

/// Reads a scenario, and weighs it against a partner's facts.
func fuzzScenario(_ bytes: [UInt8]) {
    guard let node = document(bytes) else { return }
    let (scenario, faults) = Scenario.read(node)
    read(faults)
    read(ScenarioCheck.read(node, name: "june", partner: "contoso").faults)
    expect((scenario == nil) == !faults.isEmpty, "a scenario is refused exactly where it has faults")
    guard let scenario else { return }
    expect(Scenario.read(scenario.node).scenario == scenario, "a scenario is the same after it was written")
    let edition = editions[bytes.count % editions.count]
    let partner = Partner(id: scenario.partner, name: "Contoso")
    let standing = scenario.standing(on: partner, under: edition)
    for line in standing.lines { _ = line.status.reason(in: edition.id) }
    judge(partner.applying(standing.edits), under: edition, on: edition.firstDay)
    judge(partner.applying(scenario.edits), under: edition, on: edition.firstDay)
    _ = scenario.rebased(on: partner, revision: 3, under: edition)
}
