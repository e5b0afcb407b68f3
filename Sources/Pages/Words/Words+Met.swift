package import SolutionsPartner

/// What holds a score back beside a state that an earlier day gave: without that day, the two would contradict each other.
extension Words {
    /// The one thing that stands between the partner and the designation, with the earlier day on which nothing did.
    package func headline(
        of score: DesignationScore, _ standing: DesignationStanding?, _ length: Length = .brief
    ) -> String {
        let headline = headline(of: score, length)
        return Self.dayMet(score, standing).map { "\(headline) today, met on \(date($0))" } ?? headline
    }

    /// The same from the longest wording to the shortest; each is whole.
    package func headlines(of score: DesignationScore, _ standing: DesignationStanding?) -> [String] {
        let headlines = headlines(of: score)
        guard let day = Self.dayMet(score, standing) else { return headlines }
        let met = "met on \(date(day))"
        let short = score.shortfall.isZero ? [] : ["\(shortfall(score.shortfall)) short"]
        return (headlines + short).map { "\($0) today, \(met)" } + (headlines.suffix(1) + short).map { "\($0), \(met)" }
            + [met]
    }

    /// The earlier day that meets the requirements which the points of today do not; `nil` where today's do, or none does.
    private static func dayMet(_ score: DesignationScore, _ standing: DesignationStanding?) -> CalendarDate? {
        guard standing?.state == .qualified, !score.isQualified else { return nil }
        return standing?.qualifiedOn
    }

    /// What holds a tally back whose requirements an earlier day meets.
    package func headlines(of tally: ScoreTally, isMetBefore: Bool) -> [String] {
        let headlines = headlines(of: tally)
        guard isMetBefore, !tally.isQualified, !tally.isUntouched else { return headlines }
        return headlines.map { "\($0) today, met before" } + headlines.suffix(1).map { "\($0), met before" }
            + ["met before"]
    }
}
