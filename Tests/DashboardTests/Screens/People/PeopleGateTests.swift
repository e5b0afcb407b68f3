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

    /// A mark stands at the gate that would close, not at all that the person serves in the designation: two hold what
    /// the first step asks of one.
    @Test func theMarkStandsAtTheGateThatCloses() throws {
        var stage = try Stage(size: Size(columns: 200, rows: 50))
        try stage.open(partner: "northwind")
        stage.type("5/anna")
        stage.press(Key(.enter))
        let text = FrameText.plain(stage.state.frame())
        #expect(text.contains("Data & AI: intermediate step 1 (AZ-104); ! intermediate step 2 (AZ-305)"))
        #expect(text.contains("! Without Anna Lindqvist 3 gates close: Data & AI intermediate step 2,"))
    }
}
