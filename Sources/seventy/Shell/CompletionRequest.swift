internal import System

/// What a shell wants to know: the words of the line up to the cursor, the last one begun only.
struct CompletionRequest {
    let shell: CommandShell
    /// The words after the program's name that are complete.
    let words: [String]
    /// The word that is being typed; empty where none was begun.
    let current: String
    /// The bytes at the start of that word that the shell does not want to hear again.
    let dropped: Int

    /// Reads the words that a script passes after `---complete`; `nil` for anything else.
    init?(_ arguments: [String]) {
        guard let name = arguments.first, let shell = CommandShell(rawValue: name) else { return nil }
        self.shell = shell
        var rest = Array(arguments.dropFirst())
        guard shell == .bash else {
            // These shells pass words, with their quotes.
            let current = rest.popLast() ?? ""
            self.current = Self.split(current, isLine: false).last ?? ""
            words = rest.map { Self.split($0, isLine: false).last ?? "" }
            dropped = 0
            return
        }
        // bash splits at '=' and ':' what is one word to everyone else, so the line itself is looked at; but it
        // replaces no more than the part behind those.
        guard rest.count == 3, let cursor = Int(rest[1]) else { return nil }
        let line = String(decoding: rest[0].utf8.prefix(max(0, cursor)), as: UTF8.self)
        var words = Self.split(line, isLine: true)
        let current = words.popLast() ?? ""
        self.current = current
        self.words = Array(words.dropFirst())
        let typed = rest[2]
        if typed == "=" || typed == ":" {
            dropped = current.utf8.count
        } else {
            dropped = current.hasSuffix(typed) ? current.utf8.count - typed.utf8.count : 0
        }
    }

    /// The value of an option that stands on the line; `nil` for none.
    func value(of option: String) -> String? {
        var value: String?
        for (place, word) in words.enumerated() {
            if word == option, words.indices.contains(place + 1) { value = words[place + 1] }
            if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
        }
        return value
    }

    /// The words of a line without quotes and backslashes, as far as they are typed; the last one may be empty.
    private static func split(_ line: String, isLine: Bool) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word.append(character) }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if isLine, character == " " || character == "\t" {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return words + [word]
    }
}

extension String {
    /// The path with the user's folder in place of a leading `~`, as a shell would have put it.
    var homeExpanded: String {
        guard self == "~" || hasPrefix("~/"), let home = UserPlaces().home else { return self }
        return home + dropFirst()
    }
}
