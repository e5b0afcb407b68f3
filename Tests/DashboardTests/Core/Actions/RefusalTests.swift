import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// A key that means nothing here or now says why, in the same words as help and palette.
@Suite struct RefusalTests {
    /// What kept the store from being written may be over: it is looked at anew, and the action done then.
    @Test(arguments: [("a", Action.addPartner), ("R", .renamePartner), ("D", .removePartner)])
    func whatCannotBeSavedIsTriedAgain(key: String, action: Action) throws {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = "the folder cannot be written"
        var stage = try Stage(store: store)
        #expect(stage.type(key) == [.tryAgain(action)])
        #expect(stage.state.message?.text.hasPrefix("Nothing can be saved") == true)
        #expect(stage.state.tryAgain(action) == [.tryAgain(action)])
        stage.state.replaceStore(try SampleStore.snapshot(), today: stage.state.today)
        #expect(stage.state.tryAgain(action).isEmpty)
        #expect(stage.state.mode != .browsing)
        #expect(stage.state.message == nil)
    }

    @Test(arguments: [
        ("u", "Open a partner first."), ("lu", "There is nothing to undo."),
        ("l\u{12}", "There is nothing to do again."),
        ("lw", "There is no what-if yet. Press e on a number to begin one."),
        ("l4", "There is no what-if yet. Press e on a number to begin one."),
        ("lX", "There are no changes to drop."), ("ls", "There are no changes to save."),
        ("le", "Open the designation first: Enter, then e."),
        ("l8v", "This does nothing here. It is for the partners or the scenarios."),
        ("llx", "There is no change here to drop."),
        ("?u", "This does nothing in the help. Leave it first."),
        ("lM+", "This does nothing here. It is for a designation."),
        // A key means another thing on each of them.
        ("l6D", "This does nothing here. It is for the partners, the overview, the people, a person or the scenarios."),
        ("5a", "There is nobody here."),
    ])
    func aKeyTellsWhyItDoesNothing(script: String, message: String) throws {
        var stage = try Stage()
        if script == "5a" {
            // The first sample partner lists nobody by name.
            stage.type("l5D")
        } else {
            for letter in script { stage.press(letter == "\u{12}" ? .control("r") : .character(letter)) }
        }
        #expect(stage.state.message?.text == message)
    }

    @Test func aReadOnlyStoreRefusesToSave() throws {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = "opened with --read-only"
        var stage = try Stage(store: store)
        try stage.open(partner: "contoso", .security)
        stage.type("+s")
        #expect(stage.state.question == nil)
        #expect(stage.state.message?.text.hasPrefix("Nothing can be saved") == true)
    }

    @Test func anEmptyStoreHasNoPartnersToGoTo() throws {
        var stage = try Stage(store: StoreSnapshot(partners: []))
        for key in "2356780EM" {
            stage.type(String(key))
            #expect(stage.state.message?.text == "This store has no partners yet.")
        }
    }

    @Test func hintsShowWhatIsNotRefused() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        #expect(FrameText.plain(stage.state.frame()).contains("+ more"))
        stage.type("M")
        #expect(!FrameText.plain(stage.state.frame()).contains("+ more"))
    }

    @Test func helpDimsWhatIsRefusedAndSaysWhy() throws {
        var stage = try Stage(size: Size(columns: 100, rows: 200))
        try stage.open(partner: "contoso", .security)
        stage.type("?")
        let text = FrameText.plain(stage.state.frame())
        #expect(text.contains("(There is nothing to undo.)"))
        #expect(text.contains("Keys on a designation"))
    }
}
