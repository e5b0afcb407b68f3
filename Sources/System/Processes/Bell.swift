internal import Glibc

/// Tells one thread of another by a pipe, which can be waited for together with the keyboard.
package final class Bell: Sendable {
    /// Has something to read once it was rung.
    package let descriptor: Int32
    private let rope: Int32

    /// Hangs the bell; `nil` when the system has no pipe left.
    package init?() {
        var ends: (Int32, Int32) = (-1, -1)
        let code = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
            unsafe pipe(bytes.bindMemory(to: Int32.self).baseAddress)
        }
        guard code == 0 else { return nil }
        for end in [ends.0, ends.1] {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, rope) = ends
    }

    deinit {
        close(descriptor)
        close(rope)
    }

    /// Rings, from any thread.
    package func ring() {
        var byte: UInt8 = 1
        _ = unsafe write(rope, &byte, 1)
    }

    /// Takes note of all rings.
    package func silence() {
        var byte: UInt8 = 0
        while unsafe read(descriptor, &byte, 1) == 1 {}
    }
}
