internal import Pages

extension Snapshot {
    /// A page that needs nothing else: its styles are inside, and it holds text that can be selected and read aloud.
    package func html(surround: Surround) -> String {
        HTMLWriter(snapshot: self, surround: surround).document
    }
}

/// Writes the page of a snapshot.
private struct HTMLWriter {
    let snapshot: Snapshot
    let surround: Snapshot.Surround
    private let palette: SnapshotPalette

    init(snapshot: Snapshot, surround: Snapshot.Surround) {
        (self.snapshot, self.surround) = (snapshot, surround)
        palette = SnapshotPalette(for: snapshot.theme)
    }

    var document: String {
        let title = HTMLText.escaped(snapshot.title)
        let hex = SnapshotPalette.hex
        let rows = (0..<snapshot.frame.size.rows).map { row in
            let runs = SnapshotRun.runs(of: row, in: snapshot, at: .truecolor, shapes: true)
            return runs.indices.map { span($0, of: runs, row: row) }.joined()
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(title)</title>
            <style>
            body { margin: 0; padding: 1.5em; background: \(hex(palette.background)); color: \(hex(palette.foreground)); }
            main { width: max-content; margin: auto;\(surround == .window ? window : "") }
            h1 { margin: 0; padding: .7em 1em; font: 14px/1.2 system-ui, sans-serif; text-align: center; \
            color: \(hex(palette.title)); background: \(hex(palette.bar)); border-bottom: 1px solid \(hex(palette.edge)); }
            pre { margin: 0; padding: .7em .9em; font: 15px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, \
            "DejaVu Sans Mono", monospace; }
            pre span { display: inline-block; height: 20px; overflow: hidden; vertical-align: top; }
            </style>
            </head>
            <body>
            <main aria-label="\(title)">
            \(surround == .window ? "<h1>\(title)</h1>\n" : "")<pre>
            \(rows.joined(separator: "\n"))
            </pre>
            </main>
            </body>
            </html>

            """
    }

    private var window: String {
        " border: 1px solid \(SnapshotPalette.hex(palette.edge)); border-radius: 9px; overflow: hidden;"
    }

    private func span(_ index: Int, of runs: [SnapshotRun], row: Int) -> String {
        let run = runs[index]
        let colors = palette.colors(of: run.style)
        let isPlain =
            run.shape == nil && colors.background == nil && colors.foreground == palette.foreground
            && run.style.attributes.isEmpty
        let text = HTMLText.escaped(run.text)
        if isPlain, run.text.utf8.count == run.columns { return text }
        var style = "width:\(run.columns)ch"
        let behind = colors.background.map { SnapshotPalette.hex($0) }
        if let behind { style += ";background-color:\(behind)" }
        let front = SnapshotPalette.hex(colors.foreground)
        // What is drawn stays in the page as text, unseen, so that it can be copied.
        if let image = run.shape?.gradient(front) {
            let room =
                if case .block? = run.shape, snapshot.isSlim(run, row: row) { " 0 3px/100% 14px no-repeat" } else { "" }
            let layers = [image + room] + beneath(index, of: runs)
            return "<span aria-hidden=\"true\" style=\"width:\(run.columns)ch;color:transparent;background:"
                + "\(layers.joined(separator: ","))\(behind.map { " " + $0 } ?? "")\">\(text)</span>"
        }
        if colors.foreground != palette.foreground { style += ";color:\(front)" }
        if run.style.attributes.contains(.bold) { style += ";font-weight:bold" }
        if run.style.attributes.contains(.italic) { style += ";font-style:italic" }
        if run.style.attributes.contains(.underline) { style += ";text-decoration:underline" }
        if run.style.attributes.contains(.dim) { style += ";opacity:.65" }
        return "<span style=\"\(style)\">\(text)</span>"
    }

    /// The halves of a cell in which the bars beside it go on, as further backgrounds.
    private func beneath(_ index: Int, of runs: [SnapshotRun]) -> [String] {
        let (left, right) = SnapshotRun.beneath(index, of: runs)
        return [(left, "0"), (right, "100%")].compactMap { neighbour, place in
            guard let neighbour, let shape = neighbour.shape else { return nil }
            let color = SnapshotPalette.hex(palette.colors(of: neighbour.style).foreground)
            return
                "linear-gradient(\(color.mixed(shape.ink)),\(color.mixed(shape.ink))) \(place) 3px/50% 14px no-repeat"
        }
    }
}

extension String {
    /// A colour of which only a share covers what is behind.
    fileprivate func mixed(_ ink: Int) -> String {
        ink == 100 ? self : "color-mix(in srgb,\(self) \(ink)%,transparent)"
    }
}

extension CellShape {
    /// The shape as a background of its cells; `nil` where the character is written.
    fileprivate func gradient(_ color: String) -> String? {
        switch self {
        case .block(0, 8, 0, 8, let ink):
            return "linear-gradient(\(color.mixed(ink)),\(color.mixed(ink)))"
        case .block(0, let right, 0, 8, 100):
            return "linear-gradient(to right,\(color) \(Double(right) * 12.5)%,transparent \(Double(right) * 12.5)%)"
        case .lines(false, false, true, true, _):
            return "linear-gradient(transparent 9px,\(color) 9px,\(color) 10px,transparent 10px)"
        case .lines(true, true, false, false, let isHeavy):
            let (start, end) = isHeavy ? ("33%", "67%") : ("44%", "56%")
            return "linear-gradient(to right,transparent \(start),\(color) \(start),\(color) \(end),transparent \(end))"
        case .block, .lines, .sign: return nil
        }
    }
}
