internal import Pages
internal import SolutionsPartner

extension PlainPage {
    /// Adds the partners of the store.
    ///
    /// - Parameter unsaved: The partners of whom a what-if waits to be saved, which the numbers leave out.
    mutating func addPartners(of store: StoreSnapshot, unsaved: Set<String> = []) {
        guard !store.partners.isEmpty else {
            add(
                "This store has no partners yet. Add one with: add NAME, on the command line seventy partner add ID --name NAME"
            )
            return
        }
        for entry in store.partners {
            let place = ScreenPlace(.overview, partner: entry.id)
            guard let scored = entry.scored else {
                let count = words.count(entry.row?.faultCount ?? 0, "fault")
                parts.append(.item(Item(text: "\(entry.id): cannot be read, \(count)", facts: [], place: place)))
                continue
            }
            let account = scored.partner.accountID.map { ", account \($0)" } ?? ""
            let name = "\(scored.partner.name) (\(entry.id))\(account)"
            guard !scored.isEmpty else {
                parts.append(.item(Item(text: "\(name): nothing entered", facts: [], place: place)))
                continue
            }
            let all = scored.card.designations
            let line = entry.content.row
            var facts = [DesignationCounts(scored, standing: entry.standing).text(words)]
            if unsaved.contains(entry.id) { facts.append("A what-if waits to be saved; these numbers leave it out") }
            if !line.lapsed.isEmpty { facts.append("Lapsed: \(line.lapsed.joined(separator: ", "))") }
            if let renewal = line.renewal { facts.append("Renewal due: \(words.count(renewal, "day")) left") }
            facts.append(
                "Scores: "
                    + all.map { score in
                        let status = entry.content.status(of: score)
                        let state = score.counting.isUntouched ? "" : ", \(status.title.lowercased())"
                        return "\(score.rules.shortName) \(words.totalInFull(of: score, besideHeadline: false))\(state)"
                    }.joined(separator: "; "))
            if let nearest = scored.nearest {
                let short = words.headline(of: nearest, .full)
                facts.append("Nearest to \(words.points(nearest.required)): \(nearest.rules.name), \(short)")
            }
            if let days = line.anniversary {
                let day = scored.card.day.adding(days: days)
                facts.append("Anniversary \(words.date(day)), \(words.distance(days))")
            }
            parts.append(.item(Item(text: name, facts: facts, place: place)))
        }
    }

    /// Adds the designations of a partner.
    mutating func addOverview(of scored: ScoredPartner) {
        add(scored.partner.accountID.map { "Account \($0)." })
        let standing = scored.standing()
        parts.append(.heading("Designations"))
        for score in scored.card.designations {
            let status = DesignationStatus(of: score, standing: standing?.designation(score.rules.id))
            let track = score.rules.tracks.count > 1 ? ", \(score.counting.rules.name) track" : ""
            var facts = [words.headline(of: score, .full)]
            if let delta = scored.delta(of: score) {
                facts.append("The what-if changes it by \(words.delta(delta))")
            }
            facts += score.counting.metrics.map { "\($0.rules.name): \(words.pointsInFull(of: $0))" }
            if score.includesInferredRules { facts.append("Includes inferred rules") }
            parts.append(
                .item(
                    Item(
                        text: "\(score.rules.name)\(track): \(words.totalInFull(of: score)), \(status.title)",
                        facts: facts,
                        place: ScreenPlace(
                            .designation, partner: scored.partner.id, designation: score.rules.id.rawValue))))
        }
        let summary = PartnerSummary(scored, standing: standing, words: words)
        parts.append(.heading("Badges and dates"))
        for fact in summary.badgeFacts + summary.dateFacts { add(fact) }
    }

    /// Adds the metrics of a designation.
    mutating func addDesignation(_ score: DesignationScore, track: Int?, of scored: ScoredPartner) {
        let place = track ?? score.countingIndex
        let shown = score.tracks[place]
        let status = DesignationStatus(of: score, standing: scored.standing()?.designation(score.rules.id))
        let isCounting = place == score.countingIndex
        add(
            "\(isCounting ? status.title : "This track does not count"), \(words.totalInFull(of: shown, required: score.required))."
        )
        if isCounting, let delta = scored.delta(of: score) {
            add("The what-if changes it by \(words.delta(delta)).")
        }
        add(words.headline(of: shown, required: score.required, .full))
        if score.tracks.count > 1 {
            let reason = isCounting ? Words.trackReason(of: score).map { ": \($0)" } ?? "" : ""
            add("\(shown.rules.name) track\(reason)")
            for other in score.tracks where other.rules !== shown.rules {
                add(
                    "\(other.rules.name) track: "
                        + words.totalInFull(of: other, required: score.required, besideHeadline: false))
            }
        }
        if score.rules.inferred != nil || shown.metrics.contains(where: { $0.rules.source.inferred != nil }) {
            add("Includes inferred rules")
        }
        if let reason = score.rules.inferred { add(reason) }
        var category: ScoreCategory?
        for metric in shown.metrics {
            if metric.rules.category != category {
                category = metric.rules.category
                let metrics = shown.metrics.filter { $0.rules.category == category }
                let points = metrics.reduce(Rational.zero) { $0 + $1.points }
                let maximum = metrics.reduce(Rational.zero) { $0 + $1.rules.maximum }
                parts.append(
                    .heading(
                        "\(metric.rules.category.title), \(words.points(points, of: maximum)) of "
                            + "\(words.points(maximum)) points"))
            }
            addMetric(metric, of: score, track: place, scored)
        }
    }

    private mutating func addMetric(
        _ metric: MetricScore, of score: DesignationScore, track: Int, _ scored: ScoredPartner
    ) {
        var facts = [words.progress(of: metric)]
        if let before = scored.before(metric, of: score, track: track) {
            if before.value != metric.value { facts.append("was \(words.value(of: before))") }
            let delta = Words.delta(from: before, to: metric)
            if !delta.isZero { facts.append("The what-if changes its points by \(words.delta(delta))") }
        }
        facts.append(words.next(of: metric))
        if let step = metric.next, step.gain < metric.missingPoints { facts.append(words.gap(of: metric)) }
        parts.append(
            .item(
                Item(
                    text: "\(metric.rules.name): \(words.pointsInFull(of: metric))",
                    facts: facts.filter { !$0.isEmpty },
                    place: ScreenPlace(
                        .explanation, partner: scored.partner.id, designation: score.rules.id.rawValue,
                        metric: metric.rules.id.rawValue),
                    input: metric.rules.targets[metric.worthwhileTarget].name)))
    }

    /// Adds what is missing of a partner, the designation that is nearest to 70 first.
    mutating func addGaps(of scored: ScoredPartner) {
        let missing = scored.card.designations.filter { !$0.isQualified }
            .sorted { ($0.shortfall, Rational($0.obstacles.count)) < ($1.shortfall, Rational($1.obstacles.count)) }
        if missing.isEmpty { add("Every designation meets its requirements.") }
        for score in missing {
            parts.append(.heading("\(score.rules.name): \(words.totalInFull(of: score))"))
            add(words.headline(of: score, .full))
            let metrics = score.counting.metrics.filter { $0.missingPoints > 0 }
            for metric in metrics.sorted(by: { $0.missingPoints > $1.missingPoints }) {
                addMetric(metric, of: score, track: score.countingIndex, scored)
            }
        }
    }
}
