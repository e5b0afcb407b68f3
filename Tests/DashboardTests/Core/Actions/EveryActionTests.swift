import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Every action of the table is reached by its keys on some screen, and does something there that can be seen, or tells
/// why not.
@Suite struct EveryActionTests {
    /// A preset and a way that is gone with its keys.
    struct Case: Sendable, Hashable, CustomTestStringConvertible {
        let preset: KeyPreset
        let way: String
        var testDescription: String { "\(preset) \(way.debugDescription)" }
    }

    /// The ways to the screens, and to states on them in which actions have something to do.
    ///
    /// Letters are keys of vim, gone with the keys of each preset; `!` lets the outside answer what was asked for last,
    /// and with `%` somebody else has saved the same.
    private static let ways = [
        "", "v", "j", "jl", "jlj", "jljl", "jlGl", "jlGl+", "jlGl+u", "jlGl+4", "jlGljl", "jjjl5", "jjjl5jl", "jl6",
        "jl7",
        "jl8", "jl9", "jl9!", "jl9!jj", "jl0", "jlE",
        "jlEl", "jlM", "jlMG", "?", "?G", "jjjljjl", "/a\r", "?/the\r", "jlj+",
        // Plans, their steps and their settings.
        "jl8!", "jl8!G", "jl8!Gl", "jl8!e", "jl8!eG", "jl8!eGkkkkkkke9\r\r",
        // Scenarios: none, a faulty one, some to be compared, one that has just been kept.
        "jlS", "jlS!", "jlS!j", "jlS!G", "jlS!jvjvc", "jlGl+S!Kmine\r\r!",
        // Changes on which others have a say.
        "jlGl+%",
        // A partner that cannot be read.
        "Gl",
    ]

    static let cases = KeyPreset.allCases.flatMap { preset in ways.map { Case(preset: preset, way: $0) } }

    private struct Place: Sendable {
        let stage: Stage
        let seen: Frame
    }

    /// Each way gone once, for all tests: reading the store and going there is what takes time.
    private static let places: [Case: Place] = {
        var places: [Case: Place] = [:]
        var answers: [PlanRequest: PlanAnswer] = [:]
        for preset in KeyPreset.allCases {
            guard let start = try? Stage(store: Stage.faultyStore(), keyMap: KeyMap(preset)) else { continue }
            for way in ways {
                guard let stage = try? gone(way, from: start, &answers) else { continue }
                places[Case(preset: preset, way: way)] = Place(stage: stage, seen: seen(stage))
            }
        }
        return places
    }()

    private static func gone(
        _ way: String, from start: Stage, _ answers: inout [PlanRequest: PlanAnswer]
    ) throws -> Stage {
        var stage = start
        var kept = Stage.scenarios()
        var asked: [Effect] = []
        for letter in way {
            switch letter {
            case "!":
                // A search takes its time, so each is made once.
                if case .plan(_, let request, let number)? = asked.last {
                    if let answer = answers[request] {
                        stage.state.didPlan(answer, number: number)
                    } else {
                        try stage.answer(asked, &kept)
                    }
                    answers[request] = stage.state.planning.answer
                } else {
                    try stage.answer(asked, &kept)
                }
            case "%":
                let input = InputName(rawValue: "azure.net-customer-adds")
                stage.state.didConflict(
                    partner: "contoso", revision: 6,
                    [
                        Conflict(
                            inputs: [input], place: input.rawValue, old: "4", mine: "5", theirs: "9", author: "maria",
                            time: "2026-11-23T09:30:00Z")
                    ])
            default: asked = try press(letter == "\r" ? Key(.enter) : .character(letter), on: &stage)
            }
        }
        return stage
    }

    /// Presses what the stage's preset has for a key of vim, or the key itself where text is typed.
    private static func press(_ key: Key, on stage: inout Stage) throws -> [Effect] {
        let state = stage.state
        guard state.question == nil, state.popup == nil, state.prompt == nil, state.finder == nil, state.editor == nil
        else { return stage.press(key) }
        guard let action = ActionTable.action(for: key, on: state.screen.kind) else { return stage.press(key) }
        let sequence = try #require(state.keyMap.keys(of: action, on: state.screen.kind).first)
        return sequence.keys.flatMap { stage.press($0) }
    }

    private func place(_ preset: KeyPreset, _ way: String) throws -> Place {
        try #require(Self.places[Case(preset: preset, way: way)], "the way \(way.debugDescription) leads somewhere")
    }

    /// All that can be told of a dashboard from outside.
    private static func seen(_ stage: Stage) -> Frame { stage.state.frame() }

