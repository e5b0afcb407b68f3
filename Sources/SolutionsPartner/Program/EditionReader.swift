internal import JSONTree

/// Reads an edition document and reports every fault in it at once.
struct EditionReader {
    let faults = JSONFaultList()
    var builder = InputTableBuilder()
    private var certifications: [String: Certification] = [:]
    var lists: [String: ListReference] = [:]
    private var orderedLists: [CertificationList] = []
    var rateCards: [String: [(id: String, name: String, rate: Rational)]] = [:]
    private var sharedMetrics: [String: JSONCursor] = [:]
    /// The names of the shared metrics that tracks use.
    private var usedMetrics: Set<String> = []
    private var metricNames: [String: ShortNames] = [:]
    private var sources: [String: String] = [:]

    /// Names for places where there is little room; `nil` for those that the document does not give.
    struct ShortNames {
        var short: String?
        var abbreviation: String?

        init(_ cursor: JSONCursor) {
            short = cursor["shortName"]?.asString
            abbreviation = cursor["abbreviation"]?.asString
        }
    }

    /// The edition in a document, or `nil` when there are faults.
    ///
    /// - Parameters:
    ///   - changes: The dated entries that the document was read with, its own first; see `EditionDocument.dated`.
    ///   - day: The day that it was read for; `nil` for one with all its entries put in.
    static func edition(
        from document: JSONNode, origins: [String: String] = [:], changes: [JSONNode] = [], on day: CalendarDate? = nil
    ) -> (edition: ProgramEdition?, faults: [JSONFault]) {
        var reader = EditionReader()
        let edition = reader.edition(
            JSONCursor(document, faults: reader.faults), origins: origins, changes: changes, on: day)
        return (reader.faults.faults.isEmpty ? edition : nil, reader.faults.faults)
    }

    /// The certification lists of a document alone, and the faults of what they are read with.
    static func lists(from document: JSONNode) -> (lists: [CertificationList], faults: [JSONFault]) {
        var reader = EditionReader()
        reader.readTables(JSONCursor(document, faults: reader.faults), changes: [], on: nil)
        return (reader.orderedLists, reader.faults.faults)
    }

    private mutating func edition(
        _ cursor: JSONCursor, origins: [String: String], changes: [JSONNode], on day: CalendarDate?
    ) -> ProgramEdition? {
        cursor.refuseMembers(except: EditionDocument.members)
        _ = cursor.required("format")?.asInt(in: 1...EditionDocument.format)
        _ = cursor["extends"]?.identifier
        let id = cursor.required("id")?.identifier ?? ""
        let title = cursor.required("title")?.asString ?? ""
        let effective = cursor["effective"]
        _ = effective?.members
        effective?.refuseMembers(except: EditionMembers.effective)
        let from = effective?["from"]?.asDate
        let through = effective?["through"]?.asDate
        if let from, let through, through < from {
            effective?.fault(expected: "an end that is not before the start", found: "\(from) to \(through)")
        }
        readTables(cursor, changes: changes, on: day)

        let qualification = cursor.required("qualification")
        qualification?.refuseMembers(except: EditionMembers.qualification)
        let required = qualification?.required("points")?.asPositive ?? 70
        let maximum = qualification?.required("maximum")?.asPositive ?? 100
        if required > maximum {
            qualification?.fault(expected: "points up to the maximum of \(maximum)", found: "\(required)")
        }
        let qualificationSource = qualification.map { source(of: $0) }
        let dated = self.changes(cursor, inherited: changes, from: from)
        let reading = EditionReading(
            edition: id, since: dated.last { change in day.map { change.day <= $0 } ?? true }?.day,
            until: day.flatMap { day in dated.first { $0.day > day }?.day })

        var designations: [DesignationRules] = []
        for (name, value) in cursor.required("designations")?.members ?? [] {
            if let rules = designation(name, value, origin: origins[name] ?? id, points: required, of: maximum) {
                designations.append(rules)
            }
        }
        if designations.isEmpty { cursor.fault(expected: "at least one designation", found: "none") }
        refuseStrayMetrics()
        return ProgramEdition(
            id: id, title: title, effectiveFrom: from, effectiveThrough: through, requiredPoints: required,
            maximumPoints: maximum,
            qualificationSource: qualificationSource ?? RuleSource(sources: [], confidence: .low),
            designations: designations, sources: sources, inputs: builder.inputs, lists: orderedLists,
            definitions: builder.definitions, changes: dated, reading: reading,
            inputPlaces: InputPlaces(builder.inputs, builder.definitions),
            inputLists: builder.inputLists, standing: cursor["standing"]?.node)
    }

