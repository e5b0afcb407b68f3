/// The designation of Learning Partners, Solutions Partner for training services.
public struct TrainingRules: Sendable {
    /// When it can be attained, in words.
    public let availability: String
    /// The period that is counted, in words.
    public let period: String
    /// What must be met as a whole.
    public let base: [Requirement]
    /// What must be met in each solution area; the input names hold `<area>`.
    public let perArea: [Requirement]
    /// The solution areas that must be met.
    public let minimumAreas: Int
    /// Where the rule comes from.
    public let source: RuleSource

    /// A number that must be reached.
    public struct Requirement: Sendable, Hashable {
        /// The key.
        public let id: String
        /// The name.
        public let name: String
        /// The least value.
        public let threshold: Rational
        /// What is counted, added up by weight.
        public let parts: [Part]
    }

    /// One of the numbers that a requirement adds up.
    public struct Part: Sendable, Hashable {
        /// The input that holds it.
        public let input: InputName
        /// What it counts.
        public let unit: Unit
        /// How much one of it counts.
        public let weight: Rational
        /// The most that it can bring after weighing; `nil` without a limit.
        public let cap: Rational?
    }

    /// Every input with its unit, those of each area spelled out.
    public func inputs(for designations: [DesignationID]) -> [(name: InputName, unit: Unit)] {
        base.flatMap(\.parts).map { ($0.input, $0.unit) }
            + designations.flatMap { area in perArea.flatMap(\.parts).map { ($0.input(in: area), $0.unit) } }
    }
}

extension TrainingRules.Part {
    /// The input of a solution area.
    func input(in area: DesignationID) -> InputName {
        let parts = input.rawValue.split(separator: "<area>", maxSplits: 1, omittingEmptySubsequences: false)
        return InputName(rawValue: parts.joined(separator: area.rawValue))
    }
}
