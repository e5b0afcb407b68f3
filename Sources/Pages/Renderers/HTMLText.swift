/// Text in HTML.
package enum HTMLText {
    /// A text in which nothing is taken for markup, neither between tags nor within the quotes of an attribute.
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.cleaned {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
