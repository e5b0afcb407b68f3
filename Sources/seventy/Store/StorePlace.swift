internal import Pages
internal import System

/// Where a store is: as the command line says, else the environment, else the user's data directory.
struct StorePlace {
    /// How the place was chosen.
    enum Origin {
        case named
        case environment
        case standard
    }

    let path: String
    let origin: Origin

    /// Chooses the place; the first of several names counts.
    init(_ names: String?...) {
        if let name = names.compactMap({ $0 }).first {
            path = name
            origin = .named
        } else if let path = Environment.value("SEVENTY_STORE") {
            self.path = path
            origin = .environment
        } else {
            // Nothing lies in a folder of no name.
            path = UserPlaces().data ?? ""
            origin = .standard
        }
    }

    /// Whether there is a folder.
    var exists: Bool { FileSystem.isFolder(path) }

    /// Why there is nothing to open, and what to do about it.
    var missing: CommandFailure {
        let shown = path.cleaned
        let isFile = FileSystem.exists(path)
        let next =
            path.isEmpty || isFile
            ? "'seventy init DIR' makes one; name it with --store."
            : "'seventy init \(path.quotedForShell.cleaned)' makes one; add --sample for one with invented partners to look around in."
        let sentence =
            if isFile {
                "'\(shown)' is a file, and a store is a folder."
            } else {
                switch origin {
                case .named: "There is no store at '\(shown)'."
                case .environment: "There is no store at '\(shown)', which SEVENTY_STORE names."
                case .standard where path.isEmpty:
                    "No store is named: not by --store, nor by SEVENTY_STORE, and neither XDG_DATA_HOME nor HOME names "
                        + "a folder in which there could be one."
                case .standard: "There is no store at '\(shown)', and neither --store nor SEVENTY_STORE names one."
                }
            }
        return CommandFailure(.notFound, "\(sentence) \(next)")
    }
}
