/// An exact fraction: points, counts and percentages stay exact from the rule to the total.
///
/// 40 points for 6 people are 20/3 points each; six of them are 40 again, and 70 is compared with nothing lost.
/// Arithmetic never traps. Evidence is bounded (`Rational.inputLimit`), so results fit; where a result would still
/// not fit into 128 bits, it is rounded towards minus infinity to twelve decimals, which can never lift a score to a
/// line that it does not reach; what is too large even for that stays at the end of the range on its side.
public struct Rational: Sendable, Hashable {
    /// The numerator, in lowest terms.
    public let numerator: Int128

    /// The denominator, in lowest terms, 1 or more.
    public let denominator: Int128

    /// Evidence must stay below this magnitude: a thousand million millions.
    public static let inputLimit: Int128 = 1_000_000_000_000_000

    /// Zero.
    public static let zero = Rational(0)

    /// Makes a whole number.
    public init(_ value: Int) {
        numerator = Int128(value)
        denominator = 1
    }

    /// Makes a whole number of any length.
    init(whole value: Int128) { self.init(lowest: value, 1) }

    /// Makes a fraction; `nil` for a denominator of zero.
    public init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0 else { return nil }
        self.init(reducing: Int128(numerator), Int128(denominator))
    }

    /// Makes a multiple of a fraction in lowest terms with a denominator above zero, all of them so small that no product
    /// of two leaves 64 bits.
    @inline(__always) init(_ top: Int, over bottom: Int, times count: Int) {
        // Top and bottom have nothing in common, so that only the count can be cut with the bottom.
        let divisor = bottom == 1 ? 1 : Self.shortDivisor(count.magnitude, bottom.magnitude)
        self.init(lowest: Int128(top * (count / divisor)), Int128(bottom / divisor))
    }

    /// Makes the exact value of an amount.
    public init(_ amount: Amount) { self.init(reducing: amount.units, Amount.unitsPerOne) }

    private init(lowest numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Reduces a fraction with a denominator that is not zero.
    private init(reducing numerator: Int128, _ denominator: Int128) {
        if denominator == 1 {
            self.init(lowest: numerator, 1)
            return
        }
        let divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(lowest: numerator / divisor * sign, denominator / divisor * sign)
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        // Nearly all numbers fit into 64 bits, where division is many times faster.
        if left <= UInt128(UInt64.max), right <= UInt128(UInt64.max) {
            var (a, b) = (UInt64(truncatingIfNeeded: left), UInt64(truncatingIfNeeded: right))
            while b != 0 { (a, b) = (b, a % b) }
            return UInt128(max(a, 1))
        }
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    /// The greatest common divisor of numbers of 64 bits, of which the second is not zero.
    private static func shortDivisor(_ left: UInt, _ right: UInt) -> Int {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return Int(truncatingIfNeeded: a)
    }

    /// Numerator and denominator where both fit into 32 bits, so that products of two fit into 64.
    ///
    /// Nearly all points and counts do, and 64-bit arithmetic is many times faster.
    @inline(__always) private var small: (top: Int, bottom: Int)? {
        guard let top = Int32(exactly: numerator), let bottom = Int32(exactly: denominator) else { return nil }
        return (Int(top), Int(bottom))
    }

    /// Reduces a fraction of 64 bits; the denominator must be above zero.
    @inline(__always) private init(reducingSmall top: Int, _ bottom: Int) {
        if bottom == 1 {
            self.init(lowest: Int128(top), 1)
            return
        }
        let divisor = Self.shortDivisor(top.magnitude, bottom.magnitude)
        self.init(lowest: Int128(top / divisor), Int128(bottom / divisor))
    }

    /// Whether the number has no fraction.
    public var isWhole: Bool { denominator == 1 }

    /// Whether the number is below zero.
    public var isNegative: Bool { numerator < 0 }

    /// Whether the number is zero.
    public var isZero: Bool { numerator == 0 }

    /// The largest whole number that is not above this one, kept within the range of `Int`.
    public var floor: Int {
        if denominator == 1 { return Int(clamping: numerator) }
        var quotient = numerator / denominator
        if numerator < 0, quotient * denominator != numerator { quotient -= 1 }
        return Int(clamping: quotient)
    }

    /// The smallest whole number that is not below this one, kept within the range of `Int`.
    public var ceiling: Int {
        if denominator == 1 { return Int(clamping: numerator) }
        var quotient = numerator / denominator
        if numerator > 0, quotient * denominator != numerator { quotient += 1 }
        return Int(clamping: quotient)
    }

    /// The nearest binary floating-point number, for output that has no fractions.
    public var doubleValue: Double { Double(numerator) / Double(denominator) }
}

extension Rational: Comparable {
    /// Compares exactly.
    @inline(__always) public static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        return left.isBelow(right)
    }

    /// Compares numbers of different denominators.
    private func isBelow(_ right: Rational) -> Bool {
        let left = self
        if let (a, b) = left.small, let (c, d) = right.small { return a * d < c * b }
        let a = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let b = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !a.overflow, !b.overflow { return a.partialValue < b.partialValue }
        // Too large to cross-multiply: whole parts decide, then the fractions turned over.
        let (p, q) = (left.wholeAndRest, right.wholeAndRest)
        if p.whole != q.whole { return p.whole < q.whole }
        if q.rest == 0 { return false }
        if p.rest == 0 { return true }
        return Rational(lowest: right.denominator, q.rest) < Rational(lowest: left.denominator, p.rest)
    }

    /// The floor and the numerator of what remains above it.
    private var wholeAndRest: (whole: Int128, rest: Int128) {
        var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        if remainder < 0 {
            quotient -= 1
            remainder += denominator
        }
        return (quotient, remainder)
    }
}

