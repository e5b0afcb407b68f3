import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct HelpTests {
    private func headings(of stage: Stage) -> [String] {
        stage.state.textLines(of: stage.state.screen.content).filter { $0.spans.first?.role == .heading }.map(\.plain)
    }

    @Test func wordsComeFirstThenTheKeysOfTheScreenThenOthers() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("?")
        let headings = headings(of: stage)
        let words = try #require(headings.firstIndex(of: "Words on the screen"))
        let here = try #require(headings.firstIndex(of: "Keys on a designation"))
        let others = headings.indices.filter { headings[$0].hasPrefix("Keys on") && $0 != here }
        #expect(words < here)
        #expect(others.count > 3 && others.allSatisfy { $0 > here })
        #expect(headings.contains("Keys on the plan"))
    }

    @Test func everyActionIsToldOnce() {
        for kind in ScreenKind.allCases {
            let lines = HelpText.page(.screen(kind, words: [], refusals: [:]), isUTF8: true)
            let entries = lines.blocks.flatMap { block -> [String] in
                if case .entries(let entries) = block { entries.filter { !$0.lead.isEmpty }.map(\.name) } else { [] }
            }
            #expect(entries.count == ActionTable.entries.count)
        }
    }

    @Test(arguments: [("K", "Keep the what-if"), ("Ctrl-R", "Make the change again"), ("G", "Go to the last line")])
    func aKeyIsFoundByItsName(key: String, help: String) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("?/" + key)
        let lines = stage.state.textLines(of: stage.state.screen.content)
        let match = try #require(stage.state.screen.finding.match)
        #expect(lines[match].plain.contains(help))
        let frame = stage.state.frame()
        #expect(!frame.cells.contains { $0.role == .match })
    }
}

/// The heads of columns stay in sight while what is below them is read.
@Suite struct StayingHeadTests {
    @Test func theOptionsKeepTheirNames() throws {
        var stage = try Stage()
        try stage.open(partner: "fabrikam")
        stage.type("6")
        let lines = stage.state.textLines(of: stage.state.screen.content)
        let heads = lines.indices.filter { lines[$0].headOf > 0 }
        let first = try #require(heads.first)
        let body = first + lines[first].headOf
        var tried = 0
        for line in (heads[heads.count - 1] + 1)...body {
            stage.state.move(to: line)
            let top = stage.state.screen.position.top
            guard top > first, top < body else { continue }
            tried += 1
            #expect(FrameText.plain(stage.state.frame()).contains("Do nothing"), "\(top)")
        }
        #expect(tried > 0)
    }

    @Test func noLineIsLostBetweenPages() throws {
        for keys in ["6", "0", "7"] {
            var stage = try Stage()
            try stage.open(partner: "partner-a")
            stage.type(keys)
            let lines = stage.state.textLines(of: stage.state.screen.content).map(\.plain)
            var seen = Set<String>()
            for _ in 0..<20 {
                let frame = stage.state.frame()
                for row in 0..<frame.size.rows {
                    var text = String(frame.row(row).map(\.text).joined().dropFirst(2))
                    while text.hasSuffix(" ") { text.removeLast() }
                    seen.insert(text)
                }
                stage.press(Key(.pageDown))
            }
            for line in lines {
                var text = line
                while text.hasSuffix(" ") { text.removeLast() }
                #expect(seen.contains(text), "\(keys): \(text)")
            }
        }
    }

    @Test func theDatesOfTheAnniversaryComeBeforeTheOptions() throws {
        var stage = try Stage()
        try stage.open(partner: "fabrikam")
        stage.type("6")
        #expect(FrameText.plain(stage.state.frame()).contains("Dates from"))
        let lines = stage.state.textLines(of: stage.state.screen.content).map(\.plain)
        let dates = try #require(lines.firstIndex { $0.hasPrefix("Dates from") })
        let options = try #require(lines.firstIndex(of: "What can be done then"))
        #expect(dates < options)
    }
}
