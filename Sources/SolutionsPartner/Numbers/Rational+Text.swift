extension Rational {
    /// Reads a decimal number such as `-3`, `4.18`, `+5` or `1.5e3` without rounding it.
    ///
    /// Returns `nil` for anything else, for more than six decimals and for a magnitude of `inputLimit` or more, so
    /// that what comes out can be reckoned with exactly.
    public init?(decimal text: some StringProtocol) {
        var digits: Int128 = 0
        var decimals = 0
        var seen = 0
        var isNegative = false
        var afterPoint = false
        var exponent = 0
        var bytes = text.utf8.makeIterator()
        var next = bytes.next()
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
            isNegative = next == UInt8(ascii: "-")
            next = bytes.next()
        }
        scan: while let byte = next {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seen += 1
                // Thirty digits are far more than any evidence has, and their product with ten still fits.
                guard seen <= 30 else { return nil }
                digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
                if afterPoint { decimals += 1 }
            case UInt8(ascii: ".") where !afterPoint && seen > 0: afterPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let value = Int(String(decoding: Array(IteratorSequence(bytes)), as: UTF8.self)),
                    (-30...30).contains(value)
                else { return nil }
                exponent = value
                break scan
            default: return nil
            }
            next = bytes.next()
        }
        guard seen > 0, !(afterPoint && decimals == 0) else { return nil }
        let shift = exponent - decimals
        // More than thirty places below the point are no evidence, and would not fit beside thirty digits.
        guard shift >= -30 else { return nil }
        var value = Rational(digits: isNegative ? -digits : digits)
        let ten = Rational(10)
        for _ in 0..<abs(shift) {
            value = shift > 0 ? value * ten : value.divided(by: ten) ?? value
        }
        // The denominator first: only a small one can be multiplied by the limit.
        guard 1_000_000 % value.denominator == 0 else { return nil }
        guard value.numerator.magnitude < UInt128(Self.inputLimit) * UInt128(value.denominator) else { return nil }
        self = value
    }

    private init(digits: Int128) {
        // Built in two halves, since the public initializer takes an `Int`.
        let base: Int128 = 1_000_000_000_000_000
        self = Rational(Int(digits / base)) * Rational(Int(base)) + Rational(Int(digits % base))
    }

    /// What keeps a well-formed decimal number from being read: 1 for a number that is too large, -1 for one that is
    /// too far below zero; `nil` when that is not what is wrong with it.
    static func excess(decimal text: some StringProtocol) -> Int? {
        guard Rational(decimal: text) == nil else { return nil }
        var rest = text[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
        let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        let digits = (parts.first ?? "").split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = digits.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard isNumber, let whole = digits.first, let exponent = parts.count > 1 ? Int(parts[1]) : 0,
            (-1000...1_000_000_000).contains(exponent)
        else { return nil }
        let fraction = digits.count > 1 ? digits[1] : ""
        // The places before the point, without leading zeros, are what a magnitude is.
        let significant = (String(whole) + String(fraction)).drop { $0 == "0" }
        let places = significant.isEmpty ? 0 : significant.count - fraction.count + exponent
        guard places > String(Self.inputLimit).count - 1 else { return nil }
        return isNegative ? -1 : 1
    }

    /// Reads a decimal number or a fraction such as `20/3`, as rules spell points.
    ///
    /// Exact points can have long numerators and denominators: what counts for the limit is the magnitude of the value.
    public init?(fraction text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: self.init(decimal: text)
        case 2:
            guard let top = Self.part(parts[0]), let bottom = Self.part(parts[1]),
                let value = top.divided(by: bottom),
                value.numerator.magnitude / value.denominator.magnitude < Self.inputLimit.magnitude
            else { return nil }
            self = value
        default: return nil
        }
    }

    /// A number beside the line of a fraction: a whole one of any length that can be reckoned with, or a decimal one.
    private static func part(_ text: some StringProtocol) -> Rational? {
        guard let whole = Int128(text), whole != .min else { return Rational(decimal: text) }
        return Rational(whole: whole)
    }
}

extension Rational: CustomStringConvertible {
    /// The exact value: a decimal number where it ends within six decimals, a fraction such as `20/3` otherwise.
    public var description: String { decimalText ?? "\(numerator)/\(denominator)" }

    /// The exact decimal spelling; `nil` when it does not end within six decimals.
    public var decimalText: String? {
        if denominator == 1 { return String(numerator) }
        guard denominator <= 1_000_000, 1_000_000 % denominator == 0 else { return nil }
        let scaled = numerator.magnitude.multipliedReportingOverflow(by: 1_000_000 / denominator.magnitude)
        guard !scaled.overflow else { return nil }
        let (whole, rest) = scaled.partialValue.quotientAndRemainder(dividingBy: 1_000_000)
        var fraction = String(rest)
        fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(numerator < 0 ? "-" : "")\(whole).\(fraction)"
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// Makes a whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}
