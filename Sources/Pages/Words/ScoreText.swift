public import SolutionsPartner

/// Numbers as people see them.
///
/// All rounding of the program happens here, and days and numbers are written in the ``Formats`` in force.
public enum ScoreText: Sendable {
    /// Points of a metric or a gap: one decimal, half up, whole numbers without one.
    ///
    /// What is above zero never reads 0, and what is below a maximum never reads as the maximum, since both would
    /// tell a falsehood about what is missing.
    public static func points(_ value: Rational, of maximum: Rational? = nil) -> String {
        let tenths = roundedHalfUp(value * 10)
        if tenths == 0, value > 0 { return "<\(decimal(tenths: 1))" }
        if let maximum, value < maximum, Rational(tenths) >= maximum * 10 {
            return decimal(tenths: (value * 10).floor)
        }
        return decimal(tenths: tenths)
    }

    /// A total for the eye; a dash for a track of which nothing is entered, since unknown is not zero.
    package static func total(of track: TrackScore) -> String { track.isUntouched ? "–" : total(track.total) }

    /// A total: a whole number, half up; from 69.5 to below 70 one decimal, cut, so that what is below never reads 70.
    public static func total(_ value: Rational, required: Rational = 70) -> String {
        let whole = roundedHalfUp(value)
        guard value < required, Rational(whole) >= required else { return String(whole) }
        return decimal(tenths: (value * 10).floor)
    }

    /// A difference of points with its sign, such as `+6.7`.
    public static func delta(_ value: Rational) -> String {
        value > 0 ? "+\(points(value))" : value.isZero ? "0" : "-\(points(-value))"
    }

    /// A count, an amount or a percentage: thousands grouped, at most two decimals, half up.
    public static func quantity(_ value: Rational) -> String {
        let hundredths = roundedHalfUp(value * 100)
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        var text = grouped(whole)
        if rest > 0 {
            text.append(Formats.current.number.decimal)
            text += rest % 10 == 0 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)"
        }
        return (hundredths < 0 ? "-" : "") + text
    }

    /// A quantity with its unit, such as `3 customers` or `4.18 %`.
    public static func quantity(_ value: Rational, _ unit: Unit) -> String {
        unit == .percent ? "\(quantity(value)) %" : "\(quantity(value)) \(unit.word(for: value))"
    }

    /// A day for people: `15 Oct 2022`, or as a dashboard's formats have it.
    public static func date(_ date: CalendarDate) -> String { Formats.current.date.text(date) }

    /// A time of a record in UTC, such as `2022-10-15T09:30:00Z`, without the seconds: `15 Oct 2022 09:30`.
    package static func moment(_ time: String) -> String {
        guard time.count == 20, let day = CalendarDate(time.prefix(10)) else { return time }
        return "\(date(day)) \(time.dropFirst(11).prefix(5))"
    }

    /// A sentence whose days, written as `2022-10-15`, read as `15 Oct 2022`.
    public static func withDates(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { ("0"..."9").contains($0) }) {
            result += rest[..<start]
            rest = rest[start...]
            let candidate = rest.prefix(10)
            if candidate.count == 10, let day = CalendarDate(candidate) {
                result += date(day)
                rest = rest.dropFirst(10)
            } else {
                let number = rest.prefix { ("0"..."9").contains($0) || $0 == "-" }
                result += number
                rest = rest.dropFirst(number.count)
            }
        }
        return result + rest
    }

    /// A phrase for people, its days and numbers in the formats in force.
    public static func phrase(_ phrase: Phrase) -> String { phrase.text(style) }

    /// How the values within phrases are written: as people see them.
    public static let style = PhraseStyle(
        day: { ScoreText.date($0) }, points: { ScoreText.points($0) }, quantity: { ScoreText.quantity($0) })

    /// The spelling that explanations use.
    public static let spelling = NumberSpelling(
        points: { ScoreText.points($0) }, quantity: { ScoreText.quantity($0) })

    private static func roundedHalfUp(_ value: Rational) -> Int {
        (value + (Rational(1, over: 2) ?? 0)).floor
    }

    private static func decimal(tenths: Int) -> String {
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        let sign = tenths < 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole)\(Formats.current.number.decimal)\(rest)"
    }

    private static func grouped(_ value: Int) -> String {
        var text = ""
        for (offset, digit) in String(value).reversed().enumerated() {
            if offset > 0, offset % 3 == 0 { text.append(Formats.current.number.group) }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
