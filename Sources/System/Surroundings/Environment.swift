internal import Glibc

/// The variables that the program was started with.
package enum Environment {
    /// A variable; `nil` when it is unset or empty.
    package static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}

/// Who runs the program, and on which machine.
package enum Account {
    /// The name of the user who started the program.
    package static var userName: String { name(of: getuid()) }

    /// The name of the user with whose rights it runs, which `sudo` and setuid change.
    package static var effectiveUserName: String { name(of: geteuid()) }

    /// The name of the machine.
    package static var hostName: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Calls `getpid`.
    package static var processID: Int32 { getpid() }

    static func name(of user: uid_t) -> String {
        guard let entry = unsafe getpwuid(user), let name = unsafe entry.pointee.pw_name else { return "uid \(user)" }
        return unsafe String(cString: name)
    }
}

/// The clocks of the machine.
package enum Clock {
    /// The seconds since 1970.
    package static var seconds: Int { Int(time(nil)) }

    /// The nanoseconds since 1970, as the system notes them of files.
    package static var nanoseconds: Int {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }

    /// Today by the local clock.
    package static var localDay: (year: Int, month: Int, day: Int) {
        var seconds = time(nil)
        var fields = unsafe tm()
        unsafe localtime_r(&seconds, &fields)
        return unsafe (Int(fields.tm_year) + 1900, Int(fields.tm_mon) + 1, Int(fields.tm_mday))
    }
}
