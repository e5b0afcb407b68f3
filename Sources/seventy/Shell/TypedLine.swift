/// The words of a line sorted into command, options and the rest, in the manner of the command line itself: options
/// may stand before the subcommand.
struct TypedLine {
    /// The names of the command, such as `scenario`, `show`; none where none was typed.
    private(set) var path: [String] = []
    private(set) var command: CommandTree
    /// The words that are neither the command's names nor options.
    private(set) var positionals: [String] = []
    /// The options that were typed.
    private(set) var seen: Set<String> = []
    /// The option that waits for its value; `nil` for none.
    private(set) var openOption: CommandTree.Argument?
    /// Whether `--` was typed.
    private(set) var isPastOptions = false
    private let root: CommandTree

    init(_ words: [String], _ root: CommandTree) {
        self.root = root
        command = root
        // Options may come first, so the command is looked for before they are.
        var rest = words[...]
        var isValue = false
        var plain: [String] = []
        while let word = rest.popFirst(), word != "--" {
            if isValue {
                isValue = false
            } else if word.hasPrefix("-"), word != "-" {
                isValue = ArgumentOrder.valued.contains(word)
            } else {
                plain.append(word)
            }
        }
        if let first = plain.first, let named = root.command(first) {
            (command, path) = (named, [first])
            if plain.count > 1, let nested = named.command(plain[1]) { (command, path) = (nested, [first, plain[1]]) }
        }
        var names = path[...]
        for word in words {
            if openOption != nil {
                openOption = nil
            } else if !isPastOptions, word == "--" {
                isPastOptions = true
            } else if !isPastOptions, word.hasPrefix("-"), word != "-" {
                let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
                seen.insert(name)
                guard !word.contains("="), let found = argument(name), found.kind == .option else { continue }
                openOption = found
            } else if word == names.first {
                names.removeFirst()
            } else {
                positionals.append(word)
            }
        }
    }

    /// Whether the next word can be a command.
    var isAtCommand: Bool { positionals.isEmpty && !isPastOptions && !command.commands.isEmpty }

    /// The options of the command; without one those of the dashboard, which it is then, and of the program.
    var options: [CommandTree.Argument] {
        let fallback = path.isEmpty ? root.command("dashboard")?.arguments ?? [] : []
        var names: Set<String> = []
        return (fallback + command.arguments).filter { argument in
            argument.kind != .positional && argument.names.allSatisfy { names.insert($0).inserted }
        }
    }

    /// What the next word is; `nil` where none is expected.
    var nextPositional: CommandTree.Argument? {
        let expected = (path.isEmpty ? root.command("dashboard") ?? command : command).positionals
        if positionals.count < expected.count { return expected[positionals.count] }
        return expected.last.flatMap { $0.isRepeating ? $0 : nil }
    }

    /// The option of a name; `nil` for none.
    ///
    /// Before the command is known, any command's option of that name will do.
    func argument(_ name: String) -> CommandTree.Argument? {
        if let own = options.first(where: { $0.names.contains(name) }) { return own }
        guard path.isEmpty else { return nil }
        return root.walk().lazy.compactMap { $0.command.argument(name) }.first
    }
}
