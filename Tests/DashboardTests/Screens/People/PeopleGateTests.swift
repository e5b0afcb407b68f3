import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Who cannot be missed, where head counts were entered as well as people listed.
@Suite struct PeopleGateTests {
    @Test func aGateWithAnEnteredHeadCountClosesForNobody() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        let members = stage.state.members(of: "northwind")
        let service = try #require(members.lazy.flatMap(\.services).first { $0.isIndispensable })
        let steps = service.metric.rule
        guard case .staged(let all) = steps, let step = all.first(where: { $0.title == service.step }) else {
            Issue.record("a gate is a step")
            return
        }
        let edition = try #require(stage.state.facts(of: "northwind")?.card.edition)
        stage.state.lay([try edition.edit(step.input.name.rawValue, to: "\(step.people)")], over: "northwind")
        let after = stage.state.members(of: "northwind").flatMap(\.services).filter {
            $0.designation.id == service.designation.id && $0.metric.id == service.metric.id && $0.step == step.title
        }
        #expect(!after.isEmpty)
        #expect(after.allSatisfy { !$0.isIndispensable })
    }
}
