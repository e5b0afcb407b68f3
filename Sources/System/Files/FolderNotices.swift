internal import Glibc

/// The system's notices of what changes in folders (inotify); nobody wakes up while nothing happens.
package final class FolderNotices {
    /// One notice.
    package struct Notice: Sendable {
        /// The number that watching the folder gave.
        package let folder: Int32
        /// The name of the file; empty for the folder itself.
        package let name: String
        /// Whether notices were lost, so that anything may have changed.
        package let isOverflow: Bool
        /// Whether a folder was made, taken away or moved.
        package let isFolder: Bool
        /// Whether that is the folder itself.
        package let isItself: Bool
    }

    /// Becomes readable when something happened.
    package let descriptor: Int32

    package init() throws(SystemCallError) {
        // The values of `IN_CLOEXEC` and `IN_NONBLOCK`, which are those of `open`.
        descriptor = try systemCall { inotify_init1(O_CLOEXEC | O_NONBLOCK) }
    }

    deinit { FileSystem.close(descriptor) }

    /// Watches a folder; returns the number that its notices bear.
    package func watch(_ path: String) throws(SystemCallError) -> Int32 {
        // A document that is written in place by an editor is whole when it is closed.
        let inside = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)
        let mask = inside | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)
        return try systemCall { unsafe inotify_add_watch(descriptor, path, mask | UInt32(IN_ONLYDIR)) }
    }

    /// The notices that came since the last call; none when nothing happened.
    package func take() -> [Notice] {
        let itself = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)
        var notices: [Notice] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = (try? systemCall { unsafe read(descriptor, &buffer, buffer.count) }) ?? 0
            guard count > 0 else { return notices }
            var place = 0
            while place + 16 <= count {
                let folder = Int32(bitPattern: Self.word(buffer, place))
                let mask = Self.word(buffer, place + 4)
                let length = Int(Self.word(buffer, place + 12))
                let name = buffer[(place + 16)..<min(count, place + 16 + length)].prefix { $0 != 0 }
                notices.append(
                    Notice(
                        folder: folder, name: String(decoding: name, as: UTF8.self),
                        isOverflow: mask & UInt32(IN_Q_OVERFLOW) != 0,
                        isFolder: mask & (UInt32(IN_ISDIR) | itself) != 0, isItself: mask & itself != 0))
                place += 16 + length
            }
        }
    }

    /// A number in the machine's own order of bytes.
    private static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
    }
}

// It belongs to the watcher that made it.
@available(*, unavailable)
extension FolderNotices: Sendable {}
