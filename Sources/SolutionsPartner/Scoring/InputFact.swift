/// What is known of one input.
struct InputFact: Sendable {
    /// Where a number comes from; the later one comes first.
    enum Origin: UInt8, Comparable {
        /// Nobody knows it.
        case none
        /// It was counted from the listed people.
        case people
        /// It follows from records of months.
        case records
        /// It was entered.
        case typed

        static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }
    }

    /// The number; zero where nobody knows it, which earns as little.
    var number = Rational.zero
    /// What is worth knowing of the number.
    var remarks: ScoreRemarks = []
    /// Where the number comes from.
    var origin = Origin.none
    /// How near the name under which it was entered is to the input's own: 0 for that one, then its aliases in their order.
    var rank = UInt8.max

    /// The number; `nil` for unknown.
    @inline(__always) var known: Rational? { origin == .none ? nil : number }
    /// The entered number, else the one from records; `nil` for unknown.
    @inline(__always) var entered: Rational? { origin >= .records ? number : nil }
    /// The entered number, whatever records say; `nil` for unknown.
    @inline(__always) var typed: Rational? { origin == .typed ? number : nil }
}
