internal import ArgumentParser
internal import Exchange
internal import Pages
internal import SolutionsPartner

/// Reads downloads of Partner Center.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read downloads of Partner Center into the records of a partner.",
        discussion: """
            A report is recognised by its columns, never by its name; CSV and TSV, in any order and selection of \
            columns. Of what overlaps, what is known counts before what is unknown, then what the file with the later \
            last month says, then the later day of --drawn; where both are equally late, the one with more rows and then \
            the larger amount is kept, and the report tells of it. All of it is one change, which 'seventy undo' takes \
            back. A folder is not looked into; - is the standard input. Somebody who was typed by hand is never taken for \
            somebody of a file by name alone: --join says that they are one, --apart that they are not. Where nothing of \
            a file could be used, or none of its numbers be read, it ends with 65, and what could be taken of the others \
            is in the store; single lines that are refused are told, and change nothing of that.

            EXAMPLES
              seventy import contoso downloads/*.csv --dry-run
              seventy import contoso azure.csv m365.csv --reason "October"
              seventy import contoso trainings.csv --join maria-silva=990123456
              seventy import contoso --apart maria-silva=990123457
              seventy import --all downloads
            """)

    @Argument(help: ArgumentHelp("The partner's id or name, then the files.", valueName: "partner> <file"))
    var words: [String] = []

    @Option(
        help: ArgumentHelp(
            "Sort the files of a folder by account, and import them to every partner.", valueName: "folder"))
    var all: String?

    @Flag(name: .customLong("dry-run"), help: "Show all that would change, and what is still missing; write nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("The last month, and the month of files without one.", valueName: "month"))
    var month: String?

    @Option(help: ArgumentHelp("The day on which the files were downloaded; it settles ties.", valueName: "date"))
    var drawn: String?

    @Option(help: ArgumentHelp("Another account or location of the partner; may be repeated.", valueName: "id"))
    var account: [String] = []

    @Option(
        help: ArgumentHelp(
            "A person typed by hand and the number of the same person in a file; may be repeated.",
            valueName: "person=number"))
    var join: [String] = []

    @Option(
        help: ArgumentHelp(
            "A person typed by hand and the number of somebody else in a file, whatever the names say; may be repeated.",
            valueName: "person=number"))
    var apart: [String] = []

    @Flag(name: .customLong("without-names"), help: "Keep the names of people out of the store.")
    var withoutNames = false

    @Option(help: ArgumentHelp("Why, for the record of changes.", valueName: "text"))
    var reason: String?

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func validate() throws {
        if all == nil, words.count < (join.isEmpty && apart.isEmpty ? 2 : 1) {
            throw ValidationError("Name a partner and the files, as in 'seventy import contoso azure.csv'.")
        }
        if all != nil, !words.isEmpty { throw ValidationError("--all takes the files of the folder and no others.") }
        if all != nil, !account.isEmpty || !join.isEmpty || !apart.isEmpty {
            throw ValidationError("--account, --join and --apart belong to one partner, not to --all.")
        }
        for number in account where !Particular.isAccount(number) {
            throw ValidationError(
                "'\(number.cleaned)' is no account. --account takes the number of one, such as 4455667.")
        }
        var (givenMonth, givenDay): (YearMonth?, CalendarDate?)
        try CommandFailure.beforeBeginning { () throws(CommandFailure) in
            (givenMonth, givenDay) = (try monthGiven(), try dayGiven())
        }
        // Reports of what is still to come are none; elsewhere on earth it may be tomorrow.
        let tomorrow = CalendarDate.today.adding(days: 1)
        if let givenMonth, givenMonth > YearMonth(tomorrow) {
            throw ValidationError("--month \(givenMonth): that month has not begun.")
        }
        if let givenDay, givenDay > tomorrow {
            throw ValidationError("--drawn \(givenDay): that day is still to come.")
        }
        for (option, pairs) in [("--join", join), ("--apart", apart)] {
            for pair in pairs where pair.split(separator: "=").count != 2 {
                throw ValidationError("\(option) takes a person and a number, such as maria-silva=990123456.")
            }
        }
        for pair in join where apart.contains(pair) {
            throw ValidationError("\(pair.cleaned): they cannot be one person and two.")
        }
    }

    /// The last month; `nil` for that of the files.
    private func monthGiven() throws(CommandFailure) -> YearMonth? {
        guard let month else { return nil }
        return try YearMonth(month, of: "--month")
    }

    /// The day of the download; `nil` where nobody said.
    private func dayGiven() throws(CommandFailure) -> CalendarDate? {
        guard let drawn else { return nil }
        return try CalendarDate(drawn, of: "--drawn")
    }

    func run() throws {
        let store = try store.open()
        var options = ImportOptions(
            month: try monthGiven(), drawn: try dayGiven(),
            accounts: account, withoutNames: withoutNames, isTrial: dryRun, reason: reason, rules: rules.request)
        for pair in join {
            let parts = pair.split(separator: "=").map(String.init)
            options.answers.joined[parts[0]] = parts[1].lowercased()
        }
        for pair in apart {
            let parts = pair.split(separator: "=").map(String.init)
            options.answers.apart.append((parts[0], parts[1].lowercased()))
        }
        let runs: [ImportRun]
        var sorting: ImportSorting?
        if let all {
            let sorted = try ImportSorting(folder: all, partners: store.partners, store: store, options)
            sorting = sorted
            runs = try sorted.shares.map { share in
                var options = options
                options.accounts = share.accounts.sorted()
                return try ImportRun(
                    share.files, to: store.partner(named: share.partner, isExact: true), in: store, options)
            }
        } else {
            let partner = try store.partner(named: words[0], isExact: true)
            runs = [try ImportRun(Array(words.dropFirst()), to: partner, in: store, options)]
        }
        let reports = runs.map { ImportReport($0) }
        try Output.send(asJSON: format.json) {
            if let sorting { return ImportReport.document(reports, sorting) }
            return reports[0].document
        } orText: { output in
            for (place, report) in reports.enumerated() {
                if place > 0 { output.line() }
                output.tell(report.page)
            }
        }
        let useless = runs.flatMap(\.useless)
        var failures = (sorting?.strangers ?? []).map { "\($0.file): \($0.why).".cleaned }
        if useless.count == 1 {
            failures.append("Nothing of \(useless[0].cleaned) could be used.")
        } else if !useless.isEmpty {
            failures.append("Nothing of these files could be used: \(useless.joined(separator: ", ").cleaned).")
        }
        let unread = runs.flatMap(\.withoutNumbers)
        if !unread.isEmpty {
            failures.append("None of their numbers could be read: \(unread.joined(separator: ", ").cleaned).")
        }
        guard failures.isEmpty else { throw CommandFailure(.badData, failures.joined(separator: "\n")) }
    }
}

/// What an import is asked to do.
struct ImportOptions {
    var month: YearMonth?
    var drawn: CalendarDate?
    var accounts: [String] = []
    /// Who is who among the people.
    var answers = PersonAnswers()
    var withoutNames = false
    var isTrial = false
    var reason: String?
    var rules: RulesRequest

    /// What reads files for it.
    func reader(on today: CalendarDate) -> DownloadReader {
        DownloadReader(month: month, drawn: drawn, latest: YearMonth(today).adding(months: 1))
    }
}
