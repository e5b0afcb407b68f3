internal import ArgumentParser
internal import JSONTree

/// A command with its arguments and subcommands, as the argument parser knows them.
///
/// Completions, manual pages and tests go by it, so that they cannot forget a command or an option.
struct CommandTree: Sendable {
    /// A word or an option that a command takes.
    struct Argument: Sendable {
        /// The kinds of arguments.
        enum Kind: String, Sendable {
            case positional, option, flag
        }

        let kind: Kind
        /// The names with their dashes, the one to show first; none for a word.
        let names: [String]
        /// What the value is, such as `partner`.
        let valueName: String
        /// A sentence; empty for none.
        let abstract: String
        let isOptional: Bool
        let isRepeating: Bool
        /// The values that can be given; none where there is no list of them.
        let values: [String]
        let defaultValue: String?
    }

    let name: String
    /// A sentence; empty for none.
    let abstract: String
    /// What is to be said beside the sentence, examples among it; empty for none.
    let discussion: String
    let arguments: [Argument]
    let commands: [CommandTree]

    /// The program with all that it can do.
    static var program: CommandTree {
        let text = Array(Seventy._dumpHelp().utf8)
        let node = (try? JSONNode.parse(text))?["command"]
        return CommandTree(node ?? .null)
    }

    private init(_ node: JSONNode) {
        name = node.text("commandName") ?? ""
        abstract = node.text("abstract") ?? ""
        discussion = node.text("discussion") ?? ""
        arguments = node.items("arguments").compactMap(Argument.init)
        commands = node.items("subcommands").map(CommandTree.init)
    }

    /// The words that the command takes, in their order.
    var positionals: [Argument] { arguments.filter { $0.kind == .positional } }

    /// The subcommand of a name; `nil` for none.
    func command(_ name: String) -> CommandTree? { commands.first { $0.name == name } }

    /// The argument with a name such as `--set`; `nil` for none.
    func argument(_ name: String) -> Argument? { arguments.first { $0.names.contains(name) } }

    /// The command and all below it with the names that lead there.
    func walk(_ path: [String] = []) -> [(path: [String], command: CommandTree)] {
        let path = path + [name]
        return [(path, self)] + commands.flatMap { $0.walk(path) }
    }
}

extension CommandTree.Argument {
    fileprivate init?(_ node: JSONNode) {
        guard node["shouldDisplay"] != JSONNode.bool(false),
            let kind = node.text("kind").flatMap(Kind.init)
        else { return nil }
        self.kind = kind
        let dashes = ["long": "--", "short": "-", "longWithSingleDash": "-"]
        names = (node.items("names")).compactMap { name in
            name.text("name").map { (dashes[name.text("kind") ?? ""] ?? "") + $0 }
        }.sorted { $0.utf8.count > $1.utf8.count }
        valueName = node.text("valueName") ?? ""
        abstract = node.text("abstract") ?? ""
        isOptional = node["isOptional"] == JSONNode.bool(true)
        isRepeating = node["isRepeating"] == JSONNode.bool(true)
        values = node.items("allValues").compactMap { item in
            if case .string(let text) = item.content { text } else { nil }
        }
        defaultValue = node.text("defaultValue")
    }
}

extension JSONNode {
    fileprivate func text(_ name: String) -> String? {
        if case .string(let text)? = self[name]?.content { text } else { nil }
    }

    fileprivate func items(_ name: String) -> [JSONNode] {
        if case .array(let items)? = self[name]?.content { items } else { [] }
    }
}
