internal import SolutionsPartner

/// What the rows of all partners add up to.
struct PortfolioTotals: Sendable {
    /// How many partners there are.
    private(set) var partners = 0
    /// Of how many of them the row is known as it is.
    private(set) var current = 0
    /// How many designations are held, or qualified for and not lapsed.
    private(set) var reached = 0
    /// The edition of the first partner that could be scored.
    private(set) var first: EditionFace?
    /// Whether all partners are under editions that ask for the same points.
    private(set) var hasOneLine = true

    /// Adds the rows up.
    init(_ partners: [PartnerSnapshot]) {
        self.partners = partners.count
        for entry in partners {
            if entry.isCurrent { current += 1 }
            guard let row = entry.row, let face = row.face else { continue }
            reached += row.reached
            guard let first else {
                first = face
                continue
            }
            // Most share one face.
            if face !== first, face.required != first.required || face.maximum != first.maximum { hasOneLine = false }
        }
    }
}
