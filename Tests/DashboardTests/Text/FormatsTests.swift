import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct FormatsTests {
    /// The name of a format is a day or a number written in it.
    @Test(arguments: DateFormat.allCases)
    func `A date format is its own example`(format: DateFormat) throws {
        #expect(format.text(try TestEditions.date("2022-10-15")) == format.rawValue)
    }

    @Test(arguments: NumberFormat.allCases)
    func `A number format is its own example`(format: NumberFormat) throws {
        let value = try #require(Rational(decimal: "1234.5"))
        #expect(Formats(number: format).inForce { ScoreText.quantity(value) } == format.rawValue)
    }

    @Test(
        arguments: [
            (.point, "1,234.5", "1234.5"), (.point, "4.5", "4.5"), (.point, "4,5", "4,5"), (.point, "+5", "+5"),
            (.comma, "1.234,5", "1234.5"), (.comma, "4,5", "4.5"), (.comma, "4.5", "4.5"), (.comma, "1.234", "1234"),
            (.comma, "-4,25", "-4.25"), (.comma, "=-5", "=-5"), (.comma, "=-1.000,5", "=-1000.5"),
            (.spaced, "1 234,5", "1234.5"), (.spaced, "4,5", "4.5"), (.point, "enterprise", "enterprise"),
            (.comma, "", ""),
        ] as [(NumberFormat, String, String)])
    func `A number is typed as it is read`(format: NumberFormat, typed: String, number: String) {
        #expect(format.read(typed) == number)
    }

    @Test func `Nothing of a format stays behind`() throws {
        let day = try TestEditions.date("2022-10-15")
        #expect(Formats(date: .iso).inForce { ScoreText.date(day) } == "2022-10-15")
        #expect(ScoreText.date(day) == "15 Oct 2022")
    }

    @Test func `Points below a tenth and totals below the line keep their meaning`() throws {
        let tiny = try #require(Rational(1, over: 100))
        let almost = try #require(Rational(decimal: "69.96"))
        Formats(number: .comma).inForce {
            #expect(ScoreText.points(tiny) == "<0,1")
            #expect(ScoreText.total(almost) == "69,9")
        }
    }

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
        #expect(!text.contains(/\d\.\d/))
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
}
