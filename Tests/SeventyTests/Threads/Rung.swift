import System

/// Whether a bell is rung within a minute.
///
/// Tests run on the threads that work beside the input takes as well, so they must not hold one while they wait.
func rings(_ descriptor: Int32) async throws -> Bool {
    for _ in 0..<12_000 {
        if Polling.wait(for: [descriptor], atMost: .zero) == [.readable] { return true }
        try await Task.sleep(for: .milliseconds(5))
    }
    return false
}
