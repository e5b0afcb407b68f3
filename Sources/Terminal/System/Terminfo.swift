import CNCurses

/// Questions to the terminfo database, before and after a terminal is open.
enum Terminfo {
    /// `setupterm(3)`: what is said of a type; `nil` if it is not installed.
    ///
    /// Leaves no type set.
    static func lookUp(_ name: String) -> TerminalType? {
        with(name) {
            TerminalType(
                name: name, colors: number("colors") ?? 0,
                direct: flag("RGB") || number("RGB") != nil || string("RGB") != nil,
                addressesCursor: string("cup") != nil)
        }
    }

    /// What a terminal of a type understands, and what puts it back.
    static func manners(of name: String) -> TerminalManners? {
        with(name) {
            let brackets = PasteBrackets.areUnderstood(flag: flag, capability: string)
            let marks = FrameMarks(capability: string)
            let description = reducedDescription(of: name)
            // Whoever had the terminal before may have left it with other letters, which ncurses will not put right.
            let letters = description == nil ? [] : string("sgr0") ?? []
            return TerminalManners(
                restore: RestoreBytes(pasteBrackets: brackets, frameMarks: marks, capability: string),
                pasteBrackets: brackets,
                opening: RestoreBytes.withoutDelays(letters) + (brackets ? PasteBrackets.on : []),
                description: description, frameMarks: marks)
        }
    }

    /// The description of the current type with plain looks and few moves; `nil` where the file that was found is not what ncurses read.
    private static func reducedDescription(of name: String) -> CompiledDescription? {
        guard let found = DescriptionFiles.description(of: name), found.string(.exitAttributes) == string("sgr0"),
            found.string(.setAttributes) == string("sgr")
        else { return nil }
        return found.withPlainLooks()?.withFewMoves()
    }

    /// Answers questions about a type that is current only for so long.
    private static func with<Answer>(_ name: String, _ answer: () -> Answer) -> Answer? {
        var status: Int32 = 0
        let before = unsafe set_curterm(nil)
        defer { _ = unsafe set_curterm(before) }
        // With somewhere to put the status, setupterm neither prints nor ends the process.
        guard unsafe setupterm(name, 1, &status) == OK else { return nil }
        let result = answer()
        if let own = unsafe set_curterm(nil) { _ = unsafe del_curterm(own) }
        return result
    }

    /// `tigetflag(3)`.
    private static func flag(_ name: String) -> Bool { unsafe tigetflag(name) > 0 }

    /// `tigetnum(3)`.
    private static func number(_ name: String) -> Int? {
        let value = unsafe tigetnum(name)
        return value < 0 ? nil : Int(value)
    }

    /// `tigetstr(3)`.
    private static func string(_ name: String) -> [UInt8]? {
        guard let value = unsafe seventy_tigetstr(name) else { return nil }
        return unsafe Array(String(cString: value).utf8)
    }

    /// `tiparm(3)`: a capability with a number put into it.
    private static func string(_ name: String, with number: Int32) -> [UInt8]? {
        guard let value = unsafe seventy_tigetstr(name), let text = unsafe seventy_tiparm(value, number) else {
            return nil
        }
        return unsafe Array(String(cString: text).utf8)
    }
}
