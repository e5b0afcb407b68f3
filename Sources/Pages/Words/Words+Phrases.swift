package import SolutionsPartner

/// Phrases of the library, written.
extension Words {
    /// A phrase with its days and numbers as the reader is used to.
    package func phrase(_ phrase: Phrase) -> String { phrase.text(style) }

    /// How the values within phrases are written.
    package var style: PhraseStyle {
        PhraseStyle(
            day: { date($0) }, points: { points($0) }, shortfall: { shortfallInFull($0) }, quantity: { quantity($0) })
    }

    /// A value of a document as the record of changes has it; a day is written as all days are.
    package func recorded(_ value: String) -> String { CalendarDate(value).map(date) ?? value }

    /// The day of an anniversary: a last one where it may come earlier.
    package func anniversary(_ anniversary: Anniversary) -> String {
        "\(anniversary.isLatest ? "by " : "")\(date(anniversary.date))"
    }

    /// What is said of a change on record that never came about.
    package static let interrupted = "interrupted, not made"

    /// What is said of a change on record that a later one took back.
    package static let takenBack = "taken back"
}
