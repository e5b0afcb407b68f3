import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Nothing that was typed into a line is dropped without a word.
@Suite("Lines that are typed")
struct PromptTests {
    @Test(
        "ask before what was typed is dropped",
        arguments: [
            ("a", "Wide World Importers"), ("R", "Nordwind"), ("5a", "Nils Holm: AZ-500 2022-06-01"),
            ("2e5", "Board plan"),
        ])
    func escape(keys: String, typed: String) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        if keys == "2e5" {
            stage.press(Key(.enter))
            stage.type("e5")
            stage.press(Key(.enter))
            stage.type("K")
        } else if keys == "a" || keys == "R" {
            stage.type("1\(keys)")
        } else {
            stage.type(keys)
        }
        try #require(stage.state.prompt != nil)
        stage.press(.control("u"))
        stage.type(typed)
        stage.press(Key(.escape))
        #expect(stage.state.question?.text.contains(": take '\(typed.prefix(10))") == true)
        // Anything but yes and no goes on typing.
        stage.press(Key(.escape))
        #expect(stage.state.question == nil && stage.state.prompt?.field.typed == typed)
        stage.press(Key(.escape))
        stage.type("n")
        #expect(stage.state.prompt == nil)
        #expect(stage.state.message?.text.hasPrefix("Dropped '") == true)
    }

    @Test("close at once where nothing was typed")
    func untouched() throws {
        var stage = try Stage()
        stage.type("a")
        stage.press(Key(.escape))
        #expect(stage.state.prompt == nil && stage.state.question == nil)
    }

    /// What was typed as the name of a scenario says more than the key that is made of it.
    @Test("keep a title beside what is said of it", arguments: ["", "for the board"])
    func title(note: String) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.press(Key(.enter))
        stage.type("e5")
        stage.press(Key(.enter))
        stage.type("KAdvanced and growth")
        stage.press(Key(.enter))
        stage.type(note)
        let effects = stage.press(Key(.enter))
        guard case .scenario(_, .save(let scenario, _))? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(scenario.name == "advanced-and-growth")
        #expect(scenario.note == (note.isEmpty ? "Advanced and growth" : "Advanced and growth: for the board"))
    }

    /// Of two drafts that say something else of the same, the second tells what it replaces.
    @Test("and drafts: what one replaces of another is told", arguments: [("6", true), ("5", false)])
    func twoDrafts(second: String, isTold: Bool) throws {
        var stage = try Stage()
        func offer(_ value: String) throws -> DraftOffer {
            let edit = Edit(
                input: InputName(rawValue: "azure.net-customer-adds"),
                value: .quantity(try #require(Rational(decimal: value))))
            return DraftOffer(name: value, partner: "contoso", base: 0, age: "2 hours", edits: [edit])
        }
        stage.state.takeUp(try offer("5"))
        stage.state.takeUp(try offer(second))
        #expect(stage.state.message?.text.contains("Net customer adds 5 → 6") == isTold)
    }

    /// A reason that is too long is not shortened without a word, nor is one that stands there lost for a letter.
    @Test("tell what had no room, and keep what stands in them") func room() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+s")
        _ = stage.state.update(.paste(String(repeating: "long ", count: 50)))
        #expect(stage.state.prompt?.refusal == "There is room for 200 characters; what is more was not taken.")
        #expect(FrameText.plain(stage.state.frame()).contains("There is room for 200 characters"))
        stage.press(Key(.backspace))
        #expect(stage.state.prompt?.refusal == nil)
        stage.press(Key(.escape))
        stage.type("n1R!")
        #expect(stage.state.prompt?.field.typed.hasSuffix("!") == true)
        #expect(stage.state.prompt?.field.typed.count ?? 0 > 1)
    }

    /// Half of a name is nobody, and half of a number is another one.
    @Test("are kept as they were typed where the program ends at once")
    func ending() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.type("5aNils Holm: AZ-500 2022-06-01")
        stage.state.keepTypedBeforeTheEnd()
        #expect(stage.state.overlays["contoso"]?.isEmpty != false)
        #expect(stage.state.remembered.line?.text == "Nils Holm: AZ-500 2022-06-01")
    }

    /// What is typed in a field is no change before it is taken, least of all where it was emptied.
    @Test("take nothing from a field where the program ends at once", arguments: ["", "2"])
    func endingInAField(typed: String) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("e")
        stage.press(.control("u"))
        stage.type(typed)
        stage.state.keepTypedBeforeTheEnd()
        #expect(stage.state.overlays["contoso"]?.isEmpty != false)
        #expect(stage.state.remembered.line?.text == (typed.isEmpty ? nil : typed))
    }
}
