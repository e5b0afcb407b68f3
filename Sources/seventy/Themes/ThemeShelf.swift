internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner
internal import System

/// The themes that can be chosen: those of the program, and the user's own.
struct ThemeShelf {
    /// A theme and where it comes from.
    struct Entry {
        let theme: Theme
        /// The file of a theme of the user's own; `nil` for one of the program.
        let file: String?
    }

    /// A file of the user's own that is not as it should be.
    struct Finding {
        let file: String
        let faults: [String]
        /// Whether there is a theme nevertheless.
        let isUsable: Bool
    }

    /// The most files that are looked at; more would only slow the start.
    private static let filesRead = 100

    /// The themes in the order in which the dashboard shows them.
    private(set) var entries: [Entry]
    /// What is wrong with the user's own.
    private(set) var findings: [Finding] = []

    /// The themes of the program.
    static var bundled: [Theme] {
        EmbeddedFile.names(in: "Themes").compactMap { EmbeddedFile.bytes(of: $0).flatMap { Theme.read($0).theme } }
    }

    /// The theme of the program with a name, found without reading the others: a file is called by its theme's name.
    static func bundled(_ id: String) -> Theme? {
        EmbeddedFile.bytes(of: "Themes/\(id).json").flatMap { Theme.read($0).theme }
    }

    /// Reads the themes of the program and those in the user's folder.
    ///
    /// A theme of the user's own takes the place of one of the program with the same id.
    init(_ folder: UserFolder? = UserFolder()) {
        entries = Self.bundled.map { Entry(theme: $0, file: nil) }
        guard let folder else { return }
        for file in Self.files(in: folder) { take(file) }
    }

    /// The files that may hold themes of the user's own.
    static func files(in folder: UserFolder) -> [String] {
        ((try? FileSystem.names(in: folder.themes)) ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .prefix(filesRead)
            .map { "\(folder.themes)/\($0)" }
    }

    private mutating func take(_ file: String) {
        var (theme, faults) = Self.read(file)
        if let id = theme?.id, let place = entries.firstIndex(where: { $0.theme.id == id }) {
            if let other = entries[place].file {
                faults.append("\(file): its id \"\(id)\" is that of \(other) already; give it another")
                theme = nil
            } else if let theme {
                entries[place] = Entry(theme: theme, file: file)
            }
        } else if let theme {
            entries.append(Entry(theme: theme, file: file))
        }
        if !faults.isEmpty { findings.append(Finding(file: file, faults: faults, isUsable: theme != nil)) }
    }

    /// Reads a theme's file; each fault comes with the file, line and column.
    static func read(_ file: String) -> (theme: Theme?, faults: [String]) {
        do throws(ReadingFault) {
            return read(try FileSystem.contents(at: file, limit: ThemeFormat.maximumBytes), of: file)
        } catch {
            return (nil, ["\(file): cannot be read: \(error.reason)"])
        }
    }

    /// Reads what a theme's file holds.
    static func read(_ bytes: [UInt8], of file: String) -> (theme: Theme?, faults: [String]) {
        let (theme, faults) = Theme.read(bytes, base: bundled)
        return (theme, faults.map { "\(file):\($0)" })
    }

    /// The themes for the dashboard.
    var themes: [Theme] { entries.map(\.theme) }

    /// What the dashboard says beside its list of themes; `nil` when there is nothing to say.
    var notice: String? {
        guard let first = findings.first else { return nil }
        let name = first.file.split(separator: "/").last.map(String.init) ?? first.file
        let what =
            findings.count == 1 ? "The theme file \(name) has faults" : "\(findings.count) theme files have faults"
        return "\(what); 'seventy theme check' lists them."
    }

    /// The theme of a name.
    ///
    /// - Throws: `CommandFailure` when there is none, with a name that is near.
    func entry(named name: String) throws(CommandFailure) -> Entry {
        if let entry = entries.first(where: { $0.theme.id == name }) { return entry }
        throw CommandFailure(.usage, missing(name))
    }

    /// What to say of a name that no theme has.
    func missing(_ name: String) -> String {
        let names = entries.map(\.theme.id)
        let hint = NameMatch.didYouMean(NearestName(of: name, among: names).match)
        let faulty =
            findings.contains { !$0.isUsable && $0.file.hasSuffix("/\(name).json") }
            ? " Your file \(name.cleaned).json has faults; 'seventy theme check' lists them." : ""
        return "There is no theme '\(name.cleaned)'.\(hint)\(faulty) There are: \(names.joined(separator: ", "))."
    }
}
