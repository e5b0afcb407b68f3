internal import Pages
internal import SolutionsPartner
internal import System

/// Puts the words of the command line in the order that the parser expects, and answers mistyped subcommands.
///
/// The parser wants the subcommand first and would take a mistyped one for the name of a store.
struct ArgumentOrder {
    /// Subcommands by name, with the subcommands that they have themselves.
    static let commands: [String: [String]] = [
        "score": [], "gaps": [], "what-if": [], "plan": [], "edit": [], "init": [], "partners": [], "validate": [],
        "standing": [], "anniversary": [], "badges": [], "calendar": [], "merge": [],
        "people": [], "history": [], "membership": [], "editions": [], "why": [],
        "dashboard": [], "snapshot": [], "linear": [], "help": [], "completions": [], "manual": [],
        "import": [], "forget": [], "customers": [], "derived": [], "log": [], "undo": [], "record": [], "doctor": [],
        "backup": ["list", "restore"],
        "draft": ["list", "show", "restore", "discard"],
        "partner": ["add", "rename", "remove"],
        "scenario": ["list", "show", "save", "apply", "compare", "rebase", "rename", "duplicate", "delete"],
        "program": ["list", "show", "diff", "inputs", "check"], "explain": [],
        "theme": ["list", "show", "check"],
        "config": ["show", "check", "path"],
    ]

    /// Options that are followed by a value.
    static let valued = [
        "--store", "--as-of", "--edition", "--designation", "--track", "--set", "--unset", "--from", "--reason",
        "--cost", "--limit", "--rule-out", "--margin", "--budget", "--by",
        "--base", "--partner", "--revision", "--user", "--since", "--path", "--last",
        "--name", "--account", "--title", "--note", "--scenario", "--format", "--sort", "--theme", "--color",
        "--generate-completion-script", "--output", "--install",
        "--part", "--month", "--verdict", "--all", "--drawn", "--join", "--apart", "--tenant", "--screen", "--metric",
        "--person",
        "--size", "--keys", "--frame", "--shared",
    ]

    private let arguments: [String]

    init(_ arguments: some Sequence<String>) { self.arguments = Self.joiningNegativeValues(Array(arguments)) }

    /// The words with values below zero joined to their options: the parser takes `-1` for an option of its own, and
    /// would say that the one before it has no value.
    private static func joiningNegativeValues(_ words: [String]) -> [String] {
        var joined: [String] = []
        for (place, word) in words.enumerated() {
            let isNegative = word.first == "-" && word.dropFirst().first?.isNumber == true
            guard isNegative, let option = joined.last, valued.contains(option), !words[..<place].contains("--") else {
                joined.append(word)
                continue
            }
            joined[joined.count - 1] = "\(option)=\(word)"
        }
        return joined
    }

    /// The words with the subcommand in front.
    ///
    /// - Throws: `CommandFailure` for a word that is neither a subcommand nor a store.
    func arranged() throws(CommandFailure) -> [String] {
        let places = self.places
        // The shell asks for completions in a language of its own.
        if arguments.first?.hasPrefix("---completion") ?? false { return arguments }
        guard let first = places.first else { return arguments }
        let word = arguments[first]
        if word == "help" { try checkHelp(places.dropFirst().map { arguments[$0] }) }
        guard let nested = Self.commands[word] else {
            try check(word)
            if let command = places.dropFirst().map({ arguments[$0] }).first(where: { Self.commands[$0] != nil }) {
                throw CommandFailure(
                    .usage, "The subcommand comes first: 'seventy \(command) … --store \(word.cleaned)'.")
            }
            return ["dashboard"] + arguments
        }
        var moved = [first]
        if !nested.isEmpty, places.count > 1 {
            let second = arguments[places[1]]
            guard nested.contains(second) else { throw unknown(second, of: word, nested) }
            moved.append(places[1])
        }
        let rest = arguments.indices.filter { !moved.contains($0) }
        return (moved + rest).map { arguments[$0] }
    }

    /// The places of the words that are neither options nor their values.
    private var places: [Int] {
        var places: [Int] = []
        var isValue = false
        for (place, word) in arguments.enumerated() {
            if isValue {
                isValue = false
            } else if word == "--" {
                break
            } else if word.hasPrefix("-"), word != "-" {
                isValue = Self.valued.contains(word)
            } else {
                places.append(place)
            }
        }
        return places
    }

    private func check(_ word: String) throws(CommandFailure) {
        guard !word.contains("/"), !FileSystem.exists(word),
            let nearest = NearestName(of: word, among: Self.commands.keys).match
        else { return }
        throw CommandFailure(
            .usage, "There is no command or store '\(word.cleaned)'.\(NameMatch.didYouMean("seventy \(nearest)"))")
    }

    /// Refuses to help with a command that there is not: the parser would show the help of all of them.
    private func checkHelp(_ words: [String]) throws(CommandFailure) {
        guard let command = words.first else { return }
        guard let nested = Self.commands[command] else {
            let hint = NameMatch.didYouMean(NearestName(of: command, among: Self.commands.keys).match)
            throw CommandFailure(
                .usage, "There is no command '\(command.cleaned)'.\(hint) 'seventy help' lists them all.")
        }
        guard words.count > 1, !nested.isEmpty, !nested.contains(words[1]) else { return }
        throw unknown(words[1], of: command, nested)
    }

    private func unknown(_ word: String, of command: String, _ nested: [String]) -> CommandFailure {
        let nearest = NearestName(of: word, among: nested).match.map { "seventy \(command) \($0)" }
        let hint = nearest.map { NameMatch.didYouMean($0) } ?? " There are: \(nested.joined(separator: ", "))."
        return CommandFailure(.usage, "There is no command 'seventy \(command) \(word.cleaned)'.\(hint)")
    }
}
