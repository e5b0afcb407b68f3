/// What is written to a terminal to leave it as it was found, prepared for a handler that can compute nothing.
package struct RestoreBytes: Sendable, Hashable {
    /// The bytes, in the order in which they must be written.
    package let bytes: [UInt8]

    /// Composes the bytes from the capabilities of a terminal type; `capability` takes a terminfo name.
    package init(pasteBrackets: Bool, frameMarks: FrameMarks? = nil, capability: (String) -> [UInt8]?) {
        // A crash may leave a frame half written, and the terminal waiting for the rest.
        var bytes = frameMarks?.end ?? []
        if pasteBrackets { bytes += PasteBrackets.off }
        if capability("kmous") != nil {
            // Every mode in which ncurses may have put the mouse, by number: the capability that switches it (XM) takes
            // an argument, and what takes an argument cannot be computed in a handler.
            bytes += Array("\u{1B}[?1000l\u{1B}[?1006l".utf8)
        }
        for name in ["sgr0", "op", "rmkx", "rmcup", "cnorm"] {
            if let sequence = capability(name) { bytes += Self.withoutDelays(sequence) }
        }
        // Where there is no other screen to leave, the shell's prompt goes on a line of its own.
        if capability("rmcup") == nil { bytes += Array("\r\n".utf8) }
        self.bytes = bytes
    }

    /// A capability without its marks for delays, `$<5>` or `$<20*/>`, which only `tputs` understands.
    package static func withoutDelays(_ capability: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = capability[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}

/// The marks that a terminal puts around pasted text once it was asked to.
package enum PasteBrackets {
    /// Asks for the marks.
    package static let on = Array("\u{1B}[?2004h".utf8)
    /// Asks for plain paste again.
    package static let off = Array("\u{1B}[?2004l".utf8)

    /// Whether a terminal understands the request, or at least takes it without a trace.
    ///
    /// `XT` is the mark of a type that follows xterm, `BE` the request itself; older databases have neither, but only
    /// types that follow xterm report the mouse.
    package static func areUnderstood(flag: (String) -> Bool, capability: (String) -> [UInt8]?) -> Bool {
        flag("XT") || capability("BE") != nil || capability("kmous") != nil
    }
}
