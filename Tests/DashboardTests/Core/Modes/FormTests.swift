import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("The form of a metric") struct FormTests {
    /// A partner of whom nothing is entered, on a designation.
    private func empty(
        _ designation: DesignationID = .security, size: Size = Size(columns: 80, rows: 24),
        derived: DerivedNumbers = DerivedNumbers()
    ) throws -> Stage {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let partner = Partner(id: "empty", name: "Empty", derived: derived)
        let day = try TestEditions.date("2022-10-15")
        let snapshot = PartnerSnapshot(
            partner, card: Scorecard(of: partner, under: edition, on: day), ground: JudgementGround(edition: edition))
        var stage = try Stage(size: size, store: StoreSnapshot(title: "T", partners: [snapshot]))
        let place = try #require(
            stage.state.partner("empty")?.card.designations.firstIndex { $0.rules.id == designation })
        stage.type("g" + String(repeating: "j", count: place))
        stage.press(Key(.enter))
        return stage
    }

    private func shown(_ stage: Stage) -> String { FrameText.plain(stage.state.frame()) }

    private func value(_ name: String, _ stage: Stage) -> String? {
        stage.state.partner("empty")?.partner.measures[InputName(rawValue: name)]?.value.quantity?.description
    }

    /// The points of the metric are seen while it is typed, however long what is told beside them.
    @Test(arguments: [60, 80, 120]) func thePointsAreNeverCutOff(columns: Int) throws {
        var stage = try empty(size: Size(columns: columns, rows: 24))
        stage.type("ge")
        for digits in ["600", "1400", "20", "20", "2000", "3000"] {
            let title = try #require(shown(stage).split(separator: "\n").last { $0.hasPrefix("─ ") })
            #expect(title.contains("/20 ─") || title.contains("/40 ─"), "\(title)")
            stage.type(digits)
            stage.press(Key(.tab))
        }
    }

    /// Every input of the designation is reached by Tab, and each value arrives, in one go.
    @Test(arguments: [DesignationID.security, .dataAI, .modernWork, .infrastructure, .businessApplications])
    func `Tab leads through all inputs of a designation`(designation: DesignationID) throws {
        var stage = try empty(designation)
        let score = try #require(stage.state.partner("empty")?.card.designation(designation))
        let wanted = score.counting.metrics.flatMap { $0.rules.targets.compactMap(\.name) }
        stage.type("ge")
        for _ in 0..<wanted.count * 2 where stage.state.editor?.index != 0 { stage.press(Key(.backTab)) }
        var typed: [InputName] = []
        for number in 1...60 {
            guard let target = stage.state.editor?.target, let name = target.name, !typed.contains(name) else { break }
            typed.append(name)
            if target.isNumber { stage.type("\(number)") } else { stage.type(" ") }
            stage.press(Key(.tab))
        }
        stage.press(Key(.enter))
        #expect(Set(wanted).subtracting(typed) == [])
        #expect(stage.state.editor == nil)
        let edits = try #require(stage.state.overlays["empty"]?.edits)
        #expect(Set(edits.map(\.input)) == Set(typed))
    }

    /// The eight numbers of Security, in a dozen keys beside the digits.
    @Test func `Security is entered in one go`() throws {
        var stage = try empty()
        stage.type("e")
        let numbers = ["4", "5", "6", "2", "3", "1", "2", "700"]
        var keys = 1
        for (place, number) in numbers.enumerated() {
            stage.type(number)
            stage.press(Key(place == numbers.count - 1 ? .enter : .tab))
            keys += 1
        }
        #expect(keys <= 12)
        #expect(stage.state.editor == nil)
        #expect(stage.state.overlays["empty"]?.edits.count == numbers.count)
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)])
    func `All fields are shown together with the metric`(size: Size) throws {
        var stage = try empty(size: size)
        stage.type("e")
        let text = shown(stage)
        #expect(text.contains("Net customer adds"))
        #expect(text.contains("Microsoft 365"))
        #expect(text.contains("Azure"))
        let frame = stage.state.frame()
        #expect(frame.isEditing)
    }

    @Test func `Shift-Tab takes the value and goes back`() throws {
        var stage = try empty()
        stage.type("e4")
        stage.press(Key(.tab))
        stage.type("5")
        stage.press(Key(.backTab))
        #expect(value("security.net-customer-adds.m365", stage) == "5")
        #expect(stage.state.editor?.typed == "4")
    }

    @Test func `Letters are refused as they are typed`() throws {
        var stage = try empty()
        stage.type("e1x")
        #expect(stage.state.editor?.typed == "1")
        #expect(shown(stage).contains("A number is asked for"))
        stage.type("2")
        #expect(stage.state.editor?.refusal == nil)
        _ = stage.state.update(.paste("34 customers"))
        #expect(stage.state.editor?.typed == "1234")
        #expect(stage.state.editor?.refusal?.contains("Only the number") == true)
    }

    /// Programs write numbers as powers of ten, and so they may be typed.
    @Test func `A power of ten is typed`() throws {
        var stage = try empty()
        stage.type("e")
        stage.type("1e1")
        #expect(stage.state.editor?.typed == "1e1")
        stage.type("ex")
        #expect(stage.state.editor?.typed == "1e1")
        stage.press(Key(.enter))
        #expect(stage.state.overlays["empty"]?.edits.map(\.value) == [.quantity(10)])
    }

    /// What is left of other text is a number that nobody wrote.
    @Test(arguments: [
        ("40007.5", "40007.5"), (" 1 234\n", "1234"), ("1\u{202F}234", "1234"), ("1,234.5 USD", "1,234.5"),
        ("-6.4 %", "-6.4"), ("\u{2212}6.4 %", "-6.4"), ("12", "12"), ("(1,234)", ""), (" (6.4) ", ""),
        ("25k", "25k"), ("1.5M USD", "1.5M"), ("$ 25 k", "25k"), ("25,000", "25,000"), ("25bn", ""), ("3 million", ""),
        ("25kg", ""), ("7 % (was 5)", ""), ("12 of 15", ""), ("12\n9", ""), ("1 2", ""),
        ("1234 567", ""), ("1e5", "1e5"), ("1.5E-3", "1.5E-3"), ("1e5 2", ""), ("AZ-104", ""), ("none", ""),
    ])
    func `One number is pasted or nothing`(text: String, typed: String) throws {
        var stage = try empty()
        stage.type("e")
        _ = stage.state.update(.paste(text))
        #expect(stage.state.editor?.typed == typed)
        if typed.isEmpty { #expect(stage.state.editor?.refusal?.contains("not one number") == true) }
    }

    /// What follows from records is in force until something is entered, and is told where that is typed.
    @Test func `A derived number that is typed over is told`() throws {
        let number = DerivedNumber(value: 2, isComplete: false, months: [], files: 1, readings: [])
        let key = DerivedKey(input: InputName(rawValue: "azure.deployments"))
        let month = try #require(YearMonth("2022-09"))
        var stage = try empty(.infrastructure, derived: DerivedNumbers([month: ["2022-10": [key: number]]]))
        stage.type("Ge")
        #expect(shown(stage).contains("· derived at least 2"), "\(shown(stage))")
        stage.type("4")
        stage.press(Key(.enter))
        stage.type("4")
        #expect(stage.state.screen.kind == .changes)
        #expect(shown(stage).contains("Fact") && !shown(stage).contains("not entered"), "\(shown(stage))")
    }

    /// The key that shows the other track is a letter while something is typed.
    @Test func `Another track is told with a key that works`() throws {
        let notice = TrackNotice(news: "SMB is now higher (44 > 21)", way: "t")
        #expect(notice.sentence == "SMB is now higher (44 > 21); t shows it.")
        #expect(notice.sentenceInField == "SMB is now higher (44 > 21); t shows it once this is closed.")
        #expect(TrackNotice(news: "SMB counts now", way: nil).sentenceInField == "SMB counts now.")
        var stage = try Stage()
        try stage.open(partner: "contoso", .modernWork)
        // Until the other track counts.
        stage.type("ge")
        for _ in 0..<12 where stage.state.editor?.notice == nil {
            stage.type("0")
            stage.press(Key(.tab))
        }
        #expect(shown(stage).contains("Enterprise"))
        #expect(shown(stage).contains("t shows it once this is closed."), "\(shown(stage))")
        stage.press(Key(.enter))
        #expect(stage.state.message == nil || stage.state.message?.text.hasSuffix("t shows it.") == true)
    }

    /// Thousands and millions are what they say, and a letter that is none of them is refused.
    @Test func `Thousands may be typed as a letter`() throws {
        var stage = try empty()
        stage.type("ge")
        while stage.state.editor?.target.input?.unit != .usd { stage.press(Key(.tab)) }
        let name = try #require(stage.state.editor?.target.name)
        stage.type("k")
        #expect(stage.state.editor?.refusal?.contains("A number is asked for") == true)
        stage.type("2.5k")
        #expect(stage.state.editor?.typed == "2.5k")
        stage.press(Key(.enter))
        #expect(value(name.rawValue, stage) == "2500")
    }

    @Test func `What is typed is never dropped without a word`() throws {
        var stage = try empty()
        stage.type("e12")
        stage.press(Key(.escape))
        #expect(stage.state.question?.text.contains("Take '12' for Security: Net customer adds") == true)
        // Neither yes nor no goes on typing.
        stage.press(Key(.escape))
        #expect(stage.state.question == nil)
        #expect(stage.state.editor?.typed == "12")
        stage.press(Key(.escape))
        stage.type("y")
        #expect(stage.state.editor == nil)
        #expect(value("security.net-customer-adds.azure", stage) == "12")
        stage.type("e13")
        stage.press(Key(.escape))
        stage.type("n")
        #expect(value("security.net-customer-adds.azure", stage) == "12")
        #expect(stage.state.message?.text == "Dropped '13'.")
        // Who typed nothing is asked nothing.
        stage.type("e")
        stage.press(Key(.escape))
        #expect(stage.state.editor == nil && stage.state.question == nil)
    }

    @Test func `A track is chosen from its names`() throws {
        var stage = try empty(.businessApplications)
        stage.type("Ge")
        for _ in 0..<9 where stage.state.editor?.target.choices.isEmpty != false { stage.press(Key(.tab)) }
        let choices = try #require(stage.state.editor?.target.choices)
        try #require(choices.count > 1)
        stage.press(Key(.right), Key(.right), Key(.enter))
        #expect(
            stage.state.partner("empty")?.partner.measures[InputName(rawValue: "business-applications.track")]?.value
                == .text(choices[1]))
    }

    @Test func `The track that is looked at stays while numbers are entered`() throws {
        var stage = try empty(.modernWork)
        let score = try #require(stage.state.shownDesignation?.score)
        try #require(score.tracks.count == 2)
        let first = try #require(stage.state.shownDesignation?.track)
        stage.type("t")
        stage.type("e50")
        stage.press(Key(.enter))
        #expect(stage.state.shownDesignation?.track == 1 - first)
        stage.type("t")
        #expect(stage.state.shownDesignation?.track == first)
        stage.type("ge")
        stage.type("1")
        stage.press(Key(.enter))
        #expect(stage.state.shownDesignation?.track == first)
    }

    @Test func `What was never entered is not called a what-if`() throws {
        var stage = try empty()
        stage.type("e4")
        stage.press(Key(.enter))
        #expect(shown(stage).contains("Not saved yet: 1 entry"))
        #expect(!shown(stage).contains("What if"))
        stage.type("s")
        #expect(stage.state.prompt?.label == "Save 1 entry as facts. Reason")
        stage.type("June")
        guard case .commit("empty", _, _, let reason)? = stage.press(Key(.enter)).first else {
            Issue.record("nothing is saved")
            return
        }
        #expect(reason == "June")
    }

    /// What is more than needed is told as that, and not as a part of it.
    @Test func `More than is needed reads like that`() throws {
        var stage = try Stage()
        try stage.open(partner: "fabrikam", .dataAI)
        stage.type("Gke")
        let frame = FrameText.plain(stage.state.frame())
        #expect(frame.contains("USD, 1,000 needed") && !frame.contains("of 1,000 USD"), "\(frame)")
    }

    /// Escape drops what is being typed; what Tab took before stays, and that is said.
    @Test(arguments: [false, true]) func `Escape says what stays`(isTyping: Bool) throws {
        var stage = try empty()
        stage.type("ge12")
        stage.press(Key(.tab))
        // The same input typed twice is one entry, as in the banner.
        stage.press(Key(.backTab))
        stage.type("13")
        stage.press(Key(.tab))
        if isTyping { stage.type("7") }
        stage.press(Key(.escape))
        if isTyping { stage.type("n") }
        #expect(stage.state.editor == nil)
        let told = "1 entry made before stays; u takes it back."
        #expect(stage.state.message?.text == (isTyping ? "Dropped '7'. \(told)" : told))
        #expect(stage.state.overlays["empty"]?.edits.count == 1)
    }
}
