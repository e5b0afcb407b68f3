/// Text in HTML and XML.
package enum HTMLText {
    /// A text in which nothing is taken for markup, neither between tags nor within the quotes of an attribute.
    ///
    /// Scalar by scalar, since a mark that combines with a `<` makes one character of both, but no other markup.
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.cleaned.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
