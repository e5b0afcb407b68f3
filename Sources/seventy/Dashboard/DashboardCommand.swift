internal import ArgumentParser
internal import Dashboard
internal import Pages
internal import Terminal

/// Opens the dashboard.
struct DashboardCommand: ParsableCommand {
    /// When colours are used.
    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto
        case always
        case never
    }

    static let configuration = CommandConfiguration(
        commandName: "dashboard", abstract: "Open the dashboard of a store (what 'seventy' does by itself).",
        usage: "seventy [STORE] [options]",
        discussion: """
            Where the output is not a terminal, the screen is printed as text instead: all of it, a fact a line, for \
            screen readers and for programs. Without a partner, a screen about one is printed for every partner. The screen \
            'changes' is there with a what-if only, which a text has none of: 'seventy snapshot --set' has.

            Opening the dashboard notes the scores of the day in the history, at most a line a day and partner; \
            --read-only keeps even that away.

            EXAMPLES
              seventy
              seventy ~/partners --theme light
              seventy SampleData --as-of 2022-12-31 --plain
              seventy SampleData --plain --screen people --partner contoso
              seventy --tour                      a short tour over invented partners
            """)

    @Argument(help: ArgumentHelp("The folder of the store.", valueName: "store"))
    var folder: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var rules: RulesOptions

    @Option(help: ArgumentHelp("Use this theme.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("Use colours: auto, always or never.", valueName: "when"))
    var color: Color = .auto

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @Flag(help: "Print the screen as text instead of opening the dashboard.")
    var plain = false

    @OptionGroup var screen: ScreenOptions

    @Option(help: ArgumentHelp("The partner that the screen is about; may be repeated.", valueName: "partner"))
    var partner: [String] = []

    @Flag(name: .customLong("read-only"), help: "Refuse every change, and note no scores of the day.")
    var readOnly = false

    @Flag(
        inversion: .prefixedNo,
        help: "Ask and answer line by line, or draw, whatever the settings say.")
    var linear: Bool?

    @Flag(help: "Take a short tour: of the store that is named, else of invented partners.")
    var tour = false

    func validate() throws {
        if tour, plain { throw ValidationError("--tour needs the dashboard; leave out --plain.") }
    }

    func run() throws {
        let place = StorePlace(folder, store.store)
        try openDashboard(
            place,
            options: DashboardOptions(
                rules: rules.request, theme: theme, color: color, ascii: ascii, plain: plain, readOnly: readOnly,
                tour: tour, linear: linear, screen: screen, partners: partner))
    }
}

extension DashboardCommand {
    /// The store that is named by words without any option: `.some(nil)` where none is named, `nil` where there is
    /// something to parse.
    static func folderAlone(in arguments: [String]) -> String?? {
        let words = arguments.first == "dashboard" ? arguments.dropFirst() : arguments[...]
        guard words.count <= 1, arguments.isEmpty || arguments.first == "dashboard" else { return nil }
        guard let word = words.first else { return .some(nil) }
        // Not with `?:`, which would take nothing for the store that is not named.
        if word.hasPrefix("-") || word.isEmpty { return nil }
        return .some(word)
    }
}

/// What the command line says about the dashboard.
struct DashboardOptions {
    var rules = RulesRequest()
    var theme: String?
    var color: DashboardCommand.Color = .auto
    var ascii = false
    var plain = false
    var readOnly = false
    /// Whether to begin with the tour.
    var tour = false
    /// Whether to ask and answer line by line; `nil` for as the settings say.
    var linear: Bool?
    /// Whether the store is the sample data, opened to look around.
    var isSample = false
    /// The screen to begin with; `nil` for the usual one.
    var screen: ScreenOptions?
    /// The partners that the screen is about.
    var partners: [String] = []

    /// The characters of text that is not drawn: ASCII where it is asked for, and where the locale has no more.
    var plainMetrics: TextMetrics { ascii || Charset.adoptLocale() == .ascii ? .ascii : .standard }

    /// What the terminal is to be like.
    ///
    /// The command line wins over the settings.
    func terminal(_ config: DashboardConfig) -> TerminalOptions {
        let charset: Charset? = config.glyphs.map { $0 == .ascii ? .ascii : .utf8 }
        return TerminalOptions(
            color: color.option, charset: ascii ? .ascii : charset, mouse: config.mouse ?? false,
            takesInterruptKey: config.keyMap.usesInterruptKey)
    }
}
