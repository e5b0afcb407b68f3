/// A character that is drawn rather than written, because fonts leave seams between such characters or lack them.
enum CellShape: Sendable, Hashable {
    /// A rectangle that reaches from edge to edge, measured in eighths of the cell, with the share of the ink in percent.
    case block(left: Int, right: Int, top: Int, bottom: Int, ink: Int)
    /// Lines from the middle to edges; heavy ones are thicker.
    case lines(up: Bool, down: Bool, left: Bool, right: Bool, isHeavy: Bool)
    /// A sign of our own, such as a check mark.
    case sign(Sign)

    /// The signs that screens use.
    enum Sign: Sendable {
        case check, cross, dot, ring, pointer
    }

    /// Whether neighbours of this shape make one longer shape.
    var joins: Bool {
        switch self {
        case .block(let left, let right, _, _, _): left == 0 && right == 8
        case .lines(let up, let down, let left, let right, _): left && right && !up && !down
        case .sign: false
        }
    }

    /// The share of ink in percent.
    var ink: Int {
        if case .block(_, _, _, _, let ink) = self { return ink }
        return 100
    }

    /// The shape of a character; `nil` for one that is written.
    init?(_ text: String) {
        guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
        switch scalar {
        case "█": self = .block(left: 0, right: 8, top: 0, bottom: 8, ink: 100)
        case "░": self = .block(left: 0, right: 8, top: 0, bottom: 8, ink: 45)
        case "▒": self = .block(left: 0, right: 8, top: 0, bottom: 8, ink: 60)
        case "▓": self = .block(left: 0, right: 8, top: 0, bottom: 8, ink: 80)
        case "▀": self = .block(left: 0, right: 8, top: 0, bottom: 4, ink: 100)
        case "▐": self = .block(left: 4, right: 8, top: 0, bottom: 8, ink: 100)
        // One eighth to seven from below.
        case "▁"..."▇":
            self = .block(left: 0, right: 8, top: 8 - Int(scalar.value - 0x2580), bottom: 8, ink: 100)
        // Seven eighths to one from the left.
        case "▉"..."▏":
            self = .block(left: 0, right: 8 - Int(scalar.value - 0x2588), top: 0, bottom: 8, ink: 100)
        case "─": self = .lines(up: false, down: false, left: true, right: true, isHeavy: false)
        case "━": self = .lines(up: false, down: false, left: true, right: true, isHeavy: true)
        case "│": self = .lines(up: true, down: true, left: false, right: false, isHeavy: false)
        case "┃": self = .lines(up: true, down: true, left: false, right: false, isHeavy: true)
        case "┌", "╭": self = .lines(up: false, down: true, left: false, right: true, isHeavy: false)
        case "┐", "╮": self = .lines(up: false, down: true, left: true, right: false, isHeavy: false)
        case "└", "╰": self = .lines(up: true, down: false, left: false, right: true, isHeavy: false)
        case "┘", "╯": self = .lines(up: true, down: false, left: true, right: false, isHeavy: false)
        case "├": self = .lines(up: true, down: true, left: false, right: true, isHeavy: false)
        case "┤": self = .lines(up: true, down: true, left: true, right: false, isHeavy: false)
        case "┬": self = .lines(up: false, down: true, left: true, right: true, isHeavy: false)
        case "┴": self = .lines(up: true, down: false, left: true, right: true, isHeavy: false)
        case "┼": self = .lines(up: true, down: true, left: true, right: true, isHeavy: false)
        case "✔": self = .sign(.check)
        case "✖": self = .sign(.cross)
        case "●": self = .sign(.dot)
        case "◌": self = .sign(.ring)
        case "▸": self = .sign(.pointer)
        default: return nil
        }
    }
}
