internal import Glibc

/// The program of a desktop that puts text on its clipboard, where this is a session on that desktop.
struct ClipboardTool: Equatable {
    /// The file to run.
    let path: String
    /// Its arguments, without its name.
    let arguments: [String]

    /// The tool of this session; `nil` over ssh, without a desktop, and where none is installed.
    static func find(
        environment: (String) -> String? = SystemCalls.environment,
        isRunnable: (String) -> Bool = { SystemCalls.isRunnable($0) }
    ) -> ClipboardTool? {
        guard environment("SSH_CONNECTION") == nil, environment("SSH_TTY") == nil else { return nil }
        var candidates: [(name: String, arguments: [String])] = []
        if environment("WAYLAND_DISPLAY") != nil { candidates.append(("wl-copy", [])) }
        if environment("DISPLAY") != nil {
            candidates += [("xclip", ["-selection", "clipboard"]), ("xsel", ["--clipboard", "--input"])]
        }
        #if os(macOS)
            candidates.append(("pbcopy", []))
        #endif
        // A folder that is not named in full could be anybody's.
        let folders = (environment("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        for candidate in candidates {
            for folder in folders where isRunnable("\(folder)/\(candidate.name)") {
                return ClipboardTool(path: "\(folder)/\(candidate.name)", arguments: candidate.arguments)
            }
        }
        return nil
    }

    /// Puts text on the clipboard; false where the tool failed.
    func copy(_ text: String) -> Bool {
        SystemCalls.run(path, arguments, input: Array(text.utf8), seconds: 2) == true
    }
}
