import Glibc

/// The write lock of a store, held by the test in the name of somebody else.
public final class HeldLock {
    private let descriptor: Int32

    /// Takes the lock.
    public init(store: String) throws {
        descriptor = unsafe open("\(store)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw SupportFailure("cannot lock \(store)")
        }
        let holder = Array(
            #"{"user":"maria","host":"box1","process":4711,"since":"2026-11-03T09:12:44Z"}"#.utf8)
        ftruncate(descriptor, 0)
        guard unsafe write(descriptor, holder, holder.count) == holder.count else {
            throw SupportFailure("cannot write the holder of \(store)")
        }
    }

    deinit { close(descriptor) }

    /// Gives the lock back.
    ///
    /// Closing it alone would not do: a program that is being started may hold a copy of it for a moment.
    public func release() { flock(descriptor, LOCK_UN) }
}

/// A file that somebody else has locked, as a dashboard that lives has its draft.
public final class HeldFile {
    private let descriptor: Int32

    /// Takes the lock of a file that is there.
    public init(_ path: String) throws {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw SupportFailure("cannot lock \(path)")
        }
    }

    deinit { close(descriptor) }

    /// Gives the lock back.
    public func release() { flock(descriptor, LOCK_UN) }
}

@available(*, unavailable)
extension HeldFile: Sendable {}

// It belongs to the thread that made it.
@available(*, unavailable)
extension HeldLock: Sendable {}
