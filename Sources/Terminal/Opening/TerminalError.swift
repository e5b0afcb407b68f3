/// Why no dashboard can be opened on a terminal.
package enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Standard input or standard output is not a terminal.
    case notATerminal(stream: String)
    /// The terminal cannot put its cursor anywhere but where it is.
    case cannotAddressCursor(type: String)
    /// Neither the terminal's own description is installed nor one to fall back on.
    case noDescription(type: String)
    /// ncurses could not open the terminal.
    case cannotOpen(type: String)
    /// A terminal is open already in this process.
    case alreadyOpen
    /// The program was started in the background of another terminal's programs, and nobody can bring it to the front.
    case inBackground
    /// A call to the system failed, with its `errno` in words.
    case system(operation: String, reason: String)

    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .notATerminal(let stream):
            "Standard \(stream) is not a terminal. Use --plain to print the screen as text."
        case .cannotAddressCursor(let type):
            "The terminal type \"\(type)\" cannot place its cursor. Use --plain to print the screen as text, "
                + "or set TERM to the type that your terminal really is, such as xterm-256color."
        case .noDescription(let type):
            (type.isEmpty
                ? "TERM is not set, and no description of a common type of terminal is installed. "
                : "No description of the terminal type \"\(type)\" is installed, nor of any common type. ")
                + "Use --plain to print the screen as text, or install the terminfo database (ncurses-base)."
        case .cannotOpen(let type):
            "The terminal could not be opened as type \"\(type)\". Use --plain to print the screen as text."
        case .alreadyOpen:
            "The terminal is open already in this process. Close the first session before opening another."
        case .inBackground:
            "The terminal belongs to another program now. Start the dashboard in the foreground, "
                + "or use --plain to print the screen as text."
        case .system(let operation, let reason):
            "The terminal could not be set up: \(operation): \(reason). Use --plain to print the screen as text."
        }
    }
}
