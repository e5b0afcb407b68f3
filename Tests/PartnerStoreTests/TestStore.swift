import Glibc
import JSONTree
import PartnerStore
import TestSupport
import Testing

/// A store in a folder of its own, for one test.
struct TestStore {
    let folder = TemporaryFolder()
    let path: String

    init(_ partners: String..., settings: String = #"{"format": 1, "title": "Test"}"#) throws {
        path = folder.path + "/store"
        try PartnerStore.create(at: path, title: "Test")
        writeFile("\(path)/store.json", settings)
        for id in partners { write(id, Self.document(id)) }
    }

    /// The store as it is now.
    func open() throws -> PartnerStore { try PartnerStore(opening: path) }

    /// Puts a text in the place of a partner's document, as an editor would.
    func write(_ id: String, _ text: String) { writeFile("\(path)/partners/\(id).json", text) }

    /// The text of a file of the store.
    func text(_ file: String) throws -> String { try #require(readFile("\(path)/\(file)")) }

    /// A partner's document as JSON.
    func document(_ id: String) throws -> JSONNode { try JSONNode.parse(text("partners/\(id).json")) }

    static func document(_ id: String, revision: Int = 3) -> String {
        """
        {
          "format": 1,
          "id": "\(id)",
          "name": "\(id.prefix(1).uppercased() + id.dropFirst())",
          "revision": \(revision),
          "measures": {
            "azure.net-customer-adds": {"value": 2},
            "azure.usage-growth": {"value": 4.18}
          },
          "people": {"maria": {"name": "Maria"}},
          "x-unknown": [1, {"kept": true}]
        }

        """
    }
}

extension ChangeNote {
    /// A note of somebody at a fixed time.
    static func by(_ author: String, at time: String = "2022-10-10T09:30:00Z", _ reason: String? = nil) -> ChangeNote {
        ChangeNote(author: author, time: time, reason: reason, host: "box1")
    }
}

extension FieldChange {
    /// A new name.
    static func name(_ name: String) -> FieldChange { FieldChange(path: ["name"], value: .string(name)) }

    /// A new value of a measure.
    static func measure(_ input: String, _ value: Int) -> FieldChange {
        FieldChange(path: ["measures", input], value: .object(["value": .number(value)]))
    }
}
