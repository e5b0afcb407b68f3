import Pages
import TestSupport
import Testing

@testable import Dashboard

@Suite struct KeyMapTests {
    /// Two actions on one key, or a key that can never be pressed alone, would leave an action out of reach.
    @Test(arguments: KeyPreset.allCases, ScreenKind.allCases)
    func `A preset has no conflicts`(preset: KeyPreset, screen: ScreenKind) {
        var seen: [KeySequence: Action] = [:]
        for entry in ActionTable.entries where entry.screens.contains(screen) {
            for sequence in preset.keys(of: entry) {
                #expect(seen[sequence] == nil, "\(sequence.spelling): \(entry.action)")
                seen[sequence] = entry.action
            }
        }
        for sequence in seen.keys {
            for other in seen.keys where sequence.begins(other) {
                Issue.record("\(sequence.spelling) begins \(other.spelling)")
            }
        }
    }

    @Test(arguments: KeyPreset.allCases, ActionTable.entries.map(\.action))
    func `A preset reaches every action`(preset: KeyPreset, action: Action) throws {
        let map = KeyMap(preset)
        let entry = try #require(ActionTable.entries.first { $0.action == action })
        for screen in entry.screens {
            let keys = map.keys(of: action, on: screen)
            #expect(!keys.isEmpty)
            for sequence in keys {
                #expect(map.answer(to: sequence.keys, on: screen) == .action(action))
                for count in 1..<sequence.keys.count {
                    #expect(map.answer(to: Array(sequence.keys.prefix(count)), on: screen) == .begun)
                }
            }
        }
    }

