import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// An edition in which a designation takes 60 of 120 points is drawn as it is.
@Suite struct OtherLineTests {
    private static let text = """
        {
          "format": 1, "id": "2099-01", "title": "Another line", "effective": {"from": "2022-01-01"},
          "qualification": {"points": 60, "maximum": 120, "source": ["page"], "confidence": "high"},
          "sources": {"page": "A page"}, "certifications": {}, "lists": {}, "metrics": {},
          "designations": {
            "security": {"name": "Security", "tracks": [{"metrics": [
              {"id": "deployments", "category": "customer success", "name": "Deployments", "maximum": 120,
               "unit": "deployment", "counts": "Deployments",
               "rule": {"shape": "linear", "input": "security.deployments", "threshold": 12},
               "source": ["page"], "confidence": "high"}
            ]}]}
          }
        }
        """

    private static var catalog: EditionCatalog {
        get throws { EditionCatalog(entries: [try EditionCatalog.Entry(text: Array(text.utf8))]) }
    }

    private func stage(deployments: Int, size: Size = Size(columns: 80, rows: 24)) throws -> Stage {
        let edition = try Self.catalog.edition("2099-01")
        let edit = try edition.edit("security.deployments", to: "\(deployments)")
        let partner = Partner(id: "contoso", name: "Contoso").applying([edit])
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.date("2022-06-01"))
        let other = Partner(id: "fabrikam", name: "Fabrikam").applying([edit])
        return try Stage(
            size: size,
            store: StoreSnapshot(partners: [
                PartnerSnapshot(partner, card: card),
                PartnerSnapshot(other, card: Scorecard(of: other, under: edition, on: card.day)),
            ]))
    }

    @Test func theListTellsTheLineOfTheEdition() throws {
        let text = FrameText.plain(try stage(deployments: 5).state.frame())
        #expect(text.contains("Short of 60"))
        #expect(text.contains("takes 60 of 120 points and more than zero in every metric."))
        #expect(!text.contains("70") && !text.contains("100"))
    }

    @Test func noScreenTellsAnotherLine() throws {
        // Of three deployments nothing else comes to 70 or 100.
        let start = try stage(deployments: 3)
        var shown: [String] = []
        for name in ScreenName.allCases {
            for partner in ["contoso", nil] {
                var state = start.state
                state.catalog = try Self.catalog
                guard (try? state.go(to: ScreenPlace(name, partner: partner))) != nil else { continue }
                shown.append(name.rawValue)
                let plain = state.plainPage().lines(numbered: false, metrics: .standard).joined(separator: "\n")
                for text in [FrameText.plain(state.frame()), plain] {
                    let words = Set(text.split { !$0.isLetter && !$0.isNumber })
                    #expect(!words.contains("70") && !words.contains("100"), "\(name): \(text)")
                }
            }
        }
        #expect(Set(shown).isSuperset(of: ["overview", "designation", "help", "plan", "history"]))
    }

    @Test func wordsTellTheLineOfTheEdition() throws {
        let state = try stage(deployments: 5).state
        #expect(state.glossary.term("qualified")?.text.contains("60 points") == true)
        let reading = Page.reading(with: state.pointsLine, .usual).cells(width: 200).map(\.plain)
        #expect(reading.contains { $0.contains("takes 60 of 120 points") && $0.contains("stands at 60") })
    }

    @Test func theBarReachesItsMarkWhereTheLineIs() throws {
        var stage = try stage(deployments: 6)
        stage.press(Key(.enter))
        let text = FrameText.plain(stage.state.frame())
        #expect(text.contains("/ 120"))
        #expect(text.contains("Qualified"))
        // Half of the points fill half of the bar, up to the mark.
        let row = try #require(text.split(separator: "\n").first { $0.contains("┃") })
        let filled = row.count { $0 == "█" }
        let empty = row.count { $0 == "░" }
        #expect(abs(filled - empty) <= 1)
        stage.press(Key(.enter))
        #expect(FrameText.plain(stage.state.frame()).contains("/ 120"))
    }
}
