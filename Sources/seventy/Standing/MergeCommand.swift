internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows what several accounts would be as one.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Show what several global accounts would score as one, without merging them.",
        discussion: """
            People are counted once each by name; counts and amounts are added. The later of two anniversaries \
            counts, or that of the only account with designations. Customers, and services of Azure, that several \
            accounts share are counted twice unless --shared takes them off; in numbers that follow from the records \
            of all of them they count once.

            EXAMPLES
              seventy merge contoso fabrikam
              seventy merge contoso fabrikam --shared azure.net-customer-adds=1 --json
            """)

    @Argument(help: ArgumentHelp("The partner whose name the merged account keeps.", valueName: "partner"))
    var partner: String

    @Argument(help: ArgumentHelp("The partners that are merged into it.", valueName: "others"))
    var others: [String]

    @Option(
        help: ArgumentHelp(
            "How many of an input are counted in more than one account; may be repeated.", valueName: "input=number"))
    var shared: [String] = []

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func validate() throws {
        if others.isEmpty { throw ValidationError("There is nothing to merge. Name at least two partners.") }
    }

    /// How many of an input the accounts have in common.
    ///
    /// - Throws: `CommandFailure` for what is no count, and for more than can be counted twice.
    private func repeated(
        _ edit: Edit, in accounts: [Partner], _ edition: ProgramEdition
    ) throws(CommandFailure) -> Rational {
        guard let number = edit.value?.quantity,
            let most = AccountMerge.mostShared(edit.input, among: accounts, under: edition)
        else {
            throw CommandFailure(
                .usage, "--shared takes counts, such as customers; \(edit.input.rawValue.cleaned) is none.")
        }
        guard number <= most else {
            throw CommandFailure(
                .usage,
                "--shared \(edit.input.rawValue.cleaned): at most \(Words.usual.quantity(most)) can be counted in more than one account, not \(Words.usual.quantity(number))."
            )
        }
        return number
    }

    /// That numbers of an account are estimates.
    private static func estimate(_ account: Partner) -> Phrase {
        "\(name: account.id): what nobody entered is an estimate from its downloads, and was added as if entered."
    }

    func run() throws {
        let store = try store.open()
        let first = try store.partner(named: partner)
        let rest = try others.map { name throws(CommandFailure) in try store.partner(named: name) }
        let ids = ([first] + rest).map(\.id)
        guard Set(ids).count == ids.count else {
            throw CommandFailure(.usage, "A partner cannot be merged with itself. Name different ones.")
        }
        let before = try store.ground.scores(of: first, scoring.request)
        let edition = before.card.edition
        let records = try MergedRecords(of: [first] + rest, in: store, under: edition, on: before.card.day)
        // Where nothing follows from the records of all of them, what follows from those of one is known all the same.
        let accounts = ([first] + rest).map {
            records.derived.isEmpty ? $0.enteringEstimates(under: edition, on: before.card.day) : $0
        }
        let estimated = zip(accounts, [first] + rest).filter { $0.measures != $1.measures }.map(\.0)
        var common: [InputName: Rational] = [:]
        for edit in try EditOptions.edits(setting: shared, in: edition) {
            common[edit.input] = try repeated(edit, in: accounts, edition)
        }
        // All of them on one day, whatever day each is pinned to.
        let moment = RulesRequest(edition: edition.id, asOf: before.card.day.description)
        let standings = try ([first] + rest).map { account throws(CommandFailure) in
            try store.standing(of: account, moment).standing
        }
        let merge = accounts[0].merged(
            with: Array(accounts.dropFirst()), under: edition, shared: common, standings: standings
        ).adding(records.derived, remarks: records.remarks + estimated.map(Self.estimate))
        let scores = try store.ground.scores(of: merge.partner, scoring.request)
        let rules = try store.ground.shelf.standingRules(of: edition)
        // What one account had in the past says nothing of what the accounts are together.
        let standing = Standing(of: merge.partner, card: scores.card, rules: rules)
        try format.send("\(first.name) and others as one") {
            ScoreJSON.document(
                ScoreJSON.members(of: scores) + [
                    JSONMember("accounts", .array(ids.map { .string($0) })),
                    JSONMember("anniversary", .date(standing.anniversary?.date)),
                    JSONMember("remarks", .array(merge.remarks.map { .phrase($0) })),
                ])
        } orPage: {
            .merge(merge, of: scores, accounts: [first] + rest, anniversary: standing.anniversary?.date, .usual)
        }
    }
}
