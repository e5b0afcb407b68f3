import Dashboard
import Testing

@testable import Terminal

@Suite struct LongPasteTests {
    /// Ten megabytes in the pieces in which a terminal hands them over.
    @Test func aPasteOfAnyLengthIsTakenInPieces() {
        var decoder = InputDecoder()
        for byte in Array("\u{1B}[200~".utf8) { #expect(decoder.take(byte: byte).isEmpty) }
        #expect(decoder.isPasting)
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
        let start = ContinuousClock.now
        for _ in 0..<2560 { #expect(decoder.take(bytes: piece).isEmpty) }
        #expect(ContinuousClock.now - start < .seconds(10))
        let events = decoder.take(bytes: Array("\u{1B}[201~q".utf8))
        #expect(events == [.paste(String(repeating: "x", count: PasteCollector.limit)), .key(.character("q"))])
    }

    /// However the bytes are cut, the same comes out as one by one.
    @Test func theCutsDoNotMatter() {
        let bytes = Array("a\u{1B}[20x\r\né\u{1B}\u{1B}[201~b\u{1B}[A".utf8)
        for cut in 0...bytes.count {
            var (whole, pieces) = (InputDecoder(), InputDecoder())
            for byte in Array("\u{1B}[200~".utf8) {
                _ = whole.take(byte: byte)
                _ = pieces.take(byte: byte)
            }
            let expected = bytes.flatMap { whole.take(byte: $0) }
            #expect(pieces.take(bytes: Array(bytes[..<cut])) + pieces.take(bytes: Array(bytes[cut...])) == expected)
        }
    }
}