    /// Every spelling of the preset must be one that can be read, or it would be missing without a word.
    @Test func `The keys of emacs are all keys`() {
        for (action, spellings) in KeyPreset.emacsKeys {
            for spelling in spellings { #expect(KeySequence(spelled: spelling) != nil, "\(action): \(spelling)") }
        }
    }

    private func read(_ keys: String) -> (map: KeyMap, faults: [String], warnings: [String]) {
        let (config, faults, warnings) = DashboardConfig.read(Array("{\"keys\": \(keys)}".utf8))
        return (config.keyMap, faults.map { "\($0)" }, warnings.map { "\($0)" })
    }

    @Test func `A sequence takes the place of its beginning`() {
        let (map, faults, warnings) = read(#"{"everywhere": {"g g": "first"}}"#)
        #expect(faults == [])
        #expect(warnings == [])
        #expect(map.answer(to: [.character("g")], on: .people) == .begun)
        #expect(map.answer(to: [.character("g"), .character("g")], on: .people) == .action(.first))
        #expect(map.keys(of: .first, on: .people).map(\.spelling) == ["g g", "home"])
    }

    @Test func `A screen's own keys win there and nowhere else`() {
        let (map, _, warnings) = read(#"{"people": {"z": "plan"}, "everywhere": {"z": "badges"}}"#)
        #expect(warnings == [])
        #expect(map.answer(to: [.character("z")], on: .people) == .action(.plan))
        #expect(map.answer(to: [.character("z")], on: .overview) == .action(.badges))
    }

    @Test(arguments: ["null", #""""#])
    func `Keys can be made to do nothing`(value: String) {
        let (map, faults, warnings) = read(#"{"everywhere": {"x": \#(value)}}"#)
        #expect(faults + warnings == [])
        #expect(map.answer(to: [.character("x")], on: .changes) == .nothing)
    }

    @Test(
        arguments: [
            (
                #"{"everywhere": {"z": "plan", "shift-z": "badges", "Z": "people"}}"#,
                [#"1:65: keys.everywhere.Z: expected keys that can be told apart, found those of line 1, "Z""#]
            ),
            (
                #"{"everywhere": {"z": "plan", "z z": "badges"}}"#,
                [#"1:46: keys.everywhere["z z"]: expected keys that can be told apart, found those of line 1, "z""#]
            ),
            (
                #"{"portfolio": {"z": "track"}}"#,
                [
                    "1:30: keys.portfolio.z: expected an action of the screen \"portfolio\", found \"track\", which does "
                        + "nothing there"
                ]
            ),
            (
                #"{"everywhere": {"f7": null}}"#,
                ["1:32: keys.everywhere.f7: expected keys that do something here, found some that do nothing"]
            ),
            // One warning, however many screens there are.
            (
                #"{"everywhere": {"T": "plan"}}"#,
                [#"1:31: keys.everywhere.T: expected a key left for "theme", found none on all screens"#]
            ),
            // What was taken away on purpose is not missed.
            (#"{"designation": {"t": null}}"#, []),
            (
                #"{"designation": {"t": "help"}}"#,
                [#"1:32: keys.designation.t: expected a key left for "track", found none on the screen "designation""#]
            ),
        ] as [(String, [String])])
    func `What gets in each other's way is a warning`(keys: String, warnings: [String]) {
        let read = read(keys)
        #expect(read.faults == [])
        #expect(read.warnings == warnings)
    }

    @Test(
        arguments: [
            (#"{"preset": "nano"}"#, #"1:21: keys.preset: expected one of "vim", "emacs", found the text "nano""#),
            (
                #"{"everywere": {}}"#,
                #"1:24: keys.everywere: expected a name such as "everywhere", found the unknown name "everywere""#
            ),
            (
                #"{"everywhere": {"ctrl-1": "help"}}"#,
                #"1:36: keys.everywhere.ctrl-1: expected keys such as "g", "ctrl-x ctrl-s", "alt-x", "pgdn" or "f1", "#
                    + #"found "ctrl-1", which no terminal sends"#
            ),
            (
                #"{"everywhere": {"a b c d e": "help"}}"#,
                #"1:39: keys.everywhere["a b c d e"]: expected keys such as "g", "ctrl-x ctrl-s", "alt-x", "pgdn" or "#
                    + #""f1", found "a b c d e", which is more than 4 keys"#
            ),
            (
                #"{"everywhere": {"z": "hlep"}}"#,
                #"1:31: keys.everywhere.z: expected an action such as "help", found the text "hlep""#
            ),
            (
                #"{"everywhere": {"z": 3}}"#,
                "1:31: keys.everywhere.z: expected the name of an action, or null for none, found 3"
            ),
            (#"{"everywhere": 3}"#, "1:25: keys.everywhere: expected an object, found 3"),
        ] as [(String, String)])
    func `A fault names its place and what is right`(keys: String, fault: String) {
        #expect(read(keys).faults == [fault])
    }

    /// As a signal Ctrl-C would end the program in the middle of a sequence.
    @Test(
        arguments: [
            (#"{}"#, false), (#"{"preset": "emacs"}"#, true), (#"{"everywhere": {"ctrl-c": "help"}}"#, true),
            (#"{"everywhere": {"ctrl-c": null}}"#, false),
        ])
    func `Ctrl-C comes as a key where it means something`(keys: String, isKey: Bool) {
        #expect(read(keys).map.usesInterruptKey == isKey)
        #expect(read(keys).map.isInterruptKeyBound == isKey)
    }

    @Test func `Whoever takes every key from quitting still can quit`() {
        let (map, _, _) = read(#"{"everywhere": {"Q": null, "ctrl-c": null}}"#)
        for screen in ScreenKind.allCases { #expect(!map.keys(of: .quit, on: screen).isEmpty) }
    }
}

@Suite struct KeyMapInUseTests {
    private func stage(_ keys: String) throws -> Stage {
        let (config, faults, _) = DashboardConfig.read(Array("{\"keys\": \(keys)}".utf8))
        #expect(faults == [])
        return try Stage(keyMap: config.keyMap)
    }

    private func hints(_ stage: Stage) -> String {
        let frame = stage.state.frame()
        return frame.row(frame.size.rows - 1).map(\.text).joined()
    }

    @Test func `A sequence is shown while it is pressed, with what can follow`() throws {
        var stage = try stage(#"{"preset": "emacs"}"#)
        stage.press(.control("x"))
        #expect(hints(stage).contains("Ctrl-X …"))
        #expect(hints(stage).contains("Ctrl-C quit"))
        #expect(stage.press(.control("c")) == [.quit])
        #expect(stage.state.pendingKeys == [])
    }

    @Test(arguments: [Key(.escape), .control("g")])
    func `Escape leaves a sequence and nothing else`(key: Key) throws {
        var stage = try stage(#"{"preset": "emacs"}"#)
        try stage.state.openFirstPartner()
        let depth = stage.state.screens.count
        stage.press(.control("x"), key)
        #expect(stage.state.pendingKeys == [])
        #expect(stage.state.screens.count == depth)
    }

    @Test func `Keys that lead nowhere say so and do nothing`() throws {
        var stage = try stage(#"{"preset": "emacs"}"#)
        let before = stage.state.screens
        #expect(stage.press(.control("x"), .character("y")) == [])
        #expect(stage.state.screens == before)
        #expect(hints(stage).contains("Ctrl-X y does nothing here."))
    }

    @Test func `Emacs moves as emacs does`() throws {
        var stage = try stage(#"{"preset": "emacs"}"#)
        stage.press(.control("n"), .control("n"), .control("p"))
        #expect(stage.state.screen.position.selected == 1)
        stage.press(Key(.character(">"), alt: true))
        #expect(stage.state.screen.position.selected == stage.state.store.partners.count - 1)
        stage.press(Key(.character("<"), alt: true))
        #expect(stage.state.screen.position.selected == 0)
    }

    @Test func `Help and hints show the keys in force`() throws {
        var stage = try stage(#"{"everywhere": {"f5": "reload", "r": null, "f2": "help"}}"#)
        #expect(hints(stage).contains("F2 help"))
        stage.press(Key(.function(2)))
        let help = stage.state.textLines(of: stage.state.screen.content).map(\.plain)
        let reload = ActionTable.entries.first { $0.action == .reload }?.help ?? ""
        #expect(help.contains { $0.hasPrefix("F5 ") && $0.hasSuffix(reload) })
    }

    @Test(arguments: KeyPreset.allCases)
    func `Help has a key for each action and keeps its columns`(preset: KeyPreset) {
        let lines = HelpText.page(
            .screen(.overview, words: [], refusals: [:]), isUTF8: true, keyMap: KeyMap(preset)
        ).cells(width: 76)
        let keys = lines.compactMap { $0.spans.first?.role == .key ? $0.spans.first?.text : nil }.filter { !$0.isEmpty }
        #expect(keys.count == ActionTable.entries.count)
        #expect(keys.allSatisfy { $0.count <= 28 })
    }

    @Test func `Sentences name the keys in force`() throws {
        var stage = try stage(#"{"everywhere": {"e": null, "f4": "edit"}}"#)
        try stage.state.openFirstPartner()
        stage.type("w")
        #expect(hints(stage).contains("Press F4 on a number to begin one."))
    }

    @Test(arguments: ScreenName.starts)
    func `Every screen to begin with can be begun with`(start: ScreenName) throws {
        var stage = try Stage()
        _ = stage.state.start(on: start)
        #expect(stage.state.screen.kind.rawValue == start.rawValue)
    }

    @Test func `A notice at the start outlives the way to the first screen`() throws {
        var stage = try Stage(notices: ["Something is wrong."])
        _ = stage.state.start(on: .people)
        #expect(hints(stage).contains("Something is wrong."))
    }
}

extension DashboardState {
    fileprivate mutating func openFirstPartner() throws { _ = update(.key(Key(.enter))) }
}
