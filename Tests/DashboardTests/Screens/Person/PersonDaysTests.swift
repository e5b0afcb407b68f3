import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// The days of a certification: what was typed is shown, and each of them can be changed.
@Suite("The days of a certification") struct PersonDaysTests {
    /// The certifications of Emma Larsen of Northwind.
    private func stage(_ size: Size = Size(columns: 80, rows: 24)) throws -> Stage {
        var stage = try Stage(size: size)
        try stage.open(partner: "northwind")
        stage.type("5j")
        stage.press(Key(.enter))
        return stage
    }

    private func edits(_ stage: Stage) -> [Edit] { stage.state.overlays["northwind"]?.edits ?? [] }

    @Test("are shown, both of them") func shown() throws {
        let stage = try stage()
        #expect(FrameText.plain(stage.state.frame()).contains("MD-102: earned 18 Apr 2024, last day 18 Apr 2027."))
        let told = stage.state.plainPage().items.map(\.text).joined(separator: "\n")
        #expect(told.contains("earned 18 Apr 2024"), "\(told)")
    }

    @Test("are changed one after the other", arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)])
    func changed(size: Size) throws {
        var stage = try stage(size)
        stage.type("e")
        #expect(FrameText.plain(stage.state.frame()).contains("last day: 18 Apr 2027"))
        stage.press(Key(.tab))
        #expect(FrameText.plain(stage.state.frame()).contains("earned: 18 Apr 2024"))
        stage.type("19 Apr 2024")
        stage.press(Key(.enter))
        #expect(edits(stage).map(\.value) == [.date(try TestEditions.date("2024-04-19"))])
        #expect(edits(stage).first?.input.rawValue.hasSuffix(".certification.MD-102") == true)
    }

    /// Without a day the certification is held all the same; it is not dropped by that.
    @Test("can be taken away without the certification") func taken() throws {
        var stage = try stage()
        stage.type("e")
        stage.press(Key(.tab), .control("u"), Key(.enter))
        #expect(edits(stage).map(\.value) == [.text("held")])
    }

    @Test("go with the certification that is dropped, and the words say which") func dropped() throws {
        var stage = try stage()
        #expect(FrameText.plain(stage.state.frame()).contains("D drop"))
        stage.type("D")
        #expect(stage.state.message?.text == "What if Emma Larsen drops MD-102? u brings it back.")
    }

    /// A day that nobody noted so far is an entry, and what takes something away is a what-if.
    @Test("are entries where none was noted") func entries() throws {
        var stage = try stage()
        // MS-900 has no last day of its own.
        stage.type("jje1 Jan 2027")
        stage.press(Key(.enter))
        #expect(stage.state.unsavedKind(of: "northwind") == .entries)
        stage.type("D")
        #expect(stage.state.unsavedKind(of: "northwind") == .whatIf)
        var overlay = Overlay()
        let facts = try #require(stage.state.facts(of: "northwind")?.partner)
        overlay.apply(Edit(input: PersonEdit.name(of: "nobody"), value: .text("Nobody")), facts: facts)
        #expect(!overlay.isFirstEntry(over: facts), "who joins people that are listed is supposed to")
    }

    /// A last day cannot come before the first, and a year cannot be another century's.
    @Test(
        "are days that can be",
        arguments: [("1 Jan 2020", "before it was earned on 18 Apr 2024"), ("1 Jan 2127", "2100")])
    func days(typed: String, why: String) throws {
        var stage = try stage()
        stage.type("e\(typed)")
        stage.press(Key(.enter))
        #expect(edits(stage).isEmpty && stage.state.editor?.refusal?.contains(why) == true)
    }

    /// Dropping the change of one day leaves no certification that ends before it begins.
    @Test("are dropped together where one would come before the other") func together() throws {
        let stage = try stage()
        let facts = try #require(stage.state.facts(of: "northwind")?.partner)
        let person = try #require(facts.people.first { $0.name == "Emma Larsen" })
        let held = try #require(person.certifications.first { $0.code == "MD-102" })
        let earned = Edit(
            input: PersonEdit.certification("MD-102", of: person.id), value: .date(try TestEditions.date("2020-01-01")))
        let last = Edit(
            input: PersonEdit.expiry("MD-102", of: person.id), value: .date(try TestEditions.date("2021-01-01")))
        var overlay = Overlay()
        overlay.apply([earned, last], facts: facts)
        #expect(overlay.edits == [earned, last] && held.earned != nil)
        let isDropped = overlay.drop([earned.input], facts: facts)
        #expect(isDropped && overlay.edits == [])
        let isBack = overlay.undo()
        #expect(isBack && overlay.edits == [earned, last])
        // The same by typing what the facts say.
        overlay.apply(Edit(input: earned.input, value: held.earned.map { .date($0) }), facts: facts)
        #expect(facts.applying(overlay.edits).reversedDays.isEmpty)
    }

    @Test("that wait in a draft are called entries when it is taken up") func draft() throws {
        var stage = try stage()
        stage.type("jje1 Jan 2027")
        stage.press(Key(.enter))
        let edits = edits(stage)
        stage.state.overlays = [:]
        stage.state.takeUp(DraftOffer(name: "d", partner: "northwind", base: 0, age: "2 hours", edits: edits))
        #expect(stage.state.message?.text == "Taken up: 1 entry of Northwind IT Services, not saved yet.")
    }
}
