import JSONTree

@testable import SolutionsPartner

/// A small edition that tests change in one place.
enum SmallEdition {
    /// One designation with one metric of 100 points.
    static let text = """
        {
          "format": 1, "id": "small", "title": "Small",
          "effective": {"from": "2022-10-03", "through": "2022-12-31"},
          "qualification": {"points": 70, "maximum": 100, "source": ["page"], "confidence": "high"},
          "sources": {"page": "A page"},
          "certifications": {"AZ-104": {"name": "Azure Administrator Associate"}, "AZ-305": {"name": "Architect"}},
          "lists": {"admins": ["AZ-104"], "architects": ["AZ-305"]},
          "rateCards": {"card": {"apps": {"name": "Apps", "rate": 200}}},
          "metrics": {},
          "designations": {
            "security": {"name": "Security", "tracks": [{"metrics": [
              {"id": "deployments", "category": "customer success", "name": "Deployments", "maximum": 100,
               "unit": "deployment", "counts": "Deployments",
               "rule": {"shape": "linear", "input": "security.deployments", "threshold": 10},
               "source": ["page"], "confidence": "high"}
            ]}]}
          }
        }
        """

    /// The document with the values at some paths replaced; a path is names and places joined by slashes.
    static func document(_ changes: (path: String, value: String?)...) throws -> JSONNode {
        var node = try JSONNode.parse(text)
        for change in changes {
            let value = try change.value.map { try JSONNode.parse($0) }
            node = replacing(node, change.path.split(separator: "/").map(String.init)[...], by: value)
        }
        return node
    }

    /// The document with another rule for its only metric, which counts a unit.
    static func document(rule: String, unit: String = "deployment") throws -> JSONNode {
        let metric = "designations/security/tracks/0/metrics/0"
        return try document(("\(metric)/rule", rule), ("\(metric)/unit", "\"\(unit)\""))
    }

    /// A document with the value at a path replaced.
    static func replacing(_ node: JSONNode, _ path: String, by value: String?) throws -> JSONNode {
        let value = try value.map { try JSONNode.parse($0) }
        return replacing(node, path.split(separator: "/").map(String.init)[...], by: value)
    }

    private static func replacing(_ node: JSONNode, _ path: ArraySlice<String>, by value: JSONNode?) -> JSONNode {
        guard let name = path.first else { return value ?? .null }
        guard case .array(var items) = node.content, let place = Int(name) else {
            let child = path.count == 1 ? value : replacing(node[name] ?? .object([:]), path.dropFirst(), by: value)
            return node.setting([name], to: child)
        }
        items[place] = replacing(items[place], path.dropFirst(), by: value)
        return JSONNode(.array(items), at: node.position)
    }

    /// The faults of a document, without their places.
    static func faults(of document: JSONNode) -> [String] {
        EditionReader.edition(from: document).faults.map { fault in
            "\(fault.path.isEmpty ? "" : fault.path + ": ")expected \(fault.expected), found \(fault.found)"
        }
    }
}
