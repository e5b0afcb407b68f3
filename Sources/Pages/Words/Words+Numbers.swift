package import SolutionsPartner

/// Numbers as people see them.
///
/// All rounding of the program happens here, once: points of metrics to one decimal, half up; totals alone to a whole
/// number, half up, but for those from half a point below the line to it, which are cut; a total beside a distance to
/// the line to one decimal, cut, so that the two add up to the line and neither promises too much.
extension Words {
    /// Points of a metric: one decimal, half up, whole numbers without one.
    ///
    /// What is above zero never reads 0, and what is below a maximum never reads as the maximum, since both would
    /// tell a falsehood about what is missing.
    package func points(_ value: Rational, of maximum: Rational? = nil) -> String {
        let tenths = Self.tenths(value, of: maximum)
        return tenths == 0 && value > 0 ? "<\(decimal(tenths: 1))" : decimal(tenths: tenths)
    }

    /// Points with their word, such as `29.4 points`.
    package func pointsInFull(_ value: Rational) -> String {
        "\(points(value)) \(Self.word(forTenths: Self.tenths(value, of: nil)))"
    }

    /// A total that stands alone: a whole number, half up; from half a point below the line to it one decimal, cut, so
    /// that what is below never reads as the line.
    package func total(_ value: Rational, required: Rational) -> String {
        decimal(tenths: Self.tenthsOfTotal(value, required: required))
    }

    /// The total of a designation alone; a dash where nothing is entered, since unknown is not zero.
    package func total(of score: DesignationScore) -> String { total(of: score.counting, required: score.required) }

    /// The total of a track alone; a dash where nothing is entered.
    package func total(of track: TrackScore, required: Rational) -> String {
        track.isUntouched ? "–" : total(track.total, required: required)
    }

    /// A total beside which a distance to the line stands: one decimal, cut.
    package func totalBesideDistance(_ value: Rational) -> String { decimal(tenths: (value * 10).floor) }

    /// The total of a track beside its headline: with a decimal where that tells a distance, a dash where nothing is
    /// entered.
    package func totalBesideHeadline(of track: TrackScore, required: Rational) -> String {
        track.isUntouched ? "–" : decimal(tenths: Self.tenthsBesideHeadline(of: track, required: required))
    }

    /// The total of a designation beside its headline.
    package func totalBesideHeadline(of score: DesignationScore) -> String {
        totalBesideHeadline(of: score.counting, required: score.required)
    }

    /// The total of a designation of the points that there are, such as `71 / 100`, beside its headline.
    package func totalOfMaximum(of score: DesignationScore) -> String {
        "\(totalBesideHeadline(of: score)) / \(points(score.counting.maximum))"
    }

    /// The total of a track in a sentence, such as `40.6 of 100`.
    ///
    /// - Parameter besideHeadline: Whether the headline is told as well.
    package func totalInFull(of track: TrackScore, required: Rational, besideHeadline: Bool = true) -> String {
        guard !track.isUntouched else { return "nothing entered" }
        let total =
            besideHeadline
            ? totalBesideHeadline(of: track, required: required) : total(track.total, required: required)
        return "\(total) of \(points(track.maximum))"
    }

    /// The total of a designation in a sentence.
    package func totalInFull(of score: DesignationScore, besideHeadline: Bool = true) -> String {
        totalInFull(of: score.counting, required: score.required, besideHeadline: besideHeadline)
    }

    /// What is missing to the line: the difference of the numbers shown, which rounds up to a tenth.
    package func shortfall(_ missing: Rational) -> String { decimal(tenths: (missing * 10).ceiling) }

    /// What is missing to the line with its word, such as `29.4 points`.
    package func shortfallInFull(_ missing: Rational) -> String {
        "\(shortfall(missing)) \(Self.word(forTenths: (missing * 10).ceiling))"
    }

    /// What a total has above the line: the difference of the numbers shown, which is cut to a tenth.
    package func surplus(_ above: Rational) -> String {
        let tenths = (above * 10).floor
        return tenths == 0 && above > 0 ? "<\(decimal(tenths: 1))" : decimal(tenths: tenths)
    }

    /// A difference of points with its sign, such as `+6.7`.
    package func delta(_ value: Rational) -> String {
        value > 0 ? "+\(points(value))" : value.isZero ? "0" : "-\(points(-value))"
    }

    /// How far a designation's total moved: the difference of the numbers that stand beside the headlines.
    package static func delta(from before: DesignationScore, to after: DesignationScore) -> Rational {
        difference(
            tenthsBesideHeadline(of: before.counting, required: before.required),
            tenthsBesideHeadline(of: after.counting, required: after.required))
    }

    /// How far a total that stands alone moved: the difference of the numbers shown.
    package static func delta(from before: Rational, to after: Rational, required: Rational) -> Rational {
        difference(tenthsOfTotal(before, required: required), tenthsOfTotal(after, required: required))
    }

    /// How far a metric's points moved: the difference of the numbers shown.
    package static func delta(from before: MetricScore, to after: MetricScore) -> Rational {
        difference(tenths(before.points, of: before.rules.maximum), tenths(after.points, of: after.rules.maximum))
    }

