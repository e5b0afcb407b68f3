import TestSupport
import Testing

/// A calendar as the library `icalendar` of Python reads it, since only a reader that we did not write can tell whether
/// others understand our files.
struct ParsedCalendar {
    struct Event: Hashable {
        let id: String
        let date: String
        let end: String
        let stamp: String
        let summary: String
        let description: String
        let alarms: [String]
    }

    let name: String
    let events: [Event]

    /// Parts fields by a character that no calendar may hold.
    private static let script = """
        import sys
        try:
            import icalendar
        except ImportError:
            sys.exit('The reader of calendars is missing: python3-icalendar, which .ci/setup installs.')
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        assert calendar.name == 'VCALENDAR' and str(calendar['VERSION']) == '2.0' and calendar['PRODID']
        rows = [str(calendar['X-WR-CALNAME'])]
        for part in calendar.subcomponents:
            assert part.name == 'VEVENT', part.name
            assert not part.errors, part.errors
            alarms = []
            for alarm in part.subcomponents:
                assert alarm.name == 'VALARM' and alarm['ACTION'] == 'DISPLAY' and alarm['DESCRIPTION'], alarm
                alarms.append(str(int(alarm['TRIGGER'].dt.total_seconds() // 3600)))
            assert part['DTSTART'].params['VALUE'] == 'DATE'
            rows.append('\\x1f'.join([
                str(part['UID']), part['DTSTART'].dt.isoformat(), part['DTEND'].dt.isoformat(),
                part['DTSTAMP'].dt.isoformat(), str(part['SUMMARY']), str(part.get('DESCRIPTION', '')),
                ' '.join(alarms)]))
        sys.stdout.write('\\x1e'.join(rows))
        """

    /// Reads a calendar.
    ///
    /// - Throws: When the reader is not installed (`.ci/setup` installs it) or refuses the file.
    init(_ text: String) throws {
        let result = try runProgram("/usr/bin/python3", ["-c", Self.script], input: text)
        try #require(result.status == 0, "\(result.error)")
        let rows = result.output.unicodeScalars.split(separator: "\u{1E}", omittingEmptySubsequences: false)
        name = String(String.UnicodeScalarView(rows[0]))
        events = try rows.dropFirst().map { row in
            let fields = row.split(separator: "\u{1F}", omittingEmptySubsequences: false).map {
                String(String.UnicodeScalarView($0))
            }
            try #require(fields.count == 7)
            return Event(
                id: fields[0], date: fields[1], end: fields[2], stamp: fields[3], summary: fields[4],
                description: fields[5], alarms: fields[6].split(separator: " ").map(String.init))
        }
    }
}
