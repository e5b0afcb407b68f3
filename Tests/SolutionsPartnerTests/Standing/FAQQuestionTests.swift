import SolutionsPartner
import TestSupport
import Testing

/// Every question of the FAQ has an answer: a command with a field, or a definition.
@Suite("The questions of the FAQ")
struct FAQQuestionTests {
    @Test("are all listed, once each and in order")
    func allListed() {
        #expect(FAQQuestion.all.map(\.number) == Array(1...91))
        #expect(Set(FAQQuestion.all.map(\.question)).count == 91)
    }

    @Test("each have an answer", arguments: FAQQuestion.all)
    func answered(question: FAQQuestion) throws {
        #expect(!question.answers.isEmpty)
        for answer in question.answers {
            switch answer {
            case .term(let word):
                let term = try #require(Glossary.embedded(required: 70, of: 100).term(word), "\(word)")
                #expect(!term.text.isEmpty && !term.source.isEmpty)
            case .metric(let id, let metric, let words):
                let rules = try #require(try TestEditions.edition("2022-10").designation(id)?.tracks.first)
                let counts = try #require(rules.metrics.first { $0.id == metric }).counts
                #expect(!counts.isEmpty && (words.isEmpty || counts.contains(words)), "\(counts)")
            case .field(_, let field, let words):
                let text = try text(of: field)
                #expect(text.contains(words), "\(field): \(text)")
            }
        }
    }

    // MARK: Fields

    private struct NoField: Error { let name: String }

    /// A partner with a gold competency and a specialization, in the first days of the program.
    private func partner(
        on day: String = "2022-10-05", benefits: String = "legacy", qualified: [DesignationID] = [],
        attained: [DesignationID: String] = [:], expertMSP: String? = nil
    ) throws -> Standing {
        try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2023-03-18", benefits: benefits, legacy: ["security": .gold], attained: attained,
                specializations: ["threat-protection": "2023-02-03"], expertMSP: expertMSP),
            qualified: qualified, edition: "2022-10", measures: ["azure.deployments": "1"])
    }

    private func text(of field: String) throws -> String {
        let standing = try partner()
        switch field {
        case "levels": return statements(standing.rules.levels)
        case "timeline": return try timeline(partner(on: "2022-09-20"))
        case "designations": return standing.designations.map(\.name).joined(separator: "\n")
        case "designations dipped": return try partner(attained: [.security: "2022-10-03"]).reasons(.security)
        case "designations further":
            return try partner(
                benefits: "solutions-partner", qualified: [.modernWork, .security],
                attained: [.modernWork: "2022-10-03"]
            ).reasons(.security)
        case "badges":
            return standing.badges.map { "\($0.name): \($0.reasons.text)" }.joined(separator: "\n")
                + (try partner(attained: [.security: "2022-10-03"]).badges.map(\.reasons.text).joined())
        case "options": return try partner(qualified: [.security]).options.map(\.reasons.text).joined(separator: "\n")
        case "options unqualified": return standing.options.map(\.reasons.text).joined(separator: "\n")
        case "options before October":
            return try partner(on: "2022-09-20").options.map(\.reasons.text).joined(separator: "\n")
        case "fee": return standing.options.map(\.fee.phrase.text).joined(separator: "\n")
        case "replaced": return statements(standing.rules.legacy.replaced)
        case "obstacles": return standing.designations.map(\.reasons.text).joined(separator: "\n")
        case "total":
            return standing.card.designations.map {
                "\($0.total) of \($0.rules.tracks[0].metrics.reduce(.zero) { $0 + $1.maximum })"
            }.joined()
        case "freshness": return standing.freshness.map(\.reasons.text).joined(separator: "\n")
        case "specializations": return standing.specializations.map(\.reasons.text).joined(separator: "\n")
        case "specializations before October":
            return try partner(on: "2022-09-20").specializations.map(\.reasons.text).joined(separator: "\n")
        case "incrementalBenefits": return standing.incrementalBenefits.map(\.reasons.text).joined(separator: "\n")
        case "incrementalBenefits chosen":
            return try partner(benefits: "solutions-partner", attained: [.security: "2022-10-03"]).incrementalBenefits
                .map(\.reasons.text).joined(separator: "\n")
        case "expertMSP": return standing.expertMSP.reasons.text
        case "expertMSP before October": return try partner(on: "2022-09-20").expertMSP.reasons.text
        case "expertMSP held": return try partner(expertMSP: "2023-01-01").expertMSP.reasons.text
        case "dependents":
            return standing.dependents.map { "\($0.name): \($0.reasons.text)" }.joined(separator: "\n")
        case "partnerKinds": return statements(standing.rules.partnerKinds)
        case "benefits": return statements(standing.rules.benefits)
        case "accounts": return statements(standing.rules.accounts)
        case "programNames": return standing.rules.programNames.map { "\($0.name): \($0.text)" }.joined(separator: "\n")
        case "training": return standing.training.base.map(\.name).joined() + standing.training.reasons.text
        case "competencies": return standing.rules.legacy.competencies.compactMap(\.note).joined(separator: "\n")
        case "associations": return associations(standing)
        case "certifications infrastructure", "certifications modern-work":
            return certifications(standing.card.edition, String(field.dropFirst("certifications ".count)))
        case "pools security":
            return standing.card.edition.definitions.filter { $0.designation == .security }.compactMap(\.part)
                .joined(separator: " ").replacing("azure", with: "Azure")
        default: throw NoField(name: field)
        }
    }

    private func statements(_ list: [Statement]) -> String {
        list.map { "\($0.title): \($0.text)" }.joined(separator: "\n")
    }

    private func timeline(_ standing: Standing) -> String {
        standing.timeline.map { "\($0.date) \($0.title)" }.joined(separator: "\n")
    }

    private func associations(_ standing: Standing) -> String {
        let guide = AssociationGuide(standing.rules, edition: standing.card.edition)
        return
            (guide.rows.map {
                "\($0.designation.rawValue) \($0.metric.rawValue): \($0.associations.joined(separator: ", "))"
            }
            + guide.exclusions(for: .security).map { "\($0.name): \($0.text)" }).joined(separator: "\n")
    }

    private func certifications(_ edition: ProgramEdition, _ id: String) -> String {
        edition.definitions.filter { $0.designation.rawValue == id }.compactMap(\.list).flatMap(\.certifications)
            .map(\.id).joined(separator: " ")
    }
}
