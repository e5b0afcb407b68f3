/// The description of a terminal type as `tic` compiles it (`term(5)`), of which single capabilities can be left out.
package struct CompiledDescription {
    /// The string capabilities that matter here, by their place in the description.
    enum Capability: Int {
        case cursorAddress = 10
        case cursorHome = 12
        case cursorLeft = 14
        case cursorRight = 17
        case enterBold = 27
        case enterDim = 30
        case enterReverse = 34
        case enterUnderline = 36
        case exitAttributes = 39
        case cursorLeftBy = 111
        case cursorRightBy = 112
        case setAttributes = 131
    }

    private(set) var bytes: [UInt8]
    /// Where the places of the strings stand, and where the strings themselves begin.
    private let offsets: Int
    private let strings: Int
    private let count: Int

    /// Takes a description apart; `nil` for what is none.
    package init?(_ bytes: [UInt8]) {
        func number(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
        guard bytes.count >= 12 else { return nil }
        let numberSize: Int
        switch number(0) {
        case 0o432: numberSize = 2
        case 0o1036: numberSize = 4
        default: return nil
        }
        var place = 12 + number(2) + number(4)
        // Numbers begin at an even place.
        place += place & 1
        offsets = place + number(6) * numberSize
        count = number(8)
        strings = offsets + count * 2
        guard strings + number(10) <= bytes.count else { return nil }
        self.bytes = bytes
    }

    /// The string of a capability; `nil` where there is none.
    func string(_ capability: Capability) -> [UInt8]? {
        guard let place = place(of: capability) else { return nil }
        return Array(bytes[place...].prefix { $0 != 0 })
    }

    private func place(of capability: Capability) -> Int? {
        guard capability.rawValue < count else { return nil }
        let entry = offsets + capability.rawValue * 2
        let place = Int(bytes[entry]) | Int(bytes[entry + 1]) << 8
        return place < 0xFFFE && strings + place < bytes.count ? strings + place : nil
    }

    /// The same without what is of no use to a program that draws all its lines with characters of Unicode or ASCII:
    /// going back to the letters of the terminal each time that a look changes, and saying all attributes anew where one
    /// of them changes.
    ///
    /// Where ncurses cannot set the attributes at once, it sets each by itself, which takes half of the bytes.
    ///
    /// - Returns: `nil` where nothing can be left out.
    package func withPlainLooks() -> CompiledDescription? {
        let letters = Array("\u{1B}(B".utf8)
        let plain = ["\u{1B}[m", "\u{1B}[0m"].map { Array($0.utf8) }
        let single: [Capability] = [.enterBold, .enterDim, .enterReverse, .enterUnderline]
        guard string(.setAttributes) != nil, let end = string(.exitAttributes),
            single.allSatisfy({ string($0) != nil })
        else { return nil }
        let saysLetters = end.starts(with: letters)
        let rest = saysLetters ? end.dropFirst(letters.count) : end[...]
        guard plain.contains(where: { rest.starts(with: $0) }) else { return nil }
        var made = self
        made.setPlace(of: .setAttributes, to: 0xFFFF)
        if saysLetters, let place = place(of: .exitAttributes) {
            made.setPlace(of: .exitAttributes, to: place + letters.count - strings)
        }
        return made
    }

    /// The same without ways of the cursor that cost more to be tried than they are shorter: to the first cell, and a
    /// column at a time.
    ///
    /// For every move ncurses writes down each way that there is, and takes the shortest. With so many columns at once, and
    /// any cell by its place, the others save three bytes at most.
    package func withFewMoves() -> CompiledDescription {
        guard [.cursorAddress, .cursorLeftBy, .cursorRightBy].allSatisfy({ string($0) != nil }) else { return self }
        var made = self
        for way in [Capability.cursorHome, .cursorLeft, .cursorRight] where way.rawValue < count {
            made.setPlace(of: way, to: 0xFFFF)
        }
        return made
    }

    private mutating func setPlace(of capability: Capability, to place: Int) {
        let entry = offsets + capability.rawValue * 2
        bytes[entry] = UInt8(place & 0xFF)
        bytes[entry + 1] = UInt8(place >> 8)
    }

    /// The description as ncurses takes it from the variable `TERMINFO` itself (`ncurses(3X)`).
    package var asVariable: String { "b64:" + String(decoding: Clipboard.base64(bytes), as: UTF8.self) }
}
