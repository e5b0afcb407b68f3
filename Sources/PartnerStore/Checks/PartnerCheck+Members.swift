internal import JSONTree
internal import SolutionsPartner

/// Members that the format does not have: they are kept, and a name that looks like a slip is told.
extension PartnerCheck {
    /// The names of members by the place that they stand in, with `*` for any key.
    private static let names: [String: [String]] = {
        var names: [String: [String]] = [:]
        for member in PartnerFormat.members {
            let steps = member.name.split(separator: ".").map(String.init)
            for (depth, step) in steps.enumerated() {
                let place = steps.prefix(depth).joined(separator: ".")
                if names[place]?.contains(step) != true { names[place, default: []].append(step) }
            }
        }
        return names
    }()

    /// Looks for members whose names are mistyped, or that stand in a place where nothing reads them.
    func checkMembers(of cursor: JSONCursor, at place: String = "") {
        guard let known = Self.names[place], case .object = cursor.node.content else { return }
        for (name, value) in cursor.members {
            let step = known.contains("*") ? "*" : name
            if known.contains(step) {
                checkMembers(of: value, at: place.isEmpty ? step : "\(place).\(step)")
            } else if let meant = Self.meant(name, instead: known) {
                value.fault(
                    expected: "a member that is read here",
                    found: "\"\(name.prefix(60))\", perhaps meant as \"\(meant)\"")
            }
        }
    }

    /// The member that a name means: one of the same name in another place, or one here that is spelled alike.
    private static func meant(_ name: String, instead known: [String]) -> String? {
        if let near = NearestName(of: name, among: known).match { return near }
        let elsewhere = PartnerFormat.members.map(\.name).filter { path in
            !path.contains("*") && path.split(separator: ".").last.map(String.init) == name
        }
        return elsewhere.first ?? (names[""]?.contains(name) == true ? name : nil)
    }
}
