internal import SolutionsPartner

/// The store with invented partners that travels inside the program, for looking around.
package enum SampleStore: Sendable {
    /// Writes the store to a folder that is not there yet, or that is empty.
    @discardableResult
    package static func write(to path: String) throws(StoreError) -> PartnerStore {
        let folder = "SampleData/"
        var documents: [(path: String, bytes: [UInt8])] = []
        for name in EmbeddedFile.names(in: "SampleData") {
            documents.append((String(name.dropFirst(folder.count)), EmbeddedFile.bytes(of: name) ?? []))
        }
        documents.sort { ($0.path == "store.json" ? 1 : 0, $0.path) < ($1.path == "store.json" ? 1 : 0, $1.path) }
        return try PartnerStore.create(at: path, documents: documents)
    }
}
