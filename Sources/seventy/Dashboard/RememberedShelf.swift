internal import Dashboard
internal import JSONTree

/// Keeps what the dashboard of a store comes back to, in the user's own folder: one small file for each store.
struct RememberedShelf {
    private let path: String
    private let folder: String

    /// A shelf for the store at a path; `nil` where the user has no folder for such things.
    init?(store: String, environment: (String) -> String? = SystemCalls.environment) {
        func value(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let state = value("XDG_STATE_HOME") ?? value("HOME").map({ "\($0)/.local/state" }) else { return nil }
        folder = "\(state)/seventy/remembered"
        path = "\(folder)/\(Self.name(of: SystemCalls.resolved(store) ?? store)).json"
    }

    /// What was remembered; `nil` for nothing, and for what cannot be read.
    func read() -> RememberedState? {
        guard SystemCalls.isFile(path), let bytes = try? SystemCalls.read(path),
            let document = try? JSONNode.parse(bytes)
        else { return nil }
        return RememberedState(document)
    }

    /// Writes down what is to be remembered, unless it is what is remembered already.
    ///
    /// A place that cannot be written to costs nothing but the memory.
    func write(_ remembered: RememberedState) {
        guard remembered != read() else { return }
        SystemCalls.makeFolders(folder)
        try? SystemCalls.replaceFile(path, with: Array(remembered.document.formatted().utf8))
    }

    /// A name for a path that is as good as its own: FNV-1a of 64 bits.
    private static func name(of path: String) -> String {
        let hash = path.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
