import Dashboard
import Pages
import Testing

@testable import Terminal

@Suite struct LinePaceTests {
    private let start = ContinuousClock.now

    @Test func `A slow line is busy for as long as its bytes take`() {
        var pace = LinePace(bitsPerSecond: 9_600)
        #expect(pace.wait(from: start) == nil)
        pace.didSend(bytes: 960, at: start)
        #expect(pace.wait(from: start) == .seconds(1))
        #expect(pace.wait(from: start + .milliseconds(750)) == .milliseconds(250))
        #expect(pace.wait(from: start + .seconds(1)) == nil)
    }

    @Test func `What is sent to a busy line comes behind the rest`() {
        var pace = LinePace(bitsPerSecond: 9_600)
        pace.didSend(bytes: 960, at: start)
        pace.didSend(bytes: 480, at: start + .milliseconds(500))
        #expect(pace.wait(from: start) == .milliseconds(1_500))
        pace.didSend(bytes: 0, at: start)
        #expect(pace.wait(from: start) == .milliseconds(1_500))
    }

    /// Every pseudo-terminal says 38,400, and some say nothing.
    @Test(arguments: [0, -1, 38_400, 115_200])
    func `A line whose speed nobody set is never busy`(bits: Int) {
        var pace = LinePace(bitsPerSecond: bits)
        pace.didSend(bytes: 1_000_000, at: start)
        #expect(pace.wait(from: start) == nil)
    }
}

@Suite struct WrittenBytesTests {
    private func cells(_ text: String, pair: Int32 = 0) -> [PaintedCell] {
        text.unicodeScalars.map { PaintedCell(ScreenCharacter($0), look: Look(pair: pair, attributes: [])) }
    }

    @Test func `Letters cost their bytes, a place and another look a few more`() {
        let plain = WrittenBytes.count(of: cells("abc"))
        #expect(plain > 3)
        #expect(WrittenBytes.count(of: cells("abcdef")) == plain + 3)
        #expect(WrittenBytes.count(of: cells("漢字")) == plain + 3)
        #expect(WrittenBytes.count(of: cells("a") + cells("bc", pair: 1)) > plain)
    }

    @Test func `Long blanks are skipped`() {
        let gap = String(repeating: " ", count: 100)
        #expect(WrittenBytes.count(of: cells("a" + gap + "b")) < 40)
        #expect(WrittenBytes.count(of: cells(gap)) < 40)
    }
}
