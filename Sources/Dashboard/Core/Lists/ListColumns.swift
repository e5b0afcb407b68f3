internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The columns by which the list of a screen can be put in order; none for a list that has its order for a reason.
    func columns(of content: Screen.Content) -> [ListColumn] {
        switch content {
        case .portfolio: portfolioColumns
        case .overview(let id): overviewColumns(of: id)
        case .designation(let id, let designation, let track):
            metricColumns(of: id, designation, track: track)
        case .people(let id): peopleColumns(of: id)
        case .activity: activityColumns
        default: []
        }
    }

    private var portfolioColumns: [ListColumn] {
        let partners = store.partners
        func score(_ index: Int, _ value: (ScoredPartner) -> Rational?) -> ListColumn.Value? {
            partners[index].scored.flatMap { $0.isEmpty ? nil : value($0) }.map { .number($0) }
        }
        let names = ListColumn("name", "Partner") { .text(self.name(of: partners[$0].id).lowercased()) }
        let best = ListColumn("best", "Best score", isDescending: true) { score($0) { $0.best?.total } }
        let designations = (partners.lazy.compactMap(\.scored).first?.card.designations ?? []).map { first in
            let id = first.rules.id
            return ListColumn("score:\(id.rawValue)", "Score of \(first.rules.shortName)", isDescending: true) {
                score($0) { $0.card.designation(id)?.total }
            }
        }
        let qualified = ListColumn("qualified", "Qualified designations", isDescending: true) {
            score($0) { Rational($0.qualifiedCount) }
        }
        let gap = ListColumn("gap", "Short of 70") { score($0) { $0.nearest?.shortfall } }
        let anniversary = ListColumn("anniversary", "Anniversary") { index in
            partners[index].scored.flatMap { scored in
                PartnerSummary.nextAnniversary(of: scored.partner.membership, from: scored.card.day)
                    .map { .number(Rational(scored.card.day.days(to: $0))) }
            }
        }
        return [names, best] + designations + [qualified, gap, anniversary]
    }

    private func overviewColumns(of id: String) -> [ListColumn] {
        let scores = partner(id)?.card.designations ?? []
        return [
            ListColumn("score", "Score", isDescending: true) { .number(scores[$0].total) },
            ListColumn("gap", "Short of 70") { .number(scores[$0].shortfall) },
            ListColumn("name", "Name") { .text(scores[$0].rules.name.lowercased()) },
        ]
    }

    private func metricColumns(of id: String, _ designation: DesignationID, track: Int?) -> [ListColumn] {
        guard let score = partner(id)?.card.designation(designation) else { return [] }
        let shown = track.flatMap { score.tracks.indices.contains($0) ? $0 : nil } ?? score.countingIndex
        let metrics = score.tracks[shown].metrics
        return [
            ListColumn("gap", "Missing points", isDescending: true) { .number(metrics[$0].missingPoints) },
            ListColumn("points", "Points", isDescending: true) { .number(metrics[$0].points) },
            ListColumn("name", "Name") { .text(metrics[$0].rules.name.lowercased()) },
        ]
    }

    private var activityColumns: [ListColumn] {
        let entries = activity ?? []
        return [
            ListColumn("when", "Time", isDescending: true) { .text(entries[$0].time) },
            ListColumn("who", "Who") { .text(entries[$0].author.lowercased()) },
            ListColumn("partner", "Partner") { index in
                entries[index].partner.map { .text(self.name(of: $0).lowercased()) }
            },
            ListColumn("what", "What") { .text(self.change(in: entries[$0]).lowercased()) },
        ]
    }

    private func peopleColumns(of id: String) -> [ListColumn] {
        let members = members(of: id)
        return [
            ListColumn("name", "Person") { .text(members[$0].person.name.lowercased()) },
            ListColumn("certifications", "Certifications", isDescending: true) {
                .number(Rational(members[$0].certifications.count { $0.state == .counts }))
            },
            ListColumn("places", "Counts in", isDescending: true) { .number(Rational(members[$0].services.count)) },
            ListColumn("end", "Ends first") { members[$0].firstToEnd.map { .text($0.day.description) } },
        ]
    }
}
