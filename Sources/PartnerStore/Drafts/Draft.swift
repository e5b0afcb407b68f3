internal import JSONTree
internal import System

/// Edits of a partner that were made and not saved.
package struct Draft: Sendable {
    /// The file's name in the folder of drafts.
    package let name: String
    /// The folder of the store, without links and dots.
    package let store: String
    /// The partner.
    package let partner: String
    /// The revision of the document that the edits were made on.
    package let base: Int
    /// When the first edit was made, in UTC.
    package let begun: String
    /// When the last edit was made, in UTC.
    package let changed: String
    /// The changes, the last one for each place.
    package let changes: [FieldChange]
    /// When it was discarded, in UTC; `nil` for one that was not.
    package let discarded: String?

    /// The number of the process that began it, which the name of the file tells; `nil` where it does not.
    package var process: Int32? {
        let words = name.split(whereSeparator: { $0 == "-" || $0 == "." })
        return words.count < 4 ? nil : Int32(words[words.count - 3])
    }

    /// The seconds since the last edit; 0 where the clock went backwards meanwhile.
    package func age(at time: String) -> Int {
        guard let now = Timestamp.seconds(time), let then = Timestamp.seconds(changed) else { return 0 }
        return max(0, now - then)
    }

    /// Reads a draft, passing over lines that were cut short.
    ///
    /// The result is `nil` where not even the first line can be read.
    init?(name: String, _ text: [UInt8]) {
        let lines = text.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONNode.parse(Array($0)) }
        guard let head = lines.first, let store = head["store"]?.text, let partner = head["partner"]?.text,
            StoreDocument.partner(partner).isValid, let base = head["base"]?.int, let begun = head["time"]?.text
        else { return nil }
        var changes: [FieldChange] = []
        var (changed, discarded) = (begun, String?.none)
        for line in lines.dropFirst() {
            if let time = line["discarded"]?.text { discarded = time }
            if line["restored"] != nil { discarded = nil }
            guard case .array(let names)? = line["path"]?.content else { continue }
            let path = names.compactMap(\.text)
            guard path.count == names.count, !path.isEmpty else { continue }
            changed = line["time"]?.text ?? changed
            changes.removeAll { $0.path == path }
            // A place that holds again what it held is no change any more.
            if line["kept"] == nil { changes.append(FieldChange(path: path, value: line["value"]?.orNil)) }
        }
        (self.name, self.store, self.partner, self.base) = (name, store, partner, base)
        (self.begun, self.changed, self.changes, self.discarded) = (begun, changed, changes, discarded)
    }
}

/// Keeps the edits of one partner safe while they are made: each is on the disk before the next one.
///
/// It belongs to the thread that made it. While it lives, its draft is not offered to anybody.
package final class DraftWriter {
    /// The file's name in the folder of drafts.
    package let name: String
    private let descriptor: Int32
    private let folder: String

    init(folder: String, name: String, descriptor: Int32) {
        self.folder = folder
        self.name = name
        self.descriptor = descriptor
    }

    deinit { FileSystem.unlock(descriptor) }

    /// Notes an edit.
    package func note(_ change: FieldChange, at time: String) throws(StoreError) {
        try add([
            "time": .string(time), "path": .array(change.path.map { .string($0) }), "value": change.value ?? .null,
        ])
    }

    /// Notes that a place holds again what it held, so that nothing is to be saved there.
    package func forget(_ path: [String], at time: String) throws(StoreError) {
        try add(["time": .string(time), "path": .array(path.map { .string($0) }), "kept": true])
    }

    /// Takes the draft away, once its edits are saved or nothing is left of them.
    package func finish() throws(StoreError) {
        do throws(SystemCallError) {
            try FileSystem.remove("\(folder)/\(name)")
        } catch {
            throw .cannotWrite(path: "\(folder)/\(name)", reason: error.reason)
        }
    }

    func add(_ members: KeyValuePairs<String, JSONNode>) throws(StoreError) {
        do throws(SystemCallError) {
            try FileSystem.append(Array((JSONNode.object(members).compact + "\n").utf8), to: descriptor)
        } catch {
            throw .cannotWrite(path: "\(folder)/\(name)", reason: error.reason)
        }
    }
}

// It belongs to the thread that made it.
@available(*, unavailable)
extension DraftWriter: Sendable {}
