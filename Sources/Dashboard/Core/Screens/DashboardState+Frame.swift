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
        Chrome.drawBanner(of: self, into: &canvas)
        screen.content.draw(self, layout, into: &canvas)
        drawFinding(layout, into: &canvas)
        form?.draw(into: &canvas)
        Chrome.drawHints(of: self, into: &canvas)
        if let prompt { prompt.draw(into: &canvas) }
        if let popup { PopupBox(popup: popup).draw(into: &canvas) }
        return canvas
    }
}
