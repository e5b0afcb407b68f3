internal import ArgumentParser
internal import Exchange
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Writes a calendar file.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write every date to come, with alarms, as an iCalendar file.",
        discussion: """
            Without --output the calendar is printed.

            EXAMPLES
              seventy calendar contoso --output contoso.ics
              seventy calendar > all.ics
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, all of the store.", valueName: "partner"))
    var partner: String?

    @Option(help: ArgumentHelp("Write this file; '-' or nothing is the standard output.", valueName: "file"))
    var output = "-"

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        let standings = try store.standings(of: partner, rules.request)
        // A calendar without an event is no valid file.
        guard let first = standings.first else { throw CommandFailure(.notFound, OpenStore.emptyHint) }
        let events = standings.flatMap { item in
            item.standing.timeline.map { CalendarEvent($0, of: item.scores.partner) }
        }
        let title =
            standings.count == 1
            ? "\(first.scores.partner.name): Solutions Partner" : store.store.settings.title ?? "Solutions Partner"
        let calendar = CalendarFile(
            title: title, events: events, day: standings.map(\.standing.day).max() ?? first.standing.day)
        if output == "-" {
            var result = Output()
            result.exact(calendar.text)
            try result.send()
        } else {
            try NamedFile(output).write(calendar.text, besides: store.store)
            var note = Output()
            let dates = Words.usual.count(events.count, "date")
            note.line(
                "\(output): \(dates) of \(standings.count == 1 ? first.scores.partner.name : "all partners").".cleaned)
            try note.send()
        }
        if partner == nil { try store.failForUnreadable() }
    }
}
