import SolutionsPartner
import TestSupport
import Testing

/// The rules from March 2025 to June 2026, and the year before of which little is known.
@Suite("March 2025 to June 2026")
struct Edition2025Tests {
    private let day = CalendarDate("2026-05-08")

    private func people(_ codes: [String]) -> [Person] {
        codes.enumerated().map { place, code in
            Person(id: "p\(place)", name: "P\(place)", certifications: [HeldCertification(code: code)])
        }
    }

    private func points(
        _ designation: DesignationID, _ metric: MetricID, track: String, people codes: [String],
        measures: [InputName: Measure] = [:]
    ) throws -> Rational? {
        let catalog = try TestEditions.catalog()
        let day = try #require(day)
        let edition = try catalog.edition(try #require(catalog.id(on: day)), on: day)
        let partner = Partner(id: "p", name: "P", measures: measures, people: people(codes))
        let card = Scorecard(
            of: partner, under: edition, on: day, tracks: [designation: TrackID(rawValue: track)])
        return card.designation(designation)?.counting.metric(metric)?.points
    }

    @Test("five people with DP-600 or DP-700 and gates of two bring 20 points")
    func fabric() throws {
        let codes = ["AZ-104", "AZ-104", "AZ-305", "AZ-305", "DP-600", "DP-600", "DP-600", "DP-700", "DP-700"]
        #expect(try points(.dataAI, .intermediateCertifications, track: "enterprise", people: codes) == 20)
    }

    @Test("the SMB track of Azure with gates of one and eight others brings 40 points")
    func smallAzure() throws {
        let codes = ["AZ-104", "AZ-305"] + Array(repeating: "DP-300", count: 8)
        #expect(try points(.dataAI, .intermediateCertifications, track: "smb", people: codes) == 40)
    }

    @Test("the SMB track of Security with one, one and three people brings 32 points")
    func smallSecurity() throws {
        let codes = ["AZ-500", "SC-200", "SC-100", "SC-300", "SC-401"]
        #expect(try points(.security, .intermediateCertifications, track: "smb", people: codes) == 32)
    }

    @Test("three people with GitHub certificates bring 12 points")
    func gitHub() throws {
        let codes = ["AZ-305", "AZ-305", "GH-100", "GH-200", "GH-300"]
        #expect(try points(.digitalAppInnovation, .advancedCertifications, track: "enterprise", people: codes) == 12)
    }

    @Test("SC-500 serves no gate yet")
    func noCloudSecurityEngineer() throws {
        let codes = ["SC-500", "SC-500", "SC-200", "SC-200", "SC-100"]
        #expect(try points(.security, .intermediateCertifications, track: "enterprise", people: codes) == 0)
    }

    @Test(
        "Azure is SMB with more than 80 percent of small customers and less than 1,000,000 USD, and unknown while one of both is",
        arguments: [
            ("81", "999999", "smb", TrackChoiceReason.derived), ("80", "10", "enterprise", .derived),
            ("81", "1000000", "enterprise", .derived), ("81", "", "enterprise", .assumed),
            ("", "10", "enterprise", .assumed), ("", "1000000", "enterprise", .derived),
            ("80", "", "enterprise", .derived), ("", "", "enterprise", .assumed),
        ])
    func track(share: String, revenue: String, track: String, reason: TrackChoiceReason) throws {
        var entered: [String: String] = [:]
        entered["azure.smb-customer-share"] = share.isEmpty ? nil : share
        entered["azure.consumed-revenue"] = revenue.isEmpty ? nil : revenue
        let edition = try TestEditions.edition("2025-03")
        let card = Scorecard(of: .testing(entered), under: edition, on: try #require(day))
        for id in [DesignationID.dataAI, .digitalAppInnovation, .infrastructure] {
            let score = try #require(card.designation(id))
            #expect(score.counting.rules.id?.rawValue == track)
            #expect(score.choice == reason)
        }
    }

    @Test("from July 2026 on 80 percent are enough, whatever the revenue")
    func trackAfterwards() throws {
        let edition = try TestEditions.edition("2026-07")
        let entered = ["azure.smb-customer-share": "80"]
        let card = Scorecard(of: .testing(entered), under: edition, on: try TestEditions.date("2026-07-01"))
        #expect(card.designation(.dataAI)?.counting.rules.id?.rawValue == "smb")
    }

    @Test(
        "totals of Azure and Security from 2024 to February 2025 are marked as inferred, those of the others are not",
        arguments: [("2023-12-31", false), ("2024-01-01", true), ("2025-02-28", true)])
    func marks(day: String, isMarked: Bool) throws {
        let day = try TestEditions.date(day)
        let catalog = try TestEditions.catalog()
        let edition = try catalog.edition(try #require(catalog.id(on: day)), on: day)
        #expect(edition.id == "2023-12")
        let card = Scorecard(of: .testing([:]), under: edition, on: day)
        for score in card.designations {
            let isOpen = score.rules.id != .modernWork && score.rules.id != .businessApplications
            #expect(score.includesInferredRules == (isOpen && isMarked), "\(score.rules.id.rawValue)")
            #expect((score.rules.inferred != nil) == (isOpen && isMarked))
        }
    }

    @Test("adds, growth and deployments of Azure and Security are marked as inferred")
    func marksOf2025() throws {
        for rules in try TestEditions.edition("2025-03").designations {
            for metric in rules.tracks.flatMap(\.metrics) where metric.category != .skilling {
                let isOpen = rules.id != .modernWork && rules.id != .businessApplications
                #expect((metric.source.inferred != nil) == isOpen, "\(rules.id.rawValue) \(metric.id.rawValue)")
            }
        }
    }
}
