internal import Pages
internal import System

/// The store that a command line names, for the commands that sentences tell somebody to type next.
///
/// Such a command stands in quotes, as in `'seventy undo 12'`. Whichever room words it knows nothing of how the store was
/// found; so the store is named here, on the way out, and no sentence can forget it.
struct NamedStore {
    /// The store of this run.
    static let ofThisRun = NamedStore(StandardStreams.arguments)

    /// The folder as it was typed; `nil` where commands find the store by themselves.
    let path: String?

    /// Finds the store among the words of a command line, behind `--store` or as the word that some commands take.
    init(_ words: [String]) {
        var path: String?
        for (place, word) in words.prefix(while: { $0 != "--" }).enumerated() {
            if word == "--store", words.indices.contains(place + 1) { path = words[place + 1] }
            if word.hasPrefix("--store=") { path = String(word.dropFirst("--store=".count)) }
        }
        self.path = Self.word(words) ?? path
    }

    /// The store as a word of its own, which counts before the option.
    private static func word(_ words: [String]) -> String? {
        let commands: Set = ["dashboard", "doctor", "linear", "validate"]
        guard let arranged = try? ArgumentOrder(words).arranged(), let command = arranged.first,
            commands.contains(command)
        else { return nil }
        var isValue = false
        for word in arranged.dropFirst() {
            if isValue {
                isValue = false
            } else if word.hasPrefix("-") {
                isValue = ArgumentOrder.valued.contains(word)
            } else {
                return word
            }
        }
        return nil
    }

    /// A text with the store named in each command of it that takes one and names none.
    func told(in text: String) -> String {
        guard let path else { return text }
        let opening = "'seventy "
        var told = ""
        var rest = text[...]
        while let start = rest.firstRange(of: opening), let end = rest[start.upperBound...].firstIndex(of: "'") {
            let words = rest[start.upperBound..<end]
            told += rest[..<end]
            if Self.wants(words.split(separator: " ").map(String.init)) { told += " --store \(path.quotedForShell)" }
            told += "'"
            rest = rest[rest.index(after: end)...]
        }
        return told + rest
    }

    /// Whether a command looks into a store and names none.
    private static func wants(_ words: [String]) -> Bool {
        let line = TypedLine(words, tree)
        guard !line.path.isEmpty, !line.seen.contains("--store"), line.command.argument("--store") != nil else {
            return false
        }
        let place = line.command.positionals.firstIndex { $0.valueName == "store" }
        return place.map { line.positionals.count <= $0 } ?? true
    }

    private static let tree = CommandTree.program
}

extension String {
    /// The text as a word for the shell, in double quotes where it needs some: single ones stand around the command.
    var quotedForShell: String {
        let plain = { (scalar: Unicode.Scalar) in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                || "/._-+,:@%=".unicodeScalars.contains(scalar)
        }
        if !isEmpty, unicodeScalars.allSatisfy(plain) { return self }
        let escaped = map { "\\\"$`".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }
}

extension Page {
    /// The page with the store of this run named in the commands of its sentences.
    var namingStore: Page {
        NamedStore.ofThisRun.path == nil ? self : mappingSentences(NamedStore.ofThisRun.told)
    }
}
