extension Glossary {
    /// The words of the program together with those of an edition: its designations, specializations, certifications,
    /// competencies and programs.
    ///
    /// - Parameter day: The day on which they are told; what is over by then is told as past. `nil` for no day.
    public static func explaining(_ edition: ProgramEdition, on day: CalendarDate? = nil) -> Glossary {
        let words = embedded(required: edition.requiredPoints, of: edition.maximumPoints)
        let own = EditionTerms(edition: edition, day: day)
        var terms = words.terms.map { term in
            switch term.id {
            case "specialization-opening": term.adding(own.openings)
            case "track": term.adding(own.tracks, by: "the rules of edition \(edition.id)")
            default: term
            }
        }
        var known = Set(terms.map(\.id))
        for term in own.all where known.insert(term.id).inserted { terms.append(term) }
        return Glossary(terms: terms)
    }
}

/// What an edition says of the things that have a name in it, as definitions.
private struct EditionTerms {
    let edition: ProgramEdition
    let day: CalendarDate?
    private let rules: StandingRules?

    init(edition: ProgramEdition, day: CalendarDate?) {
        self.edition = edition
        self.day = day
        rules = try? edition.standingRules()
    }

    var all: [Glossary.Term] {
        edition.designations.map(designation) + specializations + programs + competencies + certifications
    }

    /// Whether a last day is past.
    private func isOver(_ last: CalendarDate?) -> Bool {
        guard let day, let last else { return false }
        return last < day
    }

    /// Whether a first day is still to come.
    private func isAhead(_ first: CalendarDate?) -> Bool {
        guard let day, let first else { return false }
        return day < first
    }

    private func isOrWas(_ last: CalendarDate) -> String { isOver(last) ? "was" : "is" }

    /// Which specializations each designation opens, in sentences.
    var openings: String {
        edition.designations.compactMap { designation in
            let opened = opened(by: designation.id)
            return opened.isEmpty
                ? nil : "\(designation.name) opens \(Phrase.Joining.and.text(opened.map(\.name)))."
        }.joined(separator: " ")
    }

    /// Which track of each designation counts, in sentences.
    var tracks: String {
        var rules: [(rule: String, names: [String])] = []
        for designation in edition.designations {
            let rule: String
            switch designation.choice {
            case .single: continue
            case .bestTotal: rule = "the higher total counts"
            case .assigned(let assignment): rule = assignment.rule
            }
            if let place = rules.firstIndex(where: { $0.rule == rule }) {
                rules[place].names.append(designation.name)
            } else {
                rules.append((rule, [designation.name]))
            }
        }
        return rules.map { "\(Phrase.Joining.and.text($0.names)): \($0.rule)." }.joined(separator: " ")
    }

    private func opened(by id: DesignationID) -> [Specialization] {
        (rules?.specializations.all ?? []).filter { specialization in
            specialization.opensWith.contains(id) && !isAhead(specialization.from)
                && (day == nil ? specialization.through == nil : !isOver(specialization.through))
        }
    }

    private func words(_ source: RuleSource) -> String {
        source.sources.map { edition.sources[$0] ?? $0 }.joined(separator: "; ")
    }

    private func names(_ ids: [DesignationID], _ joining: Phrase.Joining) -> String {
        joining.text(ids.map { edition.designation($0)?.name ?? $0.rawValue })
    }

    private func designation(_ rules: DesignationRules) -> Glossary.Term {
        let tracks =
            rules.tracks.count > 1 ? " Its tracks are \(Phrase.Joining.and.text(rules.tracks.map(\.name)))." : ""
        let metrics = (rules.tracks.first?.metrics ?? []).map { "\($0.name.lowercased()) (\($0.maximum))" }
        var text =
            "A designation for which \(rules.requiredPoints) of \(rules.maximumPoints) points are needed, with points in "
            + "every metric: \(Phrase.Joining.and.text(metrics)).\(tracks)"
        for more in [rules.note, rules.inferred] { if let more { text += " \(more)" } }
        let opened = opened(by: rules.id)
        if !opened.isEmpty {
            text += " It opens the specializations \(Phrase.Joining.and.text(opened.map(\.name)))."
        }
        let source = rules.tracks.first?.metrics.first?.source ?? edition.qualificationSource
        return Glossary.Term(
            id: rules.id.rawValue, title: rules.name,
            otherNames: rules.shortName == rules.name ? [] : [rules.shortName],
            text: text, source: words(source), see: ["designation", "specialization-opening"])
    }

    private var specializations: [Glossary.Term] {
        (rules?.specializations.all ?? []).map { specialization in
            var text = "A specialization that any of these designations opens: \(names(specialization.opensWith, .or))."
            if let from = specialization.from { text += " It \(isAhead(from) ? "begins" : "began") on \(from)." }
            if let through = specialization.through { text += " Its last day \(isOrWas(through)) \(through)." }
            if let next = specialization.replacedBy, let successor = rules?.specializations.specialization(next) {
                let isPast = isOver(specialization.through)
                text += " \(successor.name) \(isPast || day == nil ? "has taken" : "takes") its place."
            }
            if let audit = specialization.audit { text += " \(audit.phrase.text)" }
            if let note = specialization.note { text += " \(note)" }
            let source = specialization.source ?? rules?.specializations.source
            return Glossary.Term(
                id: specialization.id, title: specialization.name, otherNames: specialization.otherIDs, text: text,
                source: source.map(words) ?? "",
                see: specialization.opensWith.map(\.rawValue) + (specialization.replacedBy.map { [$0] } ?? [])
                    + ["specialization"])
        }
    }

