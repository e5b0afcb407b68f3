internal import ArgumentParser
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Shows what was reported beside what follows from downloads.
struct DerivedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "derived", abstract: "Show what Partner Center reported beside what follows from downloads.",
        discussion: """
            Reads the records of the months again, so that an edition gets numbers that it had none of; they are noted \
            in the partner's document, where scores find them.

            EXAMPLES
              seventy derived contoso
              seventy derived contoso --month 2022-10 --edition 2023-06 --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Option(
        help: ArgumentHelp(
            "The month to look at; when left out, the last one on record that was over on the day.",
            valueName: "yyyy-mm"))
    var month: String?

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let request = try CustomerRequest(
            partner: partner, month: month, rules: rules.request, store: try store.open())
        let comparisons = request.comparisons()
        let noted = try request.noteMissing(comparisons.map(\.number))
        if noted { StandardStreams.writeError("\(request.notedSentence)\n") }
        try format.send("Derived numbers of \(request.question.partner.name)") {
            CustomerJSON.document(request, comparisons)
        } orPage: {
            .derived(comparisons, by: request.reckoning, of: request.question, .usual)
        }
    }
}
