import Glibc

/// The terminal at the far end of the line, in which the program runs.
struct FarTerminal {
    /// The side on which what the program writes is read.
    let controller: Int32
    private let path: String

    /// Opens a terminal with the window of another one and a speed of its own.
    init(like other: Int32, bitsPerSecond: Int) {
        // What posix_openpt, unlockpt and ptsname do; the headers show those, TIOCSPTLCK and TIOCGPTN to C alone.
        controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        var number: Int32 = -1
        guard controller >= 0, unsafe ioctl(controller, 0x4004_5431, &lock) == 0,
            unsafe ioctl(controller, 0x8004_5430, &number) == 0
        else { fail("cannot open a pseudo-terminal", status: 1) }
        path = "/dev/pts/\(number)"
        var size = winsize()
        _ = unsafe ioctl(other, UInt(TIOCGWINSZ), &size)
        _ = unsafe ioctl(controller, UInt(TIOCSWINSZ), &size)
        var settings = termios()
        _ = unsafe tcgetattr(controller, &settings)
        guard let speed = Self.speeds[bitsPerSecond], unsafe cfsetspeed(&settings, speed) == 0,
            unsafe tcsetattr(controller, TCSANOW, &settings) == 0
        else { fail("no terminal has \(bitsPerSecond) bits a second", status: 64) }
    }

    /// Starts a program with the terminal as its controlling terminal.
    func start(_ words: [String]) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        // POSIX_SPAWN_SETSID, which the headers show to C alone.
        unsafe posix_spawnattr_setflags(&attributes, 0x80)
        var program: pid_t = 0
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        guard unsafe posix_spawnp(&program, words[0], &actions, &attributes, &arguments, environ) == 0 else {
            fail("cannot start \(words[0])", status: 1)
        }
        return program
    }

    private static let speeds: [Int: speed_t] = [
        1200: speed_t(B1200), 2400: speed_t(B2400), 4800: speed_t(B4800), 9600: speed_t(B9600),
        19_200: speed_t(B19200), 38_400: speed_t(B38400),
    ]
}
