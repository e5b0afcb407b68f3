internal import Glibc

/// A thread of the program's own, beside those on which tasks take turns.
package struct OwnThread {
    private let handle: pthread_t

    /// Starts a thread, which is to be joined; `nil` where the system has no room for one.
    package init?(_ body: @escaping @Sendable () -> Void) {
        var handle = pthread_t()
        let context = unsafe Unmanaged.passRetained(Body(run: body))
        let code = unsafe pthread_create(
            &handle, nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, unsafe context.toOpaque())
        guard code == 0 else {
            unsafe context.release()
            return nil
        }
        self.handle = handle
    }

    /// Waits for the end of the thread.
    package func join() { pthread_join(handle, nil) }

    /// Runs something long beside the input: unless somebody waits for it, on a thread that gives way to all others, so
    /// that a key is answered first.
    ///
    /// Not as a task: the threads on which those take turns are looked after by one that wakes up every second from the
    /// first task to the end of the program. Where the system has no room for a thread, it takes its turn with the tasks.
    package static func background(isAwaited: Bool = false, _ body: @escaping @Sendable () -> Void) {
        let thread = OwnThread {
            if !isAwaited { giveWay() }
            body()
        }
        guard let thread else {
            Task.detached(priority: isAwaited ? nil : .utility) { body() }
            return
        }
        pthread_detach(thread.handle)
    }

    /// How much the system favours others over a thread that gives way, of 19.
    package static let courtesy: Int32 = 15

    /// Lets the calling thread alone give way: for Linux each thread has a priority, whatever POSIX says of processes.
    private static func giveWay() { _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, courtesy) }
}

/// What a thread does.
private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
}
