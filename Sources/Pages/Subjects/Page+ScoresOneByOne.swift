package import SolutionsPartner

/// The scores of a partner as they are read aloud.
extension Page {
    /// The designations of a partner one after the other, with badges and dates behind them.
    package static func designationsOneByOne(of scored: ScoredPartner, _ words: Words) -> Page {
        var page = Page()
        if let account = scored.partner.accountID { page.sentence("Account \(account).") }
        let standing = scored.standing()
        page.heading("Designations")
        page.entries(
            scored.card.designations.map { score in
                let judged = standing?.designation(score.rules.id)
                let status = DesignationStatus(of: score, standing: judged)
                let track = score.rules.tracks.count > 1 ? ", \(score.counting.rules.name) track" : ""
                var facts = [words.headline(of: score, judged, .full)]
                if let delta = scored.delta(of: score) {
                    facts.append("The what-if changes it by \(words.delta(delta))")
                }
                facts += score.counting.metrics.map { "\($0.rules.name): \(words.pointsInFull(of: $0))" }
                if score.includesInferredRules { facts.append("Includes inferred rules") }
                return Entry(
                    "\(score.rules.name)\(track): \(words.totalInFull(of: score)), \(status.title)", facts: facts,
                    subject: .designation(score.rules.id, of: scored.partner.id))
            })
        let summary = PartnerSummary(scored, standing: standing, words: words)
        page.heading("Badges and dates")
        for fact in summary.badgeFacts + summary.dateFacts { page.sentence(fact) }
        return page
    }

    /// A designation on a track, its metrics one after the other.
    ///
    /// - Parameter track: The place of the track; `nil` for the one that counts.
    package static func designationInFull(
        _ score: DesignationScore, track: Int?, of scored: ScoredPartner, _ words: Words
    ) -> Page {
        var page = Page()
        let place = track ?? score.countingIndex
        let shown = score.tracks[place]
        let status = DesignationStatus(of: score, standing: scored.standing()?.designation(score.rules.id))
        let isCounting = place == score.countingIndex
        let total = words.totalInFull(of: shown, required: score.required)
        page.sentence("\(isCounting ? status.title : "This track does not count"), \(total).")
        if isCounting, let delta = scored.delta(of: score) {
            page.sentence("The what-if changes it by \(words.delta(delta)).")
        }
        page.sentence(
            isCounting
                ? words.headline(of: score, scored.standing()?.designation(score.rules.id), .full)
                : words.headline(of: shown, required: score.required, .full))
        if score.tracks.count > 1 {
            let reason = isCounting ? Words.trackReason(of: score).map { ": \($0)" } ?? "" : ""
            page.sentence("\(shown.rules.name) track\(reason)")
            if isCounting, let rule = Words.decidingRule(of: score) { page.sentence("Rule of the track: \(rule)") }
            for other in score.tracks where other.rules !== shown.rules {
                let total = words.totalInFull(of: other, required: score.required, besideHeadline: false)
                page.sentence("\(other.rules.name) track: \(total)")
            }
        }
        if score.rules.inferred != nil || shown.metrics.contains(where: { $0.rules.source.inferred != nil }) {
            page.sentence("Includes inferred rules")
        }
        if let reason = score.rules.inferred { page.sentence(reason) }
        var category: ScoreCategory?
        for metric in shown.metrics {
            if metric.rules.category != category {
                category = metric.rules.category
                page.heading(words.categoryInFull(metric.rules.category, of: shown))
            }
            page.entries([entry(of: metric, in: score, track: place, scored, words)])
        }
        return page
    }

    /// What is missing of a partner, the designation that is nearest to the line first.
    package static func gapsOneByOne(of scored: ScoredPartner, _ words: Words) -> Page {
        var page = Page()
        let missing = scored.card.designations.filter { !$0.isQualified }
            .sorted { ($0.shortfall, Rational($0.obstacles.count)) < ($1.shortfall, Rational($1.obstacles.count)) }
        if missing.isEmpty { page.sentence("Every designation meets its requirements.") }
        for score in missing {
            page.heading("\(score.rules.name): \(words.totalInFull(of: score))")
            page.sentence(words.headline(of: score, scored.standing()?.designation(score.rules.id), .full))
            page.entries(
                score.counting.metrics.filter { $0.missingPoints > 0 }.sorted { $0.missingPoints > $1.missingPoints }
                    .map { entry(of: $0, in: score, track: score.countingIndex, scored, words) })
        }
        return page
    }

    private static func entry(
        of metric: MetricScore, in score: DesignationScore, track: Int, _ scored: ScoredPartner, _ words: Words
    ) -> Entry {
        var facts = [words.progress(of: metric)]
        if let before = scored.before(metric, of: score, track: track) {
            if before.value != metric.value { facts.append("was \(words.value(of: before))") }
            let delta = Words.delta(from: before, to: metric)
            if !delta.isZero { facts.append("The what-if changes its points by \(words.delta(delta))") }
        }
        facts.append(words.next(of: metric))
        if let step = metric.next, step.gain < metric.missingPoints { facts.append(words.gap(of: metric)) }
        return Entry(
            "\(metric.rules.name): \(words.pointsInFull(of: metric))", facts: facts.filter { !$0.isEmpty },
            subject: .metric(metric.rules.id, in: score.rules.id, of: scored.partner.id),
            input: metric.rules.labelledInputs[metric.worthwhileInput].input.name)
    }
}
