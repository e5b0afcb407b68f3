internal import ArgumentParser

/// The options that choose the rules, the day and what of it is shown.
struct ScoringOptions: ParsableArguments {
    @OptionGroup var rules: RulesOptions

    @Option(help: ArgumentHelp("Show this designation only; may be repeated.", valueName: "id"))
    var designation: [String] = []

    @Option(
        help: ArgumentHelp(
            "Let this track count, for every designation that has it or for one; may be repeated.",
            valueName: "[designation=]track"))
    var track: [String] = []

    /// What the options ask for.
    var request: ScoringRequest {
        ScoringRequest(rules: rules.request, designation: designation, track: track)
    }
}

/// The options that choose the rules and the day.
struct RulesOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Follow this edition of the program.", valueName: "id"))
    var edition: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Judge certifications and choose the edition on this day.", valueName: "date"))
    var asOf: String?

    /// What the options ask for.
    var request: RulesRequest { RulesRequest(edition: edition, asOf: asOf) }

    // Commands that need no day before they did something would else do it.
    func validate() throws {
        try CommandFailure.beforeBeginning { () throws(CommandFailure) in _ = try request.day() }
    }
}

/// The option that asks for JSON.
struct FormatOptions: ParsableArguments {
    @Flag(help: "Print JSON for programs instead of a table for people.")
    var json = false
}
