import SolutionsPartner
import TestSupport
import Testing

@Suite("The track that counts")
struct TrackChoiceTests {
    private func score(
        _ entered: [String: String], _ edition: String, _ area: DesignationID, requested: String? = nil
    ) throws -> DesignationScore {
        try #require(
            Scorecard(
                of: .testing(entered), under: TestEditions.edition(edition), on: TestEditions.day(in: edition),
                tracks: requested.map { [area: TrackID(rawValue: $0)] } ?? [:]
            ).designation(area))
    }

    @Test(
        "of an assigned designation",
        arguments: [
            ([:], nil, "enterprise", TrackChoiceReason.assumed),
            (["azure.smb-customer-share": "79.999999"], nil, "enterprise", .derived),
            (["azure.smb-customer-share": "80"], nil, "smb", .derived),
            (["azure.smb-customer-share": "80", "azure.track": "enterprise"], nil, "enterprise", .assigned),
            (["azure.track": "enterprise", "azure.track.enrolled": "smb"], nil, "smb", .fixedAtEnrolment),
            (["azure.track.enrolled": "smb"], "enterprise", "enterprise", .requested),
            (["azure.track": "smb"], "unheard-of", "smb", .assigned),
            (["azure.track": "unheard-of"], nil, "enterprise", .assumed),
            (["azure.track": "unheard-of", "azure.smb-customer-share": "90"], nil, "smb", .derived),
            (["infrastructure.track": "smb"], nil, "smb", .assigned),
        ] as [([String: String], String?, String, TrackChoiceReason)])
    func assigned(entered: [String: String], requested: String?, track: String, reason: TrackChoiceReason) throws {
        let score = try score(entered, "2026-07", .infrastructure, requested: requested)
        #expect(score.counting.rules.id?.rawValue == track)
        #expect(score.choice == reason)
    }

    @Test(
        "is not assigned by the rule of another edition, and answers to its name there when it is asked for",
        arguments: [
            // In 2022 by the markets of customers, since 2023 by workloads and revenue.
            ("2022-10", "smb", "other-markets"), ("2022-10", "enterprise", "larger-markets"),
            ("2023-06", "other-markets", "smb"), ("2026-07", "larger-markets", "enterprise"),
        ])
    func otherNames(edition: String, named: String, track: String) throws {
        let assigned = try score(["business-applications.track": named], edition, .businessApplications)
        #expect(assigned.choice == .assumed)
        let asked = try score([:], edition, .businessApplications, requested: named)
        #expect(asked.counting.rules.id?.rawValue == track)
        #expect(asked.choice == .requested)
    }

    @Test(
        "is fixed at enrolment until the anniversary, with the days left for the renewal, and no longer",
        arguments: [
            // Anniversary, day of attaining, day, whether it is fixed.
            ("2026-01-15", "2025-01-15", "2026-02-14", true), ("2026-01-15", "2025-01-15", "2026-02-15", false),
            (nil, "2025-06-01", "2026-07-01", true), (nil, "2025-06-01", "2026-07-02", false),
            (nil, nil, "2026-09-30", true), ("2027-01-15", nil, "2026-12-15", true),
            // The later of an anniversary and the year of what was attained.
            ("2026-01-15", "2025-06-01", "2026-07-01", true), ("2026-01-15", "2025-06-01", "2026-07-02", false),
            ("2026-06-01", "2025-01-15", "2026-07-01", true), ("2026-06-01", "2025-01-15", "2026-07-02", false),
        ] as [(String?, String?, String, Bool)])
    func fixed(anniversary: String?, attained: String?, day: String, isFixed: Bool) throws {
        let day = try TestEditions.date(day)
        let edition = try TestEditions.edition(day < TestEditions.date("2026-07-01") ? "2025-03" : "2026-07", on: day)
        var partner = Partner.testing(["azure.track.enrolled": "smb", "azure.smb-customer-share": "10"])
        partner.membership.anniversary = try anniversary.map(TestEditions.date)
        if let attained { partner.membership.attained[.infrastructure] = try TestEditions.date(attained) }
        let score = try #require(Scorecard(of: partner, under: edition, on: day).designation(.infrastructure))
        #expect((score.choice == .fixedAtEnrolment) == isFixed, "\(score.choice)")
    }

    @Test(
        "is fixed for a year from the day on which it was noted where nothing tells of the enrolment",
        arguments: [
            ("2025-06-01", "2026-06-01", true), ("2025-06-01", "2026-07-01", true),
            ("2025-06-01T09:30:00Z", "2026-07-02", false), (nil, "2028-07-02", true),
        ] as [(String?, String, Bool)])
    func fixedFromTheNote(noted: String?, day: String, isFixed: Bool) throws {
        let day = try TestEditions.date(day)
        let edition = try TestEditions.edition(day < TestEditions.date("2026-07-01") ? "2025-03" : "2026-07", on: day)
        var partner = Partner.testing(["azure.smb-customer-share": "10"])
        partner.measures[InputName(rawValue: "azure.track.enrolled")] = Measure(
            .text("smb"), provenance: Provenance(time: noted))
        let score = try #require(Scorecard(of: partner, under: edition, on: day).designation(.infrastructure))
        #expect((score.choice == .fixedAtEnrolment) == isFixed, "\(score.choice)")
    }

    @Test("is the only one where there is one, whatever was asked for")
    func only() throws {
        #expect(try score([:], "2023-06", .security, requested: "smb").choice == .onlyTrack)
    }

    private static let modernWork = [
        "modern-work.intermediate-certifications": "4", "modern-work.advanced-certifications": "2",
    ]

    @Test("is the one with the higher total, on a tie the first")
    func bestTotal() throws {
        let tie = try score(Self.modernWork, "2023-06", .modernWork)
        #expect(tie.tracks.map(\.total) == [25, 25])
        #expect(tie.counting.rules.id?.rawValue == "enterprise")
        #expect(tie.choice == .highestTotal)
        let second = try score(
            Self.modernWork.merging(["modern-work.smb.deployments.cpor": "1"]) { $1 }, "2023-06", .modernWork)
        #expect(second.counting.rules.id?.rawValue == "smb")
        #expect(second.total == 30)
    }

    @Test("is the one that qualifies on a tie")
    func tieQualifies() throws {
        let entered = Self.modernWork.merging([
            // Enterprise: 25 + 20 + 30 + 0 = 75, with deployments at zero.
            "modern-work.enterprise.net-customer-adds": "5", "modern-work.enterprise.usage-growth.cpor": "1000",
            // SMB: 25 + 10 + 30 + 10 = 75, nothing at zero.
            "modern-work.smb.net-customer-adds": "5", "modern-work.smb.usage-growth.cpor": "500",
            "modern-work.smb.deployments.cpor": "2",
        ]) { $1 }
        let score = try score(entered, "2023-06", .modernWork)
        #expect(score.tracks.map(\.total) == [75, 75])
        #expect(score.counting.rules.id?.rawValue == "smb")
        #expect(score.isQualified)
        #expect(score.choice == .highestTotal)
    }

    @Test("stays the higher one though only the lower one qualifies, and says so")
    func higherThoughOther() throws {
        let entered = Self.modernWork.merging([
            // Enterprise: 80 with customers at zero.
            "modern-work.enterprise.usage-growth.cpor": "1000", "modern-work.enterprise.deployments.cpor": "5",
            // SMB: 25 + 20 + 27 + 5 = 77, nothing at zero.
            "modern-work.smb.net-customer-adds": "10", "modern-work.smb.usage-growth.cpor": "450",
            "modern-work.smb.deployments.cpor": "1",
        ]) { $1 }
        let score = try score(entered, "2023-06", .modernWork)
        #expect(score.tracks.map(\.total) == [80, 77])
        #expect(score.tracks.map(\.isQualified) == [false, true])
        #expect(score.counting.rules.id?.rawValue == "enterprise")
        #expect(score.choice == .highestTotalThoughOtherQualifies)
        #expect(!score.isQualified)
    }

    @Test("points that no source states are told apart")
    func inferred() throws {
        #expect(try score([:], "2022-10", .businessApplications).includesInferredRules)
        #expect(try !score([:], "2023-06", .businessApplications).includesInferredRules)
    }
}
