internal import Dashboard
internal import JSONTree
internal import System

/// The file of settings, as far as it can be understood.
struct UserSettings {
    /// The settings; those that say nothing where there is no file.
    private(set) var config = DashboardConfig()
    /// The file; `nil` where the user has no folder for one.
    let file: String?
    /// Whether there is such a file.
    private(set) var exists = false
    /// What is wrong, each with file and line.
    private(set) var faults: [String] = []
    /// The lines of those, from 1.
    private(set) var faultyLines: Set<Int> = []
    /// Keys that get in each other's way, each with file and line.
    private(set) var warnings: [String] = []

    /// Reads the settings and looks whether the theme that they name is there.
    ///
    /// - Parameters:
    ///   - shelf: The themes that the settings may name.
    ///   - file: Another file than the user's own.
    init(_ shelf: ThemeShelf, file: String? = UserFolder()?.configFile) {
        self.init(file: file)
        checkTheme(in: shelf)
    }

    /// Reads the settings, the name of the theme unseen.
    init(file: String? = UserFolder()?.configFile) {
        self.file = file
        guard let file else { return }
        do throws(ReadingFault) {
            let bytes = try FileSystem.contents(at: file, limit: ConfigFormat.maximumBytes)
            exists = true
            let (config, faults, warnings) = DashboardConfig.read(bytes)
            self.config = config
            self.faults = faults.map { "\(file):\($0)" }
            faultyLines = Set(faults.map(\.position.line))
            self.warnings = warnings.map { "\(file):\($0)" }
        } catch {
            guard !error.isMissing else { return }
            exists = true
            faults = ["\(file): cannot be read: \(error.reason)"]
        }
    }

    /// Takes the name of a theme that is not there for a fault.
    mutating func checkTheme(in shelf: ThemeShelf) {
        if let file, let theme = config.theme, !shelf.entries.contains(where: { $0.theme.id == theme }) {
            let line = config.lines["theme"] ?? 1
            faults.append("\(file):\(line): theme: \(shelf.missing(theme))")
            faultyLines.insert(line)
            config.theme = nil
        }
    }

    /// What the faults leave of the file, in a few words.
    var remainder: String { config.lines.isEmpty ? "none of it applies" : "the rest applies" }

    /// What the dashboard says at its start; `nil` when there is nothing to say.
    var notice: String? {
        if !faults.isEmpty {
            let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
            return "Your config.json has \(count), \(remainder); 'seventy config check' tells more."
        }
        if !warnings.isEmpty { return "Keys in your config.json clash; 'seventy config check' tells more." }
        return nil
    }
}