    /// Whether a key has done something that can be seen.
    private func hasChanged(_ stage: Stage, from place: Place) -> Bool {
        let (now, before) = (stage.state, place.stage.state)
        // Nothing is drawn for what is plain to see.
        let isPlain =
            now.screen.kind != before.screen.kind || now.popup != nil || now.question != nil || now.prompt != nil
            || now.finder != nil || now.editor != nil
            || (now.message != nil && now.message?.text != before.message?.text)
        return isPlain || Self.seen(stage) != place.seen
    }

    /// The ways lead to every kind of screen.
    @Test(arguments: KeyPreset.allCases)
    func noScreenIsLeftOut(preset: KeyPreset) throws {
        let reached = try Set(Self.ways.map { try place(preset, $0).stage.state.screen.kind })
        #expect(Set(ScreenKind.allCases).subtracting(reached) == [])
    }

    @Test(arguments: KeyPreset.allCases, Action.allCases)
    func doesSomethingSomewhere(preset: KeyPreset, action: Action) throws {
        let entry = try #require(ActionTable.entries.first { $0.action == action })
        var hasAnswered = false
        for way in Self.ways {
            let place = try place(preset, way)
            let before = place.stage
            let kind = before.state.screen.kind
            let refusal = before.state.refusal(of: action)
            guard entry.screens.contains(kind), refusal != nil || !hasAnswered else { continue }
            for sequence in before.state.keyMap.keys(of: action, on: kind) {
                var after = before
                let effects = sequence.keys.flatMap { after.press($0) }
                if let refusal {
                    #expect(after.state.message?.text == refusal, "\(way) \(sequence.spelling): a refusal is told")
                } else if !effects.isEmpty || hasChanged(after, from: place) {
                    hasAnswered = true
                }
            }
        }
        #expect(hasAnswered)
    }

    /// A key never does nothing in silence, apart from moving where there is no further to go.
    @Test(arguments: cases)
    func noKeyIsSilent(at place: Case) throws {
        let moves: Set<Action> = [.up, .down, .pageUp, .pageDown, .first, .last, .nextMatch, .previousMatch]
        let there = try self.place(place.preset, place.way)
        let before = there.stage
        let kind = before.state.screen.kind
        for entry in ActionTable.entries where !moves.contains(entry.action) {
            for sequence in before.state.keyMap.keys(of: entry.action) {
                // Another action may have the keys here.
                guard case .action(let action) = before.state.keyMap.answer(to: sequence.keys, on: kind),
                    !moves.contains(action)
                else { continue }
                var after = before
                let effects = sequence.keys.flatMap { after.press($0) }
                #expect(
                    !effects.isEmpty || hasChanged(after, from: there) || isThereAlready(action, before),
                    "\(sequence.spelling) for \(action)")
            }
        }
    }

    /// Whether an action leads to the screen that is shown.
    private func isThereAlready(_ action: Action, _ stage: Stage) -> Bool {
        action.rawValue == stage.state.screen.kind.rawValue
    }

    /// The palette has every action, with its key, and with the reason where it is refused.
    @Test(arguments: cases)
    func thePaletteHasEveryAction(at place: Case) throws {
        let state = try self.place(place.preset, place.way).stage.state
        let rows = Dictionary(uniqueKeysWithValues: state.paletteEntries.map { ($0.row.id, $0.row) })
        for entry in ActionTable.entries where entry.action != .palette {
            let row = try #require(rows["action:\(entry.action.rawValue)"])
            #expect(row.title == entry.action.title)
            #expect(!row.detail.isEmpty)
            #expect(row.refusal == state.refusal(of: entry.action))
        }
    }

    /// What is chosen in the palette is what the key does.
    @Test(arguments: [(KeyPreset.vim, "jlGl+"), (.vim, "jlS!j"), (.emacs, "jl8!e")])
    func thePaletteDoesWhatTheKeyDoes(preset: KeyPreset, way: String) throws {
        let before = try place(preset, way).stage
        let kind = before.state.screen.kind
        for entry in ActionTable.entries where entry.action != .palette && entry.screens.contains(kind) {
            guard let sequence = before.state.keyMap.keys(of: entry.action, on: kind).first else { continue }
            var (pressed, chosen) = (before, before)
            let effects = sequence.keys.flatMap { pressed.press($0) }
            let palette = try #require(before.state.keyMap.keys(of: .palette, on: kind).first)
            for key in palette.keys { chosen.press(key) }
            let rows = try #require(chosen.state.popup?.rows)
            let index = try #require(rows.firstIndex { $0.id == "action:\(entry.action.rawValue)" })
            guard rows[index].refusal == nil else { continue }
            chosen.state.popup?.position.selected = index
            let ask = chosen.press(Key(.enter))
            #expect(ask == effects, "\(entry.action)")
            #expect(Self.seen(chosen) == Self.seen(pressed), "\(entry.action)")
        }
    }
}
