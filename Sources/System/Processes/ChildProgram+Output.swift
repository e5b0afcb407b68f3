internal import Glibc

extension ChildProgram {
    /// What a command of the shell says, up to a limit; nothing where it cannot be run.
    static func output(of command: String, limit: Int) -> [UInt8] {
        guard let stream = unsafe popen("\(command) 2>/dev/null", "re") else { return [] }
        defer { unsafe pclose(stream) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = unsafe fread(&bytes, 1, limit, stream)
        return Array(bytes[..<count])
    }
}
