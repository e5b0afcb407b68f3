/// Why something is so: a sentence in plain words, where the rule comes from, and the days that matter.
public struct Reason: Sendable, Hashable {
    /// The sentence.
    public let text: String
    /// Where the rule comes from, in words; several sources joined by semicolons.
    public let source: String
    /// How sure the rule is.
    public let confidence: Confidence
    /// The days that the sentence speaks of, in its order.
    public let dates: [CalendarDate]
}
