internal import SolutionsPartner

/// Reads what stands in cells: months, days, amounts, counts and marks, in all the ways in which files spell them.
///
/// What is blank, a dash or `NA` is unknown; what cannot be read is told as such, with what would have been right.
struct CellReader {
    /// What a cell holds.
    enum Value<Content: Equatable>: Equatable {
        /// Nothing: it is unknown.
        case blank
        /// Something.
        case value(Content)
        /// Something else than expected; the words say what was expected.
        case faulty(expected: String)

        /// What it holds; `nil` for a blank and for a fault.
        var content: Content? {
            guard case .value(let content) = self else { return nil }
            return content
        }
    }

    /// How the table writes days and numbers.
    var spelling: TableSpelling
    /// Where it is noted what cells tell of that; `nil` where nobody asks.
    var evidence: SpellingEvidence?

    /// Makes a reader of cells.
    ///
    /// - Parameter isContinental: Whether numbers usually have a decimal comma there, and days begin with the day.
    init(isContinental: Bool = false) { spelling = TableSpelling(isContinental: isContinental) }

    /// Makes a reader of the cells of a table that is written in a way.
    init(_ spelling: TableSpelling, noting evidence: SpellingEvidence? = nil) {
        (self.spelling, self.evidence) = (spelling, evidence)
    }

