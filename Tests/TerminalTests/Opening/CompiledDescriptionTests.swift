import TestSupport
import Testing

@testable import Terminal

@Suite struct CompiledDescriptionTests {
    private static let letters = "\u{1B}(B"

    /// A description of one type after `term(5)`: two names, one flag, one number, strings at their places.
    private func compiled(_ strings: [Int: String], magic: Int = 0o432, count: Int = 140) -> [UInt8] {
        func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
        let names = Array("my|mine\0".utf8)
        var table: [UInt8] = []
        var places = Array(repeating: 0xFFFF, count: count)
        for (capability, text) in strings.sorted(by: { $0.key < $1.key }) {
            places[capability] = table.count
            table += Array(text.utf8) + [0]
        }
        let numbers = Array(repeating: UInt8(7), count: magic == 0o432 ? 2 : 4)
        let head = [magic, names.count, 1, 1, count, table.count].flatMap(short)
        // After one flag the numbers begin one byte later.
        return head + names + [1, 0] + numbers + places.flatMap(short) + table
    }

    private let usual = [
        27: "\u{1B}[1m", 30: "\u{1B}[2m", 34: "\u{1B}[7m", 36: "\u{1B}[4m", 39: letters + "\u{1B}[m",
        131: "%?%p9%t\u{1B}(0%e\u{1B}(B%;\u{1B}[0%?%p6%t;1%;m",
    ]

    @Test(arguments: [0o432, 0o1036])
    func `Attributes are no longer said all at once, and the letters stay as they are`(magic: Int) throws {
        let found = try #require(CompiledDescription(compiled(usual, magic: magic)))
        #expect(found.string(.exitAttributes) == Array((Self.letters + "\u{1B}[m").utf8))
        let plain = try #require(found.withPlainLooks())
        #expect(plain.string(.setAttributes) == nil)
        #expect(plain.string(.exitAttributes) == Array("\u{1B}[m".utf8))
        // Two numbers of two bytes, and nothing else.
        #expect(zip(found.bytes, plain.bytes).count { $0 != $1 } <= 4)
        #expect(found.bytes.count == plain.bytes.count)
        #expect(
            [.enterBold, .enterDim, .enterReverse, .enterUnderline].allSatisfy { found.string($0) == plain.string($0) })
        #expect(plain.withPlainLooks() == nil, "there is nothing to leave out twice")
    }

    @Test(arguments: [27, 30, 34, 36, 39, 131])
    func `Nothing is left out where a look could not be said without it`(missing: Int) throws {
        var strings = usual
        strings[missing] = nil
        #expect(try #require(CompiledDescription(compiled(strings))).withPlainLooks() == nil)
    }

    @Test func `Nothing is left out where plain text is said in another way`() throws {
        var strings = usual
        strings[39] = "\u{1B}G0"
        #expect(try #require(CompiledDescription(compiled(strings))).withPlainLooks() == nil)
    }

    private let ways = [
        10: "\u{1B}[%i%p1%d;%p2%dH", 12: "\u{1B}[H", 14: "\u{8}", 17: "\u{1B}[C", 111: "\u{1B}[%p1%dD",
        112: "\u{1B}[%p1%dC",
    ]

    @Test func `Ways of the cursor that save next to nothing are not tried`() throws {
        let plain = try #require(CompiledDescription(compiled(ways))).withFewMoves()
        for way in [CompiledDescription.Capability.cursorHome, .cursorLeft, .cursorRight] {
            #expect(plain.string(way) == nil)
        }
        for way in [CompiledDescription.Capability.cursorAddress, .cursorLeftBy, .cursorRightBy] {
            #expect(plain.string(way) == ways[way.rawValue].map { Array($0.utf8) })
        }
    }

    @Test(arguments: [10, 111, 112])
    func `They stay where there is no other way`(missing: Int) throws {
        var strings = ways
        strings[missing] = nil
        let found = try #require(CompiledDescription(compiled(strings)))
        #expect(found.withFewMoves().bytes == found.bytes)
    }

    /// What is no description is none, and damage is never read beyond its end.
    @Test func `Damaged descriptions do no harm`() throws {
        #expect(CompiledDescription([]) == nil && CompiledDescription(Array("hello world, hello".utf8)) == nil)
        let whole = compiled(usual)
        for length in whole.indices { #expect(CompiledDescription(Array(whole[..<length])) == nil) }
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = CompiledDescription(bytes)?.withPlainLooks()?.withFewMoves().asVariable
        }
    }

    /// The descriptions that every Debian has.
    @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color", "linux", "xterm"])
    func `The types that people have lose what costs most`(type: String) throws {
        let found = try #require(DescriptionFiles.description(of: type))
        let plain = try #require(found.withPlainLooks())
        #expect(plain.string(.setAttributes) == nil)
        #expect(plain.string(.exitAttributes)?.starts(with: Array(Self.letters.utf8)) == false)
    }

    @Test(arguments: ["../xterm", "no-such-type-here", "", "x/xterm", "."])
    func `No other file is taken for a description`(type: String) {
        #expect(DescriptionFiles.description(of: type) == nil)
    }
}
