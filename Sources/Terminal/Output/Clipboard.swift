package import Dashboard
import System

/// Text for the clipboard of the person's own terminal (OSC 52), which reaches it over ssh as well.
package enum Clipboard {
    /// What stands between the program and the terminal and must be told to pass the text on.
    package enum Surrounding: Sendable, Hashable {
        /// Nothing.
        case plain
        /// tmux, which takes the sequence itself or passes it on, by how it is set up.
        case tmux
        /// GNU screen, which passes on what is wrapped for it.
        case screen
        /// A type named after screen on another machine: screen or tmux.
        case screenOrTmux
    }

    /// The most bytes of text that every terminal worth naming takes.
    package static let limit = 74_994

    /// Tells by the environment what the program runs in.
    package static func surrounding(_ environment: (String) -> String?) -> Surrounding {
        func isSet(_ name: String) -> Bool { environment(name).map { !$0.isEmpty } ?? false }
        if isSet("TMUX") { return .tmux }
        if isSet("STY") { return .screen }
        let type = environment("TERM") ?? ""
        return type.hasPrefix("tmux") ? .tmux : type.hasPrefix("screen") ? .screenOrTmux : .plain
    }

    /// The bytes that put text on the clipboard; `nil` for text that is too long.
    package static func bytes(for text: String, in surrounding: Surrounding) -> [UInt8]? {
        guard text.utf8.count <= limit else { return nil }
        let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
        switch surrounding {
        case .plain: return plain
        // Which of the two tmux answers to is a matter of its set-clipboard and allow-passthrough.
        case .tmux: return plain + wrappedForTmux(plain)
        case .screen: return wrappedForScreen(plain)
        case .screenOrTmux: return plain + wrappedForScreen(plain)
        }
    }

    private static func wrappedForTmux(_ bytes: [UInt8]) -> [UInt8] {
        Array("\u{1B}Ptmux;".utf8) + bytes.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] } + Array("\u{1B}\\".utf8)
    }

    /// screen passes a string of at most some hundred bytes on, so it gets a longer one in pieces.
    private static func wrappedForScreen(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 240).flatMap { start in
            Array("\u{1B}P".utf8) + bytes[start..<min(start + 240, bytes.count)] + Array("\u{1B}\\".utf8)
        }
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Base64 with its padding.
    package static func base64(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 3).flatMap { start -> [UInt8] in
            let part = bytes[start..<min(start + 3, bytes.count)]
            let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            return (0..<4).map { place in
                place <= part.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
            }
        }
    }
}

extension TerminalSession {
    /// The most bytes of text that ``copy(_:)`` takes.
    package static var longestCopy: Int { Clipboard.limit }

    /// Asks the terminal to put text on the clipboard; `nil` for text that is too long.
    ///
    /// A terminal that is not allowed to do so says nothing about it.
    package func copy(_ text: String) -> CopyRoute? {
        let surrounding = Clipboard.surrounding(Environment.value)
        guard isOpen, !isLost, let bytes = Clipboard.bytes(for: text, in: surrounding) else { return nil }
        TerminalCalls.write(bytes, to: Self.output)
        return switch surrounding {
        case .plain: .clipboard
        case .tmux: .throughTmux
        case .screen, .screenOrTmux: .throughScreen
        }
    }
}
