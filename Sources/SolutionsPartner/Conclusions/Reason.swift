/// Why something is so: a sentence, where the rule comes from, and how sure it is.
public struct Reason: Sendable {
    /// The sentence as a value; write it with the reader's formats.
    public let phrase: Phrase
    /// The rule's source by the short names of its edition.
    public let rule: RuleSource
    /// What the short names stand for.
    private let titles: [String: String]

    /// Makes a reason.
    ///
    /// - Parameters:
    ///   - rule: Where the rule comes from.
    ///   - titles: What the short names of sources stand for, as an edition has them.
    public init(_ phrase: Phrase, _ rule: RuleSource, titles: [String: String] = [:]) {
        self.phrase = phrase
        self.rule = rule
        self.titles = titles
    }

    /// The sentence in plain English, written when it is asked for.
    public var text: String { phrase.text }
    /// Where the rule comes from, in words; several sources joined by semicolons.
    public var source: String { rule.words(titles) }
    /// How sure the rule is.
    public var confidence: Confidence { rule.confidence }
    /// The days that the sentence speaks of, in its order.
    public var dates: [CalendarDate] { phrase.days }
}

extension Reason: Hashable {
    /// Whether two reasons say the same by the same rule.
    public static func == (left: Reason, right: Reason) -> Bool {
        left.phrase == right.phrase && left.rule == right.rule
    }

    /// Hashes the sentence.
    public func hash(into hasher: inout Hasher) { hasher.combine(phrase) }
}

extension RuleSource {
    /// The sources in words, joined by semicolons.
    func words(_ titles: [String: String]) -> String { sources.map { titles[$0] ?? $0 }.joined(separator: "; ") }
}