    private mutating func readTables(_ cursor: JSONCursor, changes: [JSONNode], on day: CalendarDate?) {
        for (name, value) in cursor["sources"]?.members ?? [] {
            // A source without a proper text is still known, or every rule that names it would be at fault as well.
            sources[name] = value.asString ?? ""
        }
        for (id, value) in cursor["certifications"]?.members ?? [] {
            certifications[id] = certification(id, value)
        }
        let upcoming = self.upcoming(changes, after: day, among: certifications)
        // What an edition takes over may hold lists that no rule of it reads; those must not count.
        let used = cursor["extends"] == nil ? nil : EditionDocument.listNames(in: cursor.node)
        for (id, value) in cursor["lists"]?.members ?? [] {
            let members = value.items.compactMap { item -> Certification? in
                guard let name = item.asString else { return nil }
                guard let certification = certifications[name] else {
                    item.fault(expected: "the key of a certification", found: "\"\(name)\", which is none")
                    return nil
                }
                return certification
            }
            if members.isEmpty { value.fault(expected: "at least one certification") }
            if let used, !used.contains(id) { continue }
            let list = CertificationList(id: id, certifications: members, upcoming: upcoming[id] ?? [])
            lists[id] = ListReference(list: list, index: orderedLists.count)
            orderedLists.append(list)
        }
        for (id, value) in cursor["rateCards"]?.members ?? [] {
            rateCards[id] = value.members.map { workload, entry in
                entry.refuseMembers(except: EditionMembers.workload)
                return (
                    workload, entry.required("name")?.asString ?? workload,
                    entry.required("rate")?.asPositive ?? 1
                )
            }
        }
        for (id, value) in cursor["metrics"]?.members ?? [] { sharedMetrics[id] = value }
        for (id, value) in cursor["metricNames"]?.members ?? [] {
            value.refuseMembers(except: EditionMembers.metricName)
            metricNames[id] = ShortNames(value)
        }
    }

    /// Refuses shared metrics that no track uses and that are no whole ones: they were meant to change another one.
    private func refuseStrayMetrics() {
        for (name, cursor) in sharedMetrics.sorted(by: { $0.key < $1.key })
        where !usedMetrics.contains(name) && cursor["id"] == nil {
            let near = NearestName(of: name, among: usedMetrics).match
            cursor.fault(
                expected: near.map { "a shared metric that there is, such as \"\($0)\"" }
                    ?? "a shared metric that there is: \(usedMetrics.sorted().joined(separator: ", "))",
                found: "\"\(name)\", which no document has")
        }
    }

    func source(of cursor: JSONCursor) -> RuleSource { cursor.ruleSource(among: sources) }

