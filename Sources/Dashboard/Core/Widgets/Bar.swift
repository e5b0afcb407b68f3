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

    /// Draws the bar.
    ///
    /// A value below the mark never fills the mark's cell or one behind it, however narrow the bar.
    func draw(into canvas: inout Canvas, column: Int, row: Int, width: Int) {
        guard width > 0 else { return }
        let glyphs = canvas.glyphs
        let own = role == .barReached ? glyphs.barReached : role == .barFilled ? glyphs.barFilled : nil
        let eighths = filledEighths(width: width, fine: own == nil && !glyphs.barParts.isEmpty)
        let markPlace = mark.map { place(of: $0, width: width) }
        for offset in 0..<width {
            if offset == markPlace {
                canvas.glyph(glyphs.barMark, column: column + offset, row: row, role: .barMark)
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

    private func filledEighths(width: Int, fine: Bool) -> Int {
        let steps = fine ? 8 : 1
        let share = (value * Rational(width * steps)).divided(by: maximum) ?? .zero
        var filled = min(max(share.floor, 0), width * steps) * (8 / steps)
        // Something is never shown as nothing.
        if filled == 0, value > 0 { filled = fine ? 1 : 8 }
        if let mark, value < mark { filled = min(filled, place(of: mark, width: width) * 8) }
        return filled
    }
}
