import SolutionsPartner
import TestSupport

/// The kinds of partners that the FAQ speaks of, as documents of one store.
enum FAQPartners {
    /// The documents by id.
    static func documents() throws -> [String: String] {
        let met = try marks(of: [.security])
        // Who meets nothing says so with a number below the line; nothing entered would tell nothing.
        let unmet = try marks(of: [])
        var documents: [String: String] = [:]
        func add(
            _ id: String, _ membership: String, attained: [String: String] = [:], more: String = "",
            measures: String? = nil
        ) {
            let held = attained.sorted { $0.key < $1.key }.map { "\"\($0.key)\": {\"attained\": \"\($0.value)\"}" }
                .joined(separator: ", ")
            documents[id] = """
                {"format": 1, "id": "\(id)", "name": "\(id)", "membership": {\(membership)},
                 "designations": {\(held)}, \(more) "measures": {\(measures ?? (attained.isEmpty ? unmet : ""))}}
                """
        }
        let gold = #""legacy": {"security": "gold"}"#
        let threat = #""specializations": {"threat-protection": {"anniversary": "2023-02-03"}},"#
        // Partner A of the FAQ: gold Security until 11 November 2022, Threat Protection until 3 February 2023.
        add("partner-a", #""anniversary": "2022-11-11", "benefits": "legacy", \#(gold)"#, more: threat)
        add(
            "partner-a-met", #""anniversary": "2022-11-11", "benefits": "legacy", \#(gold)"#, more: threat,
            measures: met)
        add(
            "partner-a-attained", #""anniversary": "2023-11-11", "benefits": "legacy", \#(gold)"#,
            attained: ["security": "2022-12-01"], more: threat)
        add("gold-renewed", #""anniversary": "2023-11-11", "benefits": "legacy", \#(gold)"#)
        add(
            "gold-moved", #""anniversary": "2023-11-11", "benefits": "solutions-partner", \#(gold)"#,
            attained: ["security": "2022-11-01"], measures: met)
        add("silver", #""anniversary": "2023-03-18", "benefits": "legacy", "legacy": {"cloud-platform": "silver"}"#)
        add("september", #""anniversary": "2022-09-15", "benefits": "legacy", \#(gold)"#)
        add("new-met", #""benefits": "none""#, measures: met)
        add("waived", #""anniversary": "2022-09-10", "benefits": "none", \#(gold)"#, measures: met)
        add("empty", "")
        add("untold", "", measures: "")
        add(
            "dip", #""anniversary": "2023-03-18", "benefits": "legacy", "legacy": {"cloud-platform": "gold"}"#,
            attained: ["modern-work": "2022-10-10"])
        add(
            "three", #""benefits": "solutions-partner""#,
            attained: [
                "modern-work": "2022-11-14", "business-applications": "2023-01-20", "security": "2023-02-09",
            ])
        add(
            "six", #""anniversary": "2023-11-01", "benefits": "solutions-partner""#,
            attained: Dictionary(uniqueKeysWithValues: designations.map { ($0.rawValue, "2022-11-01") }))
        add("msp", #""expertMSP": "2023-01-15", "legacy": {"cloud-platform": "gold"}"#)
        add(
            "msp-ready", #""anniversary": "2023-11-01", "benefits": "solutions-partner", "expertMSP": "2023-01-15""#,
            attained: ["data-ai": "2022-11-01", "digital-app-innovation": "2022-11-01", "infrastructure": "2022-11-01"])
        for id in designations {
            add("only-\(id.rawValue)", #""benefits": "solutions-partner""#, attained: [id.rawValue: "2022-11-01"])
        }
        return documents
    }

    /// The designations in the order of the FAQ's table.
    static let designations: [DesignationID] = [
        .dataAI, .digitalAppInnovation, .infrastructure, .businessApplications, .modernWork, .security,
    ]

    /// The numbers that reach every maximum of some designations, whatever the edition, and one of nothing of each other.
    private static func marks(of ids: [DesignationID]) throws -> String {
        var values: [String: Rational] = [:]
        for name in TestEditions.names {
            let edition = try TestEditions.edition(name)
            for designation in edition.designations {
                let isMet = ids.contains(designation.id)
                for metric in designation.tracks.first?.metrics ?? [] {
                    for (input, value) in marks(metric.rule) where isMet || metric.category == .performance {
                        let old = values[input.name.rawValue] ?? .zero
                        values[input.name.rawValue] = isMet ? max(old, value) : old
                    }
                }
            }
        }
        return values.sorted { $0.key < $1.key }.map { "\"\($0.key)\": {\"value\": \($0.value)}" }.joined(
            separator: ", ")
    }

    private static func marks(_ rule: ScoringRule) -> [(InputReference, Rational)] {
        switch rule {
        case .linear(let rule): [(rule.input, rule.threshold)]
        case .growth(let rule):
            [(rule.input, rule.threshold)] + (rule.minimum.map { [($0.input, $0.amount)] } ?? [])
        case .staged(let steps): steps.map { ($0.input, Rational($0.people)) }
        case .bestOf(let options): options.prefix(1).map { ($0.input, $0.threshold) }
        case .pools(let rule):
            rule.pools.map { ($0.input, rule.combination == .counts ? rule.threshold : $0.threshold) }
        }
    }
}
