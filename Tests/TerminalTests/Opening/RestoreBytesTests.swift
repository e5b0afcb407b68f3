import Terminal
import Testing

@Suite struct RestoreBytesTests {
    private func restore(_ capabilities: [String: String], pasteBrackets: Bool = false) -> String {
        let bytes = RestoreBytes(pasteBrackets: pasteBrackets) { capabilities[$0].map { Array($0.utf8) } }.bytes
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `Everything is switched off before the screen is left`() {
        let all = [
            "kmous": "m", "sgr0": "<plain>", "op": "<own>", "rmkx": "<keys>", "rmcup": "<leave>", "cnorm": "<show>",
        ]
        #expect(
            restore(all, pasteBrackets: true)
                == "\u{1B}[?2004l\u{1B}[?1000l\u{1B}[?1006l<plain><own><keys><leave><show>")
    }

    @Test func `Without another screen the prompt gets a line of its own`() {
        #expect(restore(["sgr0": "<plain>"]) == "<plain>\r\n")
    }

    @Test(arguments: [
        ("\u{1B}[m$<2>", "\u{1B}[m"), ("a$<5*/>b$<10>c", "abc"), ("$", "$"), ("$<", "$<"), ("a<b>", "a<b>"), ("", ""),
    ])
    func `Marks for delays are taken out`(capability: String, bytes: String) {
        #expect(RestoreBytes.withoutDelays(Array(capability.utf8)) == Array(bytes.utf8))
    }

    @Test(
        arguments: [
            (["XT"], [], true), ([], ["BE"], true), ([], ["kmous"], true), (["am"], ["cup"], false),
        ] as [(Set<String>, Set<String>, Bool)])
    func `Paste is marked only by terminals that follow xterm`(flags: Set<String>, strings: Set<String>, marked: Bool) {
        #expect(PasteBrackets.areUnderstood(flag: flags.contains) { strings.contains($0) ? [1] : nil } == marked)
    }
}
