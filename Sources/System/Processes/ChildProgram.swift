internal import Glibc

/// Programs that this one starts.
package enum ChildProgram {
    /// Runs a program without a shell, in a session of its own, and hands it its input; what it says is dropped.
    ///
    /// - Parameter end: When it is waited for no longer; what takes longer is left to itself.
    /// - Returns: Whether it took its input and ended well.
    package static func run(
        _ path: String, _ arguments: [String], input: [UInt8], until end: ContinuousClock.Instant
    ) -> Bool {
        var ends: (Int32, Int32) = (-1, -1)
        let made = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
            unsafe pipe(bytes.bindMemory(to: Int32.self).baseAddress)
        }
        guard made == 0 else { return false }
        let (reading, writing) = ends
        for descriptor in [reading, writing] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var child: pid_t = 0
        let code = spawn(path, arguments, input: reading, &child)
        close(reading)
        guard code == 0 else {
            close(writing)
            return false
        }
        _ = fcntl(writing, F_SETFL, O_NONBLOCK)
        let isTaken = feed(input, to: writing, until: end)
        close(writing)
        return isTaken && waitForEnd(of: child, until: end)
    }

    /// `POSIX_SPAWN_SETSID`, which Swift does not import.
    private static let ownSession: Int16 = 0x80

    private static func spawn(_ path: String, _ arguments: [String], input: Int32, _ child: inout pid_t) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // What serves the clipboard must outlast the program and take no key of its terminal.
        unsafe posix_spawnattr_setflags(&attributes, ownSession)
        var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        return unsafe posix_spawn(&child, path, &actions, &attributes, &words, environ)
    }

    /// Writes all of the input; false when it is not taken in time.
    private static func feed(_ input: [UInt8], to descriptor: Int32, until end: ContinuousClock.Instant) -> Bool {
        // A reader that has gone is a failed write here, not the end of this program.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        var sent = 0
        while sent < input.count {
            var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard unsafe poll(&state, 1, end.millisecondsLeft) == 1 else { return false }
            let count = unsafe input.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: sent), input.count - sent)
            }
            if count > 0 { sent += count } else if errno != EINTR, errno != EAGAIN { return false }
        }
        return true
    }

    private static func waitForEnd(of child: pid_t, until end: ContinuousClock.Instant) -> Bool {
        while true {
            var status: Int32 = 0
            let ended = unsafe waitpid(child, &status, WNOHANG)
            if ended == child { return status == 0 }
            if ended < 0, errno != EINTR { return false }
            guard end.millisecondsLeft > 0 else { return false }
            _ = poll(nil, 0, 2)
        }
    }
}

extension ContinuousClock.Instant {
    /// The time until then, as `poll` takes it; 0 for a time that has passed.
    fileprivate var millisecondsLeft: Int32 {
        let left = ContinuousClock.now.duration(to: self)
        return left > .zero
            ? Int32(clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000) : 0
    }
}