extension Rational {
    /// Adds exactly.
    @inline(__always) public static func + (left: Rational, right: Rational) -> Rational {
        if left.denominator == 1, right.denominator == 1 {
            let sum = left.numerator.addingReportingOverflow(right.numerator)
            if !sum.overflow { return Rational(lowest: sum.partialValue, 1) }
        }
        return left.adding(right)
    }

    /// Adds numbers of which one has a fraction.
    private func adding(_ right: Rational) -> Rational {
        let left = self
        if left.numerator == 0 { return right }
        if right.numerator == 0 { return left }
        if let (a, b) = left.small, let (c, d) = right.small {
            // A whole number leaves the other one in lowest terms.
            if d == 1 { return Rational(lowest: Int128(a + c * b), left.denominator) }
            if b == 1 { return Rational(lowest: Int128(a * d + c), right.denominator) }
            if b == d { return Rational(reducingSmall: a + c, b) }
            return Rational(reducingSmall: a * d + c * b, b * d)
        }
        let divisor = Int128(Self.greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
        let a = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
        let b = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
        let sum = a.partialValue.addingReportingOverflow(b.partialValue)
        let bottom = left.denominator.multipliedReportingOverflow(by: right.denominator / divisor)
        guard !a.overflow, !b.overflow, !sum.overflow, !bottom.overflow else {
            return Rational(coarse: left.coarser.addingClamped(right.coarser))
        }
        return Rational(reducing: sum.partialValue, bottom.partialValue)
    }

    /// Subtracts exactly.
    public static func - (left: Rational, right: Rational) -> Rational { left + -right }

    /// Turns the sign.
    public static prefix func - (value: Rational) -> Rational {
        // Clamped rather than negated: the smallest number has no opposite.
        Rational(lowest: value.numerator == .min ? .max : -value.numerator, value.denominator)
    }

    /// Multiplies exactly.
    public static func * (left: Rational, right: Rational) -> Rational {
        if left.denominator == 1, right.denominator == 1, let (a, _) = left.small, let (c, _) = right.small {
            return Rational(lowest: Int128(a * c), 1)
        }
        if left.numerator == 0 || right.numerator == 0 { return zero }
        if let (a, b) = left.small, let (c, d) = right.small { return Rational(reducingSmall: a * c, b * d) }
        // Reducing crosswise first keeps the products small.
        let first = Int128(greatestCommonDivisor(left.numerator.magnitude, right.denominator.magnitude))
        let second = Int128(greatestCommonDivisor(right.numerator.magnitude, left.denominator.magnitude))
        let top = (left.numerator / first).multipliedReportingOverflow(by: right.numerator / second)
        let bottom = (left.denominator / second).multipliedReportingOverflow(by: right.denominator / first)
        guard !top.overflow, !bottom.overflow else { return left.multipliedCoarsely(by: right) }
        return Rational(lowest: top.partialValue, bottom.partialValue)
    }

    /// Divides exactly; `nil` for a divisor of zero.
    public func divided(by divisor: Rational) -> Rational? {
        guard divisor.numerator != 0 else { return nil }
        if let (a, b) = small, let (c, d) = divisor.small, c > 0 { return Rational(reducingSmall: a * d, b * c) }
        let sign: Int128 = divisor.numerator < 0 ? -1 : 1
        return self * Rational(lowest: divisor.denominator * sign, Int128(clamping: divisor.numerator.magnitude))
    }

    /// Adds to a variable.
    public static func += (left: inout Rational, right: Rational) { left = left + right }

    /// The twelve decimals of `coarser`.
    private static let scale: Int128 = 1_000_000_000_000

    /// The number rounded down to twelve decimals, as a count of millionths of millionths.
    private var coarser: Int128 {
        let (whole, rest) = wholeAndRest
        let scaled = whole.multipliedReportingOverflow(by: Self.scale)
        guard !scaled.overflow else { return whole < 0 ? .min : .max }
        let product = UInt128(rest).multipliedFullWidth(by: UInt128(Self.scale))
        return scaled.partialValue.addingClamped(Int128(UInt128(denominator).dividingFullWidth(product).quotient))
    }

    /// Multiplies numbers whose exact product does not fit: sizes are rounded down for a positive product and up for
    /// a negative one, so that the result is never above the exact one.
    private func multipliedCoarsely(by other: Rational) -> Rational {
        let isNegative = self.isNegative != other.isNegative
        func size(_ value: Rational) -> UInt128 {
            let positive = value.isNegative ? -value : value
            // Rounding the opposite down rounds the number itself up.
            return isNegative ? (-positive).coarser.magnitude : positive.coarser.magnitude
        }
        let product = size(self).multipliedFullWidth(by: size(other))
        let scale = Self.scale.magnitude
        guard product.high < scale else { return Rational(coarse: isNegative ? .min : .max) }
        let (quotient, remainder) = scale.dividingFullWidth(product)
        let count = Int128(clamping: quotient)
        guard isNegative else { return Rational(coarse: count) }
        return Rational(coarse: (-count).addingClamped(remainder > 0 ? -1 : 0))
    }

    /// Makes a number from a count of millionths of millionths.
    private init(coarse count: Int128) {
        self.init(reducing: count, Self.scale)
    }
}

extension Int128 {
    /// Adds, staying at the end of the range where the sum leaves it.
    fileprivate func addingClamped(_ other: Int128) -> Int128 {
        let sum = addingReportingOverflow(other)
        guard sum.overflow else { return sum.partialValue }
        return other < 0 ? .min : .max
    }
}
