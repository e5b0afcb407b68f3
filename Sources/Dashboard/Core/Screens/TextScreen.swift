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
        let match = state.screen.finding.match.map { $0 - top }
            .flatMap { (0..<layout.visibleItems).contains($0) ? $0 : nil }
        if let match { canvas.marker(row: layout.top + match) }
        canvas.focus(column: 0, row: layout.top + (match ?? 0))
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) { page.add(text(in: state)) }
}

extension DashboardState {
    /// All lines of a text at the window's width; none is longer than that.
    func textLines(of screen: any Screen) -> [StyledLine] {
        screen.lines(in: self).flatMap { $0.folded(to: size.columns - 3, metrics: metrics) }
    }

    /// The columns of a text that is as wide as the window.
    var textWidth: Int { size.columns - 4 }
    /// The columns of a text that is no wider than is easy to read.
    var readingWidth: Int { min(textWidth, 100) }
}
