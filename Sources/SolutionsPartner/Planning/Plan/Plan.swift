/// The least effort that lifts designations to the line, or why nothing does.
public struct Plan: Sendable {
    /// The designations planned for, in the order of the page.
    public let designations: [DesignationID]
    /// Whether the changes reach the line with every metric above zero, within all limits and the budget.
    public let reachable: Bool
    /// What all changes cost together, in the unit of the costs.
    public let cost: Rational
    /// The days until the slowest of the changes counts, and until the rules are in force that it is met by; 0 without
    /// changes.
    public let leadTime: Int
    /// The changes, an input each, in the order of the edition; empty when nothing is left to do or nothing helps.
    public let edits: [PlanEdit]
    /// The exams behind the head counts among the changes.
    public let exams: [PlanExam]
    /// What the planned designations come to once the changes are made.
    public let result: [PlanResult]
    /// The next best plans, the cheapest first, at most two; ties of the best come first.
    ///
    /// Where the best is too late for the anniversary, one of them is the cheapest that is not, if there is one. Where a
    /// budget or a day stands in the way, those beyond it.
    public package(set) var alternatives: [PlanAlternative]
    /// What stands in the way; empty for a plan that reaches its goal.
    public package(set) var blockedBy: [PlanBlock]
    /// What a reader should know before trusting the plan, such as a gate that leans on one person.
    public package(set) var notes: [Phrase]
    /// The rules by which it is met: those in force when the last change counts, where they are not those of the day.
    public let edition: ProgramEdition
    /// The day on which the people of the plan are counted: the day of the plan, or that of the last change where somebody
    /// or the rules change before it.
    public let counted: CalendarDate
    /// The day on which the last change counts at the earliest.
    public let done: CalendarDate
    /// What the membership's anniversary asks of it; `nil` where none is known, or nothing is left to do.
    public package(set) var check: PlanCheck?

    /// The notes in plain English.
    public var warnings: [String] { notes.map(\.text) }

    /// The changes as what-if edits.
    public var changes: [Edit] { edits.map(\.edit) }

    /// The best way to the goal; `nil` where it cannot be reached.
    public var way: PlanAlternative? {
        guard reachable else { return nil }
        return PlanAlternative(
            cost: cost, edits: edits, exams: exams, leadTime: leadTime, done: done, edition: edition, counted: counted)
    }
}

/// The check of the requirements at an anniversary, by which a plan may be in time.
public struct PlanCheck: Sendable, Hashable {
    /// The anniversary.
    public let anniversary: CalendarDate
    /// The last day on which what counts by then helps.
    public let last: CalendarDate
    /// Whether the anniversary is past, so that only the days for its renewal are left.
    public let isRenewal: Bool

    /// Whether what counts on a day does so in time.
    public func isInTime(_ done: CalendarDate) -> Bool { done <= last }
}

extension PlanAlternative {
    /// The scores of designations once changes of a partner are made, by the rules that the plan is met by.
    ///
    /// - Parameter tracks: Tracks that are to count whatever the rules would choose.
    public func scores(
        of designations: [DesignationID], of partner: Partner, after changes: [Edit], on day: CalendarDate,
        tracks: [DesignationID: TrackID] = [:]
    ) -> Scorecard {
        Scorecard(
            of: partner.applying(changes), under: edition, on: day, tracks: tracks, only: Set(designations),
            peopleOn: counted)
    }
}

/// A change of one input that a plan asks for.
public struct PlanEdit: Sendable, Hashable {
    /// The input.
    public let input: InputName
    /// What the input counts.
    public let unit: Unit
    /// The number today, entered or derived; `nil` for unknown, which counts from zero.
    public let from: Rational?
    /// The number that the plan asks for.
    public let to: Rational
    /// How many units are added; 0 or more.
    public let units: Rational
    /// What they cost; an exam that serves several inputs is counted at the first of them.
    public let cost: Rational
    /// The people who pass exams for this input, by name; `nil` where nobody is named.
    public let person: String?
    /// The certifications that they pass; `nil` for an input that counts no people.
    public let certification: String?
    /// The days until one unit counts.
    public let leadTime: Int
    /// The designations whose rules read the input.
    public let serves: [DesignationID]
    /// The certification list that a head count stands for.
    let list: String?

