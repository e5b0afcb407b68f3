package import SolutionsPartner

/// An iCalendar file (RFC 5545) of days that matter.
///
/// The same events and day always give the same bytes.
package struct CalendarFile: Sendable, Hashable {
    /// The calendar's name, as calendar programs show it.
    package let title: String
    /// The events, by day.
    package let events: [CalendarEvent]
    /// The day on which everything was judged; it becomes the stamp of each event.
    package let day: CalendarDate

    /// Makes a calendar; events that share an identifier are told apart by a number.
    package init(title: String, events: [CalendarEvent], day: CalendarDate) {
        self.title = CalendarText.flattened(title)
        self.events = events.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
        self.day = day
    }

    /// The file's contents, lines ended by CR LF.
    package var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//seventy//seventy//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:\(CalendarText.value(title))",
        ]
        var seen: [String: Int] = [:]
        for event in events {
            seen[event.id, default: 0] += 1
            lines += self.lines(of: event, occurrence: seen[event.id] ?? 1)
        }
        lines.append("END:VCALENDAR")
        return lines.map(CalendarText.line).joined()
    }

    private func lines(of event: CalendarEvent, occurrence: Int) -> [String] {
        // The same certification may be noted twice; a calendar would show only one of two equal identifiers.
        let id = occurrence == 1 ? event.id : "\(occurrence)/\(event.id)"
        let title = CalendarText.value(event.title)
        var lines = [
            "BEGIN:VEVENT", "UID:\(id)", "DTSTAMP:\(Self.digits(day))T000000Z",
            "DTSTART;VALUE=DATE:\(Self.digits(event.date))",
        ]
        // The end is the first day that is free again; after the last day there is none, and one day is the default.
        let end = event.date.adding(days: 1)
        if end > event.date { lines.append("DTEND;VALUE=DATE:\(Self.digits(end))") }
        lines.append("SUMMARY:\(title)")
        if !event.detail.isEmpty { lines.append("DESCRIPTION:\(CalendarText.value(event.detail))") }
        lines += ["CATEGORIES:\(CalendarText.value(event.category))", "TRANSP:TRANSPARENT"]
        for days in event.alarms {
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(title)",
                // An alarm at midnight of the day itself would go off unseen.
                days == 0 ? "TRIGGER:PT9H" : "TRIGGER:-P\(days)D", "END:VALARM",
            ]
        }
        return lines + ["END:VEVENT"]
    }

    /// A day as `20221015`.
    private static func digits(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }
}
