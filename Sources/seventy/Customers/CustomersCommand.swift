internal import ArgumentParser
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows which customers count, and why.
struct CustomersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers", abstract: "Show which customers count for a metric, and why.",
        discussion: """
            The numbers follow from the downloads that 'seventy import' has read. They are estimates: Partner Center \
            leaves out offers and customers that no file marks.

            EXAMPLES
              seventy customers contoso --designation modern-work --track smb
              seventy customers contoso --metric net-customer-adds --verdict lost
              seventy customers contoso --month 2022-10 --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @OptionGroup var scoring: ScoringOptions

    @Option(help: ArgumentHelp("Show this metric only.", valueName: "id"))
    var metric: String?

    @Option(
        help: ArgumentHelp("Show this part only: an association or a pool, such as cpor or azure.", valueName: "id"))
    var part: String?

    @Option(
        help: ArgumentHelp(
            "The month to look at; when left out, the last one on record that was over on the day.",
            valueName: "yyyy-mm"))
    var month: String?

    @Option(help: ArgumentHelp("Show customers with this verdict only, such as lost.", valueName: "word"))
    var verdict: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let verdict = try verdict.map { try CustomerVerdict(named: $0) }
        let request = try CustomerRequest(
            partner: partner, month: month, rules: scoring.rules.request, store: try store.open())
        let sections = try request.sections(
            scoring.request, metric: metric, part: part, listsCustomers: true)
        try format.send("Customers of \(request.question.partner.name)") {
            CustomerJSON.document(request, sections, only: verdict)
        } orPage: {
            .customers(
                sections, of: request.question, only: verdict, by: request.reckoning.readings.customers, .usual)
        }
    }
}
