import Glibc
import Synchronization

/// A program that runs beside the test, which waits for its end when it likes.
public final class RunningProgram: Sendable {
    private let outcome = Mutex<Result<ProgramResult, SupportFailure>?>(nil)

    /// Starts a program.
    public init(_ program: String, _ arguments: [String], seconds: Double = 600) {
        // Waiting takes a thread of its own, since those of the tests are few.
        var thread = pthread_t()
        let work = unsafe Unmanaged.passRetained(
            Work {
                let result = Result { try runProgram(program, arguments, seconds: seconds) }
                self.outcome.withLock { $0 = result.mapError { SupportFailure("\($0)") } }
            }
        ).toOpaque()
        unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, work)
        pthread_detach(thread)
    }

    /// What the program did; `nil` while it runs.
    public func result() throws -> ProgramResult? { try outcome.withLock { $0 }?.get() }

    /// Waits for the program's end.
    public func wait(seconds: Double = 600) throws -> ProgramResult {
        guard let result = try attempt(seconds: seconds, { try result() }) else {
            throw SupportFailure("a program has not ended after \(seconds) seconds")
        }
        return result
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
