internal import Glibc

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

    /// The name of a user: from the machine's own list, else from wherever else it knows users from, such as the
    /// directory of a company; the number of one that nobody knows.
    ///
    /// The C library looks elsewhere by parts that it loads, which a program that is linked as a whole cannot rely on.
    /// The system's own program can.
    package static func name(of user: UInt32) -> String {
        let own = (try? FileSystem.contents(at: "/etc/passwd", limit: FileSystem.readingLimit)) ?? []
        return name(of: user, among: own)
            ?? name(of: user, among: ChildProgram.output(of: "/usr/bin/getent passwd \(user)", limit: 4096))
            ?? "uid \(user)"
    }

    /// Finds a user in lines as `/etc/passwd` has them.
    package static func name(of user: UInt32, among lines: [UInt8]) -> String? {
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count > 3, !fields[0].isEmpty else { continue }
            if UInt32(String(decoding: fields[2], as: UTF8.self)) == user {
                return String(decoding: fields[0], as: UTF8.self)
            }
        }
        return nil
    }
}
