@testable import SolutionsPartner

/// Tries every purchase below a cost, one unit at a time, with nothing but the scorer to judge it.
///
/// It shares no step with the planner, so that what both find is found twice.
struct ExhaustiveSearch {
    let partner: Partner
    let edition: ProgramEdition
    let day: CalendarDate
    let request: PlanRequest

    /// Something that can be bought: what each number of units costs, and how it changes the partner.
    private struct Purchase {
        let costs: [Rational]
        let change: (inout Partner, Int) -> Void
    }

    /// The cost of the cheapest purchase that reaches the goal for less than a bound; `nil` when there is none.
    ///
    /// - Parameter most: Gives up after so many tries, and says so by `isComplete`.
    func cheapest(below bound: Rational?, most: Int = 500) -> (cost: Rational?, isComplete: Bool) {
        var best: Rational?
        var tries = 0
        let purchases = self.purchases
        func visit(_ place: Int, _ partner: Partner, _ cost: Rational) {
            if tries > most { return }
            if let limit = [best, bound].compactMap({ $0 }).min(), cost >= limit { return }
            guard place < purchases.count else {
                tries += 1
                if reaches(partner) { best = cost }
                return
            }
            for (units, price) in purchases[place].costs.enumerated() {
                var changed = partner
                if units > 0 { purchases[place].change(&changed, units) }
                visit(place + 1, changed, cost + price)
            }
        }
        visit(0, partner, 0)
        return (best, tries <= most)
    }

    /// Calls with every purchase of exactly a cost, as the partner after it and the number of kinds of things bought.
    ///
    /// - Parameter most: Gives up after so many steps.
    /// - Returns: Whether every purchase was tried.
    func forEachPurchase(costing cost: Rational, most: Int, _ body: (Partner, Int) -> Void) -> Bool {
        let purchases = self.purchases
        // What the rest can cost at the most: less than what is left means that no purchase costs as much.
        var rests: [Rational] = [0]
        for purchase in purchases.reversed() { rests.append((rests.last ?? 0) + (purchase.costs.max() ?? 0)) }
        rests.reverse()
        var steps = 0
        func visit(_ place: Int, _ partner: Partner, _ rest: Rational, _ changes: Int) {
            steps += 1
            guard steps <= most, rest <= rests[place] else { return }
            guard place < purchases.count else { return body(partner, changes) }
            for (units, price) in purchases[place].costs.enumerated() where price <= rest {
                var changed = partner
                if units > 0 { purchases[place].change(&changed, units) }
                visit(place + 1, changed, rest - price, changes + (units > 0 ? 1 : 0))
            }
        }
        visit(0, partner, cost, 0)
        return steps <= most
    }

    /// Whether a partner has reached the goal.
    func reaches(_ partner: Partner) -> Bool {
        let card = Scorecard(
            of: partner, under: edition, on: day, tracks: request.tracks, only: Set(request.designations))
        return card.designations.allSatisfy { score in
            guard score.isQualified, score.total >= edition.requiredPoints + request.margin else { return false }
            guard request.keepsSpare else { return true }
            // Gates without a spare person count as closed.
            let scorer = Scorer(evidence: EvidenceTable(partner: partner, edition: edition, day: day))
            return score.rules.tracks.contains { track in
                let metrics = track.metrics.map { scorer.metric($0.planned(keepingSpare: true)) }
                let total = metrics.reduce(Rational.zero) { $0 + $1.points }
                return total >= edition.requiredPoints + request.margin && metrics.allSatisfy { $0.points > 0 }
            }
        }
    }

    private var purchases: [Purchase] {
        let rules = edition.designations.filter { request.designations.contains($0.id) }
        let metrics = rules.flatMap { $0.tracks.flatMap(\.metrics) }
        var purchases: [Purchase] = []
        for input in edition.inputs where metrics.contains(where: { $0.inputs.contains(input) }) {
            guard edition.inputLists[input.index] == nil else { continue }
            purchases.append(units(of: input, metrics.filter { $0.inputs.contains(input) }))
        }
        let heads = metrics.flatMap(\.headCounts)
        let codes = Set(heads.flatMap { $0.list.list.certifications.map(\.id) }).sorted()
        if partner.people.isEmpty {
            for code in codes { purchases.append(exams(of: code, heads)) }
        } else {
            for person in 0..<partner.people.count + (request.costs.newPeople ?? 0) {
                for code in codes where !holds(person, code) { purchases.append(exam(of: code, by: person)) }
            }
        }
        return purchases
    }

    private func holds(_ person: Int, _ code: String) -> Bool {
        person < partner.people.count && partner.people[person].certifications.contains { $0.code == code }
    }

    private func units(of input: InputReference, _ metrics: [MetricRules]) -> Purchase {
        let start = partner.measures[input.name]?.value.quantity ?? 0
        let exception = request.costs.inputs[input.name]
        let price = exception?.cost ?? request.costs.prices[PlanKind(input.unit)]?.cost ?? 0
        let threshold =
            metrics.flatMap { metric -> [Rational] in
                switch metric.rule {
                case .linear(let rule): [rule.threshold]
                case .growth(let rule): rule.input == input ? [rule.threshold] : []
                case .bestOf(let options): options.filter { $0.input == input }.map(\.threshold)
                case .pools(let rule): rule.pools.filter { $0.input == input }.map(\.threshold)
                case .staged: []
                }
            }.max() ?? 0
        let most = min(max(0, (threshold - start).ceiling), exception?.limit ?? .max)
        return Purchase(costs: (0...most).map { Rational($0) * price }) { partner, units in
            partner.measures[input.name] = Measure(.quantity(start + Rational(units)))
        }
    }

    private typealias HeadCount = (input: InputReference, list: ListReference, people: Int)

    private func exams(of code: String, _ heads: [HeadCount]) -> Purchase {
        let serving = heads.filter { head in head.list.list.certifications.contains { $0.id == code } }
        let start = partner
        let missing = serving.map { head in
            head.people + 1 - (start.measures[head.input.name]?.value.quantity ?? 0).floor
        }
        let exception = request.costs.certifications[code]
        let price = exception?.cost ?? request.costs.prices[.exam]?.cost ?? 0
        let most = min(max(0, missing.max() ?? 0), exception?.limit ?? .max)
        let inputs = Set(serving.map(\.input.name))
        return Purchase(costs: (0...most).map { Rational($0) * price }) { partner, units in
            for input in inputs {
                let now = partner.measures[input]?.value.quantity ?? 0
                partner.measures[input] = Measure(.quantity(now + Rational(units)))
            }
        }
    }

    private func exam(of code: String, by place: Int) -> Purchase {
        let exception = request.costs.certifications[code]
        let price = exception?.cost ?? request.costs.prices[.exam]?.cost ?? 0
        return Purchase(costs: exception?.limit == 0 ? [0] : [0, price]) { partner, _ in
            let id = place < self.partner.people.count ? self.partner.people[place].id : "new-\(place)"
            if !partner.people.contains(where: { $0.id == id }) {
                partner.people.append(Person(id: id, name: id, certifications: []))
            }
            for index in partner.people.indices where partner.people[index].id == id {
                partner.people[index].certifications.append(HeldCertification(code: code))
            }
        }
    }
}
