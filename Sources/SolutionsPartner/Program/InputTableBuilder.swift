/// Collects the inputs of an edition while its rules are read.
struct InputTableBuilder {
    /// A use of an input that contradicts an earlier one.
    struct Clash: Error {
        let expected: String
        let found: String
    }

    /// The inputs found so far, once each.
    private(set) var inputs: [InputReference] = []
    /// The place of each input, by every name that it answers to.
    private(set) var index: [InputName: Int] = [:]
    /// The inputs once for each designation that reads them.
    private(set) var definitions: [InputDefinition] = []
    /// The list that a head count stands for, by the place of the input.
    private(set) var inputLists: [String?] = []
    /// The designation whose rules are being read.
    var designation = DesignationID(rawValue: "")
    /// The track whose rules are being read.
    var track: TrackID?
    private var readers: [Int: Set<TrackID>] = [:]
    private var start = 0
    /// The definition of each input in the current designation, by its place.
    private var defined: [Int: Int] = [:]

    /// The reference to an input, made on its first use.
    mutating func reference(
        _ text: String, unit: Unit, metric: MetricID?, list: CertificationList?
    ) -> Result<InputReference, Clash> {
        let name = InputName(rawValue: text)
        // What an input is called already was looked at when it was met first.
        if index[name].map({ inputs[$0].name != name }) ?? true, !Self.isName(text) {
            return .failure(
                Clash(expected: "an input name of lower-case words, digits, dashes and dots", found: "\"\(text)\""))
        }
        let place: Int
        if let known = index[name] {
            guard inputs[known].unit == unit else {
                return .failure(
                    Clash(
                        expected: "one unit for each input",
                        found: "\(unit.rawValue), elsewhere \(inputs[known].unit.rawValue)"))
            }
            guard inputs[known].name == name else {
                return .failure(
                    Clash(
                        expected: "an input that is not another one's alias",
                        found: "\"\(text)\", which stands for \(inputs[known].name)"))
            }
            guard inputLists[known] == list?.id else {
                return .failure(
                    Clash(
                        expected: "one certification list for each input",
                        found: "\"\(list?.id ?? "none")\", elsewhere \"\(inputLists[known] ?? "none")\""))
            }
            place = known
        } else {
            place = inputs.count
            inputs.append(InputReference(name: name, unit: unit, index: place))
            index[name] = place
            inputLists.append(list?.id)
        }
        define(place, metric: metric, list: list)
        return .success(inputs[place])
    }

    /// Whether a text is made of two words or more with dots between them.
    private static func isName(_ text: String) -> Bool {
        let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return words.count >= 2 && words.allSatisfy { Identifier.isValid(Substring($0)) }
    }

    private mutating func define(_ place: Int, metric: MetricID?, list: CertificationList?) {
        let name = inputs[place].name
        if let known = defined[place] {
            if let track { readers[known, default: []].insert(track) }
            return
        }
        defined[place] = definitions.count
        // A shared input answers to the designation's own name as well.
        var aliases: [InputName] = []
        let words = name.rawValue.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { Substring($0) }
        if let first = words.first, first != designation.rawValue {
            let alias = InputName(rawValue: designation.rawValue + name.rawValue.dropFirst(first.count))
            // An input of that name keeps it.
            if index[alias].map({ $0 == place }) ?? true {
                aliases.append(alias)
                index[alias] = place
            }
        }
        let skipped = metric.flatMap { id in words.firstIndex { $0 == id.rawValue } }
        let part = skipped.map { words[($0 + 1)...].joined(separator: ".") } ?? words.dropFirst().joined(separator: ".")
        if let track { readers[definitions.count] = [track] }
        definitions.append(
            InputDefinition(
                name: name, designation: designation, track: track, metric: metric,
                part: part.isEmpty ? nil : part, unit: inputs[place].unit, aliases: aliases, list: list))
    }

    /// Settles which inputs belong to one track only, once all tracks of a designation were read.
    mutating func settleTracks(of tracks: [TrackRules]) {
        for place in start..<definitions.count {
            let definition = definitions[place]
            let only = readers[place].flatMap { $0.count == 1 && tracks.count > 1 ? $0.first : nil }
            definitions[place] = InputDefinition(
                name: definition.name, designation: definition.designation, track: only, metric: definition.metric,
                part: definition.part, unit: definition.unit, aliases: definition.aliases, list: definition.list)
        }
        start = definitions.count
        readers.removeAll(keepingCapacity: true)
        defined.removeAll(keepingCapacity: true)
    }
}
