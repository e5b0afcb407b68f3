@testable import JSONTree
@testable import PartnerStore
@testable import SolutionsPartner

/// Reads a draft.
func fuzzDraft(_ bytes: [UInt8]) {
    guard let draft = Draft(name: "contoso-1.jsonl", bytes) else { return }
    expect(Set(draft.changes.map(\.path)).count == draft.changes.count, "a draft changes a place once")
    expect(draft.age(at: "2022-10-10T09:30:00Z") >= 0, "nothing is younger than now")
}

/// Reads the lines of a journal.
func fuzzJournal(_ bytes: [UInt8]) {
    for text in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let line = JournalLine(text) else { continue }
        _ = line.number
        guard case .entry(let entry) = line else { continue }
        guard let again = JournalEntry(entry.node) else {
            return expect(false, "an entry that was written can be read")
        }
        expect(again.node == entry.node, "an entry is the same after it was written")
        expect(!entry.document.file.split(separator: "/").contains(".."), "a file is one of the store")
        _ = entry.place
        _ = JournalFilter(partner: "contoso", since: "2022", path: "a").allows(entry)
    }
}

/// Reads the lines of a history.
func fuzzHistory(_ bytes: [UInt8]) {
    for text in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let line = HistoryLine(text) else { continue }
        expect(HistoryLine(Array(line.node.compact.utf8)[...]) == line, "a line is the same after it was written")
    }
}

/// Reads names of files as the store finds them, and what stands in its lock.
func fuzzNames(_ bytes: [UInt8]) {
    _ = LockHolder(bytes)?.description
    let name = String(decoding: bytes, as: UTF8.self)
    if let document = StoreDocument(file: name) {
        expect(document.file == name, "a document's file is the one that named it")
        expect(!name.contains("..") && !name.hasPrefix("/"), "a document stays in the store")
    }
    if let backup = Backup(name: name, of: .partner("contoso")) {
        expect(backup.file == "backups/partners/contoso/\(name)", "a backup's file is the one that named it")
        expect(!backup.file.contains(".."), "a backup stays in the store")
    }
    _ = JournalFile.lastEntry(ofArchive: name)
    if let seconds = Timestamp.seconds(name), name.utf8.count == 20, !name.hasSuffix(":60Z") {
        expect(Timestamp.text(seconds: seconds) == name, "a time is the same after it was counted")
    }
}
