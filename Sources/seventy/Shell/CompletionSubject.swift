/// What can stand at a place of the command line.
enum CompletionSubject: Hashable {
    case partners, scenarios, editions, designations, tracks, themes, screens, entries, backups, drafts
    case inputs, inputsWithValues, inputsWithUnits, words
    case months, verdicts
    case people, metrics, parts, formats, frames, prices
    case folders, files, commands

    /// What the value of an argument can be; `nil` where anything can be typed.
    init?(_ argument: CommandTree.Argument, of path: [String]) {
        let option = argument.names.first ?? ""
        if option == "--format", path == ["snapshot"] {
            self = .formats
        } else if let subject = Self.byOption[option] {
            self = subject
        } else if let subject = Self.byValue[argument.valueName] {
            self = subject
        } else if argument.kind == .positional,
            let subject = Self.byPlace[path.joined(separator: " ")]?[argument.valueName]
        {
            self = subject
        } else {
            return nil
        }
    }

    private static let byOption: [String: CompletionSubject] = [
        "--edition": .editions, "--designation": .designations, "--theme": .themes, "--screen": .screens,
        "--scenario": .scenarios, "--month": .months, "--verdict": .verdicts,
        "--person": .people, "--metric": .metrics, "--part": .parts, "--frame": .frames, "--cost": .prices,
        "--all": .folders, "--limit": .inputsWithUnits, "--rule-out": .inputs,
    ]

    private static let byValue: [String: CompletionSubject] = [
        "partner": .partners, "designation": .designations, "dir": .folders, "store": .folders, "file": .files,
        "input=value": .inputsWithValues,
        "input": .inputs, "[designation=]track": .tracks, "entry": .entries, "backup": .backups,
        "draft": .drafts,
        "subcommands": .commands,
    ]

    private static let byPlace: [String: [String: CompletionSubject]] = [
        "program show": ["id": .editions], "program diff": ["a": .editions, "b": .editions],
        "explain": ["word": .words], "merge": ["others": .partners], "import": ["partner> <file": .partners],
        "theme show": ["name": .themes],
        "scenario show": ["name": .scenarios], "scenario save": ["name": .scenarios],
        "scenario apply": ["name": .scenarios], "scenario compare": ["name": .scenarios],
        "scenario rebase": ["name": .scenarios], "scenario rename": ["name": .scenarios],
        "scenario duplicate": ["name": .scenarios], "scenario delete": ["name": .scenarios],
    ]
}

/// A word that can be completed to.
struct CompletionCandidate: Hashable {
    let text: String
    /// What it is, for shells that show that.
    var note = ""
}
