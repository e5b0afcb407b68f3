internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// What the screen looks like now.
    package func frame() -> Frame {
        let frame = canvas().frame
        return tour.map { TourPanel(tour: $0).draw(below: frame, of: self) } ?? frame
    }

    /// The screen without what may stand below it, and what a click on it means.
    func canvas() -> Canvas {
        var canvas = Canvas(
            size: screenSize, metrics: metrics, glyphs: Glyphs(metrics: metrics, theme: theme), words: words)
        let layout = ScreenLayout(self)
        guard layout.width > .tooSmall else {
            TooSmallScreen.draw(of: self, into: &canvas)
            return canvas
        }
        Chrome.drawHeader(of: self, into: &canvas)
        Chrome.drawTabs(of: self, layout, into: &canvas)
        Chrome.drawBanner(of: self, row: layout.top - 1, into: &canvas)
        canvas.within(columns: layout.columns) { canvas in
            screen.content.draw(self, layout, into: &canvas)
            drawFinding(layout, into: &canvas)
        }
        if let pane = DetailPane(layout) {
            pane.drawEdge(into: &canvas)
            screen.content.drawDetail(self, layout, in: pane, into: &canvas)
        }
        form?.draw(into: &canvas)
        let chrome = ScreenLayout.chromeColumns(of: canvas.columns)
        if question == nil { canvas.within(columns: chrome) { Chrome.drawHints(of: self, layout, into: &$0) } }
        // A line whose text is asked about stands in the question.
        if let prompt, question == nil { prompt.draw(into: &canvas) }
        if let popup { PopupBox(popup: popup).draw(into: &canvas) }
        if let question { canvas.within(columns: chrome) { Chrome.drawQuestion(question, into: &$0) } }
        return canvas
    }
}
