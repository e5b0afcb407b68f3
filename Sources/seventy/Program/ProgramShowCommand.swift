internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Shows the rules of one edition.
struct ProgramShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the rules of an edition.",
        discussion: """
            Without an ID, the edition in force today, or on the day of --as-of.

            EXAMPLES
              seventy program show
              seventy program show 2022-10 --designation security
              seventy program show --as-of 2023-12-31 --json
            """)

    @Argument(help: ArgumentHelp("The edition's name, as 'seventy program list' shows it.", valueName: "id"))
    var id: String?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let ground = try store.ground()
        let request = scoring.request
        var rules = request.rules
        if let id { rules.edition = id }
        let (edition, _) = try ground.choice(rules)
        let only = try request.designations(in: edition)
        try format.send("Edition \(edition.id)") {
            ScoreJSON.document(EditionJSON.members(of: edition, only: only))
        } orPage: {
            .edition(edition, only: only, .usual)
        }
    }
}
