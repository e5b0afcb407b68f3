internal import Pages

extension DesignationStatus {
    /// The shape that tells the state without colour.
    func glyph(_ glyphs: Glyphs) -> String {
        switch kind {
        case .enrolled, .renewalDue: glyphs.dot
        case .qualified, .attained: glyphs.yes
        case .blocked, .lapsed: glyphs.no
        case .inProgress, .notEntered: glyphs.open
        case .unknown: "?"
        }
    }
}
