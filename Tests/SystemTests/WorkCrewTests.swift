import Synchronization
import System
import Testing

@Suite("A crew that works on all cores")
struct WorkCrewTests {
    @Test("hands results over in their order", arguments: [(0, 4), (1, 4), (7, 1), (9, 4), (500, 3)])
    func keepsOrder(count: Int, size: Int) {
        var results: [Int] = []
        WorkCrew(size: size).work(on: count, tools: { 3 }, { $0 * $1 }) { results.append($0) }
        #expect(results == (0..<count).map { $0 * 3 })
    }

    @Test("makes tools once for each thread, however many pieces there are")
    func makesToolsOnce() {
        let made = Atomic(0)
        WorkCrew(size: 3).work(on: 300, tools: { made.add(1, ordering: .relaxed) }, { place, _ in place }) { _ in }
        #expect((1...3).contains(made.load(ordering: .relaxed)))
    }

    @Test("keeps a few pieces ahead and no more")
    func keepsFewAhead() {
        let done = Atomic(0)
        var taken = 0
        WorkCrew(size: 2).work(
            on: 2_000, tools: {}, { place, _ in done.add(1, ordering: .relaxed).newValue }
        ) { _ in
            taken += 1
            #expect(done.load(ordering: .relaxed) - taken <= 32)
        }
        #expect(taken == 2_000)
    }

    @Test("begins no further piece once a result was refused")
    func stops() {
        struct Refusal: Error {}
        let begun = Atomic(0)
        var taken = 0
        #expect(throws: Refusal.self) {
            try WorkCrew(size: 2).work(
                on: 100_000, tools: {}, { _, _ in begun.add(1, ordering: .relaxed).newValue }
            ) { (_: Int) throws(Refusal) in
                taken += 1
                if taken == 10 { throw Refusal() }
            }
        }
        #expect(begun.load(ordering: .relaxed) < 100)
    }
}