    private var programs: [Glossary.Term] {
        (rules?.dependents ?? []).map { rule in
            var text: String
            switch rule.requirement {
            case .nothing: text = "It asks for no designation."
            case .designation(let wanted):
                text =
                    "It needs \(wanted.isEmpty ? "a designation" : names(wanted, .or))"
                    + (rule.from.map { " from \($0) on." } ?? ".")
            }
            if let through = rule.competencyThrough {
                text += " A competency \(isOver(through) || day == nil ? "served" : "serves") through \(through)."
            }
            if let through = rule.through { text += " Its last day \(isOrWas(through)) \(through)." }
            if let note = rule.note { text += " \(note)" }
            return Glossary.Term(
                id: rule.id, title: rule.name, text: text, source: words(rule.source), see: ["designation"])
        }
    }

    private var competencies: [Glossary.Term] {
        guard let legacy = rules?.legacy else { return [] }
        return legacy.competencies.map { competency in
            let note = competency.note.map { " \($0)" } ?? ""
            return Glossary.Term(
                id: competency.id, title: competency.name, otherNames: ["\(competency.name) competency"],
                text: "A competency, valid through \(legacy.heldOn). It maps to "
                    + "\(names(competency.designations, .and)).\(note)",
                source: words(legacy.source), see: ["competency"] + competency.designations.map(\.rawValue))
        }
    }

    private var certifications: [Glossary.Term] {
        var seen: Set<String> = []
        return edition.lists.flatMap(\.certifications).filter { seen.insert($0.id).inserted }.map { certification in
            let places = places(of: certification)
            let last = edition.countsThrough(certification)
            let isPast = isOver(last)
            let counts = isPast ? "counted" : "counts"
            var text = "\(certification.name). It \(counts) for \(Phrase.Joining.and.text(places))."
            if let from = certification.eligibleFrom { text += " It \(counts) from \(from) on." }
            if let retired = certification.retired {
                text += " Its last day to be earned \(isOrWas(retired)) \(retired)."
            }
            if let last { text += " It \(counts) through \(last)." }
            text += successors(of: certification)
            if let note = certification.note { text += " \(note)" }
            let source = certification.source ?? sourceOfRules(for: certification)
            return Glossary.Term(
                id: certification.id, title: certification.id,
                // Of exams that are taken together, each leads there too.
                otherNames: [certification.name] + certification.otherNames + certification.otherIDs
                    + (certification.id.contains("+") ? certification.id.split(separator: "+").map(String.init) : []),
                text: text,
                source: source.map(words) ?? "", see: ["certification", "retired-certification"])
        }
    }

    /// Where a certification counts, such as `Security, intermediate certifications (step1)`.
    private func places(of certification: Certification) -> [String] {
        var places: [String] = []
        for rules in edition.designations {
            for metric in rules.tracks.flatMap(\.metrics) {
                for (step, list) in lists(of: metric)
                where list.certifications.contains(where: { $0.id == certification.id }) {
                    let place = "\(rules.name), \(metric.name.lowercased())" + (step.map { " (\($0))" } ?? "")
                    if !places.contains(place) { places.append(place) }
                }
            }
        }
        return places
    }

    /// What comes after a certification: what takes its place on all of its lists, and what does not.
    private func successors(of certification: Certification) -> String {
        let lists = edition.lists.filter { list in list.all.contains { $0.id == certification.id } }
        func days(of code: String) -> [CalendarDate?]? {
            var days: [CalendarDate?] = []
            for list in lists {
                if list.certifications.contains(where: { $0.id == code }) {
                    days.append(nil)
                } else if let joins = list.upcoming.first(where: { $0.certifications.contains { $0.id == code } }) {
                    days.append(joins.day)
                } else {
                    return nil
                }
            }
            return days
        }
        var text = ""
        var taking: [String] = []
        for code in certification.replacedBy {
            guard let days = days(of: code) else {
                let place = lists.count == 1 ? "its list" : "all of its lists"
                text += " Its successor is \(code), which is not on \(place)."
                continue
            }
            taking.append(code + (days.compactMap { $0 }.max().map { " from \($0) on" } ?? ""))
        }
        return (taking.isEmpty ? "" : " Its place is taken by \(Phrase.Joining.and.text(taking)).") + text
    }

    private func sourceOfRules(for certification: Certification) -> RuleSource? {
        edition.designations.flatMap(\.tracks).flatMap(\.metrics).first { metric in
            lists(of: metric).contains { $0.list.certifications.contains { $0.id == certification.id } }
        }?.source
    }

    private func lists(of metric: MetricRules) -> [(step: String?, list: CertificationList)] {
        switch metric.rule {
        case .linear(let rule): rule.list.map { [(nil, $0.list)] } ?? []
        case .staged(let steps): steps.map { ($0.id, $0.list.list) }
        case .growth, .bestOf, .pools: []
        }
    }
}

extension Glossary.Term {
    /// The term with more sentences at its end.
    ///
    /// - Parameter other: What the sentences rest on, where that is something else than what the term rests on.
    fileprivate func adding(_ sentences: String, by other: String? = nil) -> Glossary.Term {
        guard !sentences.isEmpty else { return self }
        return Glossary.Term(
            id: id, title: title, otherNames: otherNames, text: "\(text) \(sentences)",
            source: [source, other].compactMap(\.self).joined(separator: "; "), see: see,
            questions: questions)
    }
}
