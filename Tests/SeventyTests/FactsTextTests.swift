import SolutionsPartner
import TestSupport
import Testing

@testable import seventy

@Suite struct FactsTextTests {
    private func partner(_ seed: Int, _ edition: ProgramEdition) -> Partner {
        var generator = SeededGenerator(seed: UInt64(seed))
        var partner = Partner.random(for: edition, using: &generator)
        let day = CalendarDate(dayNumber: 19_000 + seed)
        partner.people = (0..<Int.random(in: 0...3, using: &generator)).map { place in
            Person(
                id: "person-\(place)", name: "C# Ünal \(place)",
                certifications: [
                    HeldCertification(code: "AZ-305", earned: day, expires: place == 0 ? nil : day.adding(days: 365)),
                    HeldCertification(code: "AZ-500"),
                ])
        }
        partner.membership.anniversary = seed % 2 == 0 ? day : nil
        partner.membership.benefits = "solutions-partner"
        return partner
    }

    private func text(_ partner: Partner, _ edition: ProgramEdition) -> String {
        FactsText(partner: partner, edition: edition, day: CalendarDate(dayNumber: 19_280), revision: 3).text
    }

    /// Whatever a partner has, its text says nothing else than the partner.
    @Test(arguments: ["2022-10", "2023-06", "2025-03", "2026-07"], 0..<6)
    func `A text that nobody touched changes nothing`(edition id: String, seed: Int) throws {
        let edition = try EditionCatalog.embedded.edition(id)
        let lines = FactsLines(text(partner(seed, edition), edition))
        #expect(lines.faults == [])
        let difference = FactsDifference(from: lines, to: lines, in: edition)
        #expect(difference.edits == [])
        #expect(difference.faults == [])
    }

    /// From the text of one partner to that of another: the changes make the one of the other.
    @Test(arguments: ["2022-10", "2025-03"], 0..<8)
    func `The changes are what the texts differ in`(edition id: String, seed: Int) throws {
        let edition = try EditionCatalog.embedded.edition(id)
        let (one, other) = (partner(seed, edition), partner(seed + 100, edition))
        let difference = FactsDifference(
            from: FactsLines(text(one, edition)), to: FactsLines(text(other, edition)), in: edition)
        #expect(difference.faults == [])
        let made = one.applying(difference.edits)
        #expect(made.measures.mapValues(\.value) == other.measures.mapValues(\.value))
        #expect(made.membership == other.membership)
        #expect(text(made, edition) == text(other, edition))
    }

    @Test(arguments: [
        ("azure.net-customer-adds 3", 1, "expected a line such as input = value"),
        ("azure.net-customer-adds = 3\nazure.net-customer-adds = 4", 2, "stands on line 1 already"),
        ("[people]\n", 1, "expected [membership] or [person.KEY]"),
        ("[person.maria]\ncertification.AZ-500 = 2022-01-01", 1, "has no line name = NAME"),
        ("person.maria.certification.AZ-500 = 2022-01-01", 1, "there is no person.maria.name"),
        ("\n\nazure.net-custmer-adds = 3", 3, "There is no input"),
        ("[membership]\nanniversary = 31 Feb 2022", 2, "takes a day"),
        ("[membership]\nlegacy.security = platinum", 2, ""),
    ])
    func `Every fault has its line`(typed: String, line: Int, words: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let difference = FactsDifference(from: FactsLines(""), to: FactsLines(typed), in: edition)
        #expect(difference.faults.first?.line == line)
        #expect(difference.faults.first?.text.contains(words) == true || words.isEmpty, "\(difference.faults)")
        // Marks are no part of the text: marked twice, it is the same.
        let marked = difference.marked(typed)
        #expect(marked != typed)
        let again = FactsDifference(from: FactsLines(""), to: FactsLines(marked), in: edition)
        #expect(again.marked(marked) == marked)
    }

    @Test func `A remark begins behind a blank`() {
        let lines = FactsLines("[person.a]\nname = C# Jones  # a remark\n  # another\n")
        #expect(lines.values == ["person.a.name": "C# Jones"])
    }
}
