internal import Pages
internal import SolutionsPartner

/// The parts that all screens share: the header at the top and the hint bar at the bottom.
enum Chrome {
    static func drawHeader(of state: DashboardState, into canvas: inout Canvas) {
        canvas.within(columns: ScreenLayout.chromeColumns(of: canvas.columns)) { drawWhere(of: state, into: &$0) }
        canvas.line(row: 1)
    }

    /// Draws whose screen it is, and the day and the rules that it is judged by.
    private static func drawWhere(of state: DashboardState, into canvas: inout Canvas) {
        let arrow = state.metrics.isUTF8 ? " › " : " > "
        let content = state.screen.content
        var left: [(String, Role)] = [(content.owner(in: state), .header)]
        if let place = content.place(in: state) { left.append((arrow + place, .muted)) }
        var account = ""
        if left.count == 1, let id = content.partnerKey {
            account = state.partner(id)?.partner.accountID.map { "  " + $0 } ?? ""
        }
        // From the longest wording to none.
        var rights = content.ground(in: state)
        if state.store.readOnlyReason != nil {
            let label = state.store.readOnlyLabel
            rights = rights.map { "\(label) · \($0)" } + [label]
        }
        // Where one is matters more than under which rules; a name that fills the line still leaves half of it.
        let used = left.reduce(0) { $0 + canvas.width(of: $1.0) }
        let room = canvas.columns - 2
        let right = canvas.fitting(rights + [""], width: max(room - used - 2, room / 3))
        canvas.text(right, endingBefore: canvas.columns - 1, row: 0, role: .muted)
        var column = 1
        let limit = right.isEmpty ? canvas.columns - 1 : canvas.columns - canvas.width(of: right) - 3
        for (text, role) in left {
            column += canvas.text(text, column: column, row: 0, width: limit - column, role: role)
        }
        if column + canvas.width(of: account) <= limit { canvas.text(account, column: column, row: 0, role: .muted) }
    }

    /// Draws what a what-if does over the line below the header, or in a row of its own where there is one.
    static func drawBanner(of state: DashboardState, row: Int, into canvas: inout Canvas) {
        guard let id = state.screen.partner, let overlay = state.overlays[id], !overlay.isEmpty,
            let facts = state.facts(of: id)
        else { return }
        // The same that the screens show, or would; scored once for all frames.
        let changed = state.overlaid.scored(facts, overlay.edits)
        let effect = OverlayEffect(overlay.edits.count, from: facts, to: changed)
        let isEntry = overlay.isFirstEntry(over: facts.partner)
        let start =
            switch (overlay.isShown, isEntry) {
            case (true, false): "What if"
            case (true, true): "Not saved yet"
            case (false, false): "Showing the facts; the what-if is hidden"
            case (false, true): "Showing what is saved; hidden"
            }
        let texts = effect.sentences(canvas.words, isFirstEntry: isEntry).map { " \(start): \($0) " }
        let text = canvas.fitting(texts, width: canvas.columns)
        canvas.line(row: row, glyph: " ", role: .banner)
        let used = canvas.text(text, column: 0, row: row, role: .banner)
        canvas.within(columns: ScreenLayout.chromeColumns(of: canvas.columns)) {
            drawBannerKeys(of: state, isEntry: isEntry, behind: used, row: row, into: &$0)
        }
    }

    /// Draws what can be done about a what-if, as much as fits, each of it whole.
    ///
    /// The keys stand in brackets, so that nobody reads one together with the count before it.
    private static func drawBannerKeys(
        of state: DashboardState, isEntry: Bool, behind used: Int, row: Int, into canvas: inout Canvas
    ) {
        let others: [(Action, String)] = [(.undo, "undo"), (.edits, "changes"), (.keep, "keep")]
        let keys = isEntry ? [(.save, "save")] + others : [(.whatIf, "facts"), (.save, "save")] + others
        var hints = keys.compactMap { action, word in
            state.keyMap.key(of: action, on: state.screen.kind).map {
                (action: action, text: "[\($0.name(isUTF8: state.metrics.isUTF8))] \(word)")
            }
        }
        func needed() -> Int { hints.reduce(1) { $0 + canvas.width(of: $1.text) + 2 } }
        while !hints.isEmpty, used + needed() > canvas.columns { hints.removeLast() }
        var column = canvas.columns - needed() + 2
        for hint in hints {
            let width = canvas.text(hint.text, column: column, row: row, role: .banner)
            canvas.hit(.action(hint.action), row: row, columns: column..<(column + width))
            column += width + 2
        }
    }

    /// Draws what is asked over the lowest rows, above everything else: nobody can answer what is not seen.
    static func drawQuestion(_ question: Question, into canvas: inout Canvas) {
        let width = canvas.columns - 3
        var lines = WrappedText.lines(question.text, width: width, metrics: canvas.metrics)
        let most = max(1, canvas.rows - 3)
        if lines.count > most {
            // Of what fills the window, such as a long path, the beginning and the end with the answers are left.
            let end = lines.suffix(most / 2)
            lines = lines.prefix(most - end.count - 1) + [canvas.glyphs.ellipsis] + end
        }
        let used = drawLines(lines, role: .warning, endingAt: canvas.rows - 1, into: &canvas)
        canvas.focus(column: used + 2, row: canvas.rows - 1)
        canvas.isEditing = false
    }

