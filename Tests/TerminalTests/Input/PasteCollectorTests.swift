import Terminal
import Testing

@Suite struct PasteCollectorTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("two\rlines", "two\nlines"), ("two\r\nlines", "two\nlines"),
        ("two\nlines", "two\nlines"), ("\r\r\n\n", "\n\n\n"), ("é漢🙂", "é漢🙂"),
        ("\u{1B}[20", "\u{1B}[20"), ("\u{1B}\u{1B}", "\u{1B}\u{1B}"), ("\u{1B}[2\u{1B}[20", "\u{1B}[2\u{1B}[20"),
    ])
    func `The text ends at the mark`(pasted: String, text: String) {
        #expect(collect(Array(pasted.utf8)) == text)
    }

    @Test func `What is not UTF-8 is replaced`() {
        #expect(collect([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    }

    @Test(arguments: [0, 1, 2, 3])
    func `A paste beyond the limit is cut between two characters`(lead: Int) {
        let pasted = String(repeating: "a", count: lead) + String(repeating: "🙂", count: 20_000)
        let text = collect(Array(pasted.utf8))
        #expect(text == String(pasted.prefix(lead + (PasteCollector.limit - lead) / 4)))
    }

    private func collect(_ bytes: [UInt8]) -> String? {
        var collector = PasteCollector()
        for byte in bytes {
            if let early = collector.append(byte) { return "ended early: \(early)" }
        }
        for byte in "\u{1B}[201~".utf8 {
            if let text = collector.append(byte) { return text }
        }
        return nil
    }
}
