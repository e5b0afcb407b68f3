internal import System

extension PartnerStore {
    /// Whether a path leads to something of the store: a document, a record, the journal or whatever else it keeps.
    ///
    /// Other files that somebody put into the store's folder, such as a list of partners, are none.
    package func isOwn(_ path: String) -> Bool {
        let place = FileSystem.place(ofFile: path)
        guard place.hasPrefix("\(root)/") else { return place == root }
        let name = place.dropFirst(root.utf8.count + 1).prefix { $0 != "/" }
        let names = Self.folders + [RecordsPlace.name, JournalFile.name, StoreLock.file, "store.json"]
        // The journal is put aside under a name that begins like its own, and what is being saved has a hidden one.
        return names.contains(String(name)) || name.hasPrefix(".") || name.hasPrefix("journal")
    }
}
