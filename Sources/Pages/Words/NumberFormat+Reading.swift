internal import SolutionsPartner

/// Numbers as people type them.
extension NumberFormat {
    /// What was typed, as programs write numbers: groups gone and a decimal point.
    ///
    /// What can be no group, such as the comma of `4,5` where commas group or the blank of `1 2`, stays for the reader to
    /// refuse: taken for one it would make 45 or 12 of it. `25k` and `1.5M` are thousands and millions, and `1e5` stays
    /// what it is, which the reader of numbers knows.
    package func read(_ typed: String) -> String {
        guard let text = withoutBlanks(typed) else {
            return typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        if let last = text.last, let factor = Self.factors[last] {
            let sign = text.prefix { "+-=".contains($0) }
            let rest = text.dropLast().dropFirst(sign.count)
            let number = read(String(rest))
            guard rest.last?.isNumber ?? false, number.first?.isNumber ?? false, let value = Rational(decimal: number),
                let product = (value * factor).decimalText
            else { return text }
            return sign + product
        }
        if let (number, exponent) = Self.powerOfTen(text) { return "\(read(number))e\(exponent)" }
        guard text.allSatisfy({ $0.isNumber || "+-=.,".contains($0) }) else { return text }
        let parts = text.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        var whole = String(parts[0])
        let groups = whole.split(separator: group, omittingEmptySubsequences: false)
        if groups.groupThousands {
            whole = groups.joined()
        } else if groups.count > 1, parts.count == 1, self != .point {
            // No group of thousands: a decimal point after all, as keypads have it.
            return text
        }
        return parts.count == 1 ? whole : "\(whole).\(parts[1])"
    }

    /// The two halves of a number such as `1.5e3`; `nil` for any other text.
    package static func powerOfTen(_ text: String) -> (number: String, exponent: String)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count == 2, let last = parts[0].last, last.isNumber,
            parts[0].allSatisfy({ $0.isNumber || "+-=.,".contains($0) })
        else { return nil }
        let digits = "+-".contains(parts[1].first ?? " ") ? parts[1].dropFirst() : parts[1]
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    /// A text without its blanks, where each of them stands at an end, behind a sign, before a letter for thousands or
    /// between thousands; `nil` where one does not.
    ///
    /// Otherwise there are two numbers, and nobody wrote the one that they would become.
    private func withoutBlanks(_ typed: String) -> String? {
        var pieces = typed.split(whereSeparator: \.isWhitespace)[...]
        guard pieces.count > 1 else { return pieces.first.map(String.init) ?? "" }
        var (sign, letter) = ("", "")
        while let piece = pieces.first, piece.allSatisfy({ "+-=".contains($0) }) { sign += pieces.removeFirst() }
        if pieces.count > 1, let last = pieces.last, last.count == 1, last.allSatisfy(Self.isFactor) {
            letter = String(pieces.removeLast())
        }
        // Behind the last group stands nothing that groups as well.
        guard pieces.count <= 1 || pieces.groupThousands && pieces.last?.dropFirst(3).first != group else { return nil }
        return sign + pieces.joined() + letter
    }
}
