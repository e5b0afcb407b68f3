package import SolutionsPartner

/// What it costs in points if a customer leaves with all that it has: every workload, and every tenant of a top parent.
package struct LeavingCosts: Sendable {
    private let losses: [String: Rational]
    private let reading: CustomerReadings.Customer

    /// Reckons it for every customer of a number; `nil` where the number is not known.
    ///
    /// - Parameter reading: What a customer is.
    package init?(_ section: CustomerSection, _ question: CustomerQuestion, by reading: CustomerReadings.Customer) {
        guard let value = section.number.value, let stakes = section.stakes(question) else { return nil }
        self.reading = reading
        let weights = section.number.customers.reduce(into: [String: Amount]()) {
            $0[$1.key(by: reading), default: .zero] += $1.weight
        }.filter { $0.value > 0 }
        // Many customers weigh the same.
        let known = Dictionary(
            Set(weights.values).map { ($0, stakes.loss(from: value, by: Rational($0))) }, uniquingKeysWith: { $1 })
        losses = weights.compactMapValues { known[$0] }
    }

    /// The points that the metric would lose without the customer; `nil` where the tenant or workload adds nothing.
    package func points(_ customer: CustomerJudgement) -> Rational? {
        customer.weight > 0 ? losses[customer.key(by: reading)] : nil
    }
}

extension Words {
    /// Points that are lost, such as `3 points`: of a number that several designations or tracks share, each of those that
    /// lose others.
    func costs(_ losses: [(section: CustomerSection, points: Rational)]) -> String {
        guard let first = losses.first, losses.contains(where: { $0.points != first.points }) else {
            return pointsInFull(losses.first?.points ?? .zero)
        }
        let sections = losses.map(\.section)
        let haveNames = Set(sections.map(\.designation.id)).count > 1
        let haveTracks = Set(sections.map(\.track.id)).count > 1
        return losses.filter { $0.points > 0 }.map { section, points in
            let place = [
                haveNames ? section.designation.shortName : nil, haveTracks ? section.track.name : nil,
            ].compactMap(\.self)
            return "\(pointsInFull(points)) (\(place.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }
}
