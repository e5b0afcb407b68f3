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

    /// The day of an anniversary: a last one where it may come earlier.
    package func anniversary(_ anniversary: Anniversary) -> String {
        "\(anniversary.isLatest ? "by " : "")\(date(anniversary.date))"
    }
}
