internal import System

/// The user's own settings: `$XDG_CONFIG_HOME/seventy`, else `~/.config/seventy`.
struct UserFolder {
    let path: String

    /// The folder; `nil` where neither variable names one.
    ///
    /// By the rules of the XDG base directories a path that is not absolute does not count.
    init?(_ places: UserPlaces = UserPlaces()) {
        guard let path = places.settings else { return nil }
        self.path = path
    }

    /// The file of settings.
    var configFile: String { "\(path)/config.json" }

    /// The folder of the user's own themes.
    var themes: String { "\(path)/themes" }
}
