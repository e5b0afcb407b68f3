import PartnerStore
import SolutionsPartner
import Testing

@Suite("Adding, renaming and removing partners")
struct RosterTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("adds a partner, with a line in the journal")
    func add() throws {
        let store = try folder.store()
        let document = try store.addPartner(
            id: "adatum", name: "Adatum", account: "77", asOf: CalendarDate("2026-09-15"), note: note)
        #expect(document.revision == 1)
        #expect(
            document.partner
                == Partner(id: "adatum", name: "Adatum", accountID: "77", asOf: CalendarDate("2026-09-15")))
        #expect(store.validate().isEmpty)
        #expect(folder.read("journal.jsonl")?.contains("\"path\":[],\"old\":null,\"new\":{\"format\":1") == true)
    }

    @Test(
        "refuses keys that could lead elsewhere",
        arguments: ["", "../evil", "a/b", "UPPER", ".hidden", "-a", "a b", "ä"])
    func keys(_ id: String) throws {
        let store = try folder.store()
        let error = #expect(throws: StoreError.self) { try store.addPartner(id: id, name: "A", note: note) }
        #expect(error?.kind == .badRequest)
        #expect(folder.names(in: "partners").isEmpty)
    }

    @Test("refuses a key that is taken, even by a faulty document, and a blank name")
    func taken() throws {
        let store = try folder.store(["adatum": "{"])
        let error = #expect(throws: StoreError.self) { try store.addPartner(id: "adatum", name: "A", note: note) }
        #expect(error?.description == "There is a partner 'adatum' already. Choose another key.")
        #expect(folder.read("partners/adatum.json") == "{")
        let blank = #expect(throws: StoreError.self) { try store.addPartner(id: "b", name: " ", note: note) }
        #expect(blank?.description == "A partner needs a name of at least one letter.")
    }

    @Test("refuses a name that another partner has, whichever way it comes in")
    func takenNames() throws {
        let store = try folder.store()
        try store.addPartner(id: "adatum", name: "Adatum", note: note)
        try store.addPartner(id: "fabrikam", name: "Fabrikam", note: note)
        func refused(_ make: () throws -> Void) {
            let error = #expect(throws: StoreError.self) { try make() }
            #expect(error?.description == "The partner adatum is called 'ADATUM' already. Choose another name.")
        }
        refused { _ = try store.addPartner(id: "other", name: "ADATUM", note: note) }
        refused { _ = try store.renamePartner("fabrikam", to: "ADATUM", note: note) }
        let edit = Edit(input: InputName(rawValue: "partner.name"), value: .text("ADATUM"))
        refused { _ = try store.commit([edit], to: "fabrikam", note: note) }
        #expect(store.validate().isEmpty && folder.names(in: "partners").sorted() == ["adatum.json", "fabrikam.json"])
        // Its own name in another case is nobody else's.
        #expect(try store.renamePartner("adatum", to: "ADATUM", note: note).changes.count == 1)
        // A name that was given away meanwhile does not come back by an undo.
        try store.renamePartner("fabrikam", to: "Contoso", note: note)
        try store.addPartner(id: "third", name: "Fabrikam", note: note)
        let entry = try #require(try store.journal().last { $0.document == .partner("fabrikam") }?.number)
        #expect(throws: StoreError.self) { try store.undo(entry, force: false, note: note) }
    }

    @Test("leaves out a partner who was removed since all were listed")
    func removedMeanwhile() throws {
        let store = try folder.store()
        try store.addPartner(id: "adatum", name: "Adatum", note: note)
        #expect(store.entryIfThere("adatum") != nil)
        try store.removePartner("adatum", note: note)
        #expect(store.entryIfThere("adatum") == nil)
    }

    @Test("remarks on an account that two partners have")
    func sharedAccounts() throws {
        let store = try folder.store()
        try store.addPartner(id: "adatum", name: "Adatum", account: "77", note: note)
        try store.addPartner(id: "fabrikam", name: "Fabrikam", account: "77", note: note)
        let found = store.validate()
        #expect(found.map(\.isRemark) == [true] && found.first?.file == "partners/fabrikam.json")
        #expect(found.first?.description.contains("an account of its own") == true)
    }

    @Test("adds to a store without a folder of partners, as version control leaves an empty one")
    func noFolder() throws {
        _ = try folder.store()
        TemporaryFolder.remove("\(folder.path)/partners")
        let store = try PartnerStore(opening: folder.path)
        #expect(store.isWritable)
        #expect(try store.partners().isEmpty)
        try store.addPartner(id: "adatum", name: "Adatum", note: note)
        #expect(try store.partnerIDs() == ["adatum"])
    }

    @Test("renames what is shown and keeps the key")
    func rename() throws {
        let store = try folder.store(["adatum": partnerText("adatum", "Adatum")])
        #expect(try store.renamePartner("adatum", to: "Adatum Group", note: note).revision == 4)
        #expect(try store.partner("adatum").partner.name == "Adatum Group")
    }

    @Test("moves a removed document to the backups, even a faulty one, and never over another")
    func remove() throws {
        let store = try folder.store([
            "adatum": partnerText("adatum", "Adatum"), "broken": "{",
        ])
        try store.removePartner("adatum", note: note)
        try store.removePartner("broken", note: note)
        try folder.write(partnerText("adatum", "Adatum again"), to: "partners/adatum.json")
        try store.removePartner("adatum", note: note)
        #expect(try store.partnerIDs().isEmpty)
        let backups = "backups/partners/adatum"
        #expect(folder.names(in: backups) == ["r3-20221015T093000Z-2.json", "r3-20221015T093000Z.json"])
        #expect(folder.names(in: "backups/partners/broken") == ["r0-20221015T093000Z.json"])
        #expect(folder.read("\(backups)/r3-20221015T093000Z.json") == partnerText("adatum", "Adatum"))
        #expect(throws: StoreError.self) { try store.removePartner("adatum", note: note) }
        #expect(folder.read("journal.jsonl")?.split(separator: "\n").count == 3)
    }

    @Test("proposes a key that nobody has or had")
    func unused() throws {
        let store = try folder.store(["adatum": partnerText("adatum", "Adatum"), "broken": "{"])
        #expect(try store.unusedPartnerKey(for: "Adatum") == "adatum-2")
        #expect(try store.unusedPartnerKey(for: "Broken!") == "broken-2")
        #expect(try store.unusedPartnerKey(for: "Tailspin Toys") == "tailspin-toys")
        try store.removePartner("adatum", note: note)
        #expect(try store.unusedPartnerKey(for: "Adatum") == "adatum-2")
        // Only the journal tells of it now.
        TemporaryFolder.remove("\(folder.path)/backups")
        #expect(try store.unusedPartnerKey(for: "Adatum") == "adatum-2")
    }
}
