extension Key {
    /// The key as it is written in help, such as `Ctrl-R` or `Enter`.
    func name(isUTF8: Bool) -> String {
        let base =
            switch code {
            case .character(" "): "Space"
            case .character(let character): control ? character.uppercased() : String(character)
            case .up: isUTF8 ? "↑" : "Up"
            case .down: isUTF8 ? "↓" : "Down"
            case .left: isUTF8 ? "←" : "Left"
            case .right: isUTF8 ? "→" : "Right"
            case .pageUp: "PgUp"
            case .pageDown: "PgDn"
            case .home: "Home"
            case .end: "End"
            case .backspace: "Backspace"
            case .delete: "Del"
            case .insert: "Ins"
            case .enter: "Enter"
            case .escape: "Esc"
            case .tab: "Tab"
            case .backTab: "Shift-Tab"
            case .function(let number): "F\(number)"
            }
        return (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + base
    }
}
