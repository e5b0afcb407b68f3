internal import Dashboard
internal import JSONTree
internal import System

/// Keeps what the dashboard of a store comes back to, in the user's own folder: one small file for each store.
struct RememberedFile {
    private let path: String
    private let folder: String

    /// The file for the store at a path; `nil` where the user has no folder for such things.
    init?(store: String, places: UserPlaces = UserPlaces()) {
        guard let state = places.state else { return nil }
        folder = "\(state)/remembered"
        path = "\(folder)/\(UserPlaces.name(ofStore: store)).json"
    }

    /// What was remembered; `nil` for nothing, and for what cannot be read.
    func read() -> RememberedState? {
        guard let bytes = try? FileSystem.contents(at: path, limit: 1 << 20),
            let document = try? JSONNode.parse(bytes)
        else { return nil }
        return RememberedState(document)
    }

    /// Writes down what is to be remembered, unless it is what is remembered already.
    ///
    /// A place that cannot be written to costs nothing but the memory.
    func write(_ state: DashboardState) {
        let present = read()
        // Another dashboard of the same store may have kept views meanwhile.
        let remembered = state.remembered.keeping(viewsOf: present, except: state.removedViews)
        guard remembered != present else { return }
        try? FileSystem.makeFolders(folder)
        try? FileSystem.replaceFile(path, with: Array(remembered.document.formatted().utf8))
    }
}
