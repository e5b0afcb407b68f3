internal import Glibc

/// What the system knows of who runs the program, where and when.
enum Surroundings {
    /// The name of the user who started the program.
    static var userName: String { name(of: getuid()) }

    /// The name of the user with whose rights it runs, which `sudo` and setuid change.
    static var effectiveUserName: String { name(of: geteuid()) }

    /// The name of the machine.
    static var hostName: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The seconds since 1970.
    static var seconds: Int { Int(time(nil)) }

    /// This moment in UTC, such as `2022-10-10T09:30:00Z`.
    static var now: String { Timestamp.text(seconds: seconds) }

    private static func name(of user: uid_t) -> String {
        guard let entry = unsafe getpwuid(user), let name = unsafe entry.pointee.pw_name else { return "uid \(user)" }
        return unsafe String(cString: name)
    }
}
