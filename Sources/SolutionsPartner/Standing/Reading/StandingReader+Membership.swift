internal import JSONTree

/// The parts about attaining, renewing, paying and badges.
extension StandingReader {
    func attaining(_ cursor: JSONCursor) -> AttainingRule? {
        refuse(cursor, except: ["from", "badge", "metAttainsThrough"])
        let source = source(of: cursor)
        let badge = cursor.required("badge")?.asCase(AttainingRule.BadgeMoment.self)
        guard let from = cursor.required("from")?.asDate, let badge else { return nil }
        let through = cursor["metAttainsThrough"]?.asDate
        if badge == .onEnrolment, cursor["metAttainsThrough"] == nil { _ = cursor.required("metAttainsThrough") }
        return AttainingRule(from: from, badge: badge, metAttainsThrough: through, source: source)
    }

    func renewal(_ cursor: JSONCursor) -> RenewalRule? {
        refuse(cursor, except: ["days"])
        let source = source(of: cursor)
        guard let days = cursor.required("days")?.asInt(in: 0...366) else { return nil }
        return RenewalRule(days: days, source: source)
    }

    func windows(_ cursor: JSONCursor?) -> [CheckWindowRule] {
        var rules: [CheckWindowRule] = []
        for item in cursor?.items ?? [] {
            refuse(item, except: ["from", "kind", "days", "months", "wholeMonths", "renewalDays"])
            let source = source(of: item)
            let kind = windowKind(item)
            guard let from = item.required("from")?.asDate, let kind else { continue }
            if let last = rules.last, from <= last.from {
                item.fault(expected: "a start after \(last.from)", found: "\(from)")
            }
            rules.append(
                CheckWindowRule(
                    from: from, kind: kind, renewalDays: item["renewalDays"]?.asInt(in: 0...366) ?? 0, source: source))
        }
        if let cursor, rules.isEmpty { cursor.fault(expected: "at least one window") }
        return rules
    }

    private func windowKind(_ cursor: JSONCursor) -> CheckWindowRule.Kind? {
        switch cursor.required("kind")?.asString {
        case "anniversary-day": return .anniversaryDay
        case "days-before": return cursor.required("days")?.asInt(in: 1...366).map { .daysBefore($0) }
        case "months":
            let whole = cursor["wholeMonths"]?.asBool ?? false
            return cursor.required("months")?.asInt(in: 1...24).map { .months($0, wholeMonths: whole) }
        case nil: return nil
        default:
            cursor["kind"]?.fault(expected: "\"anniversary-day\", \"days-before\" or \"months\"")
            return nil
        }
    }

    func fees(_ cursor: JSONCursor) -> (schedule: FeeSchedule, source: RuleSource)? {
        refuse(cursor, except: ["currency", "solutionsPartner", "legacyGold", "legacySilver"])
        let source = source(of: cursor)
        let amounts = ["solutionsPartner", "legacyGold", "legacySilver"].map { amount(cursor[$0]) }
        guard let currency = cursor.required("currency")?.asString else { return nil }
        let schedule = FeeSchedule(
            currency: currency, solutionsPartner: amounts[0], legacyGold: amounts[1], legacySilver: amounts[2],
            origin: .published)
        return (schedule, source)
    }

    func legacy(_ cursor: JSONCursor) -> LegacyRules? {
        refuse(cursor, except: ["heldOn", "lastRenewal", "lastPurchase", "competencies", "replaced"])
        let source = source(of: cursor)
        let competencies = cursor.required("competencies")?.members.map { name, value in
            value.refuseMembers(except: ["name", "designations", "note"])
            return LegacyRules.Competency(
                id: name, name: value.required("name")?.asString ?? name,
                designations: designations(value.required("designations")), note: value["note"]?.asString)
        }
        let replaced = statements(cursor["replaced"])
        let lastPurchase = cursor["lastPurchase"]?.asDate
        let lastRenewal = cursor.required("lastRenewal")?.asDate
        guard let heldOn = cursor.required("heldOn")?.asDate, let lastRenewal else { return nil }
        return LegacyRules(
            heldOn: heldOn, lastRenewal: lastRenewal, lastPurchase: lastPurchase, competencies: competencies ?? [],
            replaced: replaced, source: source)
    }

    func badges(_ cursor: JSONCursor) -> BadgeRules? {
        refuse(cursor, except: ["prefix", "microsoftCloud", "download", "groups", "singleThrough"])
        let source = source(of: cursor)
        let groups = (cursor["groups"]?.members ?? []).compactMap { name, value -> BadgeRules.Group? in
            refuse(value, except: ["name", "from", "designations"])
            let groupSource = self.source(of: value)
            let members = designations(value.required("designations"))
            let title = value.required("name")?.asString ?? name
            guard let from = value.required("from")?.asDate else { return nil }
            return BadgeRules.Group(id: name, name: title, from: from, designations: members, source: groupSource)
        }
        let download = cursor.required("download")?.asString ?? ""
        guard let prefix = cursor.required("prefix")?.asString, let cloud = cursor.required("microsoftCloud")?.asString
        else { return nil }
        return BadgeRules(
            prefix: prefix, microsoftCloud: cloud,
            download: Statement(id: "download", title: "Download", text: download, source: source), groups: groups,
            singleThrough: cursor["singleThrough"]?.asDate, source: source)
    }
}
