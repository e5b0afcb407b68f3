internal import JSONTree

/// The names of associations, workloads and services as downloads spell them, and what they stand for.
///
/// Spellings are compared without case and without anything but letters and digits.
public struct CustomerNames: Sendable {
    /// A way in which a customer is associated with the partner.
    public struct Association: Sendable, Hashable {
        /// The key, such as `CSP-T1`.
        public let id: String
        /// The name shown, such as `CSP tier 1`.
        public let name: String
    }

    /// A workload of Microsoft 365 or of business applications.
    public struct Workload: Sendable, Hashable {
        /// The key, such as `entra-p1`.
        public let id: String
        /// The name shown.
        public let name: String
        /// Whether its use is measured in capacity and not in users.
        public let isCapacity: Bool
        /// Whether it belongs to the platform, whose use counts through PAL only.
        public let isPlatform: Bool
    }

    /// The associations; at most 32.
    public let associations: [Association]
    /// Every workload of Microsoft 365, by its comparable spelling.
    let workloads: [String: Workload]
    /// Every workload of business applications whose use has a rate, by its comparable spelling.
    let consumption: [String: Workload]
    /// The comparable spelling that a service goes by now, by that of an earlier name.
    let renamed: [String: String]
    /// The comparable spellings of kinds of use that nobody pays for.
    let trials: Set<String>
    /// What the segments of small and medium customers begin with, in comparable spelling.
    let smallSegments: [String]
    private let associationPlaces: [String: Int]

    /// The names that travel inside the program; a test fails for any fault in them.
    public static let embedded =
        CustomerNames.read(EmbeddedFile.bytes(of: "Editions/customers/names.json") ?? []).names ?? CustomerNames()

    /// The place of an association by one of its spellings; `nil` for one that nobody has listed.
    func association(_ spelling: String) -> Int? { associationPlaces[spelling.comparableName] }

    /// Whether a spelling is that of a listed association.
    package func isAssociation(_ spelling: String) -> Bool { association(spelling) != nil }

    /// The place of an association by its key.
    func associationPlace(id: String) -> Int? { associations.firstIndex { $0.id == id } }

    /// The key of a service: its comparable spelling under the name that it goes by now.
    func service(_ spelling: String) -> String {
        let key = spelling.comparableName
        return renamed[key] ?? key
    }

    /// The keys of the associations of a set, in the order of the list.
    public func ids(of set: AssociationSet) -> [String] {
        associations.indices.filter { set.contains(AssociationSet(place: $0)) }.map { associations[$0].id }
    }

    private init() {
        (associations, workloads, consumption, renamed) = ([], [:], [:], [:])
        (trials, smallSegments, associationPlaces) = ([], [], [:])
    }

    private init(_ top: JSONCursor) {
        var associations: [Association] = []
        var places: [String: Int] = [:]
        for (id, value) in top.required("associations")?.members ?? [] {
            value.refuseMembers(except: ["name", "spellings"])
            for spelling in value.required("spellings")?.items ?? [] {
                Self.note(associations.count, as: spelling, in: &places)
            }
            associations.append(Association(id: id, name: value.required("name")?.asString ?? id))
        }
        if associations.count > 32 { top["associations"]?.fault(expected: "at most 32 associations") }
        (self.associations, associationPlaces) = (associations, places)
        workloads = Self.workloads(top.required("workloads"))
        consumption = Self.workloads(top.required("consumption"))
        var renamed: [String: String] = [:]
        for (old, new) in top.required("services")?.required("renames")?.members ?? [] {
            renamed[old.comparableName] = new.asString?.comparableName
        }
        self.renamed = renamed
        trials = Set((top.required("trials")?.items ?? []).compactMap { $0.asString?.comparableName })
        smallSegments = (top.required("smallSegments")?.items ?? []).compactMap { $0.asString?.comparableName }
    }

    /// Reads the names and reports every fault at once.
    static func read(_ text: [UInt8]) -> (names: CustomerNames?, faults: [JSONFault]) {
        let document: JSONNode
        do {
            document = try JSONNode.parse(text)
        } catch {
            return (nil, error.faults)
        }
        let faults = JSONFaultList()
        let top = JSONCursor(document, faults: faults)
        top.refuseMembers(except: [
            "format", "sources", "associations", "workloads", "services", "consumption", "trials", "smallSegments",
        ])
        _ = top.required("format")?.asInt(in: 1...1)
        let names = CustomerNames(top)
        return (faults.faults.isEmpty ? names : nil, faults.faults)
    }

    private static func workloads(_ table: JSONCursor?) -> [String: Workload] {
        var workloads: [String: Workload] = [:]
        for (id, value) in table?.members ?? [] {
            value.refuseMembers(except: ["name", "spellings", "quantity", "platform"])
            var isCapacity = false
            if let quantity = value["quantity"] {
                isCapacity = quantity.asString == "capacity"
                if !isCapacity { quantity.fault(expected: "\"capacity\"") }
            }
            let workload = Workload(
                id: id, name: value.required("name")?.asString ?? id, isCapacity: isCapacity,
                isPlatform: value["platform"]?.asBool ?? false)
            for spelling in value.required("spellings")?.items ?? [] { note(workload, as: spelling, in: &workloads) }
        }
        return workloads
    }

    /// Notes what a spelling stands for; no spelling may stand for two things.
    private static func note<Thing: Equatable>(
        _ thing: Thing, as spelling: JSONCursor, in table: inout [String: Thing]
    ) {
        guard let text = spelling.asString else { return }
        if let other = table.updateValue(thing, forKey: text.comparableName), other != thing {
            spelling.fault(expected: "a spelling that stands for one thing", found: "\"\(text)\" again")
        }
    }
}
