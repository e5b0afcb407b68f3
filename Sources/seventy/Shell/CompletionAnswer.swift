internal import System

/// The answer to a shell that wants to complete a word.
struct CompletionAnswer {
    /// What the shell is to do with the candidates.
    enum Kind: String {
        /// Offer them.
        case words
        /// Offer them, and let the person type on without a blank.
        case open
        /// Offer folders.
        case folders
        /// Offer files.
        case files
    }

    private(set) var kind = Kind.words
    private(set) var candidates: [CompletionCandidate] = []
    private let request: CompletionRequest
    private let root: CommandTree

    init(_ request: CompletionRequest, _ root: CommandTree) {
        self.request = request
        self.root = root
        find()
    }

    /// The lines for the shell: the kind, then the candidates that begin as the word does.
    var lines: [String] {
        let fitting = candidates.filter { $0.text.hasPrefix(request.current) }
        return [kind.rawValue]
            + fitting.map {
                let rest = String(decoding: $0.text.utf8.dropFirst(request.dropped), as: UTF8.self)
                return request.shell.line(CompletionCandidate(text: rest, note: $0.note))
            }
    }

    /// Answers the words that a script passes, on the standard output; nothing is ever written anywhere else.
    static func answer(_ arguments: [String]) {
        guard let request = CompletionRequest(arguments) else { return }
        let lines = CompletionAnswer(request, .program).lines
        try? StandardStreams.writeOutput(lines.joined(separator: "\n") + "\n")
    }

    private mutating func find() {
        let line = TypedLine(request.words, root)
        let current = request.current
        if let option = line.openOption {
            offerValues(of: option, line, behind: "")
        } else if current.hasPrefix("-"), !line.isPastOptions {
            if let equals = current.firstIndex(of: "="), let option = line.argument(String(current[..<equals])) {
                offerValues(of: option, line, behind: String(current[...equals]))
            } else {
                offerOptions(line)
            }
        } else if line.isAtCommand, !current.contains("/"), !current.hasPrefix("~"), !current.hasPrefix(".") {
            candidates = line.command.commands.map { CompletionCandidate(text: $0.name, note: $0.abstract) }
            // Where no command begins like this, it is the folder of a store.
            if line.path.isEmpty, !candidates.contains(where: { $0.text.hasPrefix(current) }) { kind = .folders }
        } else if let argument = line.nextPositional {
            offerValues(of: argument, line, behind: "")
        }
    }

    private mutating func offerOptions(_ line: TypedLine) {
        for argument in line.options where argument.isRepeating || !argument.names.contains(where: line.seen.contains) {
            guard let name = argument.names.first else { continue }
            candidates.append(CompletionCandidate(text: name, note: argument.abstract))
        }
    }

    private mutating func offerValues(of argument: CommandTree.Argument, _ line: TypedLine, behind head: String) {
        if !argument.values.isEmpty {
            candidates = argument.values.map { CompletionCandidate(text: head + $0) }
            return
        }
        guard let subject = CompletionSubject(argument, of: line.path) else { return }
        switch subject {
        case .folders: kind = .folders
        case .files: kind = .files
        case .commands:
            let parent = line.positionals.first.flatMap { root.command($0) } ?? root
            candidates = parent.commands.map { CompletionCandidate(text: $0.name, note: $0.abstract) }
        default:
            let typed = String(request.current.dropFirst(head.count))
            let found = StoreCompletions(request, line).candidates(for: subject, typed: typed)
            candidates = found.map { CompletionCandidate(text: head + $0.text, note: $0.note) }
            if !found.isEmpty, found.allSatisfy({ $0.text.hasSuffix("=") }) { kind = .open }
        }
    }
}
