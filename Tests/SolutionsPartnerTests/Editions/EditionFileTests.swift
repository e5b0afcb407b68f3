import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@Suite("The edition files")
struct EditionFileTests {
    /// The editions in the order of the years that they tell of.
    static let names = TestEditions.names

    private static let designations = [
        DesignationID.dataAI, .digitalAppInnovation, .infrastructure, .businessApplications, .modernWork, .security,
    ]

    @Test("is read without a fault, on any day", arguments: names)
    func isReadWithoutFault(name: String) throws {
        let result = ProgramEdition.check(try TestEditions.text(name), in: try TestEditions.catalog())
        #expect(result.faults.map(\.description) == [])
        let edition = try #require(result.edition)
        #expect(edition.id == name)
        #expect(edition.requiredPoints == 70)
        #expect(edition.designations.map(\.id) == Self.designations)
    }

    @Test("gives every track 100 points", arguments: names)
    func givesEveryTrackAHundredPoints(name: String) throws {
        for designation in try TestEditions.edition(name).designations {
            #expect(!designation.tracks.isEmpty)
            for track in designation.tracks {
                let total = track.metrics.reduce(Rational.zero) { $0 + $1.maximum }
                #expect(total == 100, "\(designation.id.rawValue) \(track.name)")
            }
        }
    }

    @Test("describes every source and explains every inferred rule", arguments: names)
    func describesSources(name: String) throws {
        let edition = try TestEditions.edition(name)
        let metrics = edition.designations.flatMap(\.tracks).flatMap(\.metrics)
        for source in metrics.map(\.source) + [edition.qualificationSource] {
            #expect(!source.sources.isEmpty)
            for name in source.sources { #expect(edition.sources[name]?.isEmpty == false, "\(name)") }
            if let inferred = source.inferred { #expect(inferred.hasSuffix("."), "\(inferred)") }
        }
        #expect(
            metrics.contains { $0.source.inferred != nil }
                == ["2022-03", "2022-10", "2023-01", "2025-03"].contains(name))
    }

    @Test("means the same by the same list name")
    func meansTheSameByTheSameList() throws {
        var known: [String: CertificationList] = [:]
        var shared = 0
        for name in Self.names {
            for list in try TestEditions.catalog().readings(of: name)[0].lists {
                if let earlier = known[list.id] {
                    #expect(list == earlier, "\(list.id) in \(name)")
                    shared += 1
                }
                known[list.id] = list
            }
        }
        #expect(shared > 0)
    }

    @Test("follows the one before without a gap")
    func followsWithoutGap() throws {
        let all = try Self.names.map { try TestEditions.edition($0) }
        let editions = all.filter { $0.effectiveFrom != nil }
        #expect(all.filter { $0.effectiveFrom == nil }.map(\.id) == ["2023-01"])
        for (earlier, later) in zip(editions, editions.dropFirst()) {
            let through = try #require(earlier.effectiveThrough)
            #expect(later.effectiveFrom?.dayNumber == through.dayNumber + 1)
        }
        #expect(editions.last?.effectiveThrough == nil)
    }

    @Test(
        "knows the inputs that other documents name",
        arguments: [
            ("2022-03", "data-ai.advanced-certifications", Unit.person),
            ("2022-03", "security.intermediate-certifications.step2", .person),
            ("2022-10", "data-ai.net-customer-adds", .customer),
            ("2023-01", "business-applications.usage-growth.baseline", .consumption),
            ("2022-10", "business-applications.track", .track),
            ("2022-10", "security.usage-growth.azure", .usd),
            ("2023-06", "business-applications.usage-growth.workload.power-apps.baseline", .capacity),
            ("2023-06", "modern-work.smb.usage-growth.csp", .user),
            ("2023-12", "data-ai.intermediate-certifications.step3", .person),
            ("2026-07", "azure.track.enrolled", .track),
            ("2026-07", "infrastructure.smb-customer-share", .percent),
            ("2026-07", "security.smb.usage-growth.m365", .user),
        ])
    func knowsInputs(name: String, input: String, unit: Unit) throws {
        let edition = try TestEditions.edition(name)
        #expect(edition.input(named: InputName(rawValue: input))?.unit == unit)
    }
}
