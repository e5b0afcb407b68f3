package import SolutionsPartner

/// A day of a partner as a calendar shows it: an event of a whole day with its alarms.
package struct CalendarEvent: Sendable, Hashable {
    /// The identifier: the same from export to export, so that a calendar replaces an event instead of doubling it.
    package let id: String
    /// The day.
    package let date: CalendarDate
    /// What happens, with the partner's name in front.
    package let title: String
    /// More about it, and where the rule comes from; lines are parted by `\n`.
    package let detail: String
    /// What the day is about, as a category.
    package let category: String
    /// The days before the event on which an alarm goes off, the longest first; 0 is the day itself.
    package let alarms: [Int]

    /// Makes the event of an entry of a partner's timeline.
    package init(_ entry: TimelineEntry, of partner: Partner) {
        let parts = [entry.kind.rawValue, entry.subject, Self.period(of: entry), partner.id]
        id = parts.map(CalendarText.identifier).joined(separator: "/") + "@seventy"
        date = entry.date
        title = CalendarText.flattened("\(partner.name): \(entry.title.text)")
        let source = entry.source.isEmpty ? "" : "Source: \(entry.source)"
        detail = [entry.detail.text, source].map(CalendarText.flattened).filter { !$0.isEmpty }.joined(separator: "\n")
        category = entry.kind.category
        alarms = entry.kind.alarms
    }

    /// The stretch of time that holds one event of a subject, so that a corrected day moves it and a later one is new.
    private static func period(of entry: TimelineEntry) -> String {
        let text = entry.date.description
        return String(text.prefix(entry.kind == .refresh ? 7 : 4))
    }
}

extension TimelineEntry.Kind {
    /// The days before the event on which a reminder helps: long where something must be earned first.
    var alarms: [Int] {
        switch self {
        case .specialization, .expertMSP: [120, 90, 60, 30]
        case .anniversary: [90, 60, 30, 7]
        case .window: [30, 7]
        case .refresh: [0]
        case .certification: [180, 90, 30, 7]
        case .dependent, .legacy: [90, 60, 30]
        case .program: [30]
        }
    }

    /// The kind as a category.
    var category: String {
        switch self {
        case .anniversary: "Anniversary"
        case .window: "Check and renewal"
        case .refresh: "Refresh"
        case .specialization: "Specialization"
        case .expertMSP: "Azure Expert MSP"
        case .certification: "Certification"
        case .legacy: "Legacy"
        case .dependent: "Benefit"
        case .program: "Program"
        }
    }
}
