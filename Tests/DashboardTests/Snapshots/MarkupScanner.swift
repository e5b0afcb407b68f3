/// Looks through markup for what a parser of XML would refuse, as far as our documents go.
struct MarkupScanner {
    /// What is wrong, in the order of the text.
    private(set) var faults: [String] = []

    /// Elements of HTML that are never closed.
    private static let empty: Set<String> = ["meta", "!doctype"]

    init(_ document: String) {
        var open: [String] = []
        // Scalars, since a mark joins a `>` before it to one character.
        var rest = document.unicodeScalars[...]
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" || $0 == ">" }) {
            let found = rest[start]
            rest = rest[rest.index(after: start)...]
            switch found {
            case ">": faults.append("a stray >")
            case "&":
                let name = String(rest.prefix { $0 != ";" && $0 != "<" })
                if !["amp", "lt", "gt", "quot", "#39"].contains(name) { faults.append("a stray & before \(name)") }
            default:
                guard let end = rest.firstIndex(of: ">") else {
                    faults.append("a tag without an end")
                    return
                }
                let tag = rest[..<end]
                rest = rest[rest.index(after: end)...]
                if tag.contains("<") { faults.append("a < in a tag") }
                if tag.count(where: { $0 == "\"" }) % 2 != 0 { faults.append("an open quote in \(tag)") }
                let name = String(tag.prefix { $0 != " " && $0 != "\n" })
                if name.hasPrefix("/") {
                    if open.popLast() != String(name.dropFirst()) { faults.append("\(name) closes another element") }
                } else if tag.last != "/", !Self.empty.contains(name) {
                    open.append(name)
                }
            }
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }
}
