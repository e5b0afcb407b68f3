internal import Glibc
internal import JSONTree
internal import SolutionsPartner
internal import System

/// A folder of JSON documents, one a partner.
///
/// Opening, browsing and scoring write nothing and take no lock. Every function reads the files anew, so what it
/// answers is what stands on the disk.
package struct PartnerStore: Sendable {
    /// The folder as it was named.
    package let path: String

    /// What the store says of itself.
    package let settings: StoreSettings

    /// Why nothing can be saved; `nil` for a store that can be written.
    package let readOnlyReason: String?

    /// How long a change waits for somebody else's to be done before it fails with `StoreError.locked`.
    package var lockWait: Duration = .seconds(10)

    /// Says whether nobody wants a change any more that waits for somebody else's.
    ///
    /// It is asked again and again by the thread that waits; the change fails with `StoreError.locked` then.
    package var isWaitGivenUp: @Sendable () -> Bool = { false }

    /// The folder without links and dots.
    package let root: String

    /// Whether changes can be saved.
    package var isWritable: Bool { readOnlyReason == nil }

    /// Opens the store in a folder.
    ///
    /// - Throws: `StoreError` when there is no store, or when `store.json` cannot be understood. Faults in other files
    ///   do not keep a store from opening.
    package init(opening path: String) throws(StoreError) {
        let root = try Self.resolved(path)
        self.init(path: path, root: root, settings: try Self.settings(in: root, path))
    }

    /// Opens a store to be examined: what its `store.json` says counts as nothing where it cannot be understood.
    ///
    /// - Returns: The store, and why its settings cannot be understood.
    /// - Throws: `StoreError` when there is no store.
    package static func toExamine(
        _ path: String
    ) throws(StoreError) -> (store: PartnerStore, fault: StoreError?) {
        let root = try resolved(path)
        do throws(StoreError) {
            return (PartnerStore(path: path, root: root, settings: try settings(in: root, path)), nil)
        } catch {
            if case .notAStore = error { throw error }
            let nothing = StoreSettings(.object(["format": .number(StoreSettings.format)]), faults: JSONFaultList())
            return (PartnerStore(path: path, root: root, settings: nothing), error)
        }
    }

    private init(path: String, root: String, settings: StoreSettings) {
        (self.path, self.root, self.settings) = (path, root, settings)
        readOnlyReason =
            WriteAccess(
                toFolder: FileSystem.refusalToWrite(root)?.reason,
                toDocuments: FileSystem.refusalToWrite("\(root)/partners").flatMap {
                    $0.code == ENOENT ? nil : $0.reason
                },
                isNewerFormat: settings.isNewerFormat
            ).refusal
    }

    private static func resolved(_ path: String) throws(StoreError) -> String {
        do {
            return try FileSystem.resolved(path)
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { throw .notFound(path: path) }
            throw .unreadable(file: path, reason: error.reason)
        }
    }

    private static func settings(in root: String, _ path: String) throws(StoreError) -> StoreSettings {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.contents("store.json", below: root, limit: DocumentLimits.bytes)
        } catch {
            if case .missing = error { throw .notAStore(path: path) }
            throw .reading("store.json", error)
        }
        let faults = JSONFaultList()
        let settings: StoreSettings
        do {
            settings = StoreSettings(try JSONNode.parse(bytes, limits: DocumentLimits.json), faults: faults)
        } catch {
            throw .faulty(file: "store.json", faults: error.faults)
        }
        guard faults.faults.isEmpty else { throw .faulty(file: "store.json", faults: faults.faults.inOrder) }
        return settings
    }

    /// Reads a document of the store.
    func document(_ file: String) throws(StoreError) -> JSONNode {
        let bytes: [UInt8]
        do { bytes = try FileSystem.contents(file, below: root, limit: DocumentLimits.bytes) } catch {
            throw .reading(file, error)
        }
        do { return try JSONNode.parse(bytes, limits: DocumentLimits.json) } catch {
            throw .faulty(file: file, faults: error.faults)
        }
    }

    /// The names of a folder's JSON files; none when there is no such folder.
    ///
    /// Hidden files are passed over: they are what a save leaves behind that never ended.
    func documents(in folder: String) throws(StoreError) -> [String] {
        do {
            return try FileSystem.names(in: "\(root)/\(folder)").filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
        } catch {
            if error.code == ENOENT { return [] }
            throw .unreadable(file: folder, reason: error.reason)
        }
    }
}

/// Decides whether a store can be written, and says why not.
struct WriteAccess {
    /// Why nothing can be saved; `nil` when it can.
    let refusal: String?

    /// Weighs what is known.
    ///
    /// - Parameters:
    ///   - toFolder: Why the system lets nothing be made in the store's folder; `nil` when it does.
    ///   - toDocuments: Why the system lets nothing be made in the folder of partners; `nil` when it does.
    ///   - isNewerFormat: Whether a newer program wrote the store.
    init(toFolder: String?, toDocuments: String?, isNewerFormat: Bool) {
        if isNewerFormat {
            refusal = "a newer version of seventy wrote this store"
        } else if let toFolder {
            refusal = "the folder cannot be written (\(toFolder))"
        } else if let toDocuments {
            refusal = "the folder partners cannot be written (\(toDocuments))"
        } else {
            refusal = nil
        }
    }
}
