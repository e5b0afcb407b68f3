/// How the values within phrases are written; rounding, groups and the order of a date are the view's business, so the
/// view hands them in.
public struct PhraseStyle: Sendable {
    /// Writes a day.
    public var day: @Sendable (CalendarDate) -> String
    /// Writes points.
    public var points: @Sendable (Rational) -> String
    /// Writes points that are missing to a line, with their word.
    ///
    /// Beside a total that is rounded down they are rounded up, so that the two add up to the line.
    public var shortfall: @Sendable (Rational) -> String
    /// Writes a count, an amount or a percentage.
    public var quantity: @Sendable (Rational) -> String

    /// Makes a style.
    public init(
        day: @escaping @Sendable (CalendarDate) -> String, points: @escaping @Sendable (Rational) -> String,
        shortfall: @escaping @Sendable (Rational) -> String, quantity: @escaping @Sendable (Rational) -> String
    ) {
        self.day = day
        self.points = points
        self.shortfall = shortfall
        self.quantity = quantity
    }

    /// Days as `2022-10-15`, numbers without groups: exact where their decimals end, otherwise with one decimal, which is cut
    /// for points and rounded up for what is missing to a line.
    public static let plain = PhraseStyle(
        day: { $0.description }, points: { $0.decimalText ?? tenths(($0 * 10).floor) },
        shortfall: { "\($0.decimalText ?? tenths(($0 * 10).ceiling)) \(Unit.point.word(for: $0))" },
        quantity: { value in
            value.decimalText ?? tenths((value * 10 + (Rational(1, over: 2) ?? 0)).floor)
        })

    private static func tenths(_ tenths: Int) -> String {
        let number = Rational(tenths, over: 10) ?? 0
        return number.description
    }
}

extension Phrase {
    /// The phrase in English, its values written in a style.
    public func text(_ style: PhraseStyle) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .argument(let argument): text += argument.text(style)
            }
        }
        return text
    }
}

extension Phrase.Argument {
    /// The value in English, written in a style.
    public func text(_ style: PhraseStyle) -> String {
        switch self {
        case .day(let day): style.day(day)
        case .number(let number): style.quantity(number)
        case .ordinal(let place): "\(place)\(Self.ending(of: place))"
        case .quantity(let value, .point): "\(style.points(value)) \(Unit.point.word(for: value))"
        case .quantity(let value, let unit): unit.words(for: value, written: style.quantity(value))
        case .shortfall(let missing): style.shortfall(missing)
        case .amount(let amount, let currency): "\(style.quantity(amount)) \(currency)"
        case .name(let text), .verbatim(let text): text
        case .term(let text): text.lowercased()
        case .names(let names, let joining): joining.text(names)
        case .phrase(let phrase): phrase.text(style)
        case .phrases(let phrases, let joining): joining.text(phrases.map { $0.text(style) })
        }
    }

    private static func ending(of place: Int) -> String {
        if (11...13).contains(abs(place) % 100) { return "th" }
        return switch abs(place) % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }
}

extension Phrase.Joining {
    /// A list in English.
    public func text(_ items: [String]) -> String {
        switch self {
        case .and, .or:
            guard let last = items.last, items.count > 1 else { return items.first ?? "" }
            return items.dropLast().joined(separator: ", ") + (self == .and ? " and " : " or ") + last
        case .comma: return items.joined(separator: ", ")
        case .semicolon: return items.joined(separator: "; ")
        case .sentences: return items.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}
