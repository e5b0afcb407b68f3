import Glibc
import PartnerStore
import Testing

@Suite("Making a store")
struct CreationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("makes every folder, and the store opens")
    func create() throws {
        let store = try PartnerStore.create(at: "\(folder.path)/store/", title: "Our partners")
        #expect(store.settings.title == "Our partners")
        #expect(
            folder.names(in: "store") == [
                "backups", "history", "lock", "partners", "programs", "scenarios", "store.json",
            ])
        #expect(store.validate().isEmpty)
        #expect(folder.read("store/journal.jsonl") == nil)
    }

    @Test("shares the store with a group where the folder is shared, whatever the umask")
    func shared() throws {
        unsafe chmod(folder.path, 0o2770)
        let store = try PartnerStore.create(at: "\(folder.path)/store", title: "Shared")
        try store.addPartner(id: "adatum", name: "Adatum", note: note)
        for name in ["store", "store/partners", "store/backups"] { #expect(folder.permissions(of: name) == 0o2770) }
        for name in ["store/store.json", "store/lock", "store/journal.jsonl", "store/partners/adatum.json"] {
            #expect(folder.permissions(of: name) == 0o660)
        }
    }

    @Test("refuses a folder that holds anything, and a file")
    func taken() throws {
        try folder.write("x", to: "other")
        let notEmpty = #expect(throws: StoreError.self) { try PartnerStore.create(at: folder.path, title: "A") }
        #expect(
            notEmpty?.description == "\(folder.path) holds other files. Name a folder that is empty or not there yet.")
        let file = #expect(throws: StoreError.self) { try PartnerStore.create(at: "\(folder.path)/other", title: "A") }
        #expect(file?.description == "No store could be made at \(folder.path)/other: Not a directory.")
        let store = try PartnerStore.create(at: "\(folder.path)/store", title: "A")
        let exists = #expect(throws: StoreError.self) { try PartnerStore.create(at: store.path, title: "A") }
        #expect(
            exists?.description == "There is a store at \(store.path) already. Open it, or name another folder.")
        #expect(exists?.kind == .cannotWrite)
    }
}
