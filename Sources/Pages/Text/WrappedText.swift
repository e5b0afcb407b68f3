/// Sentences in lines of a width.
package enum WrappedText {
    /// Breaks a text that does not fit at spaces; a word that is longer than a line is broken where the line ends.
    package static func lines(_ text: String, width: Int, metrics: TextMetrics) -> [String] {
        let width = max(1, width)
        let clean = CleanText(text, metrics: metrics)
        guard clean.width > width else { return clean.width == 0 ? [] : [clean.string] }
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in clean.string.split(separator: " ") {
            var rest = CleanText(String(word), metrics: metrics)
            if used > 0, used + 1 + rest.width <= width {
                line += " " + rest.string
                used += 1 + rest.width
                continue
            }
            if used > 0 { lines.append(line) }
            while rest.width > width, let (head, tail) = rest.broken(at: width) {
                lines.append(head.string)
                rest = tail
            }
            (line, used) = (rest.string, rest.width)
        }
        if used > 0 { lines.append(line) }
        return lines
    }
}

extension CleanText {
    /// The pieces that fit a width, and the others; `nil` where not even one fits.
    fileprivate func broken(at width: Int) -> (CleanText, CleanText)? {
        var (count, used) = (0, 0)
        while count < pieces.count, used + pieces[count].width <= width {
            used += pieces[count].width
            count += 1
        }
        guard count > 0 else { return nil }
        return (CleanText(pieces: Array(pieces[..<count])), CleanText(pieces: Array(pieces[count...])))
    }
}
