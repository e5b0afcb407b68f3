internal import ArgumentParser
internal import Pages

/// Shows where partners stand.
struct StandingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standing",
        abstract: "Show designations, options, specializations and all that hangs on a designation.",
        discussion: """
            EXAMPLES
              seventy standing contoso
              seventy standing contoso --as-of 2023-02-03
              seventy standing contoso --set designation.security.attained=2022-11-05
              seventy standing --json
            """)

    @OptionGroup var question: StandingQuestion

    func run() throws {
        try question.answer(
            "Standing", members: { StandingJSON.members(of: $0.standing) }, page: { .standing($0.standing, .usual) })
    }
}
