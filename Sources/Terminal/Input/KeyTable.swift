import CNCurses
package import Dashboard

/// Which key a code of ncurses, a control character or the end of an escape sequence stands for.
package enum KeyTable {
    /// The key of a code of ncurses; `name` is asked for codes that only the terminal's description knows.
    package static func key(code: Int32, name: (Int32) -> String?) -> Key? {
        if let plain = plain[code] { return Key(plain) }
        // KEY_F(0) is a key of its own on old keyboards; beyond 12 there are keys with modifiers, by no common rule.
        if code > KEY_F0, code <= KEY_F0 + 12 { return Key(.function(Int(code - KEY_F0))) }
        guard code > KEY_MAX, let name = name(code) else { return nil }
        return key(named: name)
    }

    private static let plain: [Int32: Key.Code] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown,
        KEY_HOME: .home, KEY_END: .end, KEY_SHOME: .home, KEY_SEND: .end, KEY_FIND: .home, KEY_SELECT: .end,
        KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
        KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_SDC: .delete, KEY_IC: .insert, KEY_SIC: .insert,
        KEY_ENTER: .enter, KEY_BTAB: .backTab,
    ]

    /// The key of a capability of xterm's description, such as `kUP5`: a key and the number of its modifiers.
    package static func key(named name: String) -> Key? {
        guard let last = name.last, let modifiers = last.wholeNumberValue else { return named[name].map { Key($0) } }
        return named[String(name.dropLast())].map { key($0, modifiers: modifiers) }
    }

    private static let named: [String: Key.Code] = [
        "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
        "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
    ]

    /// The key at the end of a control sequence (`CSI 1;5A`, `CSI 3~`), for keys that the description leaves out.
    package static func key(sequence parameters: [Int], final: UInt8) -> Key? {
        let code: Key.Code? =
            final == UInt8(ascii: "~") ? numbered[parameters.first ?? 0] : lettered[final]
        guard let code else { return nil }
        return key(code, modifiers: parameters.count > 1 ? parameters[1] : 1)
    }

    /// The key of a single shift sequence (`SS3 P`).
    package static func key(shifted final: UInt8) -> Key? {
        final == UInt8(ascii: "M") ? Key(.enter) : lettered[final].map { Key($0) }
    }

    private static let lettered: [UInt8: Key.Code] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
        UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]

    /// xterm counts modifiers from 1, in bits: 1 Shift, 2 Alt, 4 Control.
    ///
    /// Shift is in the character or not told at all.
    private static func key(_ code: Key.Code, modifiers: Int) -> Key {
        let bits = max(0, modifiers - 1)
        return Key(code, control: bits & 4 != 0, alt: bits & 2 != 0)
    }

    /// The key of a byte of ASCII.
    package static func key(ascii byte: UInt8) -> Key {
        switch byte {
        case 0: .control(" ")
        case 8, 127: Key(.backspace)
        case 9: Key(.tab)
        // Enter sends a carriage return; a line feed comes from programs that type for people.
        case 10, 13: Key(.enter)
        case 27: Key(.escape)
        case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 28...31: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }
}
