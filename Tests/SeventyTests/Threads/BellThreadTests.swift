import System
import TestSupport
import Testing

/// Bells are rung from threads while the program waits for the keyboard; `.ci/sanitize thread` runs all `ThreadTests`.
@Suite struct BellThreadTests {
    @Test func manyRingAtOnceAndNobodyIsHeldUp() async throws {
        let bell = try #require(Bell())
        // More rings than a pipe holds: who rings must not wait for who listens.
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<10_000 { bell.ring() } }
            }
        }
        #expect(Polling.wait(for: [bell.descriptor], atMost: .zero) == [.readable])
        bell.silence()
        #expect(Polling.wait(for: [bell.descriptor], atMost: .zero) == [[]])
        bell.ring()
        #expect(Polling.wait(for: [bell.descriptor], atMost: .zero) == [.readable])
    }
}
