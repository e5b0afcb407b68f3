internal import JSONTree

/// The rules by which numbers follow from what downloads say of customers, each with its day and source.
public struct CustomerRules: Sendable {
    /// The estimate of the track of business applications.
    public struct TrackEstimate: Sendable {
        /// The input that names the track.
        public let input: InputName
        /// The pairs of customer and workload from which on the track is assigned.
        let pairs: Int
        /// The revenue that each of them must pass, now and a year ago.
        let above: Amount
        /// The track from that number of pairs on.
        public let track: TrackID
        /// The track below it.
        public let otherwise: TrackID
        let associations: AssociationSet
        let products: Set<String>
    }

    /// The rules in the order of the document.
    public let rules: [CustomerRule]
    /// How the track of business applications is estimated.
    public let trackEstimate: TrackEstimate?
    /// What the short names of the sources stand for.
    public let sources: [String: String]

    /// The rules that travel inside the program; a test fails for any fault in them.
    public static let embedded =
        CustomerRules.read(EmbeddedFile.bytes(of: "Editions/customers/rules.json") ?? [], names: .embedded).rules
        ?? CustomerRules(rules: [], trackEstimate: nil, sources: [:])

    init(rules: [CustomerRule], trackEstimate: TrackEstimate?, sources: [String: String]) {
        (self.rules, self.trackEstimate, self.sources) = (rules, trackEstimate, sources)
    }

    /// The reports that numbers for some inputs can be read from, in the order of all reports.
    public func reports(for inputs: Set<InputName>) -> [ReportKind] {
        let found = Set(rules.filter { inputs.contains($0.input) }.flatMap(\.reports))
        return ReportKind.allCases.filter(found.contains)
    }

    /// A number that an edition's scores read and that follows from records.
    struct Wanted {
        let rule: CustomerRule
        let input: InputReference
        /// The track whose number it is, as the edition calls it; `nil` where all tracks read the same.
        let track: TrackID?
    }

    /// The numbers of an edition that follow from records, in the order of its inputs.
    func wanted(in edition: ProgramEdition) -> [Wanted] {
        guard let day = edition.firstRuleDay else { return [] }
        var latest: [String: CustomerRule] = [:]
        for rule in rules where rule.from <= day {
            let key = "\(rule.input.rawValue)@\(rule.track?.rawValue ?? "")"
            if latest[key].map({ $0.from <= rule.from }) ?? true { latest[key] = rule }
        }
        var wanted: [Wanted] = []
        var seen: Set<String> = []
        for definition in edition.definitions {
            guard let input = edition.input(named: definition.name) else { continue }
            let name = definition.name.rawValue
            let tracks = edition.designation(definition.designation)?.tracks ?? []
            var found = false
            for track in tracks {
                guard let id = track.id, definition.track == nil || definition.track == id else { continue }
                let names = [id] + track.otherIDs
                guard let rule = names.lazy.compactMap({ latest["\(name)@\($0.rawValue)"] }).first else { continue }
                found = true
                if seen.insert("\(name)@\(id.rawValue)").inserted {
                    wanted.append(Wanted(rule: rule, input: input, track: id))
                }
            }
            if !found, let rule = latest["\(name)@"], seen.insert(name).inserted {
                wanted.append(Wanted(rule: rule, input: input, track: nil))
            }
        }
        return wanted
    }
}

extension ProgramEdition {
    /// The day by which dated rules are chosen for the edition: its first one, or that of the month that it is named
    /// after where it is chosen by name only; `nil` for an edition whose name is no month either.
    var firstRuleDay: CalendarDate? { effectiveFrom ?? YearMonth(id.prefix(7))?.firstDay }
}
