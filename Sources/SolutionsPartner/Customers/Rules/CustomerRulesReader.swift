internal import JSONTree

extension CustomerRules {
    /// Reads the rules and reports every fault at once.
    static func read(_ text: [UInt8], names: CustomerNames) -> (rules: CustomerRules?, faults: [JSONFault]) {
        let document: JSONNode
        do {
            document = try JSONNode.parse(text)
        } catch {
            return (nil, error.faults)
        }
        let faults = JSONFaultList()
        let top = JSONCursor(document, faults: faults)
        top.refuseMembers(except: ["format", "sources", "lists", "trackEstimate", "numbers"])
        _ = top.required("format")?.asInt(in: 1...1)
        let reader = CustomerRulesReader(top, names: names)
        let rules = CustomerRules(
            rules: (top.required("numbers")?.items ?? []).compactMap { reader.rule($0) },
            trackEstimate: top["trackEstimate"].flatMap { reader.estimate($0) }, sources: reader.sources)
        return (faults.faults.isEmpty ? rules : nil, faults.faults)
    }
}

/// Reads rules that refer to lists by name.
private struct CustomerRulesReader {
    let sources: [String: String]
    private let lists: JSONCursor?
    private let names: CustomerNames

    init(_ top: JSONCursor, names: CustomerNames) {
        self.names = names
        lists = top.required("lists")
        lists?.refuseMembers(except: ["services", "workloads", "products", "associations"])
        var sources: [String: String] = [:]
        for (name, value) in top.required("sources")?.members ?? [] { sources[name] = value.asString ?? "" }
        self.sources = sources
    }

    func rule(_ value: JSONCursor) -> CustomerRule? {
        value.refuseMembers(except: [
            "input", "track", "from", "measure", "result", "associations", "bandAssociations", "platformAssociations",
            "window", "atLeast", "above", "atMost", "services", "exceptServices", "workloads", "products",
            "activeShare", "claims", "stays", "earlier", "source", "confidence", "inferred",
        ])
        guard let input = value.required("input")?.asString, let from = value.required("from")?.asDate,
            let measure = value.required("measure")?.asCase(CustomerRule.Measure.self),
            let result = value.required("result")?.asCase(CustomerRule.Result.self),
            let confidence = value.required("confidence")?.asCase(Confidence.self)
        else { return nil }
        let associations = associations(value.required("associations"))
        var services = CustomerRule.Services.all
        if let only = value["services"] { services = .only(self.services(only)) }
        if let except = value["exceptServices"] { services = .except(self.services(except)) }
        let sources = value.sources(among: self.sources)
        return CustomerRule(
            input: InputName(rawValue: input), track: value["track"]?.identifier.map { TrackID(rawValue: $0) },
            from: from, measure: measure, result: result, window: value["window"]?.asInt(in: 1...12) ?? 1,
            associations: associations,
            bandAssociations: value["bandAssociations"].map { self.associations($0) } ?? associations,
            platformAssociations: value["platformAssociations"].map { self.associations($0) } ?? associations,
            services: services, workloads: value["workloads"].map { workloads($0) } ?? [],
            products: value["products"].map { products($0) } ?? [],
            band: CustomerRule.Band(
                atLeast: value["atLeast"]?.asAmount, above: value["above"]?.asAmount, atMost: value["atMost"]?.asAmount),
            activeShare: value["activeShare"]?.asInt(in: 1...100), heedsClaims: value["claims"]?.asBool ?? false,
            stays: value["stays"]?.asBool ?? false,
            earlier: value["earlier"]?.asString.map { InputName(rawValue: $0) },
            source: RuleSource(sources: sources, confidence: confidence, inferred: value["inferred"]?.asString))
    }

    func estimate(_ value: JSONCursor) -> CustomerRules.TrackEstimate? {
        value.refuseMembers(except: [
            "input", "pairs", "above", "track", "otherwise", "associations", "products", "source", "confidence",
        ])
        guard let input = value.required("input")?.asString, let pairs = value.required("pairs")?.asInt(in: 1...1000),
            let above = value.required("above")?.asAmount, let track = value.required("track")?.identifier,
            let otherwise = value.required("otherwise")?.identifier
        else { return nil }
        return CustomerRules.TrackEstimate(
            input: InputName(rawValue: input), pairs: pairs, above: above, track: TrackID(rawValue: track),
            otherwise: TrackID(rawValue: otherwise), associations: associations(value.required("associations")),
            products: products(value.required("products")))
    }

    /// The texts of the list that a rule names.
    private func list(_ kind: String, _ value: JSONCursor?) -> [JSONCursor] {
        guard let value, let name = value.asString else { return [] }
        guard let list = lists?[kind]?[name] else {
            value.fault(expected: "the name of a list of \(kind)", found: "\"\(name)\", which is none")
            return []
        }
        return list.items
    }

    private func associations(_ value: JSONCursor?) -> AssociationSet {
        list("associations", value).reduce(into: []) { set, item in
            guard let id = item.asString else { return }
            guard let place = names.associationPlace(id: id) else {
                return item.fault(expected: "an association", found: "\"\(id)\", which is none")
            }
            set.insert(AssociationSet(place: place))
        }
    }

    private func services(_ value: JSONCursor) -> Set<String> {
        Set(list("services", value).compactMap { $0.asString.map { names.service($0) } })
    }

    private func workloads(_ value: JSONCursor) -> Set<String> {
        let known = Set(names.workloads.values.map(\.id))
        return Set(
            list("workloads", value).compactMap { item in
                guard let id = item.asString else { return nil }
                if !known.contains(id) { item.fault(expected: "a workload", found: "\"\(id)\", which is none") }
                return id
            })
    }

    private func products(_ value: JSONCursor?) -> Set<String> {
        Set(list("products", value).compactMap { $0.asString?.comparableName })
    }
}

extension JSONCursor {
    /// The value as an amount.
    fileprivate var asAmount: Amount? {
        if case .number(let text) = node.content, let amount = Amount(decimal: text) { return amount }
        fault(expected: "an amount")
        return nil
    }
}
