import System

/// The compiled descriptions of terminal types on this machine.
enum DescriptionFiles {
    /// Where ncurses looks, in its order; descriptions that stand in the variable itself are none of the files.
    private static var folders: [String] {
        let own = Environment.value("TERMINFO")
        let home = Environment.value("HOME").map { ["\($0)/.terminfo"] } ?? []
        let listed = Environment.value("TERMINFO_DIRS").map { $0.split(separator: ":").map(String.init) } ?? []
        return [own].compactMap(\.self) + home + listed + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    }

    /// The most bytes that ncurses takes for a description.
    private static let limit = 32_768

    /// The description of a type; `nil` where it is not found as a file.
    static func description(of type: String) -> CompiledDescription? {
        guard let first = type.unicodeScalars.first, !type.contains("/"), type != ".", type != "..",
            Environment.value("TERMINFO").map({ $0.hasPrefix("/") }) ?? true
        else { return nil }
        for folder in folders {
            for part in [String(first), String(first.value, radix: 16)] {
                guard let bytes = try? FileSystem.contents(at: "\(folder)/\(part)/\(type)", limit: limit) else {
                    continue
                }
                return CompiledDescription(bytes)
            }
        }
        return nil
    }
}
