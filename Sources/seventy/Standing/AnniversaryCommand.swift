internal import ArgumentParser
internal import Pages

/// Shows the anniversary.
struct AnniversaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anniversary",
        abstract: "Show the membership's anniversary, the options at it and every date to come.",
        discussion: """
            EXAMPLES
              seventy anniversary contoso
              seventy anniversary contoso --as-of 2023-10-01 --json
            """)

    @OptionGroup var question: StandingQuestion

    func run() throws {
        try question.answer(
            "Anniversary", members: { StandingJSON.anniversaryMembers(of: $0.standing) },
            page: { .anniversary($0.standing, .usual) })
    }
}
