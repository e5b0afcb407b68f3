internal import Glibc

extension ChildProgram {
    /// Runs a program on the terminal of this one and waits until it ends.
    ///
    /// Ctrl-C and Ctrl-\ are the program's alone meanwhile. Where it is stopped by Ctrl-Z, this one stops with it, and
    /// both go on together.
    ///
    /// - Returns: The exit status, 128 and the signal where one ended it; `nil` where it could not be started.
    package static func runInForeground(_ path: String, _ arguments: [String]) -> Int32? {
        var ignore = sigaction()
        unsafe ignore.__sigaction_handler.sa_handler = SIG_IGN
        var (interrupt, quit) = (sigaction(), sigaction())
        unsafe sigaction(SIGINT, &ignore, &interrupt)
        unsafe sigaction(SIGQUIT, &ignore, &quit)
        defer {
            unsafe sigaction(SIGINT, &interrupt, nil)
            unsafe sigaction(SIGQUIT, &quit, nil)
        }
        var child: pid_t = 0
        guard start(path, arguments, &child) == 0 else { return nil }
        while true {
            var status: Int32 = 0
            let ended = unsafe waitpid(child, &status, WUNTRACED)
            if ended < 0, errno == EINTR { continue }
            guard ended == child else { return nil }
            if status & 0xFF == 0x7F {
                // The shell is to see that all of the job has stopped.
                kill(getpid(), SIGSTOP)
                continue
            }
            let signal = status & 0x7F
            return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        }
    }

    private static func start(_ path: String, _ arguments: [String], _ child: inout pid_t) -> Int32 {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var usual = sigset_t()
        unsafe sigemptyset(&usual)
        let handled = [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGXFSZ]
        for signal in handled { unsafe sigaddset(&usual, signal) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        return unsafe posix_spawn(&child, path, nil, &attributes, &words, environ)
    }
}
