import JSONTree
import Pages
import Testing

@testable import Dashboard

@Suite struct DashboardConfigTests {
    @Test func `Every setting is read, comments and all`() {
        let text = """
            // what I like
            {
              "format": 1,
              "theme": "light",  // at home
              "glyphs": "ascii",
              "start": "plan",
              "dates": "15.10.2022",
              "numbers": "1.234,5",
              "mouse": true,
              "reducedMotion": true,
              "keys": {"preset": "emacs"}
            }
            """
        let (config, faults, warnings) = DashboardConfig.read(Array(text.utf8))
        #expect(faults == [])
        #expect(warnings == [])
        #expect(config.theme == "light")
        #expect(config.glyphs == .ascii)
        #expect(config.start == .plan)
        #expect(config.formats == Formats(date: .dotted, number: .comma))
        #expect(config.mouse == true)
        #expect(config.reducedMotion == true)
        #expect(config.keyMap.preset == .emacs)
        #expect(config.lines["theme"] == 4)
    }

    @Test func `Every faulty line is told and the rest applies`() {
        let text = """
            {
              "theme": 3,
              "glyph": "ascii",
              "start": "nowhere",
              "dates": "2022-10-15",
              "mouse": "yes",
              "keys": {"everywhere": {"z": "plan", "ctrl-1": "help"}, "nowhere": {}}
            }
            """
        let (config, faults, _) = DashboardConfig.read(Array(text.utf8))
        #expect(Set(faults.map(\.position.line)) == [2, 3, 4, 6, 7])
        #expect(faults.count == 6)
        #expect(config.dates == .iso)
        #expect(config.keyMap.answer(to: [.character("z")], on: .overview) == .action(.plan))
    }

    @Test(arguments: ["", "{", "[]", "3", "\u{0}"])
    func `What is no settings leaves the usual ones`(text: String) {
        let (config, faults, _) = DashboardConfig.read(Array(text.utf8))
        #expect(faults.count == 1)
        #expect(config.theme == nil)
        #expect(config.formats == Formats())
    }

    /// One slip of the hand must not cost everything else.
    @Test func `A line that is no JSON is told and the rest applies`() {
        let text = """
            {
              "theme": dark,
              "dates": "2022-10-15"
              "numbers": "1.234,5",
              "mouse": true,
            }
            """
        let (config, faults, _) = DashboardConfig.read(Array(text.utf8))
        #expect(faults.map(\.position.line) == [2, 4, 6])
        #expect(config.theme == nil)
        #expect(config.formats == Formats(date: .iso, number: .comma))
        #expect(config.mouse == true)
    }

    @Test func `A file that is far too long is refused`() {
        let (_, faults, _) = DashboardConfig.read([UInt8](repeating: 0x20, count: ConfigFormat.maximumBytes + 1))
        #expect(faults.count == 1)
    }

    /// The documentation is made from the table; what it leaves out nobody would know of.
    @Test func `The table of members is what the reader takes`() {
        for member in ConfigFormat.config {
            let (_, faults, _) = DashboardConfig.read(Array("{\"\(member.name)\": 99}".utf8))
            #expect(faults.allSatisfy { !$0.found.contains("unknown name") }, "\(member.name)")
            #expect(member.meaning.hasSuffix("."))
        }
    }
}