    /// A number as somebody entered it: thousands grouped, with all the decimals that it has, six at most.
    ///
    /// A fact is told as it is; only what is reckoned is rounded. What does not end was never entered, and is told as any
    /// quantity.
    package func entered(_ value: Rational) -> String { value.decimalText.map(grouped(decimal:)) ?? quantity(value) }

    /// A number as somebody entered it, with its unit.
    package func entered(_ value: Rational, _ unit: Unit) -> String { with(unit, value, written: entered(value)) }

    /// A count, an amount or a percentage that is reckoned: thousands grouped, at most two decimals, half up.
    ///
    /// What is not zero never reads 0: it gets the decimals that it takes, of the six that can be entered.
    package func quantity(_ value: Rational) -> String {
        let hundredths = Self.roundedHalfUp(value * 100)
        guard hundredths == 0, !value.isZero else { return decimal(hundredths, over: 100) }
        let millionths = Self.roundedHalfUp(value * 1_000_000)
        return decimal(millionths == 0 ? (value < 0 ? -1 : 1) : millionths, over: 1_000_000)
    }

    /// A quantity beside another one, which it never reads like unless it is the same.
    package func quantity(_ value: Rational, apartFrom other: Rational?) -> String {
        let text = quantity(value)
        // Among numbers of thirteen digits a millionth is nobody's concern.
        guard let other, value != other, text == quantity(other), -1_000_000_000_000 < value, value < 1_000_000_000_000
        else { return text }
        let millionths = value * 1_000_000
        return decimal(value < other ? millionths.floor : millionths.ceiling, over: 1_000_000)
    }

    /// A quantity with its unit, such as `3 customers` or `4.18 %`.
    package func quantity(_ value: Rational, _ unit: Unit, apartFrom other: Rational? = nil) -> String {
        with(unit, value, written: quantity(value, apartFrom: other))
    }

    private func with(_ unit: Unit, _ value: Rational, written text: String) -> String {
        unit == .percent ? "\(text) %" : unit.words(for: value, written: text)
    }

    /// A count of things, such as `1 change` or `3 changes`.
    ///
    /// - Parameter plural: The word for any number but one; the word with an `s` when left out.
    package func count(_ number: Int, _ one: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? one : plural ?? one + "s")"
    }

    /// A number as it would be typed into a field, without groups.
    package func typing(_ value: Rational) -> String { formats.number.typing(value.description) }

    /// The spelling that explanations use.
    package var spelling: NumberSpelling {
        NumberSpelling(points: { points($0, of: $1) }, quantity: { entered($0) }, day: { date($0) })
    }
}

extension Words {
    /// The tenths of points that are shown.
    fileprivate static func tenths(_ value: Rational, of maximum: Rational?) -> Int {
        let tenths = roundedHalfUp(value * 10)
        if let maximum, value < maximum, Rational(tenths) >= maximum * 10 { return (value * 10).floor }
        return tenths
    }

    /// The tenths of a total that stands alone.
    fileprivate static func tenthsOfTotal(_ value: Rational, required: Rational) -> Int {
        let whole = roundedHalfUp(value)
        guard value < required, Rational(whole) >= required else { return whole * 10 }
        return (value * 10).floor
    }

    /// The tenths of a total that stands beside its headline.
    fileprivate static func tenthsBesideHeadline(of track: TrackScore, required: Rational) -> Int {
        tellsDistance(of: track, required: required)
            ? (track.total * 10).floor : tenthsOfTotal(track.total, required: required)
    }

    /// Whether the headline of a track tells how far it is from the line.
    static func tellsDistance(of track: TrackScore, required: Rational) -> Bool {
        !track.isUntouched && (track.isQualified || track.total < required)
    }

    /// The word behind a number of points as it is shown.
    private static func word(forTenths tenths: Int) -> String {
        Unit.point.word(for: Rational(tenths, over: 10) ?? .zero)
    }

    private static func difference(_ before: Int, _ after: Int) -> Rational {
        Rational(after - before, over: 10) ?? .zero
    }

    private static func roundedHalfUp(_ value: Rational) -> Int { (value + (Rational(1, over: 2) ?? 0)).floor }

    private func decimal(tenths: Int) -> String {
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        let sign = tenths < 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole)\(formats.number.decimal)\(rest)"
    }

    private func decimal(_ value: Int, over scale: Int) -> String {
        Rational(value, over: scale)?.decimalText.map(grouped(decimal:)) ?? grouped(value)
    }

    /// A number that is spelled with a point, as people see it.
    private func grouped(decimal text: String) -> String {
        let parts = text.split(separator: ".")
        guard let whole = Int(parts[0]), parts.count > 1 else { return Int(text).map(grouped) ?? text }
        // Of "-0.5" the whole part has no sign.
        let sign = whole == 0 && text.hasPrefix("-") ? "-" : ""
        return "\(sign)\(grouped(whole))\(formats.number.decimal)\(parts[1])"
    }

    private func grouped(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = value < 0 ? "-" : ""
        for (place, digit) in digits.utf8.enumerated() {
            if place > 0, (digits.utf8.count - place) % 3 == 0 { text.append(formats.number.group) }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }
}
