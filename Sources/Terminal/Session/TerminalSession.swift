package import Dashboard
import CTerminal
import Glibc
import System

/// The terminal, taken over for a dashboard until it is closed.
///
/// There is one at a time, used from the thread that opened it. The terminal is put back by ``close()``, when the session
/// goes away, when the program crashes and, through ``Event/terminate`` and ``close()``, when a signal ends it.
@safe package final class TerminalSession {
    /// Sentences for the person about what is not as asked for, such as an unknown type of terminal.
    package let notices: [String]
    /// The type of terminal in use, as terminfo names it.
    package let type: String
    /// The characters that can be shown.
    package let charset: Charset
    /// How many colours there are.
    package let depth: ColorDepth

    /// The size of the window as last told by an event.
    package internal(set) var size: Size

    /// The signal that asked the program to end; `SIGHUP` also when the terminal went away without one.
    package internal(set) var terminationSignal: Int32?

    /// Whether clicks and the wheel are reported.
    ///
    /// Off unless asked for: it takes text selection away from the terminal.
    package var mouse: Bool {
        didSet { if isOpen, mouse != oldValue { Curses.setMouse(mouse) } }
    }

    static let input: Int32 = 0
    static let output: Int32 = 1
    // Only ever touched by the thread that opens and closes sessions, as ncurses itself demands.
    nonisolated(unsafe) private static var isTaken = false

    private(set) var isOpen = true
    /// Whether the terminal is gone, so that writing to it is of no use.
    var isLost = false
    let signalDescriptor: Int32
    var watched: [Int32] = []
    var pending: [TerminalEvent] = []
    var decoder = InputDecoder()
    /// How often the terminal said that it had something to read and had nothing.
    var emptyReads = 0
    let screen: CursesScreen
    var pace: LinePace
    /// The frame that waits for a slow line; `nil` while none does.
    var held: (frame: Frame, theme: Theme)?
    private let savedSettings: termios
    private let manners: TerminalManners
    // Safe because only `close()` frees it, once, and nothing else is given it.
    private let handle: OpaquePointer

    /// Takes the terminal over: standard input and output must both be one.
    package init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        guard StandardStreams.isTerminal(Self.input) else { throw .notATerminal(stream: "input") }
        guard StandardStreams.isTerminal(Self.output) else { throw .notATerminal(stream: "output") }
        guard unsafe !Self.isTaken else { throw .alreadyOpen }
        charset = Charset.adoptLocale(forcing: options.charset)
        let choice = try TerminalTypeChoice.choose(
            term: Environment.value("TERM"), colorterm: Environment.value("COLORTERM"), lookUp: Terminfo.lookUp)
        type = choice.type.name
        notices = choice.notices
        depth = TerminalTypeChoice.depth(
            of: choice.type, option: options.color, noColor: Environment.value("NO_COLOR"))
        guard let manners = Terminfo.manners(of: type) else { throw .noDescription(type: type) }
        self.manners = manners
        // From the background the kernel would stop the program in the middle of its first steps, and again at each
        // attempt to end it in peace: it waits for its turn instead.
        guard seventy_wait_for_foreground(Self.input, nil) else { throw .inBackground }
        guard let settings = TerminalCalls.settings(of: Self.input) else {
            throw .system(operation: "reading its settings", reason: TerminalCalls.lastFailure)
        }
        savedSettings = settings

        // Before newterm: ncurses then leaves the signals alone, and a crash inside of it is caught too.
        signalDescriptor = Signals.open()
        guard signalDescriptor >= 0 else {
            throw .system(operation: "catching signals", reason: TerminalCalls.lastFailure)
        }
        let chain = Environment.value("SWIFT_BACKTRACE") != nil
        _ = CrashGuard.arm(
            descriptor: Self.output, settings: settings, bytes: manners.restore.bytes, chain: chain)
        TerminalCalls.flushStreams()
        Curses.askWindowForSize()
        guard let handle = unsafe Curses.open(type, describedBy: manners.description) else {
            seventy_guard_close()
            Signals.close()
            throw .cannotOpen(type: type)
        }
        unsafe self.handle = handle
        // Until the screen has been left once, ncurses writes each line of a frame by itself (measured: 24 writes for a
        // frame of 24 lines, and one from then on).
        Curses.leave()
        Curses.resumeSettings()
        Curses.takeKeysOneByOne()
        Curses.finishEveryFrame()
        if Environment.value("ESCDELAY") == nil { Curses.setEscapeDelay(milliseconds: 25) }
        Self.adjustSettings(takesInterruptKey: options.takesInterruptKey)
        screen = CursesScreen(charset: charset, depth: depth, marks: manners.frameMarks)
        pace = LinePace(bitsPerSecond: Curses.bitsPerSecond)
        size = Curses.size
        mouse = options.mouse
        unsafe Self.isTaken = true
        takeWindowSize()
        if mouse { Curses.setMouse(true) }
        TerminalCalls.write(manners.opening, to: Self.output)
    }

    deinit { close() }

    /// Puts the terminal back as it was found.
    ///
    /// Does nothing the second time.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        seventy_guard_close()
        // A signal that came during the last steps still decides how the program ends.
        if terminationSignal == nil { terminationSignal = Signals.take().termination }
        Signals.close()
        unsafe Curses.free(handle)
        unsafe Self.isTaken = false
    }

    /// Ends the process by the signal that asked for it, after putting the terminal back, so that the parent process
    /// reads a truthful status.
    ///
    /// Returns if there was no such signal.
    package func reraise() {
        guard let signal = terminationSignal else { return }
        close()
        seventy_signals_raise(signal)
    }

    /// Puts the terminal back for now.
    func leave() {
        defer { seventy_guard_disarm() }
        // Behind our back a shell may have taken the terminal over; the kernel would stop us for touching it.
        guard !isLost, seventy_is_foreground(Self.output) else { return }
        if manners.pasteBrackets { TerminalCalls.write(PasteBrackets.off, to: Self.output) }
        Curses.leave()
        TerminalCalls.set(savedSettings, of: Self.input)
    }

    /// Takes the terminal back after ``leave()``.
    func comeBack() {
        Curses.resumeSettings()
        _ = CrashGuard.arm(
            descriptor: Self.output, settings: savedSettings, bytes: manners.restore.bytes,
            chain: Environment.value("SWIFT_BACKTRACE") != nil)
        TerminalCalls.write(manners.opening, to: Self.output)
        screen.forget()
    }

    /// Takes the size that the window has now; true if it is another one.
    @discardableResult
    func takeWindowSize() -> Bool {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard unsafe seventy_window_size(Self.output, &columns, &rows) else { return false }
        let now = Size(columns: Int(columns), rows: Int(rows))
        if now != Curses.size { Curses.resize(to: now) }
        defer { size = now }
        return now != size
    }

    /// Keys that would freeze the screen (`Ctrl-S`) or swallow the next one (`Ctrl-V`) become keys like any other.
    ///
    /// So does `Ctrl-C` where it is asked for.
    private static func adjustSettings(takesInterruptKey: Bool) {
        guard var settings = TerminalCalls.settings(of: input) else { return }
        settings.c_iflag &= ~tcflag_t(IXON)
        settings.c_lflag &= ~tcflag_t(IEXTEN)
        // The first place is VINTR; 0 is no character (_POSIX_VDISABLE).
        if takesInterruptKey { settings.c_cc.0 = 0 }
        TerminalCalls.set(settings, of: input)
        Curses.keepSettings()
    }
}

/// Whether a file descriptor is a terminal: 0 for standard input, 1 for standard output, 2 for standard error.
package func isTerminal(_ descriptor: Int32) -> Bool { StandardStreams.isTerminal(descriptor) }

// It belongs to the thread that made it.
@available(*, unavailable)
extension TerminalSession: Sendable {}
