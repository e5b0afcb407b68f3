internal import Pages
internal import SolutionsPartner

/// A bar that fills from the left, with a mark where a line has to be reached.
struct Bar {
    /// The value shown.
    let value: Rational
    /// The value at the right end; above zero.
    let maximum: Rational
    /// The value at which the mark stands; `nil` for a bar without one.
    var mark: Rational?
    /// The look of the filled part.
    var role: Role
    /// The value without the what-if, so that what that brings or takes can be seen inside the bar; `nil` for none.
    var before: Rational?

    /// Draws the bar.
    ///
    /// A value below the mark never fills the mark's cell or one behind it, however narrow the bar.
    func draw(into canvas: inout Canvas, column: Int, row: Int, width: Int) {
        guard width > 0 else { return }
        let glyphs = canvas.glyphs
        let own = role == .barReached ? glyphs.barReached : role == .barFilled ? glyphs.barFilled : nil
        let isFine = own == nil && !glyphs.barParts.isEmpty
        let eighths = filledEighths(of: value, width: width, fine: isFine)
        let moved = movedCells(eighths, width: width, fine: isFine)
        let markPlace = mark.map { place(of: $0, width: width) }
        for offset in 0..<width {
            if offset == markPlace {
                canvas.glyph(glyphs.barMark, column: column + offset, row: row, role: .barMark)
                continue
            }
            if let moved, moved.contains(offset) {
                let isGain = before.map { $0 < value } ?? false
                canvas.glyph(
                    isGain ? glyphs.barGain : glyphs.barLoss, column: column + offset, row: row,
                    role: isGain ? .barGain : .barLoss)
                continue
            }
            let filled = min(max(eighths - offset * 8, 0), 8)
            let glyph =
                switch filled {
                case 0: glyphs.barEmpty
                case 8: own ?? glyphs.barFull
                default: glyphs.barParts[filled - 1]
                }
            canvas.glyph(glyph, column: column + offset, row: row, role: filled == 0 ? .barEmpty : role)
        }
    }

    private func place(of value: Rational, width: Int) -> Int {
        min((value * Rational(width)).divided(by: maximum)?.floor ?? 0, width - 1)
    }

    /// The cells that a what-if filled or emptied, at least one where it moved the value; `nil` where it did not.
    private func movedCells(_ eighths: Int, width: Int, fine: Bool) -> Range<Int>? {
        guard let before, before != value else { return nil }
        let earlier = filledEighths(of: before, width: width, fine: fine)
        let (low, high) = (min(eighths, earlier), max(eighths, earlier))
        let end = max(1, (high + 7) / 8)
        return min((low + 7) / 8, end - 1)..<end
    }

    private func filledEighths(of value: Rational, width: Int, fine: Bool) -> Int {
        let steps = fine ? 8 : 1
        let share = (value * Rational(width * steps)).divided(by: maximum) ?? .zero
        var filled = min(max(share.floor, 0), width * steps) * (8 / steps)
        // Something is never shown as nothing.
        if filled == 0, value > 0 { filled = fine ? 1 : 8 }
        if let mark, value < mark { filled = min(filled, place(of: mark, width: width) * 8) }
        return filled
    }
}

extension Bar {
    /// The total of a designation, with the mark at the points that it takes.
    init(of score: DesignationScore, in scored: ScoredPartner) {
        self.init(
            value: score.total, maximum: score.counting.maximum, mark: score.required,
            role: score.total >= score.required ? .barReached : .barFilled,
            before: scored.base?.designation(score.rules.id)?.total)
    }

    /// The total of a track, with the mark at the points that a designation takes.
    init(of track: TrackScore, required: Rational, before: TrackScore?) {
        self.init(
            value: track.total, maximum: track.maximum, mark: required,
            role: track.total >= required ? .barReached : .barFilled, before: before?.total)
    }

    /// The points of a metric.
    init(of metric: MetricScore, before: MetricScore?) {
        self.init(
            value: metric.points, maximum: metric.rules.maximum, mark: nil,
            role: metric.points == metric.rules.maximum ? .barReached : .barFilled, before: before?.points)
    }
}
