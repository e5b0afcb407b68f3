import TestSupport
import Testing

@testable import SolutionsPartner

/// Partners that are qualified exactly where a test wants them to be, judged on a day.
enum StandingFixture {
    /// Every designation.
    static let all: [DesignationID] = [
        .dataAI, .digitalAppInnovation, .infrastructure, .businessApplications, .modernWork, .security,
    ]
    /// The three of Azure.
    static let azure: [DesignationID] = [.dataAI, .digitalAppInnovation, .infrastructure]

    /// The rules of every reading of every edition, decoded once for all tests.
    private static let rules = Result {
        var rules: [EditionReading: StandingRules] = [:]
        let catalog = try TestEditions.catalog()
        for name in TestEditions.names {
            for edition in try catalog.readings(of: name) { rules[edition.reading] = try edition.standingRules() }
        }
        return rules
    }

    /// The rules of an edition.
    static func standingRules(_ edition: String) throws -> StandingRules {
        let reading = try TestEditions.edition(edition).reading
        return try #require(rules.get()[reading])
    }

    static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text), "\(text)") }

    /// Days by designation.
    static func days(_ texts: [DesignationID: String]) throws -> [DesignationID: CalendarDate] {
        try texts.mapValues { try date($0) }
    }

    /// Legacy benefits with gold in security, and the day on which Security was attained.
    static func gold(anniversary: String, attained: String) throws -> Membership {
        try membership(
            anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold], attained: [.security: attained])
    }

    /// A membership with days as texts.
    static func membership(
        anniversary: String? = nil, benefits: String? = nil, legacy: [String: Membership.LegacyLevel] = [:],
        attained: [DesignationID: String] = [:], specializations: [String: String] = [:], expertMSP: String? = nil
    ) throws -> Membership {
        Membership(
            anniversary: try anniversary.map { try date($0) }, benefits: benefits, legacy: legacy,
            attained: try days(attained), specializations: try specializations.mapValues { try date($0) },
            expertMSP: try expertMSP.map { try date($0) })
    }

    /// A partner that has full points in some designations and nothing elsewhere.
    static func partner(
        qualified: some Sequence<DesignationID>, _ membership: Membership, under edition: ProgramEdition
    ) throws -> Partner {
        var partner = Partner(id: "test", name: "Test", membership: membership)
        for id in qualified {
            for metric in try #require(edition.designation(id)?.tracks.first).metrics {
                for (input, value) in fullMarks(metric.rule) {
                    partner.measures[input.name] = Measure(.quantity(value))
                }
            }
        }
        return partner
    }

    private static func fullMarks(_ rule: ScoringRule) -> [(InputReference, Rational)] {
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

    /// A number of each other designation, so that it is known that its requirements are not met.
    private static func enterZeros(
        _ partner: inout Partner, besides qualified: [DesignationID], under edition: ProgramEdition
    ) {
        for designation in edition.designations where !qualified.contains(designation.id) {
            guard let metric = designation.tracks.first?.metrics.first(where: { $0.category == .performance })
            else { continue }
            for (input, _) in fullMarks(metric.rule) where partner.measures[input.name] == nil {
                partner.measures[input.name] = Measure(.quantity(.zero))
            }
        }
    }

    /// Judges a partner; the edition is the one in force on the day unless another is named.
    ///
    /// - Parameter entered: Whether something is entered of the designations that are not met as well.
    static func standing(
        on day: String, _ membership: Membership = Membership(), qualified: [DesignationID] = [],
        history: [String: [DesignationID]] = [:], edition: String? = nil, fees: FeeSchedule? = nil,
        measures: [String: String] = [:], people: [Person] = [], entered: Bool = true
    ) throws -> Standing {
        let day = try date(day)
        let id = try edition ?? #require(try TestEditions.catalog().id(on: day))
        let edition = try TestEditions.edition(id, on: day)
        var partner = try partner(qualified: qualified, membership, under: edition)
        if entered { enterZeros(&partner, besides: qualified, under: edition) }
        partner.people = people
        for (name, text) in measures {
            partner.measures[InputName(rawValue: name)] = Measure(.quantity(try #require(Rational(decimal: text))))
        }
        let card = Scorecard(of: partner, under: edition, on: day)
        // The fixture itself must give what the test asks for.
        for score in card.designations where people.isEmpty {
            try #require(score.isQualified == qualified.contains(score.rules.id), "\(score.rules.id.rawValue)")
        }
        var records = QualificationHistory()
        for (text, ids) in history { records.record(Set(ids), on: try date(text)) }
        let rules = try #require(rules.get()[edition.reading])
        return Standing(of: partner, card: card, history: records, rules: rules, fees: fees)
    }
}

extension Standing {
    /// The texts of everything that gives reasons for a designation.
    func reasons(_ id: DesignationID) -> String {
        (designation(id)?.reasons ?? []).map(\.text).joined(separator: " ")
    }
}

extension [Reason] {
    /// All sentences as one text.
    var text: String { map(\.text).joined(separator: " ") }
}