    /// The bytes without blanks around them; empty for what stands for nothing.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let first = rest.first, first <= 0x20 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        switch rest.count {
        case 1 where rest.first == UInt8(ascii: "-"): return []
        case 2...4:
            switch String(decoding: rest, as: UTF8.self).lowercased() {
            case "na", "n/a", "null": return []
            default: return rest
            }
        default: return rest
        }
    }

    /// An amount of money.
    func amount(_ bytes: ArraySlice<UInt8>) -> Value<Amount> {
        // Nearly all amounts are plain.
        if !spelling.hasDecimalComma, spelling.numbers != .both, let amount = Amount(decimal: bytes) {
            if let evidence, !evidence.knowsPoint, bytes.contains(UInt8(ascii: ".")) { note(Self.trimmed(bytes)) }
            return .value(amount)
        }
        let text = Self.trimmed(bytes)
        guard !text.isEmpty else { return .blank }
        note(text)
        guard let plain = plainNumber(text), let amount = Amount(decimal: plain[...]) else {
            return .faulty(expected: "an amount such as \(spelling.hasDecimalComma ? "1.420,50" : "1,420.50")\(doubt)")
        }
        return .value(amount)
    }

    /// Why a number is not read that could be one.
    private var doubt: String {
        spelling.numbers == .both ? ", as this file writes some with a decimal point and some with a comma" : ""
    }

    private func note(_ number: ArraySlice<UInt8>) {
        evidence?.noteNumber(
            withPoint: Self.plainNumber(number, hasDecimalComma: false),
            withComma: Self.plainNumber(number, hasDecimalComma: true), number)
    }

    /// A whole number.
    func count(_ bytes: ArraySlice<UInt8>) -> Value<Int> {
        if let count = Self.digits(bytes) { return .value(count) }
        let text = Self.trimmed(bytes)
        guard !text.isEmpty else { return .blank }
        // `1.000` is one or a thousand, and nobody writes one so.
        let hasThreeDecimals = text.suffix(4).elementsEqual(
            [UInt8(ascii: spelling.hasDecimalComma ? "," : ".")] + "000".utf8)
        guard !hasThreeDecimals, let plain = plainNumber(text), let amount = Amount(decimal: plain[...]),
            amount.units % Amount.unitsPerOne == 0, amount.units.magnitude < UInt128(1) << 82
        else { return .faulty(expected: "a whole number\(doubt)") }
        return .value(Int(amount.units / Amount.unitsPerOne))
    }

    /// The number of a text of one to fifteen digits; `nil` for anything else.
    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...15).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Whether a key is a number that a spreadsheet rounded, such as `9.9E+11`: its last digits are gone, and whoever
    /// differs in them alone would become one.
    static func isRounded(_ bytes: ArraySlice<UInt8>) -> Bool {
        // Keys have digits behind a letter as well; rounded numbers have no more than a few bytes.
        guard (4...24).contains(bytes.count) else { return false }
        let parts = trimmed(bytes).split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
        guard parts.count == 2, let sign = parts[1].first, sign == UInt8(ascii: "+"),
            digits(parts[1].dropFirst()) != nil
        else { return false }
        let marks = [UInt8(ascii: "."), UInt8(ascii: ",")]
        let number = parts[0].split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: marks.contains)
        return number.allSatisfy { digits($0) != nil }
    }

    /// What is expected in the place of such a key.
    static let expectedKey = "expected a key with all its digits, which a spreadsheet rounded here"

    /// Whether a row is marked: 1 or 0, as words too.
    func mark(_ bytes: ArraySlice<UInt8>) -> Value<Bool> {
        let text = Self.trimmed(bytes)
        switch String(decoding: text.prefix(8), as: UTF8.self).lowercased() {
        case "": return .blank
        case "0", "false", "no", "n", "0.0": return .value(false)
        case "1", "true", "yes", "y", "1.0": return .value(true)
        default: return .faulty(expected: "0 or 1")
        }
    }

    /// A number without currency sign, blanks and separators of thousands, with a decimal point; `nil` for none, and for
    /// one that the cells of the table leave open.
    func plainNumber(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let plain = Self.plainNumber(text, hasDecimalComma: spelling.hasDecimalComma)
        guard spelling.numbers == .both,
            let other = Self.plainNumber(text, hasDecimalComma: !spelling.hasDecimalComma), other != plain
        else { return plain }
        return nil
    }

    private static func plainNumber(_ text: ArraySlice<UInt8>, hasDecimalComma: Bool) -> [UInt8]? {
        let point = UInt8(ascii: hasDecimalComma ? "," : ".")
        let thousands = UInt8(ascii: hasDecimalComma ? "." : ",")
        var plain: [UInt8] = []
        var group: Int?
        var isAfterPoint = false
        // Digits in the group behind a blank; such a group has three, or there are two numbers.
        var blankGroup: Int?
        var isBehindBlank = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "$"), UInt8(ascii: " "):
                if isAfterPoint { return nil }
                isBehindBlank = byte == UInt8(ascii: " ")
                continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isBehindBlank, let last = plain.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) {
                    let isSigned = plain.first == UInt8(ascii: "-") || plain.first == UInt8(ascii: "+")
                    let digits = plain.count - (isSigned ? 1 : 0)
                    guard group == nil, blankGroup.map({ $0 == 3 }) ?? (digits <= 3) else { return nil }
                    blankGroup = 0
                }
                plain.append(byte)
                if !isAfterPoint, let digits = group { group = digits + 1 }
                if !isAfterPoint, let digits = blankGroup { blankGroup = digits + 1 }
            case point:
                guard !isAfterPoint, group ?? 3 == 3, blankGroup ?? 3 == 3 else { return nil }
                isAfterPoint = true
                plain.append(UInt8(ascii: "."))
            case thousands:
                let isSigned = plain.first == UInt8(ascii: "-") || plain.first == UInt8(ascii: "+")
                let digits = plain.dropFirst(isSigned ? 1 : 0)
                // No number of thousands begins with 0: `0.123` is less than one, whatever the mark is.
                guard !isAfterPoint, digits.first != UInt8(ascii: "0"),
                    group.map({ $0 == 3 }) ?? (1...3).contains(digits.count), blankGroup == nil
                else { return nil }
                group = 0
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "E"), UInt8(ascii: "e"): plain.append(byte)
            default: return nil
            }
            isBehindBlank = false
        }
        guard group ?? 3 == 3, blankGroup ?? 3 == 3 else { return nil }
        return plain
    }
}
