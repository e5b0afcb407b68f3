internal import CArguments
internal import Glibc

/// The program's own input and output.
package enum StandardStreams {
    /// Makes sure that the numbers of the standard streams are taken.
    ///
    /// Where one was closed at the start, the next file that is opened would get its number, and messages would go into
    /// that file. What takes the number instead can neither be read nor written.
    package static func occupy() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            let isInput = descriptor == STDIN_FILENO
            let opened = unsafe open("/dev/null", isInput ? O_WRONLY : O_RDONLY)
            // The lowest free number is the one that is missing.
            if opened >= 0, opened != descriptor { FileSystem.close(opened) }
        }
    }

    /// The words of the command line behind the program's name, also where /proc is hidden.
    package static var arguments: [String] {
        (1..<max(1, seventy_argument_count())).compactMap { place in
            unsafe seventy_argument(place).map { unsafe String(cString: $0) }
        }
    }

    /// Writes a message for people; there is nobody to tell where that fails.
    package static func writeError(_ text: String) {
        try? FileSystem.write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Writes the result of a command in one go.
    ///
    /// - Throws: `SystemCallError` when the result did not arrive.
    package static func writeOutput(_ text: String) throws(SystemCallError) { try writeOutput(Array(text.utf8)) }

    /// Writes bytes of the result of a command.
    ///
    /// - Throws: `SystemCallError` when they did not arrive.
    package static func writeOutput(_ bytes: [UInt8]) throws(SystemCallError) {
        try FileSystem.write(bytes, to: STDOUT_FILENO)
    }

    /// Whether the standard output is a terminal.
    package static var outputIsTerminal: Bool { isTerminal(STDOUT_FILENO) }

    /// Whether the standard input is a terminal.
    package static var inputIsTerminal: Bool { isTerminal(STDIN_FILENO) }

    /// Calls `isatty`.
    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The columns of the terminal; `nil` where the output goes elsewhere and needs no cutting.
    package static var columns: Int? {
        guard outputIsTerminal else { return nil }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// The rows of the terminal, 24 where it does not say.
    package static var rows: Int {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
        return Int(size.ws_row)
    }

    /// Calls `exit`.
    package static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
