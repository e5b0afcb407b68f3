import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct FormatsOnScreenTests {
    private static let screens: [ScreenName] = [
        .portfolio, .overview, .people, .anniversary, .badges, .editions, .membership, .history,
    ]

    /// A screen that writes a day or a number by itself would be found here.
    @Test(arguments: screens, [Size(columns: 80, rows: 60), Size(columns: 120, rows: 60)])
    func `Screens write days and numbers as they are told`(start: ScreenName, size: Size) throws {
        var usual = try Stage(size: size)
        var other = try Stage(size: size, formats: Formats(date: .iso, number: .comma))
        _ = usual.state.start(on: start)
        _ = other.state.start(on: start)
        let text = FrameText.plain(other.state.frame())
        #expect(!text.contains(/\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}/))
        // Three digits behind a point are thousands.
        #expect(!text.contains(/\d\.\d{1,2}(?!\d)/))
        let before = FrameText.plain(usual.state.frame())
        #expect(text.contains(/\d{4}-\d{2}-\d{2}/) == before.contains(/\d [A-Z][a-z]{2} \d{4}/))
    }

    @Test func `A field shows and takes a number as it is written`() throws {
        var stage = try Stage(formats: Formats(number: .comma))
        try stage.open(partner: "contoso", .dataAI)
        stage.type("e")
        for _ in 0..<6 where stage.state.editor?.target.input?.unit != .percent {
            stage.press(Key(.escape))
            stage.type("je")
        }
        stage.type("4,5")
        stage.press(Key(.enter))
        let edits = try #require(stage.state.overlays["contoso"]?.edits)
        #expect(edits.last?.value == .quantity(try #require(Rational(decimal: "4.5"))))
        stage.type("e")
        #expect(stage.state.editor?.typed == "4,5")
    }

    /// The field has the day as it is shown, what is no day is repeated as it was typed, and the hint shows how.
    @Test(arguments: DateFormat.allCases) func `A field shows, takes and asks for a day as it is written`(
        format: DateFormat
    ) throws {
        let formats = Formats(date: format)
        var stage = try Stage(size: Size(columns: 120, rows: 40), formats: formats)
        try stage.open(partner: "contoso")
        stage.type("Mge")
        let field = try #require(stage.state.editor)
        let example = format.text(.example)
        #expect(field.target.unit(stage.state.words) == "a day such as \(example)")
        #expect(formats.day(field.typed) != nil)
        #expect(formats.day(field.typed).map(format.text) == field.typed)
        stage.press(.control("u"))
        stage.type(" some  day next week ")
        stage.press(Key(.enter))
        #expect(
            stage.state.editor?.refusal == "Anniversary takes a day such as \(example), not 'some day next week'.")
        stage.press(.control("u"))
        stage.type(format.text(.example))
        stage.press(Key(.enter))
        #expect(stage.state.overlays["contoso"]?.edits.last?.value == .date(.example))
    }
}