    /// The change as a what-if edit.
    public var edit: Edit { Edit(input: input, value: .quantity(to), list: list) }
}

/// An exam that somebody passes under a plan.
public struct PlanExam: Sendable, Hashable {
    /// The key of the certification, such as `AZ-305`.
    public let certification: String
    /// Other certifications that would do the same for the same cost.
    public let others: [String]
    /// The name of the person who passes it; `nil` for somebody who is not listed.
    public let person: String?
    /// The key of that person.
    public let personID: String?
    /// The inputs that it raises by one.
    public let inputs: [InputName]
    /// What it costs.
    public let cost: Rational
    /// The days until it counts.
    public let leadTime: Int
    /// Whether the person holds it already and it counts from a later day on, so that there is nothing to pass.
    public let isHeld: Bool
}

/// What a designation comes to under a plan.
public struct PlanResult: Sendable, Hashable {
    /// The designation.
    public let id: DesignationID
    /// The total of the track that counts, exact.
    public let score: Rational
    /// Whether it qualifies.
    public let qualified: Bool
    /// The total today.
    public let before: Rational
}

/// Another way to the same goal.
public struct PlanAlternative: Sendable, Hashable {
    /// What it costs.
    public let cost: Rational
    /// Its changes.
    public let edits: [PlanEdit]
    /// Its exams.
    public let exams: [PlanExam]
    /// The days until the slowest of its changes counts, and until the rules are in force that it is met by.
    public let leadTime: Int
    /// The day on which its last change counts at the earliest.
    public let done: CalendarDate
    /// The rules by which it is met.
    public let edition: ProgramEdition
    /// The day on which its people are counted.
    public let counted: CalendarDate

    /// Whether two ways are the same, by the same rules.
    public static func == (left: PlanAlternative, right: PlanAlternative) -> Bool {
        left.cost == right.cost && left.edits == right.edits && left.exams == right.exams
            && left.leadTime == right.leadTime && left.done == right.done && left.counted == right.counted
            && left.edition.reading == right.edition.reading
    }

    /// Feeds what tells ways apart to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(cost)
        hasher.combine(edits)
    }
}

/// Something that keeps a plan from its goal.
public struct PlanBlock: Sendable, Hashable {
    /// The designation concerned; `nil` for what concerns all of them.
    public let designation: DesignationID?
    /// The input or certification whose limit stands in the way, `budget`, `by` for a day or `new-people`; `nil` for rules.
    public let limit: String?
    /// What stands in the way.
    public let phrase: Phrase

    /// What stands in the way, in plain English.
    public var reason: String { phrase.text }
}

/// What to plan for and within which bounds.
public struct PlanRequest: Sendable, Hashable {
    /// The designations that must reach the line together.
    public var designations: [DesignationID]
    /// What units cost and how many there may be.
    public var costs: PlanCosts
    /// Points above the line to keep as a margin, 0 to 30.
    public var margin: Rational
    /// Whether every gate is to have one person more than it needs.
    public var keepsSpare: Bool
    /// The most that the plan may cost; `nil` for no limit.
    public var budget: Rational?
    /// The day by which the last change must count; `nil` for no limit.
    public var deadline: CalendarDate?
    /// Tracks that are to count whatever the rules would choose.
    public var tracks: [DesignationID: TrackID]

    /// Makes a request.
    public init(
        designations: [DesignationID], costs: PlanCosts = PlanCosts(), margin: Rational = 0, keepsSpare: Bool = false,
        budget: Rational? = nil, deadline: CalendarDate? = nil, tracks: [DesignationID: TrackID] = [:]
    ) {
        self.designations = designations
        self.costs = costs
        self.margin = margin
        self.keepsSpare = keepsSpare
        self.budget = budget
        self.deadline = deadline
        self.tracks = tracks
    }
}

/// How far a search has come.
public struct PlanProgress: Sendable, Hashable {
    /// How many partial plans were looked at.
    public let looked: Int
    /// The cost of the best plan so far; `nil` until there is one.
    public let best: Rational?
}
