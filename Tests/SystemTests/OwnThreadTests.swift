import Glibc
import Synchronization
import System
import Testing

@Suite("Threads of the program's own")
struct OwnThreadTests {
    @Test("are joined when they are done")
    func joins() throws {
        let done = Atomic(false)
        let thread = try #require(OwnThread { done.store(true, ordering: .sequentiallyConsistent) })
        thread.join()
        let isDone = done.load(ordering: .sequentiallyConsistent)
        #expect(isDone)
    }

    @Test("give way beside the input, and nothing else gives way with them")
    func giveWay() async {
        let before = priority()
        let beside = await withCheckedContinuation { told in OwnThread.background { told.resume(returning: priority()) }
        }
        #expect(beside == max(before, OwnThread.courtesy))
        let joined = Mutex<Int32?>(nil)
        OwnThread { joined.withLock { $0 = priority() } }?.join()
        #expect(joined.withLock(\.self) == before)
        #expect(priority() == before)
    }
}

/// How much others are favoured over the calling thread.
private func priority() -> Int32 { getpriority(Int32(PRIO_PROCESS.rawValue), 0) }
