import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("Scenarios in the dashboard") struct ScenarioUpdateTests {
    /// Contoso's scenarios, with the cursor on the first that can be read.
    private func scenarios(readOnly: String? = nil, _ kept: [ScenarioRecord] = Stage.scenarios()) throws -> Stage {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = readOnly
        var stage = try Stage(store: store)
        try stage.open(partner: "contoso")
        #expect(stage.type("S") == [.scenario(partner: "contoso", .read)])
        stage.state.didRead(scenarios: kept, of: "contoso")
        stage.type("j")
        return stage
    }

    @Test func loadingLaysItOverTheFactsAndUndoTakesItBack() throws {
        var stage = try scenarios()
        stage.type("a")
        #expect(stage.state.screen.kind == .overview)
        #expect(stage.state.overlays["contoso"]?.edits.count == 2)
        #expect(FrameText.plain(stage.state.frame()).contains("What if: 2 changes"))
        stage.type("u")
        #expect(stage.state.overlays["contoso"]?.isEmpty == true)
    }

    @Test func loadingOverAWhatIfAsksFirst() throws {
        var stage = try scenarios()
        stage.type("3+")
        let before = stage.state.overlays["contoso"]?.edits
        stage.type("S")
        stage.state.didRead(scenarios: Stage.scenarios(), of: "contoso")
        stage.type("gja")
        #expect(stage.state.question?.text == "Replace the 1 change of the what-if by growth? y/n")
        stage.type("n")
        #expect(stage.state.overlays["contoso"]?.edits == before)
        stage.type("ay")
        #expect(stage.state.overlays["contoso"]?.edits.count == 2)
        stage.type("u")
        #expect(stage.state.overlays["contoso"]?.edits == before)
    }

    @Test func editsThatMeanNothingAreTold() throws {
        var stage = try scenarios()
        stage.type("Ga")
        #expect(stage.state.message?.text == "old: 3 of 4 changes mean nothing now. u takes it back.")
        #expect(stage.state.overlays["contoso"]?.edits.count == 1)
    }

    @Test(arguments: ["a", "c", "v", "R", "d", "b"])
    func aFaultyOneIsRefusedWithWords(key: String) throws {
        var stage = try scenarios()
        #expect(stage.type("g" + key).isEmpty)
        #expect(stage.state.message?.text.contains("cannot be read") == true)
        #expect(stage.state.overlays["contoso"]?.isEmpty ?? true)
    }

    @Test(arguments: ["K", "R", "d", "D", "b", "u"])
    func aReadOnlyStoreRefusesChangesWithTheReason(key: String) throws {
        var stage = try scenarios(readOnly: "opened with --read-only")
        #expect(!stage.type(key).contains { $0.isChange })
        #expect(stage.state.prompt == nil)
        #expect(stage.state.question == nil)
        #expect(
            stage.state.message?.text == "Nothing can be saved: the store is read-only, opened with --read-only.")
    }

    @Test func aTakenNameAsksBeforeReplacing() throws {
        var stage = try scenarios()
        stage.type("3+S")
        stage.state.didRead(scenarios: Stage.scenarios(), of: "contoso")
        stage.type("Kgrowth")
        stage.press(Key(.enter))
        guard case .scenario("contoso", .save(let scenario, replacing: false))? = stage.press(Key(.enter)).first else {
            Issue.record("nothing is kept")
            return
        }
        stage.state.didFindTaken(scenario)
        #expect(stage.state.question?.text == "There is a scenario growth already. Replace it? y/n")
        #expect(stage.type("y") == [.scenario(partner: "contoso", .save(scenario, replacing: true))])
    }

    /// Names that begin alike and do not fit are told apart: by numbers, and below by their whole names.
    @Test func longNamesAreToldApart() throws {
        let name = "advanced-certifications-and-growth"
        var kept = [name, "\(name)-2"].map { name in
            ScenarioRecord(
                Scenario(
                    name: name, partner: "contoso", author: "joe", created: "2022-10-10T09:30:00Z", base: 0,
                    edits: [Edit(input: InputName(rawValue: "azure.usage-growth"), value: .quantity(9))]))
        }
        var stage = try Stage()
        try stage.open(partner: "contoso")
        try stage.answer(stage.type("S"), &kept)
        try stage.answer(stage.type("gvjvc"), &kept)
        #expect(stage.state.screen.kind == .comparison)
        let told = FrameText.plain(stage.state.frame()).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.contains("today 1 2") && told.contains("1 \(name), 2 \(name)-2"), "\(told)")
    }

    @Test func renamingDuplicatingDeletingAndRebasingAskTheOutside() throws {
        var stage = try scenarios()
        stage.type("R")
        stage.press(.control("u"))
        stage.type("more-growth")
        #expect(
            stage.press(Key(.enter)) == [
                .scenario(partner: "contoso", .rename("growth", to: "more-growth", title: nil))
            ])
        stage.type("d")
        #expect(
            stage.press(Key(.enter)) == [
                .scenario(partner: "contoso", .duplicate("growth", as: "growth-2", title: nil))
            ])
        stage.type("Rold")
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.prompt?.refusal == "There is a scenario old already. Choose another name.")
        stage.press(Key(.escape))
        #expect(stage.type("nD").isEmpty)
        #expect(stage.type("y") == [.scenario(partner: "contoso", .delete("growth"))])
        stage.state.didChange(scenario: nil, of: "contoso", "growth is deleted. u brings it back.", entries: [7, 8])
        #expect(stage.type("u") == [.scenario(partner: "contoso", .takeBack([7, 8]))])
        #expect(stage.type("u").isEmpty)
        #expect(stage.type("Gb") == [.scenario(partner: "contoso", .rebase("old"))])
    }

    @Test func fourAreMarkedAtMost() throws {
        let kept = (1...5).map { number in
            ScenarioRecord(Scenario(name: "s\(number)", partner: "contoso", base: 0, edits: []))
        }
        var stage = try scenarios(kept)
        stage.type("gvjvjvjvjv")
        #expect(stage.state.knownScenarios.marked == ["s1", "s2", "s3", "s4"])
        stage.type("c")
        #expect(
            stage.state.screen.content.isSame(
                as: ComparisonScreen(
                    partner: "contoso", choice: ComparisonChoice(names: ["s1", "s2", "s3", "s4"]))))
    }

    @Test func aComparisonIsSortedNarrowedDownAndWritten() throws {
        var stage = try scenarios()
        stage.type("vjvc")
        let all = stage.state.rows(of: stage.state.screen).count
        stage.type("d")
        #expect(stage.state.rows(of: stage.state.screen).count < all)
        stage.type("o")
        #expect(stage.state.message?.text == "By name.")
        stage.type("w")
        stage.press(.control("u"))
        stage.type("plan.txt")
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.prompt?.refusal?.contains(".csv for a spreadsheet") == true)
        stage.press(.control("u"))
        stage.type("plan.csv")
        let choice = ComparisonChoice(names: ["growth", "old"], order: .name, onlyChanged: true)
        #expect(
            stage.press(Key(.enter))
                == [.scenario(partner: "contoso", .export(choice, path: "plan.csv", replacing: false))])
        stage.state.didFindFile("plan.csv", for: choice, of: "contoso")
        #expect(
            stage.type("y") == [.scenario(partner: "contoso", .export(choice, path: "plan.csv", replacing: true))])
        // A file that cannot be written loses nothing that was typed.
        stage.state.didExport(to: "plan.csv")
        #expect(stage.state.prompt == nil)
        stage.type("w")
        stage.press(.control("u"))
        stage.type("lists/plan.csv")
        stage.press(Key(.enter))
        stage.state.didNotWrite("lists/plan.csv cannot be written: there is no such folder.")
        #expect(stage.state.prompt?.field.typed == "lists/plan.csv" && stage.state.prompt?.refusal != nil)
    }

    @Test func theCursorStaysOnItsScenarioWhenOthersKeepMore() throws {
        var stage = try scenarios()
        #expect(stage.state.selectedRow?.key == "growth")
        let more = ScenarioRecord(Scenario(name: "another", partner: "contoso", base: 0, edits: []))
        stage.state.didRead(scenarios: [more] + Stage.scenarios(), of: "contoso")
        #expect(stage.state.selectedRow?.key == "growth")
    }

    @Test(arguments: Hostile.texts)
    func hostileNamesNotesAndFaultsReachNoCell(text: String) throws {
        let edits = [Edit(input: InputName(rawValue: text), value: .text(text))]
        var scenario = Scenario(name: text, partner: "contoso", author: text, note: text, base: 0, edits: edits)
        scenario.created = text
        let kept = [ScenarioRecord(scenario), ScenarioRecord(name: text, faults: [text])]
        for size in ScreenGoldenTests.sizes {
            var stage = try scenarios(kept)
            _ = stage.state.update(.resize(size))
            for keys in ["g", "v", "c", "o", "w", "G"] {
                stage.type(keys)
                let frame = stage.state.frame()
                for row in 0..<frame.size.rows {
                    for cell in frame.row(row) {
                        #expect(!cell.text.unicodeScalars.contains { Hostile.isForbidden($0) })
                    }
                }
            }
        }
    }

    /// A partner is known by its key, so another name changes nothing; another edition tells what it does not know.
    @Test func aScenarioSurvivesAnotherNameAndAnotherEdition() throws {
        var stage = try scenarios()
        var store = stage.state.store
        let place = try #require(store.partners.firstIndex { $0.id == "contoso" })
        var partner = try #require(store.partners[place].scored?.partner)
        partner.name = "Contoso International"
        let edition = try EditionCatalog.embedded.edition("2026-07")
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.date("2026-09-15"))
        store.partners[place] = PartnerSnapshot(partner, card: card, revision: 4)
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.scenarios(of: "contoso").count == 3)
        let outcome = try #require(stage.state.outcome(of: stage.state.scenarios(of: "contoso")[2], for: "contoso"))
        #expect(!outcome.isCurrent)
        #expect(outcome.standing.leftOut.count >= 2)
        stage.type("G")
        #expect(FrameText.plain(stage.state.frame()).contains("left out: edition 2026-07 does not know it"))
    }
}
