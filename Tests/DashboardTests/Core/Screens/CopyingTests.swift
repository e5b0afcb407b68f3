import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct CopyingTests {
    @Test(arguments: [
        ("", "y", "Adatum Partners"), ("jl", "y", "80"), ("jlG", "y", "71"),
        ("jlGl", "jy", "step 1, a gate: 1; step 2, a gate: 1; step 3: 2"),
        ("jlGl", "jjy", "Azure: 3; Microsoft 365: 3"),
        ("jjjl5", "y", nil), ("jjlMjj", "y", nil),
    ])
    func theValueUnderTheCursor(script: String, key: String, value: String?) throws {
        var stage = try Stage()
        stage.type(script)
        let effects = stage.type(key)
        if let value {
            #expect(effects == [.copy(value, what: "'\(value.count > 40 ? value.prefix(39) + "…" : value)'")])
        } else {
            guard case .copy(let text, _)? = effects.first else {
                Issue.record("nothing was copied: \(stage.state.message?.text ?? "")")
                return
            }
            #expect(!text.isEmpty)
        }
    }

    @Test func aValueThatNobodyEnteredIsNotCopied() throws {
        var stage = try Stage()
        try stage.open(partner: "adatum", .security)
        #expect(stage.type("y").isEmpty)
        #expect(stage.state.message?.text == "No value is entered here. Y copies the row.")
    }

    @Test func aTextHasNoValueButAllOfItCanBeCopied() throws {
        var stage = try Stage()
        stage.type("?y")
        #expect(stage.state.message?.text == "There is no value under the cursor. Y copies the whole text.")
        guard case .copy(let text, let what)? = stage.type("Y").first else {
            Issue.record("nothing was copied")
            return
        }
        let lines = stage.state.textLines(of: stage.state.screen.content).count
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == lines + 1)
        #expect(what.hasPrefix("the text"))
    }

    @Test func aRowIsCopiedWithoutBarsAndMarkers() throws {
        var stage = try Stage()
        stage.type("j")
        #expect(
            stage.type("Y") == [
                .copy("Contoso Consulting\t86 Modern Work\t●✔2/6 Data & AI, a zero\t18 Mar 2023", what: "the row")
            ])
        stage.type("lG")
        guard case .copy(let text, _)? = stage.type("Y").first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.hasPrefix("Security\t✔ Qualified\t≈ 71.3 / 100\n1.3 above 70\n"))
        #expect(!text.contains("█") && !text.contains("▸"))
    }

    @Test(arguments: Hostile.texts)
    func whatIsCopiedIsClean(name: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let day = try TestEditions.date("2022-10-15")
        let partner = Partner(id: "p", name: name)
        let other = Partner(id: "q", name: "Other")
        let store = StoreSnapshot(partners: [
            PartnerSnapshot(partner, card: Scorecard(of: partner, under: edition, on: day)),
            PartnerSnapshot(other, card: Scorecard(of: other, under: edition, on: day)),
        ])
        var stage = try Stage(store: store)
        for key in ["y", "Y"] {
            var copied = 0
            for effect in stage.type("g" + key) {
                guard case .copy(let text, let what) = effect else { continue }
                copied += 1
                for scalar in (text + what).unicodeScalars {
                    #expect(scalar.properties.generalCategory != .control || scalar == "\t" || scalar == "\n")
                    #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x200B...0x200F).contains(scalar.value))
                }
            }
            #expect(copied == 1, "\(key)")
        }
    }

    @Test func saysWhatWasCopied() throws {
        var stage = try Stage()
        stage.state.didCopy("'Adatum Partners'")
        #expect(FrameText.plain(stage.state.frame()).contains("Copied 'Adatum Partners'."))
    }
}
