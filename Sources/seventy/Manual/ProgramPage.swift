internal import Dashboard

/// The manual page of the program, made from the commands as the argument parser knows them and from the table of keys.
struct ProgramPage {
    private let program: CommandTree
    private let common: [CommandTree.Argument]

    init() {
        program = .program
        common = Self.common(of: program)
    }

    var text: String {
        var page = Troff("seventy", section: 1)
        page.section("NAME")
        page.fill("seventy - scores, gaps and what-ifs for Microsoft Solutions Partner designations")
        page.section("SYNOPSIS")
        page.synopsis("seventy", "[STORE] [options]")
        page.synopsis("seventy", "command [words] [options]")
        page.section("DESCRIPTION")
        page.paragraph(program.abstract)
        describe(program, on: &page)
        page.section("COMMANDS")
        page.paragraph(
            "Options may stand before or after the command. Those that many commands have are explained once, below.")
        for (path, command) in program.walk().dropFirst() where command.name != "help" {
            add(command, path, to: &page)
        }
        page.section("COMMON OPTIONS")
        for argument in common { add(argument, to: &page) }
        page.section("KEYS")
        page.paragraph("What keys do in the dashboard. Some mean something on some screens only; the help shows where.")
        for entry in KeyListing.all { page.item(entry.keys.joined(separator: ", "), entry.help) }
        page.section("CONDITIONS")
        page.paragraph(
            "What a filter can ask for by name, beside words, with its other names. Beginnings of names will do where they "
                + "mean one thing; on the partners, each designation is asked for by its id as well.")
        for (screen, entries) in ConditionListing.all(in: .plain) {
            page.part("On the screen \(screen)")
            for entry in entries { page.item(entry.names.joined(separator: ", "), entry.meaning) }
        }
        page.section("SLOW LINES")
        page.paragraph(
            "Only what changes is sent, and nothing while nothing changes. Where the terminal's settings say that the "
                + "line is slow (stty 9600), a screen is held back until the line has carried the one before, so that "
                + "a key held down leaves no queue. Themes without colour take the fewest bytes.")
        addSurroundings(to: &page)
        page.section("EXAMPLES")
        page.lines(program.examples)
        page.section("SEE ALSO")
        page.fill(ManualPage.seventy.others)
        return page.text
    }

    private func add(_ command: CommandTree, _ path: [String], to page: inout Troff) {
        let name = path.joined(separator: " ")
        page.part(name)
        page.synopsis(name, command.words)
        page.paragraph(command.abstract)
        describe(command, on: &page)
        for argument in command.arguments where !isCommon(argument) { add(argument, to: &page) }
        let shared = command.arguments.filter { isCommon($0) }.compactMap(\.names.first)
        if !shared.isEmpty { page.paragraph("Also: " + shared.joined(separator: ", ") + ".") }
        if !command.examples.isEmpty { page.lines(command.examples) }
    }

    private func add(_ argument: CommandTree.Argument, to page: inout Troff) {
        let value = argument.kind == .flag ? "" : argument.placeholder
        page.item(literal: argument.names.joined(separator: ", "), value, argument.abstract)
    }

    /// The paragraphs of a discussion, without the parts that have a section of their own.
    private func describe(_ command: CommandTree, on page: inout Troff) {
        for lines in command.paragraphs {
            // What is set in is an example of a file, whose lines stay as they are.
            if lines.allSatisfy({ $0.hasPrefix("  ") }) {
                page.lines(lines.map { $0.dropFirst(2) })
            } else {
                page.paragraph(lines.joined(separator: " "))
            }
        }
    }

    /// Options that so many commands have, in the same words, that they are explained once.
    private static func common(of program: CommandTree) -> [CommandTree.Argument] {
        var counts: [String: (count: Int, argument: CommandTree.Argument)] = [:]
        for argument in program.walk().flatMap(\.command.arguments) where argument.kind != .positional {
            let key = argument.names.joined() + argument.abstract
            counts[key] = ((counts[key]?.count ?? 0) + 1, argument)
        }
        return counts.filter { $0.value.count >= 8 }.sorted { $0.key < $1.key }.map(\.value.argument)
    }

    /// Whether an option is one of those, and means what it means elsewhere.
    private func isCommon(_ argument: CommandTree.Argument) -> Bool {
        common.contains { $0.names == argument.names && $0.abstract == argument.abstract }
    }

    private func addSurroundings(to page: inout Troff) {
        page.section("FILES")
        for (path, words) in Surroundings.files { page.item(path, words) }
        page.section("ENVIRONMENT")
        for (name, words) in Surroundings.environment { page.item(name, words) }
        page.section("EXIT STATUS")
        for (status, words) in Surroundings.statuses { page.item("\(status)", words) }
    }
}

extension CommandTree {
    /// The lines of each paragraph of the discussion that stands before the examples.
    fileprivate var paragraphs: [[Substring]] {
        let lines = discussion.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0 != "EXAMPLES" }
        return lines.split(separator: "").map(Array.init)
    }

    /// The examples, a line each.
    var examples: [String] {
        discussion.split(separator: "\n").drop { $0 != "EXAMPLES" }.dropFirst().prefix { $0.hasPrefix("  ") }
            .map { String($0.dropFirst(2)) }
    }

    /// The words and the word for options, as a synopsis has them.
    fileprivate var words: String {
        guard commands.isEmpty else { return "command" }
        let words = positionals.map { argument in
            let name = argument.placeholder + (argument.isRepeating ? "..." : "")
            return argument.isOptional ? "[\(name)]" : name
        }
        return (words + ["[options]"]).joined(separator: " ")
    }
}

extension CommandTree.Argument {
    /// What stands for the value, in capitals; of a value made of several, what stands between them stays as it is.
    fileprivate var placeholder: String {
        guard valueName.contains("<") else { return valueName.uppercased() }
        var isInside = true
        return valueName.reduce(into: "") { text, character in
            switch character {
            case "<": isInside = true
            case ">": isInside = false
            default: text += isInside ? character.uppercased() : String(character)
            }
        }
    }
}
