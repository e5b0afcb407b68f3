/// The glyphs of our own drawing: each one column wide.
struct Glyphs: Sendable {
    var selected: String
    var horizontal: String
    let vertical: String
    let cornerTopLeft: String
    let cornerTopRight: String
    let cornerBottomLeft: String
    let cornerBottomRight: String
    let ellipsis: String
    let barFull: String
    /// One eighth to seven eighths of a cell; empty where the terminal has no such glyphs.
    let barParts: [String]
    var barEmpty: String
    var barMark: String
    /// What a what-if adds to a bar, and what it takes from it.
    let barGain: String
    let barLoss: String
    /// Fills a bar below the line, where a theme says so; then there are no parts of a cell.
    var barFilled: String?
    /// Fills a bar that reached the line, where a theme says so.
    var barReached: String?
    var yes: String
    var no: String
    /// Stands before what needs attention.
    var warning: String
    var open: String
    var dot: String
    /// Stands behind points that are zero.
    var zero = "!"
    /// Stands before a total that includes inferred rules.
    let approximate: String
    /// Stands behind the heading of the column by which a list is sorted, the lowest or the highest first.
    let ascending: String
    let descending: String
    /// Stand where screens are left out at the left or at the right.
    let moreLeft: String
    let moreRight: String

    static let utf8 = Glyphs(
        selected: "▸", horizontal: "─", vertical: "│", cornerTopLeft: "╭", cornerTopRight: "╮", cornerBottomLeft: "╰",
        cornerBottomRight: "╯", ellipsis: "…", barFull: "█",
        barParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], barEmpty: "░", barMark: "┃", barGain: "▓", barLoss: "╌",
        yes: "✔", no: "✖", warning: "!",
        open: "◌", dot: "●", approximate: "≈", ascending: "↑", descending: "↓", moreLeft: "‹",
        moreRight: "›")

    static let ascii = Glyphs(
        selected: ">", horizontal: "-", vertical: "|", cornerTopLeft: "+", cornerTopRight: "+", cornerBottomLeft: "+",
        cornerBottomRight: "+", ellipsis: "~", barFull: "#", barParts: [], barEmpty: ".",
        barMark: "|", barGain: "+", barLoss: "-", yes: "+", no: "x", warning: "!", open: "o", dot: "*",
        approximate: "~", ascending: "^",
        descending: "v", moreLeft: "<", moreRight: ">")
}
