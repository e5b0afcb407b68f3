internal import System
internal import Terminal

/// Opens the dashboard of a store; where nobody has a store yet, asks what the person would like.
func openDashboard(_ place: StorePlace, options: DashboardOptions = DashboardOptions()) throws {
    let hasTerminal = isTerminal(0) && isTerminal(1)
    if options.tour {
        guard hasTerminal else { throw CommandFailure(.usage, "The tour needs a terminal.") }
        if place.origin != .named { return try openSample(options) }
    }
    // A place that somebody named is more likely mistyped than wanted.
    guard hasTerminal, !options.plain, !options.readOnly, place.origin != .named, !FileSystem.exists(place.path) else {
        return try runDashboard(place, options: options)
    }
    switch try FirstRun(place: place).outcome() {
    case .sample: try openSample(options)
    case .store(let path): try runDashboard(StorePlace(path), options: options)
    case .nothing: break
    }
}

/// Opens the dashboard on invented partners, of which nothing is kept, and takes the person around.
private func openSample(_ options: DashboardOptions) throws {
    let sample = try SampleFolder()
    defer { sample.remove() }
    var options = options
    (options.tour, options.isSample, options.readOnly) = (true, true, true)
    try runDashboard(StorePlace(sample.path), options: options) { sample.remove() }
}
