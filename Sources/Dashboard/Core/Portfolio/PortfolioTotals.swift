internal import SolutionsPartner

/// What the rows of all partners add up to, kept up to date row by row.
struct PortfolioTotals: Sendable {
    /// How many partners there are.
    private(set) var partners = 0
    /// Of how many of them the row is known as it is.
    private(set) var current = 0
    /// How many designations are held, or qualified for and not lapsed.
    private(set) var reached = 0
    /// The edition of the first partner that could be scored.
    private(set) var first: EditionFace?
    /// The place of that partner.
    private var firstPlace = Int.max

    /// What editions ask for.
    private struct Line: Hashable {
        let required, maximum: Rational
    }

    /// How many partners are asked for what.
    private var lines: [Line: Int] = [:]

    /// Whether all partners are under editions that ask for the same points.
    var hasOneLine: Bool { lines.count < 2 }

    /// Adds the rows up.
    init(_ partners: [PartnerSnapshot]) {
        for (place, entry) in partners.enumerated() { add(entry, at: place) }
    }

    /// Adds the row at a place.
    mutating func add(_ entry: PartnerSnapshot, at place: Int) {
        partners += 1
        if entry.isCurrent { current += 1 }
        guard let row = entry.row, let face = row.face else { return }
        reached += row.reached
        lines[Line(required: face.required, maximum: face.maximum), default: 0] += 1
        if place < firstPlace { (first, firstPlace) = (face, place) }
    }

    /// Puts another row in the place of one.
    ///
    /// - Returns: Whether the totals hold; false where all rows are to be added up anew.
    mutating func replace(_ old: PartnerSnapshot, by new: PartnerSnapshot, at place: Int) -> Bool {
        partners -= 1
        if old.isCurrent { current -= 1 }
        if let row = old.row, let face = row.face {
            reached -= row.reached
            let line = Line(required: face.required, maximum: face.maximum)
            let left = (lines[line] ?? 0) - 1
            lines[line] = left > 0 ? left : nil
        }
        add(new, at: place)
        guard place == firstPlace else { return true }
        first = new.row?.face
        return first != nil
    }
}
