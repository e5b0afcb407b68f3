internal import JSONTree

/// The parts about what depends on a designation, and about everything around it.
extension StandingReader {
    func specializations(_ cursor: JSONCursor) -> SpecializationRules? {
        refuse(cursor, except: ["from", "competencyThrough", "renewal", "areas", "all"])
        let source = source(of: cursor)
        let areas = (cursor.required("areas")?.members ?? []).compactMap { name, value -> BenefitArea? in
            refuse(value, except: ["name", "cap"])
            let areaSource = self.source(of: value)
            let title = value.required("name")?.asString ?? name
            guard let cap = value.required("cap")?.asInt(in: 0...1000) else { return nil }
            return BenefitArea(id: name, name: title, cap: cap, source: areaSource)
        }
        let members = cursor.required("all")?.members ?? []
        let keys = Set(members.map(\.name))
        let all = members.map { specialization($0.name, $0.value, areas: areas, keys: keys) }
        let renewal = cursor["renewal"].flatMap { self.specializationRenewal($0) }
        let through = cursor.required("competencyThrough")?.asDate
        guard let from = cursor.required("from")?.asDate, let through else { return nil }
        return SpecializationRules(
            from: from, competencyThrough: through, all: all, renewal: renewal, areas: areas, source: source)
    }

    private func specialization(
        _ name: String, _ cursor: JSONCursor, areas: [BenefitArea], keys: Set<String>
    ) -> Specialization {
        refuse(
            cursor,
            except: ["name", "otherIDs", "opensWith", "area", "from", "through", "replacedBy", "audit", "note"])
        let opensWith = designations(cursor.required("opensWith"))
        if opensWith.isEmpty { cursor.fault(expected: "at least one designation in \"opensWith\"") }
        let area = cursor.required("area")?.asString ?? ""
        if !areas.contains(where: { $0.id == area }) {
            cursor["area"]?.fault(expected: "one of the areas \(areas.map(\.id).joined(separator: ", "))")
        }
        let (from, through) = (cursor["from"]?.asDate, cursor["through"]?.asDate)
        if let from, let through, through < from {
            cursor["through"]?.fault(expected: "an end that is not before the start", found: "\(through)")
        }
        let successor = cursor["replacedBy"]?.asString
        if let successor, !keys.contains(successor) {
            cursor["replacedBy"]?.fault(
                expected: "the key of a specialization", found: "\"\(successor)\", which is none")
        }
        let hasSource = ["source", "confidence", "inferred"].contains { cursor[$0] != nil }
        return Specialization(
            id: name, name: cursor.required("name")?.asString ?? name,
            otherIDs: cursor["otherIDs"]?.items.compactMap(\.asString) ?? [], opensWith: opensWith, area: area,
            from: from, through: through, replacedBy: successor, audit: cursor["audit"].flatMap { audit($0) },
            note: cursor["note"]?.asString, source: hasSource ? source(of: cursor) : nil)
    }

    private func audit(_ cursor: JSONCursor) -> Specialization.Audit? {
        cursor.refuseMembers(except: ["from", "years", "graceMonths"])
        let years = cursor.required("years")?.asInt(in: 1...10)
        guard let from = cursor.required("from")?.asDate, let years else { return nil }
        return Specialization.Audit(
            from: from, years: years, graceMonths: cursor["graceMonths"]?.asInt(in: 0...24) ?? 0)
    }

    private func specializationRenewal(_ cursor: JSONCursor) -> SpecializationRules.Renewal? {
        refuse(cursor, except: ["from", "daysBefore", "daysAfter", "outlastsDesignation"])
        let source = source(of: cursor)
        let from = cursor.required("from")?.asDate
        let before = cursor.required("daysBefore")?.asInt(in: 0...366)
        guard let after = cursor.required("daysAfter")?.asInt(in: 0...366), let before, let from else { return nil }
        return SpecializationRules.Renewal(
            from: from, daysBefore: before, daysAfter: after,
            outlastsDesignation: cursor["outlastsDesignation"]?.asBool ?? false, source: source)
    }

    func expertMSP(_ cursor: JSONCursor) -> ExpertMSPRule? {
        refuse(
            cursor,
            except: [
                "from", "designations", "graceDays", "competency", "competencyThrough", "closes", "renewalsThrough",
            ])
        let source = source(of: cursor)
        let needed = designations(cursor.required("designations"))
        let grace = cursor.required("graceDays")?.asInt(in: 0...366)
        let competency = cursor.required("competency")?.asString ?? ""
        let through = cursor.required("competencyThrough")?.asDate
        let closes = cursor["closes"]?.asDate
        guard let from = cursor.required("from")?.asDate, let grace, let through else { return nil }
        return ExpertMSPRule(
            from: from, designations: needed, graceDays: grace, competency: competency, competencyThrough: through,
            closes: closes, renewalsThrough: cursor["renewalsThrough"]?.asDate, source: source)
    }

