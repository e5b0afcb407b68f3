package import Dashboard

/// Turns what ncurses reads into events: bytes of characters, codes of keys, and sequences that ncurses does not know.
package struct InputDecoder: Sendable {
    /// How far a sequence has come.
    private enum State: Equatable {
        /// Nothing is open.
        case ground
        /// Escape came: the key, Alt with the next key, or the start of a sequence.
        case escape
        /// A control sequence (`CSI`) with so many bytes.
        case control([UInt8])
        /// A single shift (`SS3`).
        case shift
    }

    private var state = State.ground
    private var scalars = ScalarCollector()
    private var alt = false
    private var paste: PasteCollector?

    package init() {}

    /// Whether text is being pasted, so that bytes are text until the mark at its end.
    package var isPasting: Bool { paste != nil }

    /// Takes bytes that were read without ncurses.
    package mutating func take(bytes: [UInt8]) -> [Event] {
        var events: [Event] = []
        var rest = bytes[...]
        while let byte = rest.first {
            guard paste != nil else {
                events += take(byte: byte)
                rest = rest.dropFirst()
                continue
            }
            guard let (text, after) = paste?.append(contentsOf: rest) else { return events }
            paste = nil
            events.append(.paste(text))
            rest = after
        }
        return events
    }

    /// Takes a byte.
    package mutating func take(byte: UInt8) -> [Event] {
        if paste != nil {
            guard let text = paste?.append(byte) else { return [] }
            paste = nil
            return [.paste(text)]
        }
        switch state {
        case .ground: return character(byte, alt: false)
        case .escape: return afterEscape(byte)
        case .control(let bytes): return inControl(byte, bytes)
        case .shift:
            state = .ground
            return KeyTable.key(shifted: byte).map { [.key($0)] } ?? []
        }
    }

    /// Takes a code of a key.
    ///
    /// `name` tells the names of keys that only the terminal's description knows.
    package mutating func take(code: Int32, name: (Int32) -> String?) -> [Event] {
        // A key inside pasted text is text that looks like a key.
        guard paste == nil else { return [] }
        let isAlt = state == .escape
        state = .ground
        scalars.reset()
        guard var key = KeyTable.key(code: code, name: name) else { return [] }
        if isAlt { key.alt = true }
        return [.key(key)]
    }

    /// Says that nothing more waits: an Escape with nothing behind it was the key.
    ///
    /// A control sequence stays open: its rest is on its way, and taken for keys it would do what nobody asked for.
    package mutating func drained() -> [Event] {
        switch state {
        case .escape:
            guard !scalars.isWaiting else { return [] }
            state = .ground
            return [.key(Key(.escape))]
        case .shift:
            state = .ground
            return [.key(Key(.character("O"), alt: true))]
        case .ground, .control:
            return []
        }
    }

    private mutating func afterEscape(_ byte: UInt8) -> [Event] {
        switch byte {
        case UInt8(ascii: "["):
            state = .control([])
            return []
        case UInt8(ascii: "O"):
            state = .shift
            return []
        case 0x1B:
            return [.key(Key(.escape))]
        default:
            state = .ground
            return character(byte, alt: true)
        }
    }

    private mutating func inControl(_ byte: UInt8, _ bytes: [UInt8]) -> [Event] {
        switch byte {
        case 0x20...0x3F:
            // Nothing that a keyboard sends is so long.
            state = bytes.count < 64 ? .control(bytes + [byte]) : .ground
            return []
        case 0x40...0x7E:
            state = .ground
            return sequence(bytes, final: byte)
        case 0x1B:
            state = .escape
            return []
        default:
            state = .ground
            return character(byte, alt: false)
        }
    }

    private mutating func sequence(_ bytes: [UInt8], final: UInt8) -> [Event] {
        // Private sequences (`CSI <`, `CSI ?`) are reports that nobody asked for.
        guard bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return [] }
        let parameters = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
        if final == UInt8(ascii: "~"), parameters == [200] {
            paste = PasteCollector()
            return []
        }
        return KeyTable.key(sequence: parameters, final: final).map { [.key($0)] } ?? []
    }

    private mutating func character(_ byte: UInt8, alt isAlt: Bool) -> [Event] {
        guard byte >= 0x80 else {
            scalars.reset()
            if byte == 0x1B {
                state = .escape
                return []
            }
            var key = KeyTable.key(ascii: byte)
            if isAlt { key.alt = true }
            return [.key(key)]
        }
        if isAlt || !scalars.isWaiting { alt = isAlt }
        // Beyond ASCII there are control characters too, up to U+009F.
        guard let scalar = scalars.append(byte), scalar.value >= 0xA0 else { return [] }
        return [.key(Key(.character(Character(scalar)), alt: alt))]
    }
}
