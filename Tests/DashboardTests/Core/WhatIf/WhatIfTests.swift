import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("What-if") struct WhatIfTests {
    /// A dashboard on Contoso's Security, with the cursor on its first metric.
    private func security(readOnly: String? = nil) throws -> DashboardState {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = readOnly
        var state = DashboardState(
            store: store, size: Size(columns: 80, rows: 24), metrics: .standard,
            today: try #require(CalendarDate("2026-11-23")), themes: [Theme(id: "t", name: "T")])
        press("j", &state)
        _ = state.update(.key(Key(.enter)))
        press("G", &state)
        _ = state.update(.key(Key(.enter)))
        return state
    }

    @discardableResult
    private func press(_ keys: String, _ state: inout DashboardState) -> [Effect] {
        keys.flatMap { state.update(.key($0 == "\r" ? Key(.enter) : .character($0))) }
    }

    private func total(_ state: DashboardState) -> Rational? {
        state.partner("contoso")?.card.designation(.security)?.total
    }

    @Test func twoKeysAndANumberChangeTheScore() throws {
        var state = try security()
        let before = try #require(total(state))
        press("e5\r", &state)
        #expect(total(state) == before + 2)
        #expect(state.facts(of: "contoso")?.card.designation(.security)?.total == before)
        #expect(FrameText.plain(state.frame()).contains("What if: 1 change, +2 points"))
    }

    @Test(arguments: [("+1", "5"), ("-1", "-1"), ("=-2", "-2"), ("1,000", "1000"), ("", nil)])
    func fieldsTakeRelativeAndAbsoluteNumbers(typed: String, expected: String?) throws {
        var state = try security()
        press("e", &state)
        _ = state.update(.key(.control("u")))
        press(typed + "\r", &state)
        // A thousand customers where five bring all points are asked about; the same key again takes them.
        if typed == "1,000" { press("\r", &state) }
        let value = state.partner("contoso")?.partner.measures[InputName(rawValue: "security.net-customer-adds.m365")]?
            .value
        #expect(value?.quantity?.description == expected)
    }

    /// Below zero is a number of its own where it is typed; a key makes the number smaller.
    @Test func keysCountUpAndDown() throws {
        var state = try security()
        let before = try #require(total(state))
        press("+", &state)
        #expect(total(state) == before + 2)
        press("-", &state)
        #expect(total(state) == before)
        press("-", &state)
        #expect(total(state) == before - 2)
    }

    @Test func whatAUnitDoesNotAllowIsRefusedAndKept() throws {
        var state = try security()
        press("e2.5\r", &state)
        let editor = try #require(state.editor)
        #expect(editor.typed == "2.5")
        #expect(
            editor.refusal == "Security: Net customer adds, Microsoft 365 takes a whole number (customers), not '2.5'.")
        _ = state.update(.key(Key(.escape)))
        press("n", &state)
        #expect(state.editor == nil)
        #expect(state.overlays["contoso"]?.isEmpty ?? true)
    }

    @Test func tabEditsTheOtherPools() throws {
        var state = try security()
        press("e", &state)
        #expect(state.editor?.target.label == "Microsoft 365")
        _ = state.update(.key(Key(.backTab)))
        #expect(state.editor?.target.label == "Azure")
        #expect(state.editor?.typed == "5")
        _ = state.update(.key(Key(.tab)))
        #expect(state.editor?.target.label == "Microsoft 365")
    }

    @Test func hidingShowsTheFacts() throws {
        var state = try security()
        let before = total(state)
        press("+w", &state)
        #expect(total(state) == before)
        press("w", &state)
        #expect(total(state) != before)
    }

    @Test func savingAsksFirstAndShowsTheChanges() throws {
        var state = try security()
        press("+", &state)
        #expect(press("s", &state).isEmpty)
        #expect(state.screen.kind == .changes)
        #expect(state.prompt?.label == "Save 1 change as facts. Reason")
        #expect(state.update(.key(Key(.escape))).isEmpty)
        #expect(state.message?.text == "Nothing was saved.")
        #expect(state.overlays["contoso"]?.edits.count == 1)
        let effects = press("s\r", &state)
        guard case .commit(let partner, let edits, _, nil)? = effects.first else {
            Issue.record("nothing is saved")
            return
        }
        #expect(partner == "contoso")
        #expect(edits == state.overlays["contoso"]?.edits)
    }

    @Test func aReadOnlyStoreRefusesTheSaveAndSaysWhy() throws {
        var state = try security(readOnly: "opened with --read-only")
        #expect(press("+s", &state) == [.tryAgain(.save)])
        #expect(state.prompt == nil)
        #expect(state.message?.text == "Nothing can be saved: the store is read-only, opened with --read-only.")
    }

    @Test func quittingWithChangesAsks() throws {
        var state = try security()
        press("+", &state)
        #expect(press("Q", &state).isEmpty)
        #expect(press("n", &state).isEmpty)
        #expect(press("Q", &state).isEmpty)
        guard case .quit? = press("y", &state).last else {
            Issue.record("it goes on")
            return
        }
    }

    /// Any changes, undone one by one, give the start; done again, they give the end.
    @Test(arguments: 0..<20)
    func undoAndRedoAreInverse(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let facts = try #require(try SampleStore.snapshot().partners.first { $0.id == "contoso" }?.scored)
        let inputs = facts.card.edition.inputs.filter { $0.unit != .track }
        var overlay = Overlay()
        var states = [overlay.edits]
        for _ in 0..<50 {
            guard let input = inputs.randomElement(using: &random) else { continue }
            let value: MeasureValue? =
                Int.random(in: 0..<5, using: &random) == 0
                ? nil : .quantity(Rational(Int.random(in: 0...20, using: &random)))
            overlay.apply(Edit(input: input.name, value: value), facts: facts.partner)
            if overlay.edits != states.last { states.append(overlay.edits) }
        }
        let end = overlay.edits
        for expected in states.dropLast().reversed() {
            let undone = overlay.undo()
            #expect(undone)
            #expect(overlay.edits == expected)
        }
        #expect(overlay.undo() == false)
        while overlay.redo() {}
        #expect(overlay.edits == end)
    }

    @Test func deltasAddUpToTheBanner() throws {
        var state = try security()
        press("+j++", &state)
        let scored = try #require(state.partner("contoso"))
        let facts = try #require(state.facts(of: "contoso"))
        let sum = scored.card.designations.reduce(Rational.zero) { $0 + (scored.delta(of: $1) ?? .zero) }
        #expect(OverlayEffect(2, from: facts, to: scored).points == sum)
    }

    /// The deltas on the screens of designations are those of the banner, whatever was changed.
    @Test(arguments: 0..<20)
    func deltasOfAnyChangesAddUp(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var state = try security()
        let facts = try #require(state.facts(of: "contoso"))
        var overlay = Overlay()
        for _ in 0..<Int.random(in: 1...15, using: &random) {
            guard let input = facts.card.edition.inputs.filter({ $0.unit != .track }).randomElement(using: &random)
            else { continue }
            let value = Rational(Int.random(in: 0...30, using: &random))
            overlay.apply(Edit(input: input.name, value: .quantity(value)), facts: facts.partner)
        }
        state.overlays["contoso"] = overlay
        let scored = try #require(state.partner("contoso"))
        let effect = OverlayEffect(overlay.edits.count, from: facts, to: scored)
        let designations = scored.card.designations.reduce(Rational.zero) { $0 + (scored.delta(of: $1) ?? .zero) }
        #expect(effect.points == designations)
        for score in scored.card.designations {
            let before = try #require(facts.card.designation(score.rules.id))
            // Metrics of another track are no part of this total.
            guard before.countingIndex == score.countingIndex else { continue }
            let metrics = score.counting.metrics.reduce(Rational.zero) { sum, metric in
                sum + metric.points
                    - (scored.before(metric, of: score, track: score.countingIndex)?.points ?? metric.points)
            }
            // What is shown is rounded, the totals of what has enough points but a zero to whole ones.
            let error = metrics - (scored.delta(of: score) ?? .zero)
            #expect(error > -1 && error < 1)
        }
    }
}
