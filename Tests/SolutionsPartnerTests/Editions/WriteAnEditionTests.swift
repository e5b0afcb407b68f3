import JSONTree
import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("The examples of the page about editions")
struct WriteAnEditionTests {
    /// The documents that the page shows, in their order.
    private func examples() throws -> [[UInt8]] {
        let page = try #require(
            readFile("\(SampleStore.repository)/Sources/SolutionsPartner/Documentation.docc/WriteAnEdition.md"))
        return page.split(separator: "```json\n").dropFirst().compactMap { rest in
            rest.firstRange(of: "```").map { Array(rest[..<$0.lowerBound].utf8) }
        }
    }

    private func catalog(_ example: [UInt8]) throws -> EditionCatalog {
        EditionCatalog.embedded.adding(try EditionCatalog.Entry(text: example))
    }

    @Test("have no faults")
    func haveNoFaults() throws {
        let examples = try examples()
        #expect(examples.count == 2)
        for example in examples {
            let (edition, faults) = ProgramEdition.check(example, in: .embedded)
            #expect(faults.map(\.description) == [])
            #expect(edition != nil)
        }
    }

    @Test("replace a designation as a whole, and take over the others")
    func replaceADesignation() throws {
        let catalog = try catalog(try examples()[0])
        let (edition, base) = (try catalog.edition("2027-07"), try catalog.edition("2026-07"))
        #expect(edition.effectiveFrom == CalendarDate("2027-07-01"))
        #expect(edition.designations.map(\.id) == base.designations.map(\.id))
        for (own, inherited) in zip(edition.designations, base.designations) {
            guard own.id == .security else {
                #expect(
                    own.tracks.map { $0.metrics.map { "\($0)" } }
                        == inherited.tracks.map { $0.metrics.map { "\($0)" } },
                    "\(own.id)")
                continue
            }
            #expect(own.tracks.map { $0.metrics.map(\.id.rawValue) } == [["net-customer-adds", "certifications"]])
        }
    }

    @Test("change a fee and a shared metric on their days")
    func changeOnTheirDays() throws {
        let catalog = try catalog(try examples()[1])
        for (day, fee, threshold) in [
            ("2027-04-08", 4875, 3), ("2027-04-09", 5000, 3), ("2027-06-30", 5000, 3), ("2027-07-01", 5000, 4),
        ] {
            let edition = try catalog.edition("expected", on: CalendarDate(day))
            #expect(try edition.standingRules().fees.solutionsPartner == Rational(fee), "\(day)")
            let azure = edition.designations.filter { rules in
                rules.tracks[0].metrics.contains {
                    $0.inputs.contains { $0.name.rawValue == "azure.net-customer-adds" }
                }
            }
            #expect(azure.count == 3)
            for rules in azure {
                guard case .linear(let rule)? = rules.tracks[0].metrics.first?.rule else {
                    Issue.record("\(rules.id)")
                    continue
                }
                #expect(rule.threshold == Rational(threshold), "\(day) \(rules.id)")
            }
        }
    }

    @Test(
        "are refused where they name a metric that there is not, or a day before the edition",
        arguments: [
            (
                #""azure-net-customer-adds-enterprise""#, #""azure-net-customer-adds""#,
                #"metrics.azure-net-customer-adds: expected a shared metric that there is, such as "#,
                #"found "azure-net-customer-adds", which no document has"#
            ),
            (
                #""extends": "2026-07","#, #""extends": "2026-07", "effective": {"from": "2027-05-01"},"#,
                "changes[0].on: expected a day from 2027-05-01 on, when the edition begins", "found 2027-04-09"
            ),
        ])
    func areRefused(text: String, other: String, expected: String, found: String) throws {
        let example = String(decoding: try examples()[1], as: UTF8.self).replacing(text, with: other)
        let faults = ProgramEdition.check(Array(example.utf8), in: .embedded).faults.map(\.description)
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.contains(expected) == true && faults.first?.hasSuffix(found) == true, "\(faults)")
    }
}
