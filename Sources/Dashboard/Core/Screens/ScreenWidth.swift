/// How a screen makes use of the columns of a window.
struct ScreenWidth: Sendable, Hashable {
    /// The columns from which a window is wide.
    static let wide = 120
    /// The most columns of the pane.
    private static let widestPane = 80
    /// The columns between the body and the text of the pane: a blank, a line and a blank.
    static let gap = 3

    /// The most columns of the body; what a window has more of stays empty.
    let most: Int
    /// Whether more is told of the selected row in a pane beside the body, where the window is wide.
    let hasPane: Bool

    /// A body alone.
    ///
    /// - Parameter most: The most columns of it.
    static func alone(most: Int = wide) -> ScreenWidth { ScreenWidth(most: most, hasPane: false) }

    /// A list with a pane beside it.
    ///
    /// - Parameter most: The most columns of the list.
    static func list(most: Int = wide) -> ScreenWidth { ScreenWidth(most: most, hasPane: true) }

    /// Shares out the columns of a window.
    func share(of columns: Int) -> (body: Int, pane: Range<Int>?) {
        guard hasPane, columns >= Self.wide else { return (min(columns, most), nil) }
        // A list is laid out for 80 columns or for 120; between them both parts grow alike.
        let body = columns >= Self.wide + 60 ? most : min(most, 80 + (columns - Self.wide) / 2)
        let start = body + Self.gap
        return (body, start..<min(columns - 1, start + Self.widestPane))
    }
}
