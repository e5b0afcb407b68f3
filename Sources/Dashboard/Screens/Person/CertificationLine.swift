internal import Pages
internal import SolutionsPartner

/// Certifications as they are typed in a line: codes parted by commas, each with the day on which it was earned where
/// that is known, such as `AZ-500 2025-06-01, SC-200`.
struct CertificationLine {
    private let items: [(code: String, day: String)]
    private let formats: Formats

    init(_ typed: String, in formats: Formats) {
        var items: [(code: String, day: String)] = []
        for piece in typed.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let words = piece.split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            // A day such as Jun 1, 2025 has a comma of its own.
            if words.count == 1, first.count == 4, Int(first) != nil, let last = items.last, !last.day.isEmpty {
                items[items.count - 1].day += ", \(first)"
            } else {
                items.append((first, words.dropFirst().joined(separator: " ")))
            }
        }
        (self.items, self.formats) = (items, formats)
    }

    /// The codes of which no day is typed.
    var undated: [String] { items.filter(\.day.isEmpty).map { $0.code.uppercased() } }

    /// The certifications as changes of a person.
    ///
    /// - Parameter today: The day on which those were earned of which no day is typed.
    /// - Throws: `EditRefusal` for a code that no rule counts and for a day that is none.
    func edits(
        for person: String, earned today: CalendarDate, in edition: ProgramEdition
    ) throws(EditRefusal) -> [Edit] {
        var edits: [Edit] = []
        for (code, text) in items {
            let day = text.isEmpty ? today : formats.day(text)
            guard let day else {
                let example = formats.date.text(today)
                throw EditRefusal(
                    "'\(text)' is no day on which \(code) was earned. Write it as \(today) or \(example).")
            }
            do throws(EditRefusal) {
                edits.append(
                    try edition.edit(PersonEdit.certification(code, of: person).rawValue, to: day.description))
            } catch {
                throw EditRefusal(error.phrase(calling: code.uppercased()).text)
            }
        }
        return edits
    }
}
