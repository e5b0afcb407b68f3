/// A line made of pieces of different looks.
package struct StyledLine: Sendable, Hashable {
    /// A piece of one look.
    package struct Span: Sendable, Hashable {
        /// The text.
        package let text: String
        /// Its look.
        package let role: Role

        /// Makes a piece.
        package init(_ text: String, _ role: Role) { (self.text, self.role) = (text, role) }
    }

    /// The pieces from left to right.
    package let spans: [Span]
    /// How many lines below it it is the head of; 0 for any other line.
    ///
    /// A head stays in sight as long as one of its lines is.
    package var headOf = 0

    /// Makes a line of one look.
    package init(_ text: String, _ role: Role) { spans = [Span(text, role)] }

    /// Makes a line of pieces.
    package init(_ spans: [(String, Role)]) { self.spans = spans.map { Span($0.0, $0.1) } }

    /// The line without its looks.
    package var plain: String { spans.map(\.text).joined() }

    /// Breaks a text into lines at spaces; a word that is longer than a line is broken as well.
    package static func wrapped(_ text: String, width: Int, role: Role, indent: String = "") -> [StyledLine] {
        WrappedText.lines(text, width: width - indent.count, metrics: .standard).map { StyledLine(indent + $0, role) }
    }

    /// The line in as many lines as a width takes, each but the first a little farther in.
    package func folded(to width: Int, metrics: TextMetrics) -> [StyledLine] {
        let text = plain
        guard metrics.width(of: text) > width else { return [self] }
        let indent = String(text.prefix { $0 == " " })
        var lines: [[(String, Role)]] = [[(indent, .text)]]
        var used = indent.count
        var isStart = true
        // The blanks before a word, which may stand at the end of the piece before.
        var blanks = 0
        for span in spans {
            var rest = Substring(span.text)
            while !rest.isEmpty {
                let before = rest.prefix { $0 == " " }.count
                blanks += before
                let word = rest.dropFirst(before).prefix { $0 != " " }
                rest = rest.dropFirst(before + word.count)
                guard !word.isEmpty else { continue }
                let pieces = WrappedText.lines(
                    String(word), width: width - indent.count - 2, metrics: metrics)
                for (place, piece) in pieces.enumerated() {
                    let needed = metrics.width(of: piece)
                    let gap = isStart || place > 0 ? 0 : blanks
                    if !isStart, place > 0 || used + gap + needed > width {
                        lines.append([(indent + "  ", .text)])
                        used = indent.count + 2
                    } else if gap > 0 {
                        lines[lines.count - 1].append((String(repeating: " ", count: gap), span.role))
                        used += gap
                    }
                    lines[lines.count - 1].append((piece, span.role))
                    used += needed
                    isStart = false
                }
                blanks = 0
            }
        }
        return lines.map { StyledLine($0) }
    }
}

extension [StyledLine] {
    /// The first lines; where some are left out, the last one says so.
    package func cut(to count: Int) -> [StyledLine] {
        guard self.count > count, count > 0 else { return self }
        var lines = Array(prefix(count))
        if let last = lines.popLast() {
            lines.append(StyledLine(last.spans.map { ($0.text, $0.role) } + [(" …", .muted)]))
        }
        return lines
    }
}