    func dependent(_ id: String, _ cursor: JSONCursor) -> DependentRule? {
        refuse(
            cursor, except: ["name", "requires", "from", "competencyThrough", "through", "endsAtAnniversary", "note"])
        let source = source(of: cursor)
        var requirement: DependentRule.Requirement?
        if let requires = cursor.required("requires") {
            switch requires.node.content {
            case .string("nothing"): requirement = .nothing
            case .string("any-designation"): requirement = .designation(anyOf: [])
            case .array: requirement = .designation(anyOf: designations(requires))
            default: requires.fault(expected: "\"nothing\", \"any-designation\" or a list of designations")
            }
        }
        let from = cursor["from"]?.asDate
        let through = cursor["competencyThrough"]?.asDate
        let name = cursor.required("name")?.asString ?? id
        guard let requirement else { return nil }
        if requirement != .nothing, cursor["from"] == nil { _ = cursor.required("from") }
        return DependentRule(
            id: id, name: name, requirement: requirement, from: from, competencyThrough: through,
            through: cursor["through"]?.asDate, endsAtAnniversary: cursor["endsAtAnniversary"]?.asBool ?? false,
            note: cursor["note"]?.asString,
            source: source)
    }

    func training(_ cursor: JSONCursor) -> TrainingRules? {
        refuse(cursor, except: ["availability", "period", "base", "perArea", "minimumAreas"])
        let base = requirements(cursor.required("base"), perArea: false)
        let perArea = requirements(cursor.required("perArea"), perArea: true)
        let minimum = cursor.required("minimumAreas")?.asInt(in: 0...100)
        let rules = TrainingRules(
            availability: cursor.required("availability")?.asString ?? "",
            period: cursor.required("period")?.asString ?? "", base: base, perArea: perArea,
            minimumAreas: minimum ?? 1, source: source(of: cursor))
        return minimum == nil ? nil : rules
    }

    private func requirements(_ cursor: JSONCursor?, perArea: Bool) -> [TrainingRules.Requirement] {
        (cursor?.members ?? []).map { name, value in
            value.refuseMembers(except: ["name", "threshold", "parts"])
            let parts = (value.required("parts")?.items ?? []).compactMap { item -> TrainingRules.Part? in
                item.refuseMembers(except: ["input", "unit", "weight", "cap"])
                let unit = item.required("unit")?.asCase(Unit.self)
                guard let input = item.required("input"), let text = input.asString, let unit else { return nil }
                if text.contains("<area>") != perArea {
                    input.fault(expected: perArea ? "a name with \"<area>\" in it" : "a name without \"<area>\"")
                }
                return TrainingRules.Part(
                    input: InputName(rawValue: text), unit: unit, weight: item["weight"]?.asPositive ?? 1,
                    cap: item["cap"]?.asPositive)
            }
            return TrainingRules.Requirement(
                id: name, name: value.required("name")?.asString ?? name,
                threshold: value.required("threshold")?.asPositive ?? 1, parts: parts)
        }
    }

    func association(_ cursor: JSONCursor) -> AssociationRule? {
        refuse(cursor, except: ["id", "name", "counts", "designations", "text"])
        let source = source(of: cursor)
        let areas = cursor["designations"].map { designations($0) } ?? []
        let text = cursor.required("text")?.asString ?? ""
        let counts = cursor.required("counts")?.asBool
        guard let id = cursor.required("id")?.identifier, let name = cursor.required("name")?.asString, let counts
        else { return nil }
        return AssociationRule(id: id, name: name, counts: counts, designations: areas, text: text, source: source)
    }

    func freshness(_ cursor: JSONCursor) -> FreshnessRule? {
        refuse(cursor, except: ["categories", "dayOfMonth", "daysAfter"])
        let source = source(of: cursor)
        let categories = cursor.required("categories")?.items.compactMap { $0.asCase(ScoreCategory.self) } ?? []
        let dayOfMonth = cursor["dayOfMonth"]?.asInt(in: 1...28)
        let daysAfter = cursor["daysAfter"]?.asInt(in: 1...366)
        if (dayOfMonth == nil) == (daysAfter == nil) {
            cursor.fault(expected: "either \"dayOfMonth\" or \"daysAfter\"", found: "both or none")
        }
        return FreshnessRule(categories: categories, dayOfMonth: dayOfMonth, daysAfter: daysAfter, source: source)
    }

    func programName(_ cursor: JSONCursor) -> ProgramName? {
        refuse(cursor, except: ["name", "from", "text"])
        let source = source(of: cursor)
        let text = cursor.required("text")?.asString ?? ""
        guard let name = cursor.required("name")?.asString else { return nil }
        return ProgramName(name: name, from: cursor["from"]?.asDate, text: text, source: source)
    }
}
