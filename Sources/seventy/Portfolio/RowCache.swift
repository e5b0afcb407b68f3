internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Rows of partners as they were last reckoned, in the user's own cache: with them a store of thousands is there at
/// once.
///
/// A row holds as long as the files that it was reckoned from bear the same marks, and all rows as long as the rules and
/// the program are the same. Whatever is missing, damaged, foreign or old costs time and nothing else: what does not
/// hold is reckoned anew.
struct RowCache: Sendable {
    /// The most bytes that the caches of all stores take together.
    static let limit = 64 << 20

    /// Begins the file; the number goes up with the format.
    private static let magic: [UInt8] = Array("70rows01".utf8)

    /// The folder in which each store has its own.
    private let root: String
    private let folder: String
    /// A number of all that rows stand on beside the files of their partners.
    let ground: UInt64

    private var file: String { "\(folder)/rows" }

    /// The cache of a store; `nil` where the user has no folder for it, or the store none of its own.
    ///
    /// - Parameter rules: A number of the store's rules, taken before they were read.
    init?(store path: String, rules: UInt64, _ request: RulesRequest, places: UserPlaces = UserPlaces()) {
        guard let root = places.cache, let status = FileSystem.target(at: path), status.isFolder else { return nil }
        self.root = root
        folder = "\(root)/\(status.device)-\(status.inode)"
        var ground = Checksum()
        ground.add(Self.magic)
        ground.add(rules)
        ground.add(Array((request.edition ?? "").utf8))
        ground.add(Array((request.asOf ?? "").utf8))
        ground.add(Array(Version.text.utf8))
        // Another build may reckon otherwise, whatever its version says.
        if let program = FileSystem.target(at: "/proc/self/exe") {
            ground.add(program.inode)
            ground.add(UInt64(bitPattern: Int64(program.size)))
            ground.add(UInt64(bitPattern: Int64(program.modified)))
        }
        self.ground = ground.value
    }

    /// The rows that were written down, in the order in which they were shown; none where that is not to be had.
    func read() -> [KnownRow] {
        // What somebody else could have written is nobody's memory.
        guard let bytes = FileSystem.contentsOfOwnFile(file, limit: Self.limit) else { return [] }
        return (try? Self.rows(bytes, ground: ground)) ?? []
    }

    /// Writes rows down in place of those that were; what cannot be written is reckoned anew the next time.
    func write(_ rows: [KnownRow], now: Int = Clock.nanoseconds) {
        guard let bytes = Self.bytes(rows, ground: ground, now: now), bytes.count <= Self.limit else { return }
        do throws(SystemCallError) {
            try FileSystem.makeFolders(folder)
            // What runs left behind that never ended.
            for name in try FileSystem.names(in: folder) where name != "rows" {
                let status = try FileSystem.status(at: "\(folder)/\(name)")
                if let status, now - status.changed > 60_000_000_000 { try FileSystem.remove("\(folder)/\(name)") }
            }
            makeRoom(for: bytes.count)
            try FileSystem.replaceOwnFile(file, with: bytes)
        } catch {
            // A full or missing disk is no reason to say anything: nobody asked for a cache.
        }
    }

    /// Takes the oldest caches of other stores away until there is room.
    private func makeRoom(for count: Int) {
        let others = ((try? FileSystem.names(in: root)) ?? []).map { "\(root)/\($0)" }.filter { $0 != folder }
        var files = others.compactMap { folder -> (folder: String, size: Int, time: Int)? in
            // A link is nobody's cache: nothing is taken away behind it.
            guard (try? FileSystem.status(at: folder))?.isFolder == true,
                let status = try? FileSystem.status(at: "\(folder)/rows"), status.isRegular
            else { return nil }
            return (folder, status.size, status.modified)
        }.sorted { $0.time > $1.time }
        var total = count + files.reduce(0) { $0 + $1.size }
        while total > Self.limit, let oldest = files.popLast() {
            total -= oldest.size
            try? FileSystem.remove("\(oldest.folder)/rows")
        }
    }

    /// The bytes of rows; `nil` where there are too many.
    static func bytes(_ rows: [KnownRow], ground: UInt64, now: Int) -> [UInt8]? {
        var writer = RowWriter()
        for known in rows {
            guard let mark = known.mark, mark.isSettled(at: now) else { continue }
            _ = writer.write(known.row) { head in
                head.number(known.day.dayNumber)
                head.number(known.recorded?.dayNumber)
                head.mark(mark.document)
                head.byte(mark.history == nil ? 0 : 1)
                if let history = mark.history { head.mark(history) }
            }
        }
        let body = writer.bytes
        guard body.count <= limit else { return nil }
        var digest = Checksum()
        digest.add(ground)
        digest.add(body)
        var head = ByteWriter()
        head.raw(magic)
        head.word(ground)
        head.word(digest.value)
        return head.bytes + body
    }

    /// The rows of bytes, all or none.
    static func rows(_ bytes: [UInt8], ground: UInt64) throws(ByteReader.Damaged) -> [KnownRow] {
        guard bytes.starts(with: magic) else { throw ByteReader.Damaged() }
        var head = ByteReader(bytes, from: magic.count)
        let (kept, sum) = (try head.word(), try head.word())
        guard kept == ground else { return [] }
        var digest = Checksum()
        digest.add(ground)
        digest.add(bytes[(magic.count + 16)...])
        guard sum == digest.value else { throw ByteReader.Damaged() }
        var reader = try RowReader(head)
        var rows: [KnownRow] = []
        while !reader.isAtEnd {
            let (head, row) = try reader.row { (head) throws(ByteReader.Damaged) in
                let (day, recorded, document) = (try head.number(), try head.optionalNumber(), try head.mark())
                let mark = PartnerMark(document: document, history: try head.flag() ? try head.mark() : nil)
                return (day: day, recorded: recorded, mark: mark)
            }
            rows.append(
                KnownRow(
                    row: row, mark: head.mark, day: CalendarDate(dayNumber: head.day),
                    recorded: head.recorded.map { CalendarDate(dayNumber: $0) }))
        }
        return rows
    }
}

extension ByteWriter {
    fileprivate mutating func mark(_ mark: FileMark) {
        word(mark.device)
        word(mark.inode)
        number(mark.size)
        number(mark.modified)
        number(mark.changed)
    }
}

extension ByteReader {
    fileprivate mutating func mark() throws(Damaged) -> FileMark {
        FileMark(
            device: try word(), inode: try word(), size: try number(), modified: try number(), changed: try number())
    }
}
