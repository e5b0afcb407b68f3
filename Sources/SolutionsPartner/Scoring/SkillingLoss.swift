/// What scores would lose without somebody, or without one certification of theirs.
public struct SkillingLoss: Sendable, Hashable {
    /// A designation that would lose something.
    public struct Line: Sendable, Hashable {
        /// The designation.
        public let designation: DesignationID
        /// The points that its total would lose, exact; never below zero.
        public let points: Rational
        /// The total that would be left, exact.
        public let total: Rational
        /// Whether it is qualified now.
        public let wasQualified: Bool
        /// Whether it would still be qualified.
        public let isQualified: Bool

        /// Whether it would stop being qualified.
        public var isLost: Bool { wasQualified && !isQualified }
    }

    /// The designations that would lose points or stop being qualified, in the order of the page.
    public let lines: [Line]
    /// The points that all designations would lose together.
    public let points: Rational

    /// Nothing would be lost.
    public static let none = SkillingLoss([])

    init(_ lines: [Line]) {
        self.lines = lines
        points = lines.reduce(.zero) { $0 + $1.points }
    }

    /// Whether nothing would be lost.
    public var isNone: Bool { lines.isEmpty }

    /// The designations that would stop being qualified, in the order of the page.
    public var lost: [DesignationID] { lines.filter(\.isLost).map(\.designation) }
}

extension SkillingLoss: Comparable {
    /// The smaller loss: fewer designations, and of as many, fewer points.
    public static func < (left: SkillingLoss, right: SkillingLoss) -> Bool {
        (left.lines.count(where: \.isLost), left.points) < (right.lines.count(where: \.isLost), right.points)
    }
}
