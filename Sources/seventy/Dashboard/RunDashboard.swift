internal import ArgumentParser
internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

/// Runs the dashboard of a store; where there is no terminal, prints the screen as text.
///
/// - Parameter ending: What is to be done when the dashboard is left, whether by a person or by a signal.
func runDashboard(_ place: StorePlace, options: DashboardOptions, ending: () -> Void = {}) throws {
    guard !options.plain, isTerminal(0), isTerminal(1) else {
        try printScreens(of: OpenStore.open(place), options)
        return
    }
    let isSettled = options.tour || options.screen?.screen != nil || !options.partners.isEmpty
    var settings = UserSettings()
    if options.linear ?? (!isSettled && settings.config.linear == true) {
        var loop = try LinearLoop(place, options)
        try loop.run()
        return
    }
    // Watching begins before the first look, so that nothing falls in between.
    let watch = (try? PartnerStore(opening: place.path)).map { StoreWatch($0, beside: true) }
    let store = try OpenStore.open(place)
    let memory = options.isSample || options.tour ? nil : RememberedFile(store: place.path)
    let remembered = memory?.read()
    let first = try FirstTheme(option: options.theme, settings: &settings, remembered: remembered?.theme)
    // A name that no screen has is told before the terminal is touched.
    _ = try options.screen?.name()
    var work = try StoreWork(
        options: options, watch: watch, store: store, saves: BackgroundSaver(), history: BackgroundRecorder(),
        reader: PortfolioReader())
    let snapshot = try work.snapshot()
    let session: TerminalSession
    do throws(TerminalError) {
        session = try TerminalSession(options: options.terminal(settings.config))
    } catch .cannotAddressCursor {
        // Such as a shell inside an editor: what can be shown there is text.
        try printScreens(of: store, options)
        return
    } catch {
        throw CommandFailure(.failed, "\(error)")
    }
    // Whatever happens from here on, the terminal is put back first.
    defer { session.close() }
    let metrics = TextMetrics(isUTF8: session.charset == .utf8) { characterWidth($0) }
    var state = DashboardState(
        store: snapshot, size: session.size, metrics: metrics, today: CalendarDate.today,
        themes: [first.theme], hasMoreThemes: true,
        notices: session.notices + [settings.notice, first.notice].compactMap { $0 },
        formats: settings.config.formats, keyMap: settings.config.keyMap)
    state.storeFolder = options.isSample ? nil : store.store.root
    state.dayAsked = try options.rules.day()
    state.isMouseOn = session.mouse
    state.reducesMotion = settings.config.reducedMotion ?? false
    // What the command line asks for comes before what is usual, and that before what was left.
    var effects = remembered.map { state.recall($0, screen: !isSettled && settings.config.start == nil) } ?? []
    // A view that was chosen to begin with comes before where one was, and after what the command line asks for.
    if !isSettled, settings.config.start == nil { effects += state.startOnView() }
    effects += try goToFirstScreen(&state, options, store)
    work.drafts = options.isSample ? nil : DraftKeeper(store.store)
    state.offer(work.drafts?.offers() ?? [])
    var loop = DashboardLoop(
        session: session, plans: PlanFinder(), work: work, remember: memory.map { memory in { memory.write($0) } })
    // The tour has a place of its own to begin.
    if options.tour { state.startTour() }
    loop.run(&state, startingOn: isSettled ? nil : settings.config.start, filling: effects)
    session.close()
    memory?.write(state)
    ending()
    session.reraise()
}

/// Goes to the screen that the command line names, and says what is to be done to fill it.
private func goToFirstScreen(
    _ state: inout DashboardState, _ options: DashboardOptions, _ store: OpenStore
) throws(CommandFailure) -> [Effect] {
    let partner = try options.partners.first.map { name throws(CommandFailure) in try store.key(of: name) }
    guard let name = try options.screen?.name() ?? (partner == nil ? nil : .overview) else { return [] }
    do throws(ScreenRefusal) {
        return try state.go(to: options.screen?.place(name, partner: partner) ?? ScreenPlace(name, partner: partner))
    } catch {
        throw CommandFailure(error)
    }
}
