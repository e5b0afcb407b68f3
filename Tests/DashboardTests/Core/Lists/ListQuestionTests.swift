import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct ListQuestionTests {
    private struct Row {
        var score: Rational?
        var days: Int?
        var text = ""
        var zero = false
    }

    private static let day = CalendarDate(dayNumber: 19_280)

    private static var facets: [ListFacet<Row>] {
        [
            .number("security", "Sec") { $0.score },
            .days("expires") { row in row.days.map { ($0, day.adding(days: $0)) } },
            .text("name") { $0.text }, .flag("zero") { $0.zero }, .number("seat") { _ in nil },
            // Shown as a whole number.
            .number("shown", shown: { Rational(($0 * 2 + 1).floor / 2) }) { $0.score },
        ]
    }

    private static func question(_ typed: String) -> ListQuestion {
        ListQuestion(typed, of: facets)
    }

    private static func holds(_ typed: String, _ row: Row) -> Bool {
        question(typed).holds(
            value: { facets[$0].value(row) }, contains: { row.text.lowercased().contains($0) })
    }

    @Test(arguments: [
        ("security<70", true), ("security < 70", true), ("security<=69.5", true), ("security>69.5", false),
        ("sec=69.5", true), ("SEC!=69.5", false), ("secu<70", true), ("expires<60d", true), ("expires<30", false),
        ("expires<9w", true), ("expires<2022-12-01", true), ("expires>2022-12-01", false), ("zero", true),
        ("!zero", false), ("contoso", true), ("modern work", true), ("modern work security<70", true),
        ("fabrikam", false), ("fabrikam | zero", true), ("security<70 expires<60d zero", true),
        ("security<70 expires>60d", false), ("!security<70", false), ("name=contoso modern", false),
        ("security=?", false), ("seat=?", true), ("seat<5", false), ("!seat<5", false), ("", true),
        // What is not finished asks nothing yet.
        ("security<", true), ("security <", true), ("!", true), ("contoso security>=", true),
    ])
    func answers(typed: String, holds: Bool) {
        let row = Row(score: Rational(decimal: "69.5"), days: 45, text: "Contoso Modern Work", zero: true)
        #expect(Self.holds(typed, row) == holds, "\(typed)")
    }

    /// Numbers are typed as they are shown, and with a decimal point where that can be nothing else.
    @Test(arguments: [
        ("security<69,6", NumberFormat.comma, true), ("security<69,4", .comma, false), ("security=69.5", .comma, true),
        ("security=69,5", .spaced, true), ("security<1.234,5", .comma, true), ("security<1.000", .comma, true),
        ("security>1.000", .comma, false), ("security<1,000", .point, true), ("security=69,5%", .comma, true),
        ("expires<2m", .comma, true), ("expires<1m", .comma, false),
    ])
    func numbersAreTypedAsTheyAreShown(typed: String, numbers: NumberFormat, holds: Bool) {
        let row = Row(score: Rational(decimal: "69.5"), days: 45)
        let question = ListQuestion(typed, of: Self.facets, Formats(number: numbers))
        #expect(question.fault == nil, "\(typed)")
        #expect(
            question.holds(value: { Self.facets[$0].value(row) }, contains: { _ in false }) == holds, "\(typed)")
    }

    /// Unknown is not zero, and not below anything.
    @Test(arguments: ["security<70", "security>0", "security!=5", "!security<70", "expires<60d", "!expires<60d"])
    func whatIsNotKnownAnswersToNothing(typed: String) {
        #expect(!Self.holds(typed, Row()))
        #expect(Self.holds("security=?", Row()))
    }

    /// What nothing can be compared with is told, with what can; it is not taken for a condition that nothing meets.
    @Test(arguments: [
        ("security<banana", "'security' is a number and asks for one, such as security<5, not 'banana'."),
        ("!sec=2022-12-01", "'sec' is a number and asks for one, such as sec<5, not '2022-12-01'."),
        ("expires<soon", "'expires' asks for days or a day, such as expires<60d or expires<2026-12-31, not 'soon'."),
        ("zero=maybe", "'zero' asks for yes or no, not 'maybe'."),
    ])
    func whatCannotBeComparedIsTold(typed: String, fault: String) {
        #expect(Self.question(typed).fault == fault)
    }

    @Test(arguments: [
        "name<banana", "zero=yes", "expires<60", "expires<9w", "expires<2026-12-31", "security=?", "security<",
        "seat<7",
    ])
    func whatCanBeComparedIsNoFault(typed: String) { #expect(Self.question(typed).fault == nil) }

    /// A number is compared as it is shown; exactly where more decimals are typed.
    @Test(arguments: [
        ("shown=67", true), ("shown!=67", false), ("shown<67", false), ("shown>=67", true), ("shown>67", false),
        ("shown=66.7", true), ("shown=66.8", false), ("!shown=67", false),
    ])
    func numbersAreComparedAsTheyAreShown(typed: String, holds: Bool) {
        let row = Row(score: Rational(decimal: "66.7"))
        #expect(Self.holds(typed, row) == holds)
    }

    /// A word that is also a condition finds what it would find as a word.
    @Test func aFlagFindsItsWordAsWell() {
        #expect(Self.holds("zero", Row(text: "Zero Trust Ltd")))
        #expect(!Self.holds("zero", Row(text: "Trust Ltd")))
    }

    @Test func aNameThatNothingHasIsTold() {
        #expect(Self.question("securty<70").fault == "Nothing here is called 'securty'. Did you mean 'security'?")
        #expect(Self.question("se<70").fault == "'se' can be security, seat.")
        #expect(Self.question("height<70").fault?.contains("There are: security, expires") == true)
        #expect(!Self.holds("securty<70", Row(score: 1)))
    }

    /// A condition and its opposite part the rows that are known, whatever they are.
    @Test func oppositesPartWhatIsKnown() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let row = Row(score: Bool.random(using: &random) ? Rational(Int.random(in: 0...100, using: &random)) : nil)
            let line = Int.random(in: 0...100, using: &random)
            for (relation, opposite) in [("<", ">="), (">", "<="), ("=", "!=")] {
                let (one, other) = (
                    Self.holds("security\(relation)\(line)", row), Self.holds("security\(opposite)\(line)", row)
                )
                #expect(row.score == nil ? !one && !other : one != other)
                if row.score != nil { #expect(Self.holds("!security\(relation)\(line)", row) == other) }
            }
        }
    }

    /// Nothing that can be typed brings it down.
    @Test func anythingCanBeTyped() {
        var random = SeededGenerator(seed: 9)
        let letters = Array("security<>=!|? d7%\u{301}é王 zero")
        for _ in 0..<2000 {
            let typed = String(
                (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
            _ = Self.holds(typed, Row(score: 7, days: 3, text: typed))
        }
    }
}

/// Conditions on the screens.
@Suite struct ConditionTests {
    private func shown(_ stage: Stage) -> [String] { stage.state.rows(of: stage.state.screen).map(\.key) }

    @Test(arguments: [
        "security<70", "security>=70", "zero", "empty", "qualified>=2", "anniversary<60d", "short<11", "short=0",
    ])
    func partnersAnswer(typed: String) throws {
        var stage = try Stage()
        let all = shown(stage)
        stage.type("/" + typed)
        stage.press(Key(.enter))
        let found = shown(stage)
        #expect(!found.isEmpty && found.count < all.count, "\(found)")
        for id in found {
            let scored = try #require(stage.state.facts(of: id))
            let security = try #require(scored.card.designation(DesignationID(rawValue: "security")))
            switch typed {
            case "security<70": #expect(security.total < 70 && !security.counting.isUntouched)
            case "security>=70": #expect(security.total >= 70)
            case "empty": #expect(scored.isEmpty)
            case "short<11": #expect(scored.nearest.map { $0.shortfall < 11 } ?? true)
            case "short=0": #expect(scored.nearest?.shortfall.isZero ?? true)
            default: break
            }
        }
    }

    @Test func whatIsMistypedIsTold() throws {
        var stage = try Stage()
        stage.type("/securty<70")
        #expect(FrameText.plain(stage.state.frame()).contains("Did you mean 'security'?"))
    }

    /// What is asked for under a name on one screen is asked for under it on the others.
    @Test(arguments: ["short<1", "gap<1", "score>=60", "!empty", "zero | !zero"])
    func theSameNamesAnswerEverywhere(typed: String) throws {
        for open in [{ _ in }, { try $0.open(partner: "northwind") }, { try $0.open(partner: "northwind", .security) }]
            as [(inout Stage) throws -> Void]
        {
            var stage = try Stage()
            try open(&stage)
            let question = stage.state.screen.content.list(in: stage.state).question(typed)
            #expect(question.fault == nil && question.hasConditions, "\(stage.state.screen.kind)")
        }
    }

    /// What the product itself calls something cannot be shadowed: a facet that an edition names comes after it, and answers
    /// to what is left of its names.
    @Test(arguments: [
        ("points-short<5", true), ("short<5", true), ("gap<5", true), ("best>90", true), ("odd>90", true),
        ("points-short>90", false),
    ])
    func namesOfTheProductComeFirst(typed: String, holds: Bool) throws {
        let facets: [ListFacet<Int>] = [
            ListFacet(["odd", "best", "Points short"], .number, isOfData: true) { _ in .number(99) },
            ListFacet(["best"], .number) { _ in .number(95) },
            ListFacet(["short", "gap"], .number) { _ in .number(2) }.alsoCalled("Points short"),
        ]
        let question = ListQuestion(typed, of: facets)
        #expect(question.fault == nil)
        #expect(question.holds(value: { facets[$0].value(0) }, contains: { _ in false }) == holds)
    }

    /// No name of an edition is one of the product's, so that each can be asked for.
    @Test func noEditionNamesAnythingAsTheProductDoes() throws {
        let stage = try Stage()
        let list = stage.state.screen.content.list(in: stage.state)
        let own = Set(list.facets.filter { !$0.isOfData }.flatMap(\.names))
        #expect(own.isSuperset(of: ["short", "points-short", "best", "best-score", "zero", "lapsed", "partner"]))
        for entry in EditionCatalog.embedded.entries {
            let edition = try EditionCatalog.embedded.edition(entry.id)
            let names = edition.designations.flatMap { [$0.id.rawValue, $0.abbreviation, $0.shortName, $0.name] }
            let inputs = edition.definitions.flatMap { [$0.name] + $0.aliases }.map(\.rawValue)
            let spelled = ListFacet<Int>(names + inputs, .number) { _ in nil }.names
            #expect(own.isDisjoint(with: spelled), "\(entry.id)")
        }
    }

    /// A heading asks for the same thing as the name of its facet, in the same way.
    @Test(arguments: ["points-short=0.7", "best-score=69", "partner=northwind"])
    func aHeadingIsAName(typed: String) throws {
        let stage = try Stage()
        let list = stage.state.screen.content.list(in: stage.state)
        #expect(list.question(typed).fault == nil)
        let kind = list.facets.first { $0.names.contains(typed.split(separator: "=")[0].description) }
        #expect(kind?.isOfData == false)
    }

    /// What a column and a facet have in common is one thing, also by its beginning, and is listed once.
    @Test func aNameIsListedOnce() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        let list = stage.state.screen.content.list(in: stage.state)
        #expect(list.question("scor<70").fault == nil)
        let fault = try #require(list.question("xyzzy<70").fault)
        #expect(fault.contains("There are: score, short, name, id, state, qualified, zero, empty."), "\(fault)")
    }

    /// Northwind's Security has 69.33 points, shown as 69, beside its headline as 69.3, and is 0.7 short.
    @Test(arguments: ["security=69", "security=69.3", "short=0.7"]) func whatIsShownIsFound(typed: String) throws {
        var stage = try Stage()
        stage.type("/" + typed)
        #expect(shown(stage) == ["northwind"])
    }

    @Test(arguments: ["score=69", "score=69.3", "short=0.7"]) func whatTheOverviewShowsIsFound(typed: String) throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("/" + typed)
        #expect(shown(stage) == ["security"])
    }

    /// What is shown for one partner in the pane is found in the list.
    @Test func whatThePaneShowsIsFound() throws {
        var stage = try Stage(size: Size(columns: 160, rows: 40))
        stage.type("/security=71.3")
        #expect(shown(stage) == ["contoso"])
        #expect(FrameText.plain(stage.state.frame()).contains("71.3"))
    }

    /// A day is written as it is shown.
    @Test(arguments: [
        (DateFormat.dayMonthYear, "18 Mar 2023"), (.monthDayYear, "Mar 18, 2023"), (.iso, "2023-03-18"),
        (.dotted, "18.03.2023"), (.dayFirst, "18/03/2023"), (.monthFirst, "03/18/2023"),
    ])
    func daysAreAskedForAsTheyAreShown(format: DateFormat, day: String) throws {
        var formats = Formats()
        formats.date = format
        var stage = try Stage(formats: formats)
        stage.type("/anniversary<2023-03-18")
        let wanted = shown(stage)
        try #require(!wanted.isEmpty && wanted.count < stage.state.store.partners.count)
        stage.press(Key(.escape))
        for asked in ["anniversary<\(day)", "anniversary < \(day) | name=nobody", "!anniversary>=\(day)"] {
            stage.type("/" + asked)
            #expect(shown(stage) == wanted, "\(asked)")
            stage.press(Key(.escape))
        }
        stage.type("/anniversary<\(day) zzz")
        #expect(shown(stage).isEmpty, "what follows is a word of its own")
    }

    /// A number is written as it is shown.
    @Test func numbersAreAskedForAsTheyAreShown() throws {
        var formats = Formats()
        formats.number = .comma
        var stage = try Stage(formats: formats)
        stage.type("/security=69,3")
        #expect(shown(stage) == ["northwind"])
    }

    /// What has no cell with a text is not found by it.
    @Test func whatIsNotShownIsNotFound() throws {
        var stage = try Stage()
        stage.type("/data & ai")
        #expect(!shown(stage).contains("adatum"))
    }

    @Test func peopleAnswer() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5/expires<60d")
        let members = stage.state.members(of: "northwind")
        let day = try #require(stage.state.facts(of: "northwind")?.card.day)
        let soon = members.filter { $0.firstToEnd.map { day.days(to: $0.day) < 60 } ?? false }.map(\.person.id)
        #expect(Set(shown(stage)) == Set(soon) && !soon.isEmpty)
        stage.press(Key(.escape))
        stage.type("/lost")
        let losses = try #require(stage.state.partner("northwind")?.losses)
        #expect(Set(shown(stage)) == Set(members.map(\.person.id).filter { !losses.loss(of: $0).lost.isEmpty }))
    }

    @Test func oneKeySortsByTheNextColumnAndOneTurnsRound() throws {
        var stage = try Stage()
        stage.type("G>")
        let key = stage.state.selectedRow?.key
        #expect(stage.state.arrangement.orders[.portfolio]?.column == "name")
        for _ in 0..<(stage.state.columns.count - 1) {
            stage.type(">")
            #expect(stage.state.selectedRow?.key == key)
            let layout = ScreenLayout(stage.state)
            let position = stage.state.screen.position
            #expect((position.top..<(position.top + layout.visibleItems)).contains(position.selected))
        }
        stage.type("<")
        #expect(stage.state.arrangement.orders[.portfolio]?.isReversed == true)
        stage.type(">")
        #expect(stage.state.arrangement.orders[.portfolio] == nil)
    }

    /// What people are worth is in the list, and the list is in its order until another is chosen.
    @Test func theGreatestLossComesFirst() throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        try stage.open(partner: "northwind")
        stage.type("5")
        let losses = try #require(stage.state.partner("northwind")?.losses)
        let weights = shown(stage).map { losses.loss(of: $0) }
        #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
        let text = FrameText.plain(stage.state.frame())
        #expect(text.contains("Without them↓"))
        #expect(text.contains("Ends next: "))
        stage.state.order(by: "loss")
        #expect(FrameText.plain(stage.state.frame()).contains("Without them↑"))
        stage.state.order(by: "")
        #expect(FrameText.plain(stage.state.frame()).contains("Without them↓"))
    }
}
