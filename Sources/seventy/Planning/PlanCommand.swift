internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows the least effort to 70.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show the cheapest way to the points that designations take.",
        discussion: """
            Without a designation it ranks all of them and plans the nearest that is not there yet; several are \
            planned together, since one exam or one customer may serve more than one. Costs come from "costs" in the \
            store and from --cost; the kinds are exam, customer, workload, deployment, service, percent, user and usd.

            EXAMPLES
              seventy plan contoso
              seventy plan contoso --designation modern-work --designation security
              seventy plan contoso --margin 5 --cost exam=3 --rule-out AZ-305
              seventy plan contoso --limit azure.usage-growth=5
              seventy plan contoso --by 2023-03-18
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, start from nothing.", valueName: "partner"))
    var partner: String?

    @OptionGroup var planning: PlanOptions
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let base: Partner
        let ground: ScoringGround
        var stated: JSONNode?
        if let partner {
            let store = try store.open()
            base = try store.partner(named: partner)
            ground = store.ground
            stated = store.store.settings.costs
        } else {
            base = .nobody
            ground = store.store == nil ? .program : try store.ground()
        }
        let scores = try ground.scores(of: base, scoring.request)
        let run = try PlanRun(for: scores, planning, scoring, costs: stated, among: ground.shelf.catalog)
        try format.send("Plan for \(scores.partner.isNobody ? "nobody yet" : scores.partner.name)") {
            ScoreJSON.document(PlanJSON(scores: scores, run: run).members)
        } orPage: {
            .plan(run.plan, ranking: run.ranking, run.request, of: scores, .usual)
        }
    }
}

/// The options that say what units cost and what a plan must keep to.
struct PlanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What one unit of a kind, an input or a certification costs; may be repeated.", valueName: "what=amount"))
    var cost: [String] = []

    @Option(
        help: ArgumentHelp(
            "The most units of an input, exams of a certification or 'new-people'; may be repeated.",
            valueName: "what=number"))
    var limit: [String] = []

    @Option(
        name: .customLong("rule-out"),
        help: ArgumentHelp("Leave an input or a certification as it is; may be repeated.", valueName: "what"))
    var ruleOut: [String] = []

    @Option(help: ArgumentHelp("Points above the line to keep as a margin, up to 30.", valueName: "points"))
    var margin: String?

    @Flag(help: "Have one person more than it needs in every gate.")
    var spare = false

    @Option(help: ArgumentHelp("The most that the plan may cost.", valueName: "amount"))
    var budget: String?

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp("The last day on which the plan may count, such as your anniversary.", valueName: "date"))
    var deadline: String?

    func validate() throws {
        try CommandFailure.beforeBeginning { () throws(CommandFailure) in
            _ = try deadline.map { text throws(CommandFailure) in try CalendarDate(text, of: "--by") }
        }
    }

    /// Whether none of them was given.
    var isEmpty: Bool {
        cost.isEmpty && limit.isEmpty && ruleOut.isEmpty && margin == nil && !spare && budget == nil && deadline == nil
    }

    /// The costs that a store states, changed by the options.
    ///
    /// - Throws: `CommandFailure` with every fault at once.
    func costs(_ stated: JSONNode?, in edition: ProgramEdition) throws(CommandFailure) -> PlanCosts {
        var costs = PlanCosts()
        if let stated {
            let (read, faults) = PlanCosts.read(stated)
            guard faults.isEmpty else { throw .faults(faults, in: "\"costs\" of store.json") }
            costs = edition.resolving(read)
        }
        var faults: [String] = []
        func each(
            _ option: String, _ texts: [String], _ set: (String, String) throws(EditRefusal) -> Void
        ) {
            for text in texts {
                let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 2, !parts[1].isEmpty else {
                    faults.append("'\(option) \(text.cleaned)' has no value. Write '\(option) \(text.cleaned)=NUMBER'.")
                    continue
                }
                do throws(EditRefusal) { try set(parts[0], parts[1]) } catch {
                    faults.append("'\(option) \(text.cleaned)': \(error.description.cleaned)")
                }
            }
        }
        each("--cost", cost) { (name, text) throws(EditRefusal) in try edition.setCost(of: name, to: text, in: &costs) }
        each("--limit", limit) { (name, text) throws(EditRefusal) in
            try edition.setLimit(of: name, to: text, in: &costs)
        }
        for name in ruleOut {
            do throws(EditRefusal) { try edition.setLimit(of: name, to: "0", in: &costs) } catch {
                faults.append("'--rule-out \(name.cleaned)': \(error.description.cleaned)")
            }
        }
        guard faults.isEmpty else { throw CommandFailure(.usage, faults.joined(separator: "\n")) }
        return costs
    }

    /// The margin asked for.
    ///
    /// - Throws: `CommandFailure` for a text that is no number from 0 to 30.
    func points() throws(CommandFailure) -> Rational {
        guard let margin else { return 0 }
        guard let points = Rational(decimal: margin), !points.isNegative, points <= 30 else {
            throw CommandFailure(.usage, "'--margin \(margin.cleaned)' is no number of points from 0 to 30.")
        }
        return points
    }

    /// The day by which the plan is to count.
    ///
    /// - Throws: `CommandFailure` for a text that is no day, for a day of another century and for one before the plan
    ///   begins.
    func lastDay(from day: CalendarDate) throws(CommandFailure) -> CalendarDate? {
        guard let deadline else { return nil }
        let last = try CalendarDate(deadline, of: "--by")
        guard last >= day else {
            throw CommandFailure(.usage, "'--by \(last)' is before the plan begins, on \(day).")
        }
        return last
    }

    /// The budget asked for.
    ///
    /// - Throws: `CommandFailure` for a text that is no amount, and for one that is too large.
    func limitOfCost() throws(CommandFailure) -> Rational? {
        guard let budget else { return nil }
        do throws(EditRefusal) { return try PlanCosts.budget(budget) } catch {
            throw CommandFailure(.usage, "'--budget \(budget.cleaned)': \(error.description.cleaned)")
        }
    }
}