    private mutating func designation(
        _ name: String, _ cursor: JSONCursor, origin: String, points: Rational, of most: Rational
    ) -> DesignationRules? {
        cursor.refuseMembers(except: EditionMembers.designation)
        let required = cursor["requiredPoints"]?.asPositive ?? points
        let maximum = cursor["maximumPoints"]?.asPositive ?? most
        if required > maximum, cursor["requiredPoints"] != nil || cursor["maximumPoints"] != nil {
            cursor.fault(expected: "points up to the maximum of \(maximum)", found: "\(required)")
        }
        let id = DesignationID(rawValue: name)
        builder.designation = id
        builder.track = nil
        let choiceCursor = cursor["track"]
        var tracks: [TrackRules] = []
        let trackCursor = cursor.required("tracks")
        for item in trackCursor?.items ?? [] {
            item.refuseMembers(except: EditionMembers.track)
            let track = item["id"]?.identifier.map(TrackID.init(rawValue:))
            builder.track = track
            let metricCursors = item.required("metrics")?.items ?? []
            let metrics = metricCursors.compactMap { metric($0) }
            let total = metrics.reduce(Rational.zero) { $0 + $1.maximum }
            // A metric that could not be read has its own fault; what the others add up to says nothing then.
            if total != maximum, metrics.count == metricCursors.count {
                item.fault(expected: "metrics whose maxima add up to \(maximum)", found: "\(total)")
            }
            let repeated = Dictionary(grouping: metrics, by: \.id).values.first { $0.count > 1 }
            if let metric = repeated?.first {
                item.fault(expected: "each metric once", found: "\"\(metric.id.rawValue)\" twice")
            }
            tracks.append(
                TrackRules(
                    id: track, name: item["name"]?.asString ?? "",
                    otherIDs: item["otherIDs"]?.items.compactMap(\.asString).map(TrackID.init(rawValue:)) ?? [],
                    metrics: metrics))
        }
        builder.track = nil
        if tracks.isEmpty, let trackCursor { trackCursor.fault(expected: "at least one track") }
        let choice = trackChoice(choiceCursor, tracks: tracks, at: cursor)
        let repeated = Dictionary(grouping: tracks.compactMap(\.id)) { $0 }.filter { $0.value.count > 1 }.keys
        for id in repeated.sorted(by: { $0.rawValue < $1.rawValue }) {
            cursor.fault(expected: "each track once", found: "\"\(id.rawValue)\" twice")
        }
        if tracks.count > 1, tracks.contains(where: { $0.id == nil }) {
            cursor.fault(expected: "an id for each of several tracks", found: "a track without one")
        }
        builder.settleTracks(of: tracks)
        let title = cursor.required("name")?.asString ?? name
        let names = ShortNames(cursor)
        return DesignationRules(
            id: id, name: title, shortName: names.short ?? title,
            abbreviation: names.abbreviation ?? String((names.short ?? title).prefix(5)), requiredPoints: required,
            maximumPoints: maximum, choice: choice, tracks: tracks, edition: origin,
            inferred: cursor["inferred"]?.asString, note: cursor["note"]?.asString)
    }

    private mutating func trackChoice(_ cursor: JSONCursor?, tracks: [TrackRules], at owner: JSONCursor) -> TrackChoice
    {
        guard let cursor else {
            if tracks.count > 1 {
                owner.fault(
                    expected: "one track, or a \"track\" that says how one is chosen", found: "\(tracks.count) tracks")
            }
            return .single
        }
        cursor.refuseMembers(except: EditionMembers.trackChoice)
        switch cursor.required("choice")?.asString {
        case "best-total": return .bestTotal
        case "assigned":
            guard let input = inputReference(cursor.required("input"), unit: .track, metric: nil) else {
                return .single
            }
            var criterion: TrackChoice.Criterion?
            if let entry = cursor["criterion"] {
                entry.refuseMembers(except: EditionMembers.criterion)
                let conditions = ([entry] + (entry["also"]?.items ?? [])).compactMap { condition($0) }
                if conditions.count == 1 + (entry["also"]?.items.count ?? 0),
                    let track = entry.required("track")?.identifier,
                    let other = entry.required("otherwise")?.identifier
                {
                    for name in ["track", "otherwise"] {
                        guard let member = entry[name], let id = member.identifier.map(TrackID.init(rawValue:)),
                            !tracks.contains(where: { $0.answers(to: id) })
                        else { continue }
                        member.fault(expected: "one of the designation's tracks", found: "\"\(id.rawValue)\"")
                    }
                    criterion = TrackChoice.Criterion(
                        conditions: conditions, track: TrackID(rawValue: track), otherwise: TrackID(rawValue: other))
                }
            }
            return .assigned(
                TrackChoice.Assignment(
                    input: input,
                    frozen: cursor["frozen"].flatMap { inputReference($0, unit: .track, metric: nil) },
                    criterion: criterion, rule: cursor.required("rule")?.asString ?? ""))
        default:
            cursor["choice"]?.fault(expected: "\"best-total\" or \"assigned\"")
            return .single
        }
    }

