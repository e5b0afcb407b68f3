import Pages
import SolutionsPartner
import TestSupport

@testable import Dashboard

extension Stage {
    /// Does what effects ask for, as the outside would, with the scenarios of one partner kept in memory.
    mutating func answer(_ effects: [Effect], _ kept: inout [ScenarioRecord]) throws {
        for effect in effects {
            switch effect {
            case .scenario(let id, let request): state.answer(request, of: id, &kept)
            case .readActivity: state.didRead(activity: Self.activity)
            case .plan(let id, let request, let number): try answer(request, of: id, number: number)
            default: break
            }
        }
    }

    /// Answers a search for plans.
    mutating func answer(_ request: PlanRequest, of id: String, number: Int) throws {
        guard let scored = state.partner(id) else { throw SupportFailure("there is no partner \(id)") }
        let planner = Planner(for: scored.partner, under: scored.card.edition, on: scored.card.day)
        let ranking = (planner.ranking(request) ?? []).filter { plan in
            plan.designations.contains { request.designations.contains($0) }
        }
        let together = request.designations.count > 1 ? planner.plan(request) : nil
        state.didPlan(
            PlanAnswer(
                ranking: ranking, together: together, unit: request.costs.unit, edition: scored.card.edition),
            number: number)
    }

    /// A record of changes: of a fact, of a partner as a whole, and of the store, which was interrupted.
    static let activity = [
        ActivityEntry(
            number: 8, time: "2022-10-14T09:30:00Z", author: "maria", partner: "contoso", place: "azure.usage-growth",
            input: InputName(rawValue: "azure.usage-growth"), old: "3", new: "4", reason: "November report"),
        ActivityEntry(
            number: 7, time: "2022-10-13T16:05:00Z", author: "joe", partner: "fabrikam", place: "the document",
            old: "nothing", new: "as it is", deed: "added the partner fabrikam"),
        ActivityEntry(
            number: 6, time: "2022-10-12T09:30:00Z", author: "omar", partner: nil, place: "title", old: "none",
            new: "Sample", isVoid: true),
    ]

    /// Scenarios of Contoso: one on the facts, one on older ones with edits that mean nothing, one that is faulty.
    static func scenarios() -> [ScenarioRecord] {
        func edit(_ input: String, _ value: Int?) -> Edit {
            Edit(input: InputName(rawValue: input), value: value.map { .quantity(Rational($0)) })
        }
        func scenario(_ name: String, note: String?, base: Int, _ edits: [Edit]) -> ScenarioRecord {
            ScenarioRecord(
                Scenario(
                    name: name, partner: "contoso", author: "joe", created: "2022-10-10T09:30:00Z", note: note,
                    base: base, edits: edits))
        }
        return [
            ScenarioRecord(
                name: "broken",
                faults: ["scenarios/contoso/broken.json:3:12: edits: expected a list, found a number"]),
            scenario(
                "growth", note: "If usage grows again", base: 0,
                [edit("azure.usage-growth", 9), edit("security.net-customer-adds.m365", 5)]),
            scenario(
                "old", note: nil, base: -2,
                [
                    edit("azure.net-customer-adds", 3), edit("azure.no-such-thing", 7),
                    Edit(input: PersonEdit.certification("AZ-305", of: "nobody"), value: .text("2022-10-10")),
                    edit("security.intermediate-certifications.step1", 0),
                ]),
        ]
    }
}

extension DashboardState {
    /// Does with the scenarios of a partner what is asked for, as a store would.
    mutating func answer(_ request: ScenarioRequest, of id: String, _ kept: inout [ScenarioRecord]) {
        func take(_ name: String) -> Scenario? { kept.first { $0.name == name }?.scenario }
        switch request {
        case .save(var scenario, let replacing):
            if take(scenario.name) != nil, !replacing { return didFindTaken(scenario) }
            (scenario.author, scenario.created) = ("joe", "2022-10-10T09:30:00Z")
            put(scenario, as: scenario.name, in: &kept)
            didRead(scenarios: kept, of: id)
            didChange(scenario: scenario.name, of: id, "Kept as the scenario \(scenario.name).", entries: [1])
        case .rename(let old, let new, _):
            take(old).map { put($0, as: new, in: &kept) }
            kept.removeAll { $0.name == old }
            didRead(scenarios: kept, of: id)
            didChange(scenario: new, of: id, "\(old) is called \(new) now.", entries: [2])
        case .duplicate(let old, let new, _):
            take(old).map { put($0, as: new, in: &kept) }
            didRead(scenarios: kept, of: id)
            didChange(scenario: new, of: id, "Kept a copy as \(new).", entries: [3])
        case .delete(let name):
            kept.removeAll { $0.name == name }
            didRead(scenarios: kept, of: id)
            didDelete(scenario: name, of: id, entries: [4])
        case .takeBack: didChange(scenario: nil, of: id, "The last change is taken back.", entries: [])
        case .read, .rebase, .export: didRead(scenarios: kept, of: id)
        }
    }

    private func put(_ scenario: Scenario, as name: String, in kept: inout [ScenarioRecord]) {
        let copy = Scenario(
            name: name, partner: scenario.partner, author: scenario.author, created: scenario.created,
            note: scenario.note, base: scenario.base, edits: scenario.edits)
        kept.removeAll { $0.name == name }
        kept.append(ScenarioRecord(copy))
        kept.sort { $0.name < $1.name }
    }
}
