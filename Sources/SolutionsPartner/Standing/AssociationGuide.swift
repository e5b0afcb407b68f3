/// Which partner associations count for which metric.
public struct AssociationGuide: Sendable {
    /// The associations of one metric.
    public struct Row: Sendable, Hashable {
        /// The designation.
        public let designation: DesignationID
        /// The track; `nil` for a designation without tracks.
        public let track: TrackID?
        /// The metric.
        public let metric: MetricID
        /// The metric's name.
        public let name: String
        /// The associations that count; empty for metrics that need none, such as certifications.
        public let associations: [String]
        /// Where the rule comes from, in words.
        public let source: String
    }

    /// Every metric that counts customers or their usage, in the order of the page.
    public let rows: [Row]
    /// What each association is.
    public let explanations: [AssociationRule]
    /// What does not count, and why.
    public let exclusions: [AssociationRule]

    /// Collects the associations of an edition.
    public init(_ rules: StandingRules, edition: ProgramEdition) {
        rows = edition.designations.flatMap { designation in
            designation.tracks.flatMap { track in
                track.metrics.filter { $0.category != .skilling }.map { metric in
                    Row(
                        designation: designation.id, track: track.id, metric: metric.id, name: metric.name,
                        associations: metric.associations,
                        source: metric.source.sources.map { edition.sources[$0] ?? $0 }.joined(separator: "; "))
                }
            }
        }
        explanations = rules.associations.filter(\.counts)
        exclusions = rules.associations.filter { !$0.counts }
    }

    /// What does not count for a designation, and why.
    public func exclusions(for id: DesignationID) -> [AssociationRule] {
        exclusions.filter { $0.designations.isEmpty || $0.designations.contains(id) }
    }
}
