internal import Glibc
internal import System

/// The program of a desktop that puts text on its clipboard, where this is a session on that desktop.
struct ClipboardTool: Equatable {
    /// The file to run.
    let path: String
    /// Its arguments, without its name.
    let arguments: [String]

    /// The tool of this session; `nil` over ssh, without a desktop, and where none is installed.
    static func find(
        environment: (String) -> String? = Environment.value,
        isRunnable: (String) -> Bool = { FileSystem.isRunnable($0) }
    ) -> ClipboardTool? {
        guard environment("SSH_CONNECTION") == nil, environment("SSH_TTY") == nil else { return nil }
        var candidates: [(name: String, arguments: [String])] = []
        if environment("WAYLAND_DISPLAY") != nil { candidates.append(("wl-copy", [])) }
        if environment("DISPLAY") != nil {
            candidates += [("xclip", ["-selection", "clipboard"]), ("xsel", ["--clipboard", "--input"])]
        }
        return first(of: candidates, environment, isRunnable)
    }

    /// What makes tmux keep text and hand it to its terminal, whatever its `set-clipboard`; `nil` outside of tmux.
    ///
    /// Before version 3.2 it fails.
    static func tmux(
        environment: (String) -> String? = Environment.value,
        isRunnable: (String) -> Bool = { FileSystem.isRunnable($0) }
    ) -> ClipboardTool? {
        guard environment("TMUX")?.isEmpty == false else { return nil }
        return first(of: [("tmux", ["load-buffer", "-w", "-"])], environment, isRunnable)
    }

    private static func first(
        of candidates: [(name: String, arguments: [String])], _ environment: (String) -> String?,
        _ isRunnable: (String) -> Bool
    ) -> ClipboardTool? {
        // A folder that is not named in full could be anybody's.
        let folders = (environment("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        for candidate in candidates {
            for folder in folders where isRunnable("\(folder)/\(candidate.name)") {
                return ClipboardTool(path: "\(folder)/\(candidate.name)", arguments: candidate.arguments)
            }
        }
        return nil
    }

    /// Puts text on the clipboard; false where the tool failed, and where it hangs.
    ///
    /// - Parameter end: When it is waited for no longer: nobody can type meanwhile.
    func copy(_ text: String, until end: ContinuousClock.Instant) -> Bool {
        ChildProgram.run(path, arguments, input: Array(text.utf8), until: end)
    }
}
