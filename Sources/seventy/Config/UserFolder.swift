/// The user's own settings: `$XDG_CONFIG_HOME/seventy`, else `~/.config/seventy`.
struct UserFolder {
    let path: String

    /// The folder; `nil` where neither variable names one.
    ///
    /// By the rules of the XDG base directories a path that is not absolute does not count.
    init?(environment: (String) -> String? = SystemCalls.environment) {
        func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let base = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map({ "\($0)/.config" }) else { return nil }
        path = "\(base)/seventy"
    }

    /// The file of settings.
    var configFile: String { "\(path)/config.json" }

    /// The folder of the user's own themes.
    var themes: String { "\(path)/themes" }
}