    /// A measure of a criterion with the value that decides: `atLeast`, `moreThan` or `below`.
    private mutating func condition(_ cursor: JSONCursor) -> TrackChoice.Condition? {
        if cursor["track"] == nil { cursor.refuseMembers(except: EditionMembers.condition) }
        let unit = cursor.required("unit")?.asCase(Unit.self) ?? .percent
        let input = inputReference(cursor.required("input"), unit: unit, metric: nil)
        let comparisons = TrackChoice.Comparison.allCases.filter { cursor[$0.rawValue] != nil }
        guard comparisons.count == 1 else {
            cursor.fault(
                expected: "one of \"atLeast\", \"moreThan\" and \"below\"",
                found: comparisons.isEmpty ? "none" : "several")
            return nil
        }
        guard let input, let amount = cursor[comparisons[0].rawValue]?.asPositive else { return nil }
        return TrackChoice.Condition(input: input, comparison: comparisons[0], amount: amount)
    }

    private mutating func metric(_ cursor: JSONCursor) -> MetricRules? {
        if case .string(let name) = cursor.node.content {
            usedMetrics.insert(name)
            guard let shared = sharedMetrics[name] else {
                cursor.fault(
                    expected: "the name of a shared metric in \"metrics\"", found: "\"\(name)\", which is none")
                return nil
            }
            guard case .object = shared.node.content else {
                // A name here would lead in circles.
                shared.fault(expected: "an object")
                return nil
            }
            return metric(shared)
        }
        cursor.refuseMembers(except: EditionMembers.metric)
        guard let id = cursor.required("id")?.identifier.map(MetricID.init(rawValue:)),
            let maximum = cursor.required("maximum")?.asPositive,
            let unit = cursor.required("unit")?.asCase(Unit.self),
            let ruleCursor = cursor.required("rule"),
            let rule = rule(ruleCursor, metric: id, unit: unit, maximum: maximum)
        else { return nil }
        let name = cursor.required("name")?.asString ?? id.rawValue
        let (own, shared) = (ShortNames(cursor), metricNames[id.rawValue])
        let short = own.short ?? shared?.short ?? name.prefix(1).lowercased() + name.dropFirst()
        return MetricRules(
            id: id, category: cursor.required("category")?.asCase(ScoreCategory.self) ?? .performance,
            name: name, shortName: short,
            abbreviation: own.abbreviation ?? shared?.abbreviation ?? String(short.prefix(7)), maximum: maximum,
            unit: unit,
            counts: cursor.required("counts")?.asString ?? "", rule: rule,
            associations: cursor["associations"]?.items.compactMap(\.asString) ?? [], source: source(of: cursor),
            note: cursor["note"]?.asString)
    }

    mutating func inputReference(
        _ cursor: JSONCursor?, unit: Unit, metric: MetricID?, list: CertificationList? = nil
    ) -> InputReference? {
        guard let cursor, let name = cursor.asString else { return nil }
        switch builder.reference(name, unit: unit, metric: metric, list: list) {
        case .success(let reference): return reference
        case .failure(let clash):
            cursor.fault(expected: clash.expected, found: clash.found)
            return nil
        }
    }

    func listReference(_ cursor: JSONCursor?) -> ListReference? {
        guard let cursor, let name = cursor.asString else { return nil }
        guard let list = lists[name] else {
            cursor.fault(expected: "the name of a list in \"lists\"", found: "\"\(name)\", which is none")
            return nil
        }
        return list
    }
}
