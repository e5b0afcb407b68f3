internal import Glibc

/// Works on many pieces on all cores, and hands over what became of them in their order.
///
/// Only a few pieces are ahead of the one that is handed over next, so that any number of them needs the memory of a
/// few.
package struct WorkCrew: Sendable {
    /// How many threads work at once.
    package let size: Int

    /// Makes a crew; of as many as there are cores where nobody says otherwise.
    package init(size: Int = Processors.online) { self.size = max(1, size) }

    /// Works on pieces and hands each result over on the calling thread, in the order of the pieces.
    ///
    /// - Parameters:
    ///   - count: How many pieces there are.
    ///   - tools: Makes what a thread needs for all of its pieces, such as rules that were read before.
    ///   - work: Works on the piece of a number, from 0.
    ///   - take: Takes a result; where it throws, no further piece is begun.
    package func work<Tools, Result: Sendable, Failure: Error>(
        on count: Int, tools: @escaping @Sendable () -> Tools,
        _ work: @escaping @Sendable (Int, Tools) -> Result, take: (Result) throws(Failure) -> Void
    ) throws(Failure) {
        let hands = min(size, count)
        // A thread of its own is not worth its price for a few.
        guard hands > 1, count > 2 * hands else {
            let tools = tools()
            for piece in 0..<count { try take(work(piece, tools)) }
            return
        }
        let bench = Bench<Result>(count: count, ahead: 16 * hands)
        var threads: [OwnThread] = []
        for _ in 0..<hands {
            let thread = OwnThread {
                let tools = tools()
                while let piece = bench.next() { bench.put(work(piece, tools), at: piece) }
            }
            if let thread { threads.append(thread) }
        }
        defer {
            bench.stop()
            for thread in threads { thread.join() }
        }
        guard !threads.isEmpty else {
            // No thread was to be had: the work is done here.
            let tools = tools()
            for piece in 0..<count { try take(work(piece, tools)) }
            return
        }
        for piece in 0..<count { try take(bench.take(piece)) }
    }
}

/// Where results wait for their turn.
@safe private final class Bench<Result: Sendable>: @unchecked Sendable {
    // Every member below is touched with the lock held alone.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    /// Rung when a result was put down or taken, or when the work is over.
    private let news: UnsafeMutablePointer<pthread_cond_t>
    private let count: Int
    private var places: [Result?]
    private var begun = 0
    private var taken = 0
    private var isStopped = false

    init(count: Int, ahead: Int) {
        self.count = count
        places = Array(repeating: nil, count: ahead)
        unsafe lock = .allocate(capacity: 1)
        unsafe news = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_mutex_t())
        unsafe news.initialize(to: pthread_cond_t())
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(news, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(news)
        unsafe pthread_mutex_destroy(lock)
        unsafe news.deallocate()
        unsafe lock.deallocate()
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        return body()
    }

    /// The number of a piece that nobody works on yet, `nil` when there is no more; waits while too many are ahead.
    func next() -> Int? {
        locked {
            while !isStopped, begun < count, begun >= taken + places.count { unsafe pthread_cond_wait(news, lock) }
            guard !isStopped, begun < count else { return nil }
            begun += 1
            return begun - 1
        }
    }

    /// Puts a result down.
    func put(_ result: Result, at piece: Int) {
        locked {
            places[piece % places.count] = result
            if piece == taken { unsafe pthread_cond_broadcast(news) }
        }
    }

    /// Takes a result, waiting for it.
    func take(_ piece: Int) -> Result {
        locked {
            while true {
                if let result = places[piece % places.count] {
                    places[piece % places.count] = nil
                    taken += 1
                    unsafe pthread_cond_broadcast(news)
                    return result
                }
                unsafe pthread_cond_wait(news, lock)
            }
        }
    }

    /// Lets no further piece be begun.
    func stop() {
        locked {
            isStopped = true
            unsafe pthread_cond_broadcast(news)
        }
    }
}
