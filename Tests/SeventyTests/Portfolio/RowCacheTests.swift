import Dashboard
import Glibc
import PartnerStore
import SolutionsPartner
import System
import TestSupport
import Testing

@testable import seventy

/// The cache of rows: whatever happens to it costs time and never truth.
@Suite struct RowCacheTests {
    /// A time at which the files of a test are no longer new.
    private static let later = Int.max

    private func names(_ rows: [KnownRow]) -> [String] { rows.map(\.row.name) }

    @Test func rowsComeBackInTheOrderInWhichTheyWereShown() throws {
        let many = ManyPartners()
        let rows = try many.rows().reversed() as [KnownRow]
        let cache = try many.cache()
        #expect(cache.read().isEmpty)
        cache.write(rows, now: Self.later)
        let read = cache.read()
        #expect(names(read) == names(rows))
        #expect(read.map(\.mark) == rows.map(\.mark))
        #expect(read.map(\.day) == rows.map(\.day))
        #expect(read.map(\.row.revision) == rows.map(\.row.revision))
        #expect(read.map(\.row.account) == rows.map(\.row.account))
        #expect(read.map(\.row.face) == rows.map(\.row.face))
    }

    @Test func nobodyElseCanReadIt() throws {
        let many = ManyPartners(count: 2)
        let cache = try many.cache()
        cache.write(try many.rows(), now: Self.later)
        let status = try #require(FileSystem.target(at: many.store.path))
        let folder = "\(many.cacheFolder)/seventy/\(status.device)-\(status.inode)"
        #expect(try FileNames.all(in: folder) == ["rows"])
        #expect(FileSystem.target(at: "\(folder)/rows")?.permissions == 0o600)
        #expect(FileSystem.target(at: folder)?.permissions == 0o700)
        #expect(try FileNames.all(in: many.store.path) == ["partners", "store.json"])
    }

    @Test func otherRulesOrAnotherDayAskedForHaveNothingInIt() throws {
        let many = ManyPartners(count: 2)
        try many.cache().write(try many.rows(), now: Self.later)
        #expect(try many.cache().read().count == 2)
        #expect(try many.cache(rules: 8).read().isEmpty)
        let folder = many.cacheFolder
        let places = UserPlaces { $0 == "XDG_CACHE_HOME" ? folder : nil }
        for request in [RulesRequest(edition: "2022-10"), RulesRequest(asOf: "2023-01-01")] {
            let other = try #require(RowCache(store: many.store.path, rules: 7, request, places: places))
            #expect(other.read().isEmpty)
        }
    }

    @Test func theNumberOfTheRulesChangesWithThem() throws {
        let many = ManyPartners(count: 1)
        func digest() -> UInt64 { PartnerStore.digestOfRules(at: many.store.path) }
        let before = digest()
        #expect(digest() == before)
        writeFile("\(many.store.path)/programs/own.json", "{}")
        let added = digest()
        #expect(added != before)
        writeFile("\(many.store.path)/store.json", #"{"format": 1, "title": "Tost"}"#)
        #expect(digest() != added)
    }

    @Test(arguments: 0..<12)
    func damageIsIgnored(seed: UInt64) throws {
        let many = ManyPartners(count: 5)
        var generator = SeededGenerator(seed: seed)
        let whole = try #require(RowCache.bytes(try many.rows(), ground: 7, now: Self.later))
        for _ in 0..<200 {
            var bytes = whole
            switch Int.random(in: 0..<3, using: &generator) {
            case 0:
                let place = Int.random(in: bytes.indices, using: &generator)
                bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
            case 1: bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
            default: bytes += [UInt8.random(in: 0...255, using: &generator)]
            }
            // All or nothing: what was damaged gives no row.
            #expect(((try? RowCache.rows(bytes, ground: 7)) ?? []).isEmpty)
        }
        #expect(try RowCache.rows(whole, ground: 7).count == 5)
    }

    @Test(arguments: 0..<6)
    func whatPretendsToBeWholeNeverTraps(seed: UInt64) throws {
        let many = ManyPartners(count: 3)
        var generator = SeededGenerator(seed: seed)
        let whole = try #require(RowCache.bytes(try many.rows(), ground: 7, now: Self.later))
        for _ in 0..<300 {
            var body = Array(whole.dropFirst(24))
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: body.indices, using: &generator)
                body[place] = [0, 1, 0x7F, 0x80, 0xFF][Int.random(in: 0..<5, using: &generator)]
            }
            var digest = Checksum()
            digest.add(7)
            digest.add(body)
            var head = ByteWriter()
            head.raw(whole.prefix(16))
            head.word(digest.value)
            _ = try? RowCache.rows(head.bytes + body, ground: 7)
        }
    }

    @Test func aFileThatOthersMayReadOrWriteIsNobodysMemory() throws {
        let many = ManyPartners(count: 2)
        let cache = try many.cache()
        cache.write(try many.rows(), now: Self.later)
        let status = try #require(FileSystem.target(at: many.store.path))
        let file = "\(many.cacheFolder)/seventy/\(status.device)-\(status.inode)/rows"
        for mode in [0o644, 0o620, 0o604] as [mode_t] {
            #expect(unsafe chmod(file, mode) == 0)
            #expect(cache.read().isEmpty)
        }
        #expect(unsafe chmod(file, 0o600) == 0)
        #expect(cache.read().count == 2)
        // Root alone can make a file somebody else's.
        if geteuid() == 0 {
            #expect(unsafe chown(file, 12345, 12345) == 0)
            #expect(cache.read().isEmpty)
            #expect(unsafe chown(file, 0, 0) == 0)
        }
        #expect(unsafe rename(file, file + "-moved") == 0)
        #expect(unsafe symlink(file + "-moved", file) == 0)
        #expect(cache.read().isEmpty)
    }

    @Test func whatChangedAMomentAgoIsNotKept() throws {
        let many = ManyPartners(count: 2)
        let cache = try many.cache()
        let rows = try many.rows()
        cache.write(rows, now: (rows[0].mark?.newest ?? 0) + 1)
        #expect(cache.read().isEmpty)
    }

    @Test func theOldestGiveWay() throws {
        let many = ManyPartners(count: 2)
        let root = many.cacheFolder + "/seventy"
        try FileSystem.makeFolders(root)
        for (number, year) in [("1-1", 2001), ("1-2", 2002)] {
            writeFile("\(root)/\(number)/rows", "")
            let file = try FileSystem.open("\(root)/\(number)/rows", O_WRONLY)
            // A hole takes no room on the disk.
            try FileSystem.cut(file, to: RowCache.limit - 4096 * (year - 2000))
            FileSystem.close(file)
            var times = [timeval(tv_sec: year * 31_556_952 - 62_167_219_200, tv_usec: 0)]
            times.append(times[0])
            #expect(unsafe utimes("\(root)/\(number)/rows", times) == 0)
        }
        try many.cache().write(try many.rows(), now: Self.later)
        #expect(!FileNames.exist("\(root)/1-1/rows"))
        #expect(FileNames.exist("\(root)/1-2/rows"))
        #expect(try many.cache().read().count == 2)
    }
}
