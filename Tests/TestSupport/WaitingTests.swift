internal import Dispatch
internal import Synchronization
public import Testing

/// Runs tests that mostly wait, for terminals and for other programs, on threads of their own: those that reckon need not
/// wait with them.
public struct WaitingTests: SuiteTrait, TestTrait, TestScoping {
    /// The tests of a suite are meant, not the suite.
    public var isRecursive: Bool { true }

    /// Runs a test.
    @concurrent public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
    }
}

extension Trait where Self == WaitingTests {
    /// Tests that mostly wait.
    public static var waiting: WaitingTests { WaitingTests() }
}

/// A few threads for tests that wait.
private final class WaitingThreads: TaskExecutor {
    static let shared = WaitingThreads()

    private let queues = (0..<3).map { DispatchQueue(label: "waiting tests \($0)") }
    private let count = Atomic(0)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let place = count.add(1, ordering: .relaxed).newValue % queues.count
        queues[place].async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
