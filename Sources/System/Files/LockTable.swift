internal import Glibc

/// The locks that processes of this machine hold, as the system's table tells.
package enum LockTable {
    /// The number of the process that holds a file's `flock` for itself alone; `nil` where nobody does, and where the
    /// table cannot be read or does not say.
    package static func holder(of file: FileStatus) -> Int32? {
        guard let bytes = try? FileSystem.contents(of: "/proc/locks", atMost: 4 << 20) else { return nil }
        return holder(of: "\(file.inode)", in: String(decoding: bytes, as: UTF8.self))
    }

    /// Finds a file by its inode in the text of `/proc/locks`.
    ///
    /// Devices are not compared: some file systems tell two numbers for one.
    static func holder(of inode: String, in table: String) -> Int32? {
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            // Those who wait are marked by an arrow.
            guard words.count > 5, words[1] == "FLOCK", words[3] == "WRITE", let process = Int32(words[4]), process > 0,
                words[5].split(separator: ":").last == inode[...]
            else { continue }
            return process
        }
        return nil
    }
}

extension Account {
    /// Whether a process of this machine lives, whoever it belongs to.
    package static func isAlive(process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

    /// The user of a process of this machine; `nil` where the system does not show it.
    package static func userName(ofProcess process: Int32) -> String? {
        FileSystem.target(at: "/proc/\(process)").map { name(of: $0.owner) }
    }
}

extension FileSystem {
    /// Reads a file of the system that tells no size.
    static func contents(of path: String, atMost limit: Int) throws(SystemCallError) -> [UInt8] {
        let descriptor = try open(path, O_RDONLY | O_NONBLOCK)
        defer { close(descriptor) }
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while contents.count < limit {
            let count = try systemCall {
                unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            }
            if count == 0 { break }
            contents += chunk[..<count]
        }
        return contents
    }
}
