import Pages
import Testing

@testable import Dashboard

@Suite struct ActionTableTests {
    @Test func everyActionIsInTheTableOnce() {
        #expect(ActionTable.entries.map(\.action.rawValue).sorted() == Action.allCases.map(\.rawValue).sorted())
    }

    @Test func noTwoActionsHaveTheSameTitle() {
        let titles = Action.allCases.map(\.title)
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: ScreenKind.allCases)
    func noKeyDoesTwoThings(on screen: ScreenKind) {
        var owners: [Key: Action] = [:]
        for entry in ActionTable.entries where entry.screens.contains(screen) {
            for key in entry.keys {
                #expect(
                    owners[key] == nil,
                    "\(key) does \(entry.action) and \(owners[key].map(String.init(describing:)) ?? "")")
                owners[key] = entry.action
            }
        }
    }

    @Test func everyActionHasKeysAndWords() {
        for entry in ActionTable.entries {
            #expect(!entry.keys.isEmpty)
            #expect(!entry.hint.isEmpty)
            #expect(entry.help.hasSuffix("."))
            #expect(!entry.screens.isEmpty)
            #expect(!entry.action.title.isEmpty && !entry.action.title.hasSuffix("."))
        }
    }

    @Test func helpTellsEveryAction() {
        for kind in ScreenKind.allCases {
            let topic = HelpTopic.screen(kind, words: [], refusals: [:])
            let help = HelpText.page(topic, isUTF8: true).cells(width: 200).map(\.plain).joined(separator: "\n")
            for entry in ActionTable.entries { #expect(help.contains(entry.help)) }
        }
    }

    @Test(arguments: [
        (Key(.enter), "Enter"), (Key.control("l"), "Ctrl-L"), (Key.character("G"), "G"), (Key(.backTab), "Shift-Tab"),
        (Key(.function(1)), "F1"), (Key(.character(" ")), "Space"), (Key(.character("x"), alt: true), "Alt-x"),
    ])
    func namesKeys(key: Key, name: String) {
        #expect(key.name(isUTF8: false) == name)
    }
}
