/// How the scores of a partner moved.
extension Page {
    /// What is told where nothing is on record.
    package static var noHistory: Page {
        var page = Page()
        page.sentence("Nothing is on record yet.", .strong)
        page.gap()
        page.sentence("Scores are noted once a day, when the dashboard is opened or by 'seventy record'.")
        page.sentence("Partners that are shown on a fixed day have no history.", .muted)
        return page
    }
}
