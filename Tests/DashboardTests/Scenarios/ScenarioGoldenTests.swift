import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// The screens of scenarios and plans as people see them.
@Suite struct ScenarioGoldenTests {
    enum View: String, CaseIterable {
        case none = "scenarios-none"
        case scenarios
        case moved = "scenarios-moved-on"
        case faulty = "scenarios-faulty"
        case name = "scenarios-name-refused"
        case comparison
        case running = "plan-running"
        case plan
        case otherWay = "plan-other-way"
        case unreachable = "plan-unreachable"
        case steps = "plan-steps"
        case settings = "plan-settings"
        case subjects = "plan-settings-subjects"

        func bring(_ stage: inout Stage) throws {
            var kept = self == .none ? [] : Stage.scenarios()
            try stage.open(partner: "contoso")
            switch self {
            case .none: try stage.answer(stage.type("S"), &kept)
            case .scenarios, .moved, .faulty:
                try stage.answer(stage.type("S"), &kept)
                stage.type(self == .scenarios ? "gjv" : self == .moved ? "G" : "g")
            case .name:
                stage.press(Key(.enter))
                try stage.answer(stage.type("+S"), &kept)
                stage.type("K?!")
                stage.press(Key(.enter))
            case .comparison:
                try stage.answer(stage.type("S"), &kept)
                stage.type("gjvjvc")
            case .running:
                stage.type("8")
                stage.state.didReach(
                    PlanStep(designations: [.security], place: 2, count: 5, seconds: 3),
                    number: stage.state.planning.number)
            case .plan: try stage.answer(stage.type("8"), &kept)
            case .otherWay:
                try stage.answer(stage.type("8"), &kept)
                stage.type("G]")
            case .unreachable:
                stage.state.store.planCosts.inputs[InputName(rawValue: "azure.usage-growth")] = PlanCosts.Exception(
                    limit: 0)
                try stage.answer(stage.type("8"), &kept)
                stage.type("G")
            case .steps:
                try stage.answer(stage.type("8"), &kept)
                stage.type("G")
                stage.press(Key(.enter))
            case .settings, .subjects:
                stage.state.store.planCosts.certifications["AZ-305"] = PlanCosts.Exception(cost: 8, limit: 1)
                try stage.answer(stage.type("8"), &kept)
                stage.type("e")
                if self == .subjects {
                    while stage.state.selectedRow?.key != "exception" { stage.type("j") }
                    stage.press(Key(.enter))
                    stage.type("growth")
                }
            }
        }
    }

    /// The views whose wide or narrow layout shows something that no other one does.
    private static let wide: [View] = [.scenarios, .comparison, .plan, .settings]
    private static let narrow: [View] = [.comparison, .plan]

    @Test(
        arguments: View.allCases.map { ($0, ScreenGoldenTests.sizes[0]) }
            + wide.map { ($0, ScreenGoldenTests.sizes[1]) } + narrow.map { ($0, ScreenGoldenTests.sizes[2]) })
    func view(_ view: View, size: Size) throws {
        expectGolden(
            FrameText.full(try view.stage(size: size).state.frame()),
            "\(view.rawValue)-\(size.columns)x\(size.rows).txt")
    }

    /// From a first edit to facts: what each key does, frame by frame.
    @Test func fromAnEditToFacts() throws {
        var stage = try Stage()
        var kept: [ScenarioRecord] = []
        var frames: [String] = []
        func shoot(_ title: String) { frames.append("=== \(title)\n" + FrameText.plain(stage.state.frame())) }
        try stage.open(partner: "contoso", .security)
        stage.type("j+")
        shoot("j+ changes a number")
        try stage.answer(stage.type("S"), &kept)
        stage.type("Kexams")
        stage.press(Key(.enter))
        stage.type("Two exams")
        try stage.answer(stage.press(Key(.enter)), &kept)
        shoot("S K keeps it")
        stage.type("2Xy")
        #expect(stage.state.overlays["contoso"]?.isEmpty == true)
        try stage.answer(stage.type("S"), &kept)
        stage.type("a")
        shoot("S a loads it again, with the banner")
        try stage.answer(stage.type("S"), &kept)
        stage.type("vc")
        shoot("m c compares it")
        try stage.answer(stage.type("8"), &kept)
        shoot("8 plans")
        stage.type("a")
        shoot("a tries the plan")
        stage.type("s")
        shoot("s asks for a reason and shows what is saved")
        let effects = stage.press(Key(.enter))
        guard case .commit("contoso", let edits, _, _)? = effects.last else {
            Issue.record("nothing is saved")
            return
        }
        #expect(edits == stage.state.overlays["contoso"]?.edits)
        expectGolden(frames.joined(separator: "\n"), "flow-what-if.txt")
    }
}

extension ScenarioGoldenTests.View {
    /// A dashboard that shows the view.
    func stage(size: Size, metrics: TextMetrics = .standard) throws -> Stage {
        var stage = try Stage(size: size, metrics: metrics)
        try bring(&stage)
        return stage
    }
}
