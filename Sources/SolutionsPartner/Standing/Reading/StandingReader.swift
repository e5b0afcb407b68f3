internal import JSONTree

/// Reads the member `standing` of an edition and reports every fault in it at once.
struct StandingReader {
    let faults = JSONFaultList()
    let sources: [String: String]
    let designations: Set<String>

    /// The members that `standing` may have.
    static let members: [String] = [
        "attaining", "renewal", "windows", "fees", "legacy", "badges", "benefits", "specializations", "expertMSP",
        "dependents", "training", "accounts", "associations", "freshness", "partnerKinds", "programNames", "levels",
    ]

    /// The rules in a member, or `nil` when there are faults.
    static func rules(
        from node: JSONNode, sources: [String: String], designations: [DesignationID]
    ) -> (rules: StandingRules?, faults: [JSONFault]) {
        let reader = StandingReader(sources: sources, designations: Set(designations.map(\.rawValue)))
        // The path starts at the top of the edition, where people look for it.
        let top = JSONCursor(.object(["standing": node]), faults: reader.faults)
        let rules = top["standing"].flatMap { reader.rules($0) }
        return (reader.faults.faults.isEmpty ? rules : nil, reader.faults.faults)
    }

    private func rules(_ cursor: JSONCursor) -> StandingRules? {
        guard case .object = cursor.node.content else {
            cursor.fault(expected: "an object")
            return nil
        }
        cursor.refuseMembers(except: Self.members)
        // Every part is read before one that failed ends the reading, so that all faults are told.
        let attaining = cursor.required("attaining").flatMap { self.attaining($0) }
        let renewal = cursor.required("renewal").flatMap { self.renewal($0) }
        let windows = self.windows(cursor.required("windows"))
        let fees = cursor.required("fees").flatMap { self.fees($0) }
        let legacy = cursor.required("legacy").flatMap { self.legacy($0) }
        let badges = cursor.required("badges").flatMap { self.badges($0) }
        let specializations = cursor.required("specializations").flatMap { self.specializations($0) }
        let expertMSP = cursor.required("expertMSP").flatMap { self.expertMSP($0) }
        let dependents = cursor.required("dependents")?.members.compactMap { dependent($0.name, $0.value) }
        let training = cursor.required("training").flatMap { self.training($0) }
        let lists = ["benefits", "accounts", "partnerKinds", "levels"].map { statements(cursor.required($0)) }
        let associations = cursor.required("associations")?.items.compactMap { association($0) }
        let freshness = cursor.required("freshness")?.items.compactMap { self.freshness($0) }
        let names = cursor.required("programNames")?.items.compactMap { programName($0) }
        guard let attaining, let renewal, let fees, let legacy, let badges, let specializations, let expertMSP,
            let dependents, let training
        else { return nil }
        return StandingRules(
            attaining: attaining, renewal: renewal, windows: windows, fees: fees.schedule,
            feeSource: fees.source, legacy: legacy, badges: badges,
            benefits: lists[0], specializations: specializations, expertMSP: expertMSP, dependents: dependents,
            training: training, accounts: lists[1], associations: associations ?? [], freshness: freshness ?? [],
            partnerKinds: lists[2], programNames: names ?? [], levels: lists[3])
    }

    // MARK: Small parts

    /// Where a rule comes from.
    func source(of cursor: JSONCursor) -> RuleSource { cursor.ruleSource(among: sources) }

    /// Refuses members besides the known ones and those of a source.
    func refuse(_ cursor: JSONCursor, except known: [String]) {
        cursor.refuseMembers(except: known + ["source", "confidence", "inferred"])
    }

    /// The designations of a list, each of which the edition must have.
    func designations(_ cursor: JSONCursor?) -> [DesignationID] {
        (cursor?.items ?? []).compactMap { item in
            guard let name = item.asString else { return nil }
            if !designations.contains(name) {
                item.fault(expected: "a designation of the edition", found: "\"\(name.prefix(60))\", which is none")
            }
            return DesignationID(rawValue: name)
        }
    }

    /// Sentences of the program, by key.
    func statements(_ cursor: JSONCursor?) -> [Statement] {
        (cursor?.members ?? []).map { name, value in
            refuse(value, except: ["title", "text"])
            return Statement(
                id: name, title: value.required("title")?.asString ?? name,
                text: value.required("text")?.asString ?? "", source: source(of: value))
        }
    }

    /// An amount of zero or more; `nil` where it is left out, which means unknown.
    func amount(_ cursor: JSONCursor?) -> Rational? {
        guard let cursor, let value = cursor.asRational else { return nil }
        if value.isNegative { cursor.fault(expected: "an amount of 0 or more") }
        return value
    }
}

extension ProgramEdition {
    /// The edition's rules of standing, decoded when they are first asked for.
    ///
    /// - Throws: `StandingRules.Unavailable` with every fault at once.
    public func standingRules() throws(StandingRules.Unavailable) -> StandingRules {
        guard let standing else { throw .missing(edition: id) }
        if let rules = decodedStanding.known { return rules }
        let (rules, faults) = StandingReader.rules(
            from: standing, sources: sources, designations: designations.map(\.id))
        guard let rules else { throw .faulty(edition: id, faults: faults) }
        return decodedStanding.value { rules }
    }
}
