package import SolutionsPartner

/// What would be lost without somebody, or without a certification.
extension Words {
    /// The points and what would not meet its requirements any more: `-20, Security below 70`; `nothing` where nothing
    /// would be lost.
    ///
    /// What is held stays held until its anniversary, so nothing is called lost that is there.
    package func loss(_ loss: SkillingLoss, in edition: ProgramEdition) -> String {
        guard !loss.isNone else { return "nothing" }
        let names = loss.lost.map { edition.designation($0)?.shortName ?? $0.rawValue }
        let points = loss.points.isZero ? "no points" : delta(-loss.points)
        switch names.count {
        case 0: return points
        case 1: return "\(points), \(names[0]) \(state(of: loss, in: edition))"
        default: return "\(points), \(names.count) \(state(of: loss, in: edition))"
        }
    }

    /// What the designations are that do not meet their requirements any more.
    private func state(of loss: SkillingLoss, in edition: ProgramEdition) -> String {
        let isBelow = loss.lines.allSatisfy { !$0.isLost || $0.total < edition.requiredPoints }
        return isBelow ? "below \(self.points(edition.requiredPoints))" : "not qualified"
    }

    /// What would be lost, in no more than so many columns: the designation goes before the points.
    package func loss(_ loss: SkillingLoss, in edition: ProgramEdition, within width: Int) -> String {
        guard let first = loss.lost.first else { return self.loss(loss, in: edition) }
        let isBelow = loss.lines.allSatisfy { !$0.isLost || $0.total < edition.requiredPoints }
        let state = brief(isBelow ? .belowLine : .unmet, required: edition.requiredPoints)
        let name = edition.designation(first)?.shortName ?? first.rawValue
        let what = "\(loss.lost.count == 1 ? name : "\(loss.lost.count)") \(state)"
        let text = "\(loss.points.isZero ? "no points" : delta(-loss.points)), \(what)"
        return text.count <= width ? text : what.count <= width ? what : "\(loss.lost.count) \(state)"
    }

    /// What each designation would lose, a phrase each, such as `Security 71 to 57.9, requirements no longer met`.
    package func losses(_ loss: SkillingLoss, of card: Scorecard) -> [String] {
        loss.lines.map { line in
            let name = card.edition.designation(line.designation)?.shortName ?? line.designation.rawValue
            let required = card.edition.requiredPoints
            let (before, after) = (
                total(line.total + line.points, required: required), total(line.total, required: required)
            )
            // Where rounding hides the loss, the points tell it.
            let change = before == after ? "\(delta(-line.points)) points" : "\(before) to \(after)"
            return "\(name) \(change)\(line.isLost ? ", requirements no longer met" : "")"
        }
    }

    /// What would be lost without somebody, as a sentence.
    package func sentence(_ loss: SkillingLoss, without name: String, of card: Scorecard) -> String {
        guard !loss.isNone else { return "Without \(name), nothing would be lost." }
        return "Without \(name): \(losses(loss, of: card).joined(separator: "; "))."
    }
}

extension Words {
    /// Who may be the same person as somebody, and what would be lost without all of these entries, as a sentence; `nil`
    /// where nobody may.
    package func doubt(of member: SkillingRoster.Member, in scored: ScoredPartner) -> String? {
        guard !member.mayBe.isEmpty else { return nil }
        let others = member.mayBe.map { "\($0.name) (\($0.id))" }.joined(separator: " and ")
        let cost = scored.losses.lossAsOne(of: member.person.id) ?? .none
        let losses = cost.isNone ? "nothing would be lost" : losses(cost, of: scored.card).joined(separator: "; ")
        return "\(member.person.name) (\(member.person.id)) may be one person with \(others); "
            + "without \(member.mayBe.count > 1 ? "all of these" : "both"): \(losses)."
    }

    /// That people of whom it is not known who is who decide a designation; `nil` where none do.
    package static func doubt(of score: DesignationScore) -> String? {
        let metrics = score.counting.metrics.filter { $0.remarks.contains(.peopleUnsettled) }
        guard !metrics.isEmpty else { return nil }
        let names = metrics.map(\.rules.shortName).joined(separator: ", ")
        return "some entries of people may be one person, so the least counts: \(names)"
    }
}

extension ScoredPartner {
    /// A certification that stops counting, with what that costs.
    package struct End: Sendable {
        /// Who holds it.
        package let member: SkillingRoster.Member
        /// The certification.
        package let code: String
        /// The last day on which it counts.
        package let day: CalendarDate
        /// What would be lost from then on.
        package let loss: SkillingLoss
    }

    /// The people, the one with the greatest loss first; of equal losses by name.
    package var membersByLoss: [SkillingRoster.Member] {
        roster.members.enumerated().map { ($0, $1, losses.loss(of: $1.person.id)) }.sorted { left, right in
            if right.2 < left.2 { return true }
            return left.2 < right.2 ? false : left.0 < right.0
        }.map(\.1)
    }

    /// What stops counting first of a person: several where they end on one day, none where nothing has an end.
    private func nextEnds(of member: SkillingRoster.Member) -> [End] {
        member.allFirstToEnd.map { end in
            End(
                member: member, code: end.code, day: end.day,
                loss: losses.loss(of: end.code, heldBy: member.person.id))
        }
    }

    /// What stops counting first of everybody, of equal days the one with the greatest loss; `nil` where nothing has an
    /// end.
    package var nextEnd: End? { nextEnds.first }

    /// What stops counting first of everybody, each on the same day, the one with the greatest loss first.
    package var nextEnds: [End] { once.nextEnds.value { reckonNextEnds() } }

    private func reckonNextEnds() -> [End] {
        let ends = roster.members.compactMap { member in member.firstToEnd.map { (member, $0.day) } }
        guard let day = ends.map(\.1).min() else { return [] }
        let all = ends.filter { $0.1 == day }.flatMap { nextEnds(of: $0.0) }.enumerated()
        return all.sorted {
            $1.element.loss < $0.element.loss || !($0.element.loss < $1.element.loss) && $0.offset < $1.offset
        }
        .map(\.element)
    }
}

extension Words {
    /// What of a person ends first, all that ends on one day: "AZ-104 and AZ-500 end"; `nil` where nothing has an end.
    package static func firstToEnd(of member: SkillingRoster.Member) -> (text: String, day: CalendarDate)? {
        let ends = member.allFirstToEnd
        guard let day = ends.first?.day else { return nil }
        return ("\(ends.map(\.code).joined(separator: " and ")) \(ends.count == 1 ? "ends" : "end")", day)
    }

    /// What ends next and what that costs, as a sentence; of others that end on the same day, what each costs by itself.
    package func sentence(
        _ end: ScoredPartner.End, among ends: [ScoredPartner.End], on day: CalendarDate, of card: Scorecard
    ) -> String {
        func cost(_ end: ScoredPartner.End) -> String {
            end.loss.isNone ? "nothing would be lost" : losses(end.loss, of: card).joined(separator: "; ")
        }
        let first =
            "Ends next: \(end.member.person.name)'s \(end.code), \(date(end.day)), \(distance(from: day, to: end.day)): \(cost(end))."
        let others = ends.dropFirst()
        guard let second = others.first else { return first }
        let more = others.count == 1 ? "" : ", and \(others.count - 1) more"
        return "\(first) On the same day \(second.member.person.name)'s \(second.code): \(cost(second))\(more)."
    }
}