    /// Draws the message of the last action, or the keys that are worth knowing here.
    static func drawHints(of state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        let row = canvas.rows - 1
        if let editor = state.editor {
            let next = editor.isForm || editor.targets.count > 1
            let hint =
                next ? "Enter takes it and closes  Tab takes it, next  Esc leaves" : "Enter takes it  Esc leaves it"
            if let refusal = editor.refusal {
                drawNotice(refusal, role: .warning, into: &canvas)
            } else if let notice = editor.notice {
                drawNotice(notice.sentenceInField, role: .hint, into: &canvas)
            } else {
                let name = editor.target.name.map { "\(hint)  \($0.rawValue)" } ?? hint
                let short = next ? "Tab takes it, next  Enter closes  Esc" : hint
                canvas.text(
                    canvas.fitting([name, hint, short], width: canvas.columns - 2), column: 1, row: row,
                    width: canvas.columns - 2, role: .hint)
            }
            return
        }
        if let finder = state.finder {
            // Nobody knows of conditions who is not told.
            let hints = finder.field.typed.isEmpty ? state.conditionHints(layout) : []
            let told = state.findingText(layout)
            let room = canvas.columns * 2 / 3
            let place = hints.isEmpty ? told : canvas.fitting(hints + [told], width: room)
            canvas.text(
                place, endingBefore: canvas.columns - 1, row: row, width: hints.isEmpty ? canvas.columns / 2 : room,
                role: .muted)
            canvas.text("/", column: 1, row: row, role: .key)
            finder.field.draw(
                into: &canvas, column: 2, row: row,
                width: max(4, canvas.columns - 5 - min(canvas.width(of: place), canvas.columns / 2)))
            return
        }
        if let message = state.message {
            drawNotice(message.text, role: message.isWarning ? .warning : .hint, into: &canvas)
            return
        }
        if let begun = KeySequence(state.pendingKeys) {
            drawContinuations(of: begun, state, into: &canvas)
            return
        }
        let place = place(in: state, layout)
        let end = canvas.columns - (place.isEmpty ? 0 : canvas.width(of: place) + 3)
        canvas.text(place, endingBefore: canvas.columns - 1, row: row, role: .muted)
        let spec = state.screen.content.spec
        var column = 1
        for entry in ActionTable.hinted where ActionTable.function(of: entry.action, on: spec) != nil {
            guard isWorthHinting(entry.action, state),
                let key = state.keyMap.key(of: entry.action, on: spec.kind)?.name(isUTF8: state.metrics.isUTF8)
            else { continue }
            let needed = canvas.width(of: key) + 1 + canvas.width(of: entry.hint)
            guard column + needed < end else { break }
            canvas.hit(.action(entry.action), row: row, columns: column..<(column + needed))
            column += canvas.text(key, column: column, row: row, role: .key) + 1
            column += canvas.text(entry.hint, column: column, row: row, role: .hint) + 3
        }
    }

    /// Draws sentences that end at a row, by default the lowest, over as many rows as they need and half of the screen
    /// has.
    ///
    /// - Returns: The columns used in the last row.
    @discardableResult
    static func drawNotice(_ text: String, role: Role, endingAt last: Int? = nil, into canvas: inout Canvas) -> Int {
        let last = last ?? canvas.rows - 1
        // Behind a question there is room for the cursor.
        let width = canvas.columns - 3
        var lines = WrappedText.lines(text, width: width, metrics: canvas.metrics)
        let most = max(1, canvas.rows / 2)
        if lines.count > most { lines[(most - 1)...] = [lines[(most - 1)...].joined(separator: " ")] }
        return drawLines(lines, role: role, endingAt: last, into: &canvas)
    }

    /// Draws lines over the rows that end at one, and nothing else in these rows.
    ///
    /// - Returns: The columns used in the last row.
    private static func drawLines(_ lines: [String], role: Role, endingAt last: Int, into canvas: inout Canvas) -> Int {
        let width = canvas.columns - 3
        for (row, line) in zip((last - lines.count + 1)..., lines) {
            canvas.line(row: row, glyph: " ", role: .text)
            canvas.text(line, column: 1, row: row, width: width, role: role)
        }
        return lines.last.map { min(width, canvas.width(of: $0)) } ?? 0
    }

    /// Draws the keys that were pressed of a sequence, and what can follow.
    private static func drawContinuations(of begun: KeySequence, _ state: DashboardState, into canvas: inout Canvas) {
        let row = canvas.rows - 1
        let isUTF8 = state.metrics.isUTF8
        let more = isUTF8 ? "…" : "..."
        var column = 1
        column += canvas.text("\(begun.name(isUTF8: isUTF8)) \(more)", column: column, row: row, role: .key) + 3
        let leave = "Esc leaves it"
        for (rest, hint) in state.keyMap.continuations(of: begun, on: state.screen.kind) {
            let key = rest.name(isUTF8: isUTF8)
            let needed = canvas.width(of: key) + 1 + canvas.width(of: hint) + 3
            guard column + needed + leave.count < canvas.columns else { break }
            column += canvas.text(key, column: column, row: row, role: .key) + 1
            column += canvas.text(hint, column: column, row: row, role: .hint) + 3
        }
        canvas.text(leave, column: column, row: row, role: .hint)
    }

    /// Whether an action of the screen has something to do now.
    private static func isWorthHinting(_ action: Action, _ state: DashboardState) -> Bool {
        // From the first screen it quits, which has a hint of its own.
        // In the tour, Escape ends that.
        if action == .back { return state.tour == nil && state.screens.count > (state.hasPortfolio ? 1 : 2) }
        return state.refusal(of: action) == nil
    }

    /// How far down a screen one is, where not all of it is shown; otherwise empty.
    private static func place(in state: DashboardState, _ layout: ScreenLayout) -> String {
        let finding = state.findingText(layout)
        guard finding.isEmpty else { return finding }
        guard layout.itemCount > layout.visibleItems else { return "" }
        let last = min(state.screen.position.top + layout.visibleItems, layout.itemCount)
        return layout.scrollsFreely
            ? "\(last) of \(layout.itemCount) lines"
            : "\(state.screen.position.selected + 1) of \(layout.itemCount)"
    }
}
