internal import Pages
internal import SolutionsPartner

/// Draws the step of a tour below a screen.
struct TourPanel {
    let tour: Tour

    /// The rows that the panel takes; 0 where there is no room for it.
    static func rows(in size: Size) -> Int {
        guard size.columns >= 60, size.rows >= 18 else { return 0 }
        return size.columns >= 80 ? 4 : 5
    }

    /// Puts a screen and the panel below it into one frame.
    func draw(below screen: Frame, of state: DashboardState) -> Frame {
        let (size, metrics) = (state.size, state.metrics)
        var canvas = Canvas(size: size, metrics: metrics, glyphs: Glyphs(metrics: metrics, theme: state.theme))
        canvas.take(screen)
        var row = screen.size.rows
        canvas.line(row: row)
        let title = " Tour \(tour.place + 1) of \(TourStep.all.count): \(tour.step.title) "
        canvas.text(title, column: 2, row: row, role: .heading)
        let height = Self.rows(in: size)
        let edition = state.focusedPartner.flatMap { state.facts(of: $0) }?.card.edition
        let text = tour.step.text(
            edition.map { state.words.points($0.requiredPoints) } ?? "",
            edition.map { state.words.points($0.maximumPoints) } ?? "")
        for line in WrappedText.lines(text, width: size.columns - 4, metrics: metrics).prefix(height - 2) {
            row += 1
            canvas.text(line, column: 2, row: row)
        }
        drawKeys(state, row: size.rows - 1, into: &canvas)
        return canvas.frame
    }

    private func drawKeys(_ state: DashboardState, row: Int, into canvas: inout Canvas) {
        var column = 2
        func add(_ key: String, _ words: String) {
            column += canvas.text(key, column: column, row: row, role: .key) + 1
            column += canvas.text(words, column: column, row: row, role: .hint) + 3
        }
        if let action = tour.step.action {
            // Where the person is just now, or anywhere; a person may have taken all keys from it.
            let keys = state.keyMap.keys(of: action, on: state.screen.kind) + state.keyMap.keys(of: action)
            if let key = keys.first { add(key.name(isUTF8: canvas.metrics.isUTF8), tour.step.prompt) }
            add("Space", "next")
        } else {
            add("Enter", "done")
        }
        add("Esc", "end")
    }
}
