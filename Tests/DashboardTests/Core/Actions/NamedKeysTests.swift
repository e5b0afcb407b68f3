import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Sentences name the keys that the person has, not those of the table.
@Suite struct NamedKeysTests {
    private func stage() throws -> Stage { try Stage(keyMap: KeyMap(.emacs)) }

    @Test func quittingNamesTheKeyThatBringsChangesBack() throws {
        var stage = try stage()
        let key = stage.state.keyName(.recover)
        let edit = Edit(input: InputName(rawValue: "security.net-customer-adds"), value: .quantity(Rational(9)))
        stage.state.takeUp(DraftOffer(name: "d", partner: "contoso", base: 0, age: "2 hours", edits: [edit]))
        _ = stage.state.attempt(.quit)
        #expect(stage.state.question?.text == "Quit with 1 unsaved change? \(key) brings them back next time. y/n")
    }

    @Test func theEmptyScenariosNameTheKeysToBegin() throws {
        var stage = try stage()
        stage.state.show(partner: "contoso")
        _ = stage.state.attempt(.scenarios)
        stage.state.didRead(scenarios: [], of: "contoso")
        let (keep, edit) = (stage.state.keyName(.keep), stage.state.keyName(.edit))
        let text = FrameText.plain(stage.state.frame()).split(separator: "\n").joined(separator: " ")
            .split(separator: " ").joined(separator: " ")
        #expect(text.contains("Begin a what-if with \(edit) on a number, then come back and press \(keep) to keep it."))
        // What there is not cannot be tried or kept, and no hint says so.
        #expect(!text.contains("try it"))
        #expect(stage.state.refusal(of: .apply) == "There is no scenario here.")
        #expect(
            stage.state.refusal(of: .keep) == "There is no what-if to keep. Press \(edit) on a number to begin one.")
    }
}
