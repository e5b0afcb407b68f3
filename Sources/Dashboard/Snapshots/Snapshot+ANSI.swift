internal import Pages

extension Snapshot {
    /// The characters with the escape sequences (SGR, ECMA-48) that colour them; every row ends without colour, so that
    /// it can be cut anywhere by lines.
    package func ansi(depth: ColorDepth) -> String {
        let plain = ResolvedStyle(foreground: nil, background: nil, attributes: [])
        return (0..<frame.size.rows).map { row in
            var runs = SnapshotRun.runs(of: row, in: self, at: depth, shapes: false)
            // Blanks at the end say nothing unless something is seen of them.
            while let last = runs.last, last.text.allSatisfy({ $0 == " " }), !last.style.showsOnBlanks {
                runs.removeLast()
            }
            var line = ""
            for run in runs {
                line += run.style == plain ? run.text : "\u{1B}[\(run.style.parameters)m\(run.text)\u{1B}[0m"
            }
            if runs.last?.style == plain { while line.hasSuffix(" ") { line.removeLast() } }
            return line + "\n"
        }.joined()
    }
}

extension ResolvedStyle {
    /// Whether a blank of this look differs from an empty cell.
    fileprivate var showsOnBlanks: Bool {
        background != nil || !attributes.isDisjoint(with: [.reverse, .underline])
    }

    /// The parameters of the sequence that sets this look.
    fileprivate var parameters: String {
        var numbers: [Int] = []
        for (attribute, number) in [
            (TextAttributes.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
        ] where attributes.contains(attribute) {
            numbers.append(number)
        }
        numbers += foreground?.parameters(base: 30, bright: 90, extended: 38) ?? []
        numbers += background?.parameters(base: 40, bright: 100, extended: 48) ?? []
        return numbers.map(String.init).joined(separator: ";")
    }
}

extension TerminalColor {
    fileprivate func parameters(base: Int, bright: Int, extended: Int) -> [Int] {
        switch self {
        case .index(let index) where index < 8: [base + index]
        case .index(let index) where index < 16: [bright + index - 8]
        case .index(let index): [extended, 5, index]
        case .rgb(let red, let green, let blue): [extended, 2, Int(red), Int(green), Int(blue)]
        }
    }
}
