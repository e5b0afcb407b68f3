/// Where a Learning Partner stands with Solutions Partner for training services.
public struct TrainingStanding: Sendable, Hashable {
    /// How far a requirement is, in Partner Center's words.
    public enum Status: String, Sendable, CaseIterable {
        /// Nothing is entered, or it is zero.
        case notStarted = "not-started"
        /// There is something.
        case inProgress = "in-progress"
        /// The threshold is reached.
        case complete
    }

    /// How far one requirement is.
    public struct Progress: Sendable, Hashable {
        /// The requirement's key.
        public let id: String
        /// Its name.
        public let name: String
        /// The value, weighed and capped; `nil` when nothing is entered.
        public let value: Rational?
        /// What must be reached.
        public let threshold: Rational
        /// How far it is.
        public let status: Status
        /// The inputs that it reads.
        public let inputs: [InputName]
    }

    /// How far one solution area is.
    public struct Area: Sendable, Hashable {
        /// The area.
        public let id: DesignationID
        /// Its name.
        public let name: String
        /// Its requirements.
        public let requirements: [Progress]
        /// Whether all of them are complete.
        public let isComplete: Bool
        /// Whether the partner has the badge in this area: it is complete, and so is the rest.
        public let isBadged: Bool
    }

    /// What must be met as a whole.
    public let base: [Progress]
    /// What must be met in each area.
    public let areas: [Area]
    /// Whether the designation is met: everything as a whole, and enough areas.
    public let isQualified: Bool
    /// Whether anything is entered at all.
    public let isEmpty: Bool
    /// Whether it is known that the designation is met or missed: what is not entered is neither.
    public var isKnown: Bool { isQualified || base.contains { $0.value != nil && $0.status != .complete } }
    /// Why.
    public let reasons: [Reason]

    init(of ground: StandingGround) {
        let rules = ground.rules.training
        func progress(_ requirement: TrainingRules.Requirement, in area: DesignationID?) -> Progress {
            var sum: Rational?
            var inputs: [InputName] = []
            for part in requirement.parts {
                let input = area.map { part.input(in: $0) } ?? part.input
                inputs.append(input)
                guard let value = ground.partner.measures[input]?.value.quantity else { continue }
                let weighed = value * part.weight
                sum = (sum ?? .zero) + (part.cap.map { min(weighed, $0) } ?? weighed)
            }
            let value = sum ?? .zero
            let status: Status =
                value >= requirement.threshold ? .complete : value > 0 ? .inProgress : .notStarted
            return Progress(
                id: requirement.id, name: requirement.name, value: sum, threshold: requirement.threshold,
                status: status, inputs: inputs)
        }
        let base = rules.base.map { progress($0, in: nil) }
        let isBaseComplete = base.allSatisfy { $0.status == .complete }
        areas = ground.edition.designations.map { rules in
            let requirements = ground.rules.training.perArea.map { progress($0, in: rules.id) }
            let isComplete = requirements.allSatisfy { $0.status == .complete }
            return Area(
                id: rules.id, name: rules.name, requirements: requirements, isComplete: isComplete,
                isBadged: isComplete && isBaseComplete)
        }
        self.base = base
        isQualified = isBaseComplete && areas.filter(\.isComplete).count >= rules.minimumAreas
        isEmpty = (base + areas.flatMap(\.requirements)).allSatisfy { $0.value == nil }
        let missing = base.filter { $0.status != .complete && $0.value != nil }.map(\.name)
        let open = base.filter { $0.value == nil }.map(\.name)
        let complete = areas.filter(\.isComplete).map(\.name)
        let whole: Phrase =
            switch (missing.isEmpty, open.isEmpty) {
            case (true, true): "The requirements as a whole are met"
            case (true, false): "Not entered: \(names: open, .comma)"
            case (false, true): "Missing: \(names: missing, .comma)"
            case (false, false): "Missing: \(names: missing, .comma); not entered: \(names: open, .comma)"
            }
        let areas: Phrase =
            complete.isEmpty ? "no solution area is complete" : "complete: \(names: complete, .comma)"
        reasons = [
            ground.reason("\(whole); \(areas).", rules.source),
            ground.reason("Counted over \(verbatim: rules.period). \(verbatim: rules.availability)", rules.source),
        ]
    }
}
