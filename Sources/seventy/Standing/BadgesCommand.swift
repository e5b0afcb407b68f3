internal import ArgumentParser
internal import Pages

/// Shows badges.
struct BadgesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "badges", abstract: "Show which badges partners have, and what is missing for the others.",
        discussion: """
            EXAMPLES
              seventy badges contoso
              seventy badges --json
            """)

    @OptionGroup var question: StandingQuestion

    func run() throws {
        try question.answer(
            "Badges", members: { StandingJSON.badgeMembers(of: $0.standing) }, page: { .badges($0.standing, .usual) })
    }
}
