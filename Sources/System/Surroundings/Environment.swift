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

    /// The seconds until the next day begins by the local clock.
    ///
    /// - Parameter moment: The seconds since 1970.
    package static func secondsToNextDay(from moment: Int = seconds) -> Int {
        var seconds = time_t(moment)
        var fields = unsafe tm()
        unsafe localtime_r(&seconds, &fields)
        unsafe (fields.tm_mday, fields.tm_hour, fields.tm_min, fields.tm_sec) = (fields.tm_mday + 1, 0, 0, 0)
        // A day may have an hour more or less.
        unsafe fields.tm_isdst = -1
        return max(1, unsafe Int(mktime(&fields)) - moment)
    }

    /// Today by the local clock.
    package static var localDay: (year: Int, month: Int, day: Int) { localDay(of: seconds) }

    /// The day that the local clock shows, or showed, at a moment.
    ///
    /// - Parameter moment: The seconds since 1970.
    package static func localDay(of moment: Int) -> (year: Int, month: Int, day: Int) {
        var seconds = time_t(moment)
        var fields = unsafe tm()
        unsafe localtime_r(&seconds, &fields)
        return unsafe (Int(fields.tm_year) + 1900, Int(fields.tm_mon) + 1, Int(fields.tm_mday))
    }
}
