/// The user's own places, by the rules of the XDG base directories: a variable that names no absolute path counts as
/// unset, since nobody knows what it would be relative to.
package struct UserPlaces: Sendable, Hashable {
    /// The home folder; `nil` where nothing names one.
    package let home: String?
    /// Where settings are kept, `$XDG_CONFIG_HOME/seventy`, else `~/.config/seventy`; `nil` where nothing names a place.
    package let settings: String?
    /// Where data is kept, `$XDG_DATA_HOME/seventy`, else `~/.local/share/seventy`; `nil` where nothing names a place.
    package let data: String?
    /// Where the program keeps what it comes back to, `$XDG_STATE_HOME/seventy`, else `~/.local/state/seventy`; `nil`
    /// where nothing names a place.
    package let state: String?
    /// Where the program keeps what it can reckon anew, `$XDG_CACHE_HOME/seventy`, else `~/.cache/seventy`; `nil` where
    /// nothing names a place.
    package let cache: String?
    /// Where what is needed only for a while may lie: the first of these is memory rather than a disk, where there is
    /// one.
    package let temporary: [String]
    /// Where what has no room in memory may lie for a while.
    package let temporaryOnDisk: [String]

    /// Finds the places.
    ///
    /// - Parameter environment: Gives the value of a variable.
    package init(environment: (String) -> String? = Environment.value) {
        func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let home = absolute("HOME")
        func place(_ name: String, else folder: String) -> String? {
            (absolute(name) ?? home.map { "\($0)/\(folder)" }).map { "\($0)/seventy" }
        }
        self.home = home
        settings = place("XDG_CONFIG_HOME", else: ".config")
        data = place("XDG_DATA_HOME", else: ".local/share")
        state = place("XDG_STATE_HOME", else: ".local/state")
        cache = place("XDG_CACHE_HOME", else: ".cache")
        temporaryOnDisk = [absolute("TMPDIR"), "/tmp"].compactMap { $0 }
        temporary = [absolute("XDG_RUNTIME_DIR")].compactMap { $0 } + temporaryOnDisk
    }

    /// A name for the store at a path, by which files in these places tell whose they are: as good as the path itself,
    /// however the way there is spelled.
    package static func name(ofStore path: String) -> String {
        let root = (try? FileSystem.resolved(path)) ?? path
        return String(Fingerprint.of(Array(root.utf8)), radix: 16)
    }
}
