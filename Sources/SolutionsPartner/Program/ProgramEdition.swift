internal import JSONTree

/// The rules of the program as they stood at a time.
public struct ProgramEdition: Sendable {
    /// The name used on the command line, such as `2022-10`.
    public let id: String
    /// What the edition is, in words.
    public let title: String
    /// The first day on which the edition is chosen by date; `nil` for one that is chosen by name only.
    public let effectiveFrom: CalendarDate?
    /// The last day on which the edition is chosen by date; `nil` while it is in force.
    public let effectiveThrough: CalendarDate?
    /// The points that a designation takes; 70.
    public let requiredPoints: Rational
    /// The points that a designation can have; 100.
    public let maximumPoints: Rational
    /// Where the line of 70 comes from.
    public let qualificationSource: RuleSource
    /// The designations in the order of the page.
    public let designations: [DesignationRules]
    /// What the short names of the sources stand for.
    public let sources: [String: String]
    /// Every input that some rule reads, once each, in the order of the rules.
    public let inputs: [InputReference]
    /// Every certification list that some rule reads, once each.
    public let lists: [CertificationList]
    /// Every input once for each designation that reads it.
    public let definitions: [InputDefinition]

    /// The dated changes that the edition knows of, in the order of their days, whether they are in force or still to
    /// come.
    public let changes: [EditionChange]
    /// Which of the changes this reading of the edition holds.
    public let reading: EditionReading

    /// The place of an input in `inputs`, by every name that it answers to.
    let inputPlaces: InputPlaces

    /// The certification list that a head count stands for, by the place of the input; `nil` for other inputs.
    let inputLists: [String?]

    /// The rules of standing as they stand in the document, to be decoded when somebody asks; `nil` for none.
    let standing: JSONNode?
    /// The same decoded: every name that somebody types is looked for among the facts about the membership that they list.
    let decodedStanding = Once<StandingRules>()
    /// What people are counted by, found when somebody is counted for the first time.
    private let counting = Once<CertificationIndex>()
    /// What earlier rules counted, and when later ones end what it counts; `nil` for an edition of no catalog.
    var times: CertificationTimes?

    /// What people are counted by.
    var certificationIndex: CertificationIndex {
        counting.value { CertificationIndex(lists, ofInputs: inputLists) }
    }

    /// The rules of a designation; `nil` when the edition has none for it.
    public func designation(_ id: DesignationID) -> DesignationRules? { designations.first { $0.id == id } }

    /// The input that answers to a name, be it its own or an alias; `nil` when the edition has none.
    public func input(named name: InputName) -> InputReference? { inputPlaces[name].map { inputs[$0] } }
}

/// An input as a designation reads it.
public struct InputDefinition: Sendable {
    /// The input's own name.
    public let name: InputName
    /// The designation that reads it.
    public let designation: DesignationID
    /// The track that reads it; `nil` when every track does or there is just one.
    public let track: TrackID?
    /// The metric that reads it; `nil` for the choice of a track.
    public let metric: MetricID?
    /// The association type, pool, step or further part; `nil` for the metric's own number.
    public let part: String?
    /// What it counts.
    public let unit: Unit
    /// Other names that it answers to.
    public let aliases: [InputName]
    /// The certification list for which a head count stands; `nil` for other inputs.
    public let list: CertificationList?
}
