package import SolutionsPartner

/// Where somebody counts in a designation.
package struct ServedDesignation: Sendable, Hashable {
    /// A step or a metric where the person counts.
    package struct Place: Sendable, Hashable {
        /// The place with what serves it, such as `intermediate step 1 (AZ-104)`.
        package let text: String
        /// Whether it is an open gate that would close without the person.
        package let closes: Bool
    }

    /// The name of the designation, short.
    package let name: String
    /// The places in the order of the page.
    package let places: [Place]
}

extension SkillingRoster.Member {
    /// Where the person counts, designation by designation in the order of the page.
    package var served: [ServedDesignation] {
        var order: [DesignationID] = []
        for service in services where !order.contains(service.designation.id) { order.append(service.designation.id) }
        return order.map { id in
            let places = services.filter { $0.designation.id == id }
            return ServedDesignation(
                name: places[0].designation.shortName,
                places: places.map { place in
                    let held = place.certifications.isEmpty ? "" : " (\(place.certifications.joined(separator: ", ")))"
                    return .init(text: place.name + held, closes: place.isIndispensable)
                })
        }
    }
}

extension SkillingRoster.Service {
    /// The metric with its step, as a place in a designation is called: `intermediate step 1`.
    fileprivate var name: String { metric.shortName + (step.map { " \($0)" } ?? "") }
}

extension Words {
    /// The open gates that would close without somebody, as a sentence; `nil` where none would.
    package static func gates(closedWithout member: SkillingRoster.Member) -> String? {
        let gates = member.services.filter(\.isIndispensable).map { "\($0.designation.shortName) \($0.name)" }
        guard let first = gates.first else { return nil }
        let name = member.person.name
        return gates.count == 1
            ? "Without \(name) a gate closes: \(first)."
            : "Without \(name) \(gates.count) gates close: \(gates.joined(separator: ", "))."
    }

    /// What is told of somebody who counts nowhere.
    package static func countsNowhere(_ member: SkillingRoster.Member) -> String {
        "\(member.person.name) counts nowhere in this edition."
    }
}
