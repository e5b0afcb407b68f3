internal import Dashboard
internal import System

/// The theme that the dashboard begins with, which is the only one that is read before the first screen.
struct FirstTheme {
    /// The theme of a name where nobody chose another.
    static let usual = "dark"

    let theme: Theme
    /// What is wrong with its file; `nil` when nothing is.
    private(set) var notice: String?

    /// Reads the theme of a name; `nil` when there is none.
    ///
    /// Files of the user's own are read as far as the name occurs in them, as one of them may take the place of a
    /// theme of the program.
    init?(named id: String, _ folder: UserFolder? = UserFolder()) {
        for file in folder.map(ThemeShelf.files) ?? [] {
            guard let bytes = try? FileSystem.contents(at: file, limit: ThemeFormat.maximumBytes),
                bytes.contains(Array(id.utf8))
            else { continue }
            let (theme, faults) = ThemeShelf.read(bytes, of: file)
            guard let theme, theme.id == id else { continue }
            self.theme = theme
            if !faults.isEmpty {
                notice = "Your theme '\(id)' has faults, the rest of it applies; 'seventy theme check' tells more."
            }
            return
        }
        guard let theme = ThemeShelf.bundled(id) else { return nil }
        self.theme = theme
    }

    /// Reads the first theme that there is: the one that the command line names, the one of the settings, the one that
    /// was used last, the usual one.
    ///
    /// - Throws: `CommandFailure` when the command line names none that there is; the settings are told instead.
    init(
        option: String?, settings: inout UserSettings, remembered: String?
    ) throws(CommandFailure) {
        if let option {
            guard let first = FirstTheme(named: option) else {
                throw CommandFailure(.usage, ThemeShelf().missing(option))
            }
            self = first
            return
        }
        if let name = settings.config.theme {
            if let first = FirstTheme(named: name) {
                self = first
                return
            }
            settings.checkTheme(in: ThemeShelf())
        }
        if let remembered {
            if let first = FirstTheme(named: remembered) {
                self = first
                return
            }
            notice = "The theme '\(remembered)' of the last time cannot be used; 'seventy theme list' shows what can."
        }
        theme = ThemeShelf.bundled(Self.usual) ?? .plain
    }
}

extension Theme {
    /// A theme without any look, for text that has none.
    static let plain = Theme(id: "plain", name: "Plain")
}
