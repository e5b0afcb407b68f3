/// An exact amount of money with up to twelve decimals, as files spell them.
///
/// Adding a million of them is exact and fast: they are whole numbers of a millionth of a millionth. What would leave
/// the range, a hundred million million millions, stays at its end.
public struct Amount: Sendable, Hashable {
    /// The amount as a count of millionths of millionths.
    public let units: Int128

    /// What one of the currency is in units.
    public static let unitsPerOne: Int128 = 1_000_000_000_000

    /// Nothing.
    public static let zero = Amount(units: 0)

    /// Makes an amount from a count of millionths of millionths.
    public init(units: Int128) { self.units = units }

    /// Makes a whole amount.
    public init(_ whole: Int) { units = Int128(whole) * Self.unitsPerOne }

    /// Reads a decimal number with a point, such as `-3`, `4.18` or `1.2E-05`.
    ///
    /// Returns `nil` for anything else and for a magnitude of `Rational.inputLimit` or more. Decimals after the twelfth
    /// are cut.
    public init?(decimal text: some StringProtocol) { self.init(decimal: ArraySlice(text.utf8)) }

    /// Reads a decimal number from bytes; see `init(decimal:)`.
    package init?(decimal bytes: ArraySlice<UInt8>) {
        self.init(total: bytes)
        guard units.magnitude < (Rational.inputLimit * Self.unitsPerOne).magnitude else { return nil }
    }

    /// Reads what `description` writes of amounts that were added up, however large it has become.
    package init?(total bytes: ArraySlice<UInt8>) {
        if let units = Self.plainUnits(bytes) {
            self.units = units
            return
        }
        var digits: Int128 = 0
        var place = bytes.startIndex
        var seen = 0
        var decimals = 0
        var isAfterPoint = false
        var isNegative = false
        var exponent = 0
        if place < bytes.endIndex, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
            isNegative = bytes[place] == UInt8(ascii: "-")
            place += 1
        }
        scan: while place < bytes.endIndex {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seen += 1
                // Digits that no amount needs are cut where they are decimals.
                if seen > 38 {
                    guard isAfterPoint, seen < 400 else { return nil }
                    continue
                }
                digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
                if isAfterPoint { decimals += 1 }
            case UInt8(ascii: ".") where !isAfterPoint: isAfterPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                let text = String(decoding: bytes[place...], as: UTF8.self)
                guard seen > 0, let value = Int(text), (-60...30).contains(value) else { return nil }
                exponent = value
                break scan
            default: return nil
            }
        }
        guard seen > 0 else { return nil }
        var shift = 12 + exponent - decimals
        while shift < 0, digits != 0 {
            digits /= 10
            shift += 1
        }
        while shift > 0, digits != 0 {
            let product = digits.multipliedReportingOverflow(by: 10)
            guard !product.overflow else { return nil }
            digits = product.partialValue
            shift -= 1
        }
        units = isNegative ? -digits : digits
    }

    private static let powers: [Int128] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000,
    ]

    /// The units of a number of at most eighteen digits without an exponent, as nearly all are; `nil` for any other.
    private static func plainUnits(_ bytes: ArraySlice<UInt8>) -> Int128? {
        var digits: UInt64 = 0
        var seen = 0
        var point: Int?
        var isNegative = false
        guard bytes.count <= 20 else { return nil }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                seen += 1
            case UInt8(ascii: ".") where point == nil: point = seen
            case UInt8(ascii: "-") where seen == 0 && point == nil && !isNegative: isNegative = true
            default: return nil
            }
        }
        let decimals = point.map { seen - $0 } ?? 0
        guard (1...15).contains(seen), decimals <= 12 else { return nil }
        let units = Int128(digits) * powers[12 - decimals]
        return isNegative ? -units : units
    }

    /// Adds exactly.
    public static func + (left: Amount, right: Amount) -> Amount {
        let sum = left.units.addingReportingOverflow(right.units)
        guard sum.overflow else { return Amount(units: sum.partialValue) }
        return Amount(units: right.units < 0 ? .min : .max)
    }

    /// Adds to a variable.
    public static func += (left: inout Amount, right: Amount) { left = left + right }

    /// Subtracts exactly.
    public static func - (left: Amount, right: Amount) -> Amount { left + -right }

    /// Turns the sign.
    public static prefix func - (value: Amount) -> Amount { Amount(units: value.units == .min ? .max : -value.units) }
}

extension Amount: Comparable {
    /// Compares exactly.
    public static func < (left: Amount, right: Amount) -> Bool { left.units < right.units }
}

extension Amount: CustomStringConvertible {
    /// The exact decimal spelling without needless zeros, such as `1420.5`.
    public var description: String {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: Self.unitsPerOne.magnitude)
        let sign = units < 0 ? "-" : ""
        // Nearly all amounts fit into 64 bits, where division is many times faster.
        let wholeText = UInt64(exactly: whole).map { String($0) } ?? String(whole)
        guard rest != 0 else { return sign + wholeText }
        var fraction = String(UInt64(rest))
        fraction = String(repeating: "0", count: 12 - fraction.utf8.count) + fraction
        while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
        return "\(sign)\(wholeText).\(fraction)"
    }
}

extension Amount: ExpressibleByIntegerLiteral {
    /// Makes a whole amount.
    public init(integerLiteral value: Int) { self.init(value) }
}
