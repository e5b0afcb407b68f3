import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner

/// A program of the tests: works on a store as fast as it can, or makes one change and is killed in the middle of it.
///
/// `count STORE NAME TIMES PARTNER…` adds one to two numbers of the partners in turn: one that all share, and its own.
/// `rename STORE PARTNER NAME` makes one change. `import STORE PARTNER AMOUNT` brings three months of records in. `examine
/// STORE` and `watch STORE` say what an examination and a watcher find. `record STORE PARTNER DAY` notes scores. `read STORE
/// FILE` reads every partner until the file is there.
@main
struct StoreProbe {
    static func main() {
        let words = CommandLine.arguments.dropFirst().map { $0 }
        do {
            switch words.first {
            case "count" where words.count > 4:
                try count(store: words[1], name: words[2], times: Int(words[3]) ?? 0, partners: Array(words[4...]))
            case "rename" where words.count == 4:
                let store = try PartnerStore(opening: words[1])
                try store.renamePartner(words[2], to: words[3], note: note(words[2]))
            case "import" where words.count == 4:
                try bringIn(store: words[1], partner: words[2], amount: Int(words[3]) ?? 0)
            case "record" where words.count == 4: try record(store: words[1], partner: words[2], day: words[3])
            case "read" where words.count == 3: try read(store: words[1], until: words[2])
            case "examine" where words.count == 2: examine(try PartnerStore(opening: words[1]))
            case "watch" where words.count == 2: try watch(store: words[1])
            default: fail("usage", 64)
            }
        } catch {
            fail("\(error)", 1)
        }
    }

    private static func bringIn(store path: String, partner: String, amount: Int) throws(StoreError) {
        let store = try PartnerStore(opening: path)
        let months = (8...10).compactMap { YearMonth(year: 2022, month: $0) }
        let request = ImportRequest(
            months: months, files: 1, rows: 3,
            records: { month in
                let part = RecordPart(
                    report: .azure, lastMonth: month.adding(months: amount), file: "\(amount).csv")
                let line = RecordLine(part: 0, item: "Storage", amount: Amount(amount))
                return MonthRecords(
                    month: month, parts: [part], tenants: ["tenant": TenantRecord(lines: [line])])
            },
            document: { _, _ in [FieldChange(path: ["lastAmount"], value: .number(amount))] })
        _ = try store.importRecords(to: partner, request, note: note(partner))
    }

    private static func record(store path: String, partner: String, day: String) throws {
        let store = try PartnerStore(opening: path)
        guard let day = CalendarDate(day) else { fail("usage", 64) }
        let document = try store.partner(partner)
        let card = Scorecard(
            of: document.partner, under: try EditionCatalog.embedded.edition("2022-10", on: day), on: day)
        try store.record(document, card, note: note(partner))
    }

    private static func note(_ author: String) -> ChangeNote {
        ChangeNote(author: author, time: "2022-10-10T09:30:00Z", host: "probe")
    }

    /// Prints how long each change took, in microseconds.
    private static func count(store path: String, name: String, times: Int, partners: [String]) throws(StoreError) {
        var store = try PartnerStore(opening: path)
        store.lockWait = .seconds(120)
        var text = ""
        for turn in 0..<times {
            let partner = partners[turn % partners.count]
            let start = ContinuousClock.now
            try store.commit(to: .partner(partner), note: note(name)) { document in
                [added(1, to: "shared", in: document), added(1, to: name, in: document)]
            }
            let (seconds, fraction) = (ContinuousClock.now - start).components
            text += "\(seconds * 1_000_000 + fraction / 1_000_000_000_000)\n"
        }
        print(text, terminator: "")
    }

    private static func added(_ number: Int, to member: String, in document: JSONNode?) -> FieldChange {
        let path = ["counts", member]
        var old = 0
        if case .number(let text)? = document?.value(at: path)?.content { old = Int(text) ?? 0 }
        return FieldChange(path: path, value: .number(old + number))
    }

    /// Fails when a document is not whole, or is older than one that was read before.
    private static func read(store path: String, until file: String) throws(StoreError) {
        let store = try PartnerStore(opening: path)
        var newest: [String: Int] = [:]
        var count = 0
        while unsafe access(file, F_OK) != 0 {
            for id in try store.partnerIDs() {
                let document = try store.partner(id)
                guard document.revision >= newest[id, default: 0] else { fail("\(id) went back", 1) }
                newest[id] = document.revision
                count += 1
            }
        }
        print(count)
    }

    private static func examine(_ store: PartnerStore) {
        for finding in store.examine() {
            print("\(finding.isSound ? "ok" : "look") \(finding.subject): \(finding.found)")
        }
    }

    /// Says how changes are found, makes one, and says whether it was told.
    private static func watch(store path: String) throws(StoreError) {
        let store = try PartnerStore(opening: path)
        let watcher = StoreWatcher(store)
        examine(store)
        let id = try store.partnerIDs().first ?? ""
        try store.renamePartner(id, to: "Watched", note: note("probe"))
        let changes = watcher.changes()
        if changes.isEverything || changes.documents.contains(.partner(id)) { print("told of \(id)") }
    }

    private static func fail(_ text: String, _ status: Int32) -> Never {
        let bytes = Array((text + "\n").utf8)
        _ = unsafe write(2, bytes, bytes.count)
        exit(status)
    }
}
