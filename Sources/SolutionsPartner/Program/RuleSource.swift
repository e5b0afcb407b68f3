/// How sure a rule is.
public enum Confidence: String, Sendable, CaseIterable {
    /// Microsoft's own text or screen was seen.
    case high
    /// A secondary source, or Microsoft's own without a date in the edition.
    case medium
    /// Worked out from what is known.
    case low
}

/// Where a rule comes from and how sure it is.
public struct RuleSource: Sendable, Hashable {
    /// The sources by their short names, which the edition explains.
    public var sources: [String]

    /// How sure the rule is.
    public var confidence: Confidence

    /// Why the rule is completed rather than read in a source; `nil` for a rule that a source states.
    public var inferred: String?

    /// Makes a source.
    public init(sources: [String], confidence: Confidence, inferred: String? = nil) {
        self.sources = sources
        self.confidence = confidence
        self.inferred = inferred
    }
}
