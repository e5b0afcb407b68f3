internal import Pages

/// A screen that is text to be read and scrolled, such as an explanation or the help.
protocol TextScreen: Screen {
    /// Whether lines may be longer than is easy to read, as columns want.
    static var fillsTheWidth: Bool { get }

    /// What the screen tells; `nil` for one that lays out its lines by itself.
    func text(in state: DashboardState) -> Page?
}

extension TextScreen {
    static var scrollsFreely: Bool { true }
    static var fillsTheWidth: Bool { false }

    func text(in state: DashboardState) -> Page? { nil }

    func lines(in state: DashboardState) -> [StyledLine] {
        let width = Self.fillsTheWidth ? state.textWidth : state.readingWidth
        return text(in: state)?.cells(width: width, metrics: state.metrics) ?? []
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        let lines = state.textLines(of: self)
        let top = state.screen.position.top
        for (offset, line) in lines.dropFirst(top).prefix(layout.visibleItems).enumerated() {
            line.draw(into: &canvas, column: 2, row: layout.top + offset)
        }
        // The heads of columns stay while what is below them is in sight.
        for (offset, head) in Self.heads(of: lines, above: top).prefix(layout.visibleItems / 2).enumerated() {
            canvas.line(row: layout.top + offset, glyph: " ", role: .text)
            head.draw(into: &canvas, column: 2, row: layout.top + offset)
        }
        let match = state.screen.finding.match.map { $0 - top }
            .flatMap { (0..<layout.visibleItems).contains($0) ? $0 : nil }
        if let match { canvas.marker(row: layout.top + match) }
        canvas.focus(column: 0, row: layout.top + (match ?? 0))
    }

    /// The heads that are scrolled off while lines below them are not.
    private static func heads(of lines: [StyledLine], above top: Int) -> [StyledLine] {
        guard top > 0 else { return [] }
        // A head below another that stays gives way to it and moves down by a row.
        return lines.prefix(top + 4).enumerated().reduce(into: []) { heads, line in
            let first = top + heads.count
            if line.element.headOf > 0, line.offset < first, line.offset + line.element.headOf > first {
                heads.append(line.element)
            }
        }
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) { page.add(text(in: state)) }
}

extension DashboardState {
    /// All lines of a text at the window's width; none is longer than that.
    func textLines(of screen: any Screen) -> [StyledLine] {
        screen.lines(in: self).flatMap { $0.folded(to: textWidth + 1, metrics: metrics) }
    }

    /// The columns of a text that is as wide as the body of the screen shown.
    var textWidth: Int { screen.content.spec.width.share(of: size.columns).body - 4 }
    /// The columns of a text that is no wider than is easy to read.
    var readingWidth: Int { min(textWidth, 100) }
}
