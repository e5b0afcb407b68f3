package import Pages
package import SolutionsPartner

/// Everything that the dashboard shows depends on this value and on nothing else.
package struct DashboardState: Sendable {
    /// What is known of the store.
    package internal(set) var store: StoreSnapshot
    /// The window's size.
    package internal(set) var size: Size
    /// How characters are measured and whether the terminal shows more than ASCII.
    package let metrics: TextMetrics
    /// How days and numbers are written.
    package let formats: Formats
    /// Which keys do what.
    package let keyMap: KeyMap
    /// Today, for counting days.
    package internal(set) var today: CalendarDate
    /// The themes that can be chosen, as far as they were read.
    package internal(set) var themes: [Theme]
    /// Whether there are themes that nobody needed yet.
    var hasMoreThemes: Bool
    /// The place of the theme in use.
    package internal(set) var themeIndex: Int
    /// The editions that the store knows, for comparing them.
    package internal(set) var catalog = EditionCatalog.embedded
    /// The screens that were opened, the one shown last.
    var screens: [OpenScreen]
    /// A line that tells the outcome of the last action; gone with the next key.
    var message: Message?
    /// The what-if of each partner that has one, by key.
    var overlays: [String: Overlay] = [:]
    /// Whether what is unsaved is written down somewhere, so that it comes back next time.
    package var keepsDrafts = true
    /// Partners with a what-if laid over them, kept between one question and the next.
    let overlaid = OverlaidPartners()
    /// The rows of a long list, kept between one question and the next.
    var arrangedRows = ArrangedRows()
    /// The keys of a sequence that is not finished.
    var pendingKeys: [Key] = []
    /// The folder of the store, for commands that are to work on it; `nil` for none that stays.
    package var storeFolder: String?
    /// The day that the command line asked for; `nil` for none.
    package var dayAsked: CalendarDate?
    /// What the screens keep for themselves.
    var own = ScreenStates()
    /// Who has the keys.
    var mode = Mode.browsing
    /// How lists are put in order and which of their columns are left out.
    var arrangement = Arrangement()
    /// The views that somebody gave a name.
    package internal(set) var views: [SavedView] = []
    /// The names of those that were deleted since the start.
    package internal(set) var removedViews: Set<String> = []
    /// Whether clicks and the wheel are reported.
    package var isMouseOn = false
    /// The tour that is being taken; `nil` while there is none.
    var tour: Tour?

    /// Whether nothing on the screen may move by itself.
    package var reducesMotion = false
    /// Whether the screens are told in words, where there are no keys to press.
    var isSpoken = false

    /// The theme in use.
    package var theme: Theme { themes[themeIndex] }

    /// A line for the person at the keyboard.
    struct Message: Sendable, Hashable {
        var text: String
        var isWarning: Bool
        /// Whether it tells the outcome of something that was done, which news may not cover.
        var isOutcome = false
    }

    /// Makes the first state.
    ///
    /// - Parameters:
    ///   - themes: At least one theme.
    ///   - hasMoreThemes: Whether others are to be asked for when they are needed.
    ///   - theme: The name of the theme to begin with; the first one when there is none of that name.
    ///   - notices: What the program has to say at the start, such as a fallback that it took.
    ///   - formats: How days and numbers are written.
    ///   - keyMap: Which keys do what.
    package init(
        store: StoreSnapshot, size: Size, metrics: TextMetrics, today: CalendarDate, themes: [Theme],
        hasMoreThemes: Bool = false, theme: String? = nil, notices: [String] = [], formats: Formats = Formats(),
        keyMap: KeyMap = KeyMap()
    ) {
        precondition(!themes.isEmpty, "a dashboard needs a theme")
        self.store = store
        self.size = size
        self.metrics = metrics
        self.formats = formats
        self.keyMap = keyMap
        self.today = today
        self.themes = themes
        self.hasMoreThemes = hasMoreThemes
        themeIndex = themes.firstIndex { $0.id == theme } ?? 0
        screens = [OpenScreen(PortfolioScreen())]
        if let only = store.partners.first, store.partners.count == 1, only.scored != nil {
            screens.append(OpenScreen(OverviewScreen(partner: only.id)))
        }
        message = notices.isEmpty ? nil : Message(text: notices.joined(separator: " "), isWarning: true)
    }

    /// How facts are worded.
    var words: Words { Words(formats) }

    /// The screen shown.
    var screen: OpenScreen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }

    /// The partner of a key as it is to be shown, what-if included; `nil` if its document could not be read.
    package func partner(_ id: String) -> ScoredPartner? {
        guard let facts = facts(of: id) else { return nil }
        guard let overlay = overlays[id], overlay.isShown, !overlay.isEmpty else { return facts }
        return overlaid.scored(facts, overlay.edits)
    }

    /// The partner of a key as its document has it; `nil` if it could not be read.
    package func facts(of id: String) -> ScoredPartner? {
        store[id]?.scored
    }

    /// Whether there is a portfolio to go back to.
    var hasPortfolio: Bool { store.partners.count != 1 }
}
