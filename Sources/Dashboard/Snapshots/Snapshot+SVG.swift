internal import Pages

extension Snapshot {
    /// A picture (SVG 1.1) that looks alike whatever fonts there are: every run of text is held in its columns, and
    /// boxes, blocks and signs are drawn.
    package func svg(surround: Surround) -> String {
        SVGWriter(snapshot: self, surround: surround).document
    }
}

/// Writes the picture of a snapshot.
private struct SVGWriter {
    let snapshot: Snapshot
    let surround: Snapshot.Surround
    private let palette: SnapshotPalette

    // A cell in pixels; the usual fonts for terminals are three fifths as wide as their size.
    private let cell = (width: 9, height: 20)
    private let fontSize = 15
    private let baseline = 15
    private let padding = 14
    private let barInset = 3
    private let barHeight = 36

    init(snapshot: Snapshot, surround: Snapshot.Surround) {
        (self.snapshot, self.surround) = (snapshot, surround)
        palette = SnapshotPalette(for: snapshot.theme)
    }

    private var top: Int { surround == .window ? barHeight + padding / 2 : padding }
    private var width: Int { snapshot.frame.size.columns * cell.width + 2 * padding }
    private var height: Int { snapshot.frame.size.rows * cell.height + top + padding }

    var document: String {
        let title = HTMLText.escaped(snapshot.title)
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
                + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(title)\">",
            "<title>\(title)</title>",
            // The whole screen in words, for whoever cannot see it.
            "<desc>\(snapshot.plainRows.filter { !$0.isEmpty }.map(HTMLText.escaped).joined(separator: "\n"))</desc>",
        ]
        lines +=
            surround == .window
            ? window : ["<rect width=\"\(width)\" height=\"\(height)\" \(fill(palette.background))/>"]
        lines.append(
            "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\""
                + " font-size=\"\(fontSize)\" \(fill(palette.foreground))>")
        for row in 0..<snapshot.frame.size.rows { lines += self.row(row) }
        lines += ["</g>", "</svg>", ""]
        return lines.joined(separator: "\n")
    }

    private var window: [String] {
        let edge = SnapshotPalette.hex(palette.edge)
        let middle = barHeight / 2
        return [
            "<rect x=\"0.5\" y=\"0.5\" width=\"\(width - 1)\" height=\"\(height - 1)\" rx=\"9\""
                + " \(fill(palette.background)) stroke=\"\(edge)\"/>",
            "<path d=\"M1 \(barHeight)V9.5A8.5 8.5 0 0 1 9.5 1H\(Double(width) - 9.5)"
                + "A8.5 8.5 0 0 1 \(width - 1) 9.5V\(barHeight)Z\" \(fill(palette.bar))/>",
            "<rect x=\"1\" y=\"\(barHeight)\" width=\"\(width - 2)\" height=\"1\" \(fill(palette.edge))/>",
        ]
            + (0..<3).map { "<circle cx=\"\(20 + $0 * 18)\" cy=\"\(middle)\" r=\"5.5\" \(fill(palette.edge))/>" }
            + [
                "<text x=\"\(width / 2)\" y=\"\(middle + 5)\" text-anchor=\"middle\" font-size=\"14\""
                    + " font-family=\"system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif\""
                    + " \(fill(palette.title))>\(HTMLText.escaped(snapshot.title))</text>"
            ]
    }

    private func row(_ row: Int) -> [String] {
        let y = top + row * cell.height
        var (behind, front): ([String], [String]) = ([], [])
        let runs = SnapshotRun.runs(of: row, in: snapshot, at: .truecolor, shapes: true)
        for (index, run) in runs.enumerated() {
            let colors = palette.colors(of: run.style)
            if let background = colors.background {
                behind.append(
                    "<rect x=\"\(x(run.column))\" y=\"\(y)\" width=\"\(run.columns * cell.width)\""
                        + " height=\"\(cell.height)\" \(fill(background))/>")
            }
            if let shape = run.shape {
                let inset = snapshot.isSlim(run, row: row) ? barInset : 0
                behind += beneath(index, of: runs, y: y, inset: inset)
                for place in 0..<(shape.joins ? 1 : run.columns) {
                    front += draw(
                        shape, x: x(run.column + place), y: y, columns: shape.joins ? run.columns : 1,
                        inset: inset, color: SnapshotPalette.hex(colors.foreground))
                }
                continue
            }
            for piece in run.pieces {
                front.append(
                    "<text x=\"\(x(piece.column))\" y=\"\(y + baseline)\""
                        + " textLength=\"\(piece.columns * cell.width)\" lengthAdjust=\"spacingAndGlyphs\""
                        + "\(attributes(of: run.style, color: colors.foreground))>\(HTMLText.escaped(piece.text))</text>"
                )
            }
        }
        return behind + front
    }

    /// The halves of a cell in which the bars beside it go on.
    private func beneath(_ index: Int, of runs: [SnapshotRun], y: Int, inset: Int) -> [String] {
        let (left, right) = SnapshotRun.beneath(index, of: runs)
        let half = Double(cell.width) / 2
        return [(left, 0), (right, half)].flatMap { neighbour, start -> [String] in
            guard let neighbour, let shape = neighbour.shape else { return [] }
            let opacity = shape.ink == 100 ? "" : " fill-opacity=\"0.\(shape.ink)\""
            return [
                "<rect x=\"\(number(Double(x(runs[index].column)) + start))\" y=\"\(y + inset)\""
                    + " width=\"\(number(half))\" height=\"\(cell.height - 2 * inset)\""
                    + " \(fill(palette.colors(of: neighbour.style).foreground))\(opacity)/>"
            ]
        }
    }

    private func attributes(of style: ResolvedStyle, color: SnapshotPalette.Color) -> String {
        var text = color == palette.foreground ? "" : " \(fill(color))"
        if style.attributes.contains(.bold) { text += " font-weight=\"bold\"" }
        if style.attributes.contains(.italic) { text += " font-style=\"italic\"" }
        if style.attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
        if style.attributes.contains(.dim) { text += " opacity=\"0.65\"" }
        return text
    }

    private func draw(_ shape: CellShape, x: Int, y: Int, columns: Int, inset: Int, color: String) -> [String] {
        let ink = "fill=\"\(color)\""
        let (width, height) = (Double(columns * cell.width), Double(cell.height))
        func rectangle(_ left: Double, _ top: Double, _ width: Double, _ height: Double, _ more: String = "") -> String
        {
            "<rect x=\"\(number(Double(x) + left))\" y=\"\(number(Double(y) + top))\" width=\"\(number(width))\""
                + " height=\"\(number(height))\" \(ink)\(more)/>"
        }
        switch shape {
        case .block(let left, let right, let top, let bottom, let share):
            let opacity = share == 100 ? "" : " fill-opacity=\"0.\(share)\""
            let room = Double(cell.height - 2 * inset)
            return [
                rectangle(
                    width * Double(left) / 8, Double(inset) + room * Double(top) / 8, width * Double(right - left) / 8,
                    room * Double(bottom - top) / 8, opacity)
            ]
        case .lines(let up, let down, let left, let right, let isHeavy):
            let thickness: Double = isHeavy ? 3 : 1
            let (middleX, middleY) = (((width - thickness) / 2).rounded(.down), (height - thickness) / 2 - 0.5)
            var parts: [String] = []
            if left || right {
                let start = left ? 0 : middleX
                parts.append(
                    rectangle(start, middleY.rounded(), (right ? width : middleX + thickness) - start, thickness))
            }
            if up || down {
                let start = up ? 0 : middleY.rounded()
                parts.append(
                    rectangle(middleX, start, thickness, (down ? height : middleY.rounded() + thickness) - start))
            }
            return parts
        case .sign(let sign): return [draw(sign, x: x, y: y, ink: ink, color: color)]
        }
    }

    private func draw(_ sign: CellShape.Sign, x: Int, y: Int, ink: String, color: String) -> String {
        let line = "fill=\"none\" stroke=\"\(color)\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
        return switch sign {
        case .check: "<path d=\"M\(x + 1) \(y + 11)l2.5 3l5 -8\" \(line) stroke-width=\"2\"/>"
        case .cross: "<path d=\"M\(x + 1) \(y + 7)l7 7m0 -7l-7 7\" \(line) stroke-width=\"2\"/>"
        case .dot: "<circle cx=\"\(number(Double(x) + 4.5))\" cy=\"\(number(Double(y) + 10.5))\" r=\"4\" \(ink)/>"
        case .ring:
            "<circle cx=\"\(number(Double(x) + 4.5))\" cy=\"\(number(Double(y) + 10.5))\" r=\"3.5\" fill=\"none\""
                + " stroke=\"\(color)\" stroke-width=\"1.5\" stroke-dasharray=\"1.4 1.35\"/>"
        case .pointer: "<path d=\"M\(x + 2) \(number(Double(y) + 6))l6 4.5l-6 4.5z\" \(ink)/>"
        }
    }

    private func x(_ column: Int) -> Int { padding + column * cell.width }
    private func fill(_ color: SnapshotPalette.Color) -> String { "fill=\"\(SnapshotPalette.hex(color))\"" }

    /// A number without a needless fraction.
    private func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
