package import SolutionsPartner

/// An input that decides which track of a designation counts.
package enum TrackInput: Sendable, Hashable {
    /// The track that is assigned now.
    case assigned
    /// The track that was assigned at the enrolment.
    case enrolled
    /// A measure that the assignment follows from.
    case measure(InputName)

    /// What an input is to a designation; `nil` for one that decides no track.
    package init?(_ input: InputName, of designation: DesignationRules) {
        guard case .assigned(let assignment) = designation.choice else { return nil }
        if input == assignment.input.name {
            self = .assigned
        } else if input == assignment.frozen?.name {
            self = .enrolled
        } else if assignment.criterion?.conditions.contains(where: { $0.input.name == input }) == true {
            self = .measure(input)
        } else {
            return nil
        }
    }

    /// What it is called where the designation is told already, such as `Share of SMB customers`.
    package var label: String {
        switch self {
        case .assigned: return "Track assigned"
        case .enrolled: return "Track at enrolment"
        case .measure(let name):
            let last = name.rawValue.split(separator: ".").last.map(String.init) ?? name.rawValue
            switch last {
            case "smb-customer-share": return "Share of SMB customers"
            case "consumed-revenue": return "Azure consumed revenue of 12 months"
            default:
                return Words.uppercasedFirst(last.split(separator: "-").joined(separator: " "))
            }
        }
    }
}
