import Terminal
import Testing

@Suite struct CharsetTests {
    @Test(arguments: [
        ("UTF-8", true), ("C.UTF-8", true), ("de_DE.utf8", true), ("en_US.UTF-8@euro", true), ("C", false),
        ("de_DE.ISO-8859-1", false), ("ANSI_X3.4-1968", false), ("", false), ("POSIX", false),
    ])
    func `UTF-8 is known by its name`(name: String, isUTF8: Bool) {
        #expect(Charset.namesUTF8(name) == isUTF8)
    }
}

@Suite struct TerminalErrorTests {
    @Test(
        arguments: [
            (
                .notATerminal(stream: "output"),
                "Standard output is not a terminal. Use --plain to print the screen as text."
            ),
            (
                .cannotAddressCursor(type: "dumb"),
                "The terminal type \"dumb\" cannot place its cursor. Use --plain to print the screen as text, or set TERM to "
                    + "the type that your terminal really is, such as xterm-256color."
            ),
            (
                .noDescription(type: "xterm"),
                "No description of the terminal type \"xterm\" is installed, nor of any common type. Use --plain to print the "
                    + "screen as text, or install the terminfo database (ncurses-base)."
            ),
            (
                .cannotOpen(type: "xterm"),
                "The terminal could not be opened as type \"xterm\". Use --plain to print the screen as text."
            ),
            (
                .alreadyOpen,
                "The terminal is open already in this process. Close the first session before opening another."
            ),
            (
                .system(operation: "catching signals", reason: "Too many open files"),
                "The terminal could not be set up: catching signals: Too many open files. "
                    + "Use --plain to print the screen as text."
            ),
        ] as [(TerminalError, String)])
    func `An error names the thing, what is wrong and the next step`(error: TerminalError, text: String) {
        #expect(error.description == text)
    }
}
