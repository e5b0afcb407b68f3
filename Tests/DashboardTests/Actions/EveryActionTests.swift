import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Every action of the table is reached by its keys on some screen, and does something there that can be seen, or tells
/// why not.
@Suite struct EveryActionTests {
    /// The ways to the screens, and to states on them in which actions have something to do.
    private static let ways = [
        "", "j", "jl", "jlj", "jljl", "jlGl", "jlGl+", "jlGl+u", "jlGl+4", "jlGljl", "jjjl5", "jjjl5jl", "jl6", "jl7",
        "jl8", "jl9", "jl0", "jlE", "jlM", "jlMG", "?", "?G", "jjjljjl", "/a\r", "?/the\r", "jlj+",
    ]

    /// Each way gone once, for all tests: reading the store and going there is what takes time.
    private static let stages: [String: Stage] = {
        guard let start = try? Stage() else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: ways.map { way in
                var stage = start
                for letter in way { stage.press(letter == "\r" ? Key(.enter) : .character(letter)) }
                return (way, stage)
            })
    }()

    private func stage(at way: String) throws -> Stage { try #require(Self.stages[way]) }

    /// All that can be told of a dashboard from outside.
    private func seen(_ stage: Stage) -> String { FrameText.full(stage.state.frame()) }

    @Test(arguments: Action.allCases)
    func doesSomethingSomewhere(action: Action) throws {
        let entry = try #require(ActionTable.entries.first { $0.action == action })
        var hasAnswered = false
        for way in Self.ways {
            let before = try stage(at: way)
            guard entry.screens.contains(before.state.screen.kind), !hasAnswered else { continue }
            for key in entry.keys {
                var after = before
                let effects = after.press(key)
                let hasMoved = !effects.isEmpty || seen(after) != seen(before)
                if hasMoved { hasAnswered = true }
                if before.state.refusal(of: action) != nil {
                    #expect(after.state.message != nil, "\(way) \(key): a refusal is told")
                }
            }
        }
        // Nobody else changes the sample store, so there is nothing to be asked about.
        let needsOthers: Set<Action> = [.takeMine, .takeTheirs, .takeOther, .settle]
        #expect(hasAnswered || needsOthers.contains(action))
    }

    /// A key never does nothing in silence, apart from moving where there is no further to go.
    @Test(arguments: ways)
    func noKeyIsSilent(way: String) throws {
        let moves: Set<Action> = [.up, .down, .pageUp, .pageDown, .first, .last, .nextMatch, .previousMatch]
        let before = try stage(at: way)
        let shown = seen(before)
        for entry in ActionTable.entries where !moves.contains(entry.action) {
            for key in entry.keys {
                // Another action may have the key here.
                guard let action = ActionTable.action(for: key, on: before.state.screen.kind), !moves.contains(action)
                else { continue }
                var after = before
                let effects = after.press(key)
                #expect(
                    !effects.isEmpty || seen(after) != shown || isThereAlready(action, before),
                    "\(way.debugDescription): \(key) for \(action)")
            }
        }
    }

    /// Whether an action leads to the screen that is shown.
    private func isThereAlready(_ action: Action, _ stage: Stage) -> Bool {
        action.rawValue == stage.state.screen.kind.rawValue
    }
}
