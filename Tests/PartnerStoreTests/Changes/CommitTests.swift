import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@Suite("Saving changes")
struct CommitTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let adds = InputName(rawValue: "azure.net-customer-adds")

    /// A document with members that no version of the program knows.
    static let text = """
        {
          "zebra": [1, {"deep": 1.50}],
          "format": 1,
          "id": "contoso",
          "name": "Contoso",
          "revision": 3,
          "measures": {
            "azure.net-customer-adds": {"value": 3, "source": "typed", "by": "ann", "at": "2022-10-01", "mood": "good"},
            "azure.future": {"value": 1}
          },
          "notes": {"of": "the future"}
        }

        """

    @Test("takes a fact away under whatever name it was entered")
    func removalOfAliases() throws {
        let entered = Self.text.replacing("azure.net-customer-adds", with: "data-ai.net-customer-adds")
        let store = try folder.store(["contoso": entered])
        let edition = try store.catalog().catalog.edition("2022-10")
        let result = try store.commit([edition.edit("azure.net-customer-adds", to: nil)], to: "contoso", note: note)
        #expect(result.changes.map(\.path) == [["measures", "data-ai.net-customer-adds"]])
        #expect(try store.partner("contoso").partner.measures.keys.map(\.rawValue) == ["azure.future"])
    }

    @Test("keeps unknown members and their order, raises the revision and says who")
    func unknownMembers() throws {
        let store = try folder.store(["contoso": Self.text])
        let result = try store.commit([Edit(input: Self.adds, value: .quantity(5))], to: "contoso", note: note)
        #expect(result.revision == 4)
        #expect(result.changes.map(\.path) == [["measures", "azure.net-customer-adds"]])
        #expect(
            folder.read("partners/contoso.json")
                == """
                {
                  "zebra": [
                    1,
                    {"deep": 1.50}
                  ],
                  "format": 1,
                  "id": "contoso",
                  "name": "Contoso",
                  "revision": 4,
                  "measures": {
                    "azure.net-customer-adds": {
                      "value": 5,
                      "source": "typed",
                      "by": "maria",
                      "at": "2022-10-15T09:30:00Z",
                      "mood": "good"
                    },
                    "azure.future": {"value": 1}
                  },
                  "notes": {"of": "the future"}
                }

                """)
        #expect(folder.names(in: "partners") == ["contoso.json"])
    }

    @Test("adds a line to the journal for each change")
    func journal() throws {
        let store = try folder.store(["contoso": Self.text])
        // A line that a crash cut short is ended first.
        try folder.write("{\"time\":\"20", to: "journal.jsonl")
        let edits = [
            Edit(input: Self.adds, value: nil),
            Edit(
                input: InputName(rawValue: "azure.usage-growth"),
                value: .quantity(try #require(Rational(decimal: "4.18")))),
        ]
        try store.commit(edits, to: "contoso", note: note, origin: .imported)
        #expect(
            folder.read("journal.jsonl")
                == """
                {"time":"20
                {"entry":1,"time":"2022-10-15T09:30:00Z","user":"maria","file":"partners/contoso.json","partner":"contoso","revision":4,"path":["measures","azure.net-customer-adds"],"old":{"value":3,"source":"typed","by":"ann","at":"2022-10-01","mood":"good"},"new":null,"reason":"seventy set"}
                {"entry":2,"time":"2022-10-15T09:30:00Z","user":"maria","file":"partners/contoso.json","partner":"contoso","revision":4,"path":["measures","azure.usage-growth"],"old":null,"new":{"value":4.18,"source":"imported","by":"maria","at":"2022-10-15T09:30:00Z"},"reason":"seventy set"}

                """)
        let partner = try store.partner("contoso").partner
        #expect(partner.measures[Self.adds] == nil)
        #expect(partner.measures[InputName(rawValue: "azure.usage-growth")]?.provenance.origin == .imported)
    }

    @Test("writes nothing for edits that change nothing", arguments: [[], [3], [3, 3]])
    func nothing(_ values: [Int]) throws {
        let store = try folder.store(["contoso": Self.text])
        let edits =
            values.map { Edit(input: Self.adds, value: .quantity(Rational($0))) }
            + [Edit(input: InputName(rawValue: "azure.deployments"), value: nil)]
        let result = try store.commit(edits, to: "contoso", note: note)
        #expect(result.revision == 3)
        #expect(result.changes.isEmpty)
        #expect(folder.read("partners/contoso.json") == Self.text)
        #expect(folder.read("journal.jsonl") ?? "" == "")
    }

    @Test("keeps the permissions of the file, whatever the umask", arguments: [0o600, 0o660, 0o644] as [UInt32])
    func permissions(_ permissions: UInt32) throws {
        let store = try folder.store(["contoso": Self.text])
        unsafe chmod("\(folder.path)/partners/contoso.json", permissions)
        try store.renamePartner("contoso", to: "Contoso Ltd", note: note)
        #expect(folder.permissions(of: "partners/contoso.json") == permissions)
    }

    @Test("keeps the group of the file where the user may give it", .enabled(if: getuid() == 0, "needs root"))
    func group() throws {
        let store = try folder.store(["contoso": Self.text])
        let file = "\(folder.path)/partners/contoso.json"
        unsafe chown(file, uid_t.max, 12345)
        try store.renamePartner("contoso", to: "Contoso Ltd", note: note)
        var status = stat()
        unsafe stat(file, &status)
        #expect(status.st_gid == 12345)
    }

    @Test("refuses changes after which the document could not be read")
    func unreadable() throws {
        let store = try folder.store(["contoso": Self.text])
        for change in [
            FieldChange(path: ["id"], value: "other"), FieldChange(path: ["name"], value: nil),
            FieldChange(path: ["measures"], value: 7),
        ] {
            let error = #expect(throws: StoreError.self) {
                try store.commit([change], to: "contoso", note: note)
            }
            #expect(error?.kind == .badData)
        }
        #expect(folder.read("partners/contoso.json") == Self.text)
        #expect(folder.read("journal.jsonl") ?? "" == "")
    }

    @Test(
        "never overwrites a document that cannot be read", arguments: ["{", "{}", "{\"format\": 2, \"name\": \"A\"}"])
    func faulty(_ text: String) throws {
        let store = try folder.store(["contoso": text])
        #expect(throws: StoreError.self) { try store.renamePartner("contoso", to: "B", note: note) }
        #expect(folder.read("partners/contoso.json") == text)
    }

    @Test("refuses a document that is a link, even one within the store")
    func link() throws {
        let store = try folder.store(["contoso": Self.text])
        unsafe rename("\(folder.path)/partners/contoso.json", "\(folder.path)/kept.json")
        unsafe symlink("../kept.json", "\(folder.path)/partners/contoso.json")
        #expect(try store.partner("contoso").partner.name == "Contoso")
        let error = #expect(throws: StoreError.self) { try store.renamePartner("contoso", to: "B", note: note) }
        #expect(error?.description == "partners/contoso.json cannot be read: it is a link, not a file.")
        #expect(folder.read("kept.json") == Self.text)
    }

    @Test("leaves the document alone when the journal cannot be written")
    func journalFails() throws {
        let store = try folder.store(["contoso": Self.text])
        unsafe symlink("/tmp/elsewhere", "\(folder.path)/journal.jsonl")
        let error = #expect(throws: StoreError.self) { try store.renamePartner("contoso", to: "B", note: note) }
        #expect(error?.kind == .cannotWrite)
        #expect(folder.read("partners/contoso.json") == Self.text)
        #expect(folder.names(in: "partners") == ["contoso.json"])
    }

    @Test("refuses a value that no decimal number spells")
    func fraction() throws {
        let store = try folder.store(["contoso": Self.text])
        let value = try #require(Rational(20, over: 3))
        let error = #expect(throws: StoreError.self) {
            try store.commit([Edit(input: Self.adds, value: .quantity(value))], to: "contoso", note: note)
        }
        #expect(
            error?.description
                == "azure.net-customer-adds cannot be saved as 20/3. Give a number with at most six decimals.")
    }

    /// What could not be read afterwards is not written, be it too long as a whole or in a part.
    @Test(arguments: [(600_000, 1), (400_000, 12)])
    func aDocumentThatCouldNotBeReadIsNotWritten(length: Int, count: Int) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let before = try test.text("partners/contoso.json")
        let journal = readFile("\(test.path)/journal.jsonl")
        let changes = (0..<count).map {
            FieldChange(path: ["note\($0)"], value: .string(String(repeating: "x", count: length)))
        }
        let error = #expect(throws: StoreError.self) {
            try store.commit(changes, to: "contoso", note: .by("maria"))
        }
        #expect(error?.description.contains("Nothing was changed") == true)
        #expect(try test.text("partners/contoso.json") == before)
        #expect(readFile("\(test.path)/journal.jsonl") == journal)
        #expect(try store.partner("contoso").partner.id == "contoso")
    }
}
