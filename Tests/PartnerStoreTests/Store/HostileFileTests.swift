import Glibc
import PartnerStore
import SolutionsPartner
import Testing

@Suite("Hostile files")
struct HostileFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let texts: [(String, [UInt8], String)] = [
        ("empty", [], "expected a value, found the end of the text"),
        (
            "truncated", Array("{\"format\": 1, \"na".utf8),
            "expected '\"' at the end of the string, found the end of the text"
        ),
        ("deep", Array(String(repeating: "[", count: 100_000).utf8), "64"),
        ("encoding", Array("{\"name\": \"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8), "expected valid UTF-8"),
        ("twice", Array("{\"name\": \"a\", \"name\": \"b\"}".utf8), "found \"name\" a second time"),
        (
            "huge-number",
            Array("{\"format\": 1, \"name\": \"a\", \"measures\": {\"x.y\": {\"value\": 1e999999999}}}".utf8),
            "expected a number below 1000000000000000 with at most six decimals, found 1e999999999"
        ),
        ("list", Array("[]".utf8), "expected an object, found an empty list"),
    ]

    @Test("are faults with a place, never a crash", arguments: texts)
    func text(_ name: String, _ bytes: [UInt8], _ expected: String) throws {
        let store = try folder.store(["fine": partnerText("fine", "Fine")])
        try folder.write(bytes, to: "partners/\(name).json")
        let error = #expect(throws: StoreError.self) { try store.partner(name) }
        #expect(error?.kind == .badData)
        #expect(error?.description.hasPrefix("partners/\(name).json:1:") == true)
        #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
        #expect(try store.partner("fine").partner.name == "Fine")
        #expect(store.validate().contains { $0.file == "partners/\(name).json" })
    }

    @Test("are refused when they are enormous, without being read")
    func enormous() throws {
        let store = try folder.store(["big": ""])
        // A hole takes no room on the disk.
        unsafe truncate("\(folder.path)/partners/big.json", 1 << 40)
        let error = #expect(throws: StoreError.self) { try store.partner("big") }
        #expect(
            error?.description
                == "partners/big.json cannot be read: it has 1099511627776 bytes, and no such file may have more than 4 MiB."
        )
    }

    @Test("are not waited for when they are pipes")
    func pipe() throws {
        let store = try folder.store()
        unsafe mkfifo("\(folder.path)/partners/pipe.json", 0o600)
        unsafe mkdir("\(folder.path)/partners/folder.json", 0o700)
        unsafe symlink("/dev/zero", "\(folder.path)/partners/zero.json")
        unsafe symlink("nowhere", "\(folder.path)/partners/nowhere.json")
        unsafe symlink("loop.json", "\(folder.path)/partners/loop.json")
        #expect(
            store.validate().map(\.description) == [
                "partners/folder.json: cannot be read: it is a folder, not a file",
                "partners/loop.json: cannot be read: Too many levels of symbolic links",
                "partners/nowhere.json: cannot be read: there is no such file",
                "partners/pipe.json: cannot be read: it is a pipe, not a file",
                "partners/zero.json: cannot be read: it is a link that leads out of the store",
            ])
    }

    @Test("are not read through a link out of the store")
    func outside() throws {
        let store = try folder.store()
        let other = try TemporaryFolder()
        try other.write(partnerText("secret", "Secret"), to: "secret.json")
        unsafe symlink("\(other.path)/secret.json", "\(folder.path)/partners/secret.json")
        let error = #expect(throws: StoreError.self) { try store.partner("secret") }
        #expect(
            error?.description
                == "partners/secret.json cannot be read: it is a link that leads out of the store.")
    }
}
