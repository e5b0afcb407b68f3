import SolutionsPartner
import TestSupport
import Testing

/// What is known in part concludes nothing that the rest could turn around.
@Suite("Partly known facts")
struct PartlyKnownTests {
    /// One step of a metric says nothing of the others.
    @Test(
        "of a metric leave its designation open",
        arguments: ["step1", "step2"], ["2022-11-05", "2023-07-01", "2026-02-20", "2026-09-01"])
    func steps(step: String, day: String) throws {
        let membership = try StandingFixture.membership(specializations: ["threat-protection": day])
        let standing = try StandingFixture.standing(
            on: day, membership, measures: ["security.intermediate-certifications.\(step)": "1"], entered: false)
        let security = try #require(standing.designation(.security))
        #expect(!security.isKnown && security.settledBy != nil, "\(security.reasons.text)")
        #expect(!security.reasons.text.contains("at zero"))
        #expect(standing.specialization("threat-protection")?.state != .lost)
    }

    @Test("of a metric decide where the rest changes nothing")
    func closedGate() throws {
        let standing = try StandingFixture.standing(
            on: "2022-11-05", measures: ["security.intermediate-certifications.step1": "0"], entered: false)
        #expect(standing.designation(.security)?.isKnown == true)
    }

    /// The track is assigned, so that nobody knows it as long as nobody entered it.
    @Test("of the track leave a designation open that one of them meets and another one misses")
    func track() throws {
        let points = [
            "net-customer-adds": "5", "intermediate-certifications": "3", "advanced-certifications": "2",
            "usage-growth": "30", "usage-growth.baseline": "30000", "deployments": "5",
        ]
        let measures = Dictionary(
            uniqueKeysWithValues: points.map { ("business-applications.\($0.key)", $0.value) })
        // A baseline of 30,000 is enough for SMB, and 50,000 is what Enterprise takes.
        let open = try #require(
            StandingFixture.standing(on: "2023-07-15", measures: measures, people: [.testing("Maria", "PL-900")])
                .designation(.businessApplications))
        #expect(!open.isKnown && open.settledBy?.text.contains("business-applications.track") == true)
        #expect(open.reasons.text.contains("by SMB it is met"))
    }

    /// On the day of a decision as little is known of what nobody entered as on the day after.
    @Test(
        "of other designations lose no specialization and no status",
        arguments: ["2024-12-21", "2024-12-22"])
    func decisionDay(day: String) throws {
        let membership = try StandingFixture.membership(
            attained: [.dataAI: "2024-03-02"], specializations: ["threat-protection": "2024-12-21"],
            expertMSP: "2024-12-21")
        let standing = try StandingFixture.standing(on: day, membership, entered: false)
        #expect(standing.specialization("threat-protection")?.state == .unknown)
        #expect(standing.expertMSP.state == .unknown)
    }

    /// What is noted of one area says nothing of what the scores of another one attained before June 2023.
    @Test("of one area do not turn what is met in another into no badge", arguments: [nil, "2022-11-02"])
    func acrossTheEdition(other: String?) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-03-18", benefits: "none", attained: other.map { [.modernWork: $0] } ?? [:])
        let before = try StandingFixture.standing(on: "2023-06-11", membership, qualified: [.security])
        #expect(before.designation(.security)?.badge == .available)
        let after = try StandingFixture.standing(on: "2023-06-12", membership, qualified: [.security])
        #expect(after.designation(.security)?.isKnown == false)
    }

    @Test("of a lapsed designation leave open whether it can be paid for again", arguments: [true, false])
    func lapsed(entered: Bool) throws {
        let membership = try StandingFixture.membership(attained: [.security: "2022-11-14"])
        let standing = try StandingFixture.standing(on: "2023-12-15", membership, entered: entered)
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(standing.designation(.security)?.state == .lapsed)
        #expect(option.isKnown == entered && !option.isAvailable)
    }

    @Test("leave open whether the designations are kept")
    func kept() throws {
        let membership = try StandingFixture.gold(anniversary: "2023-11-11", attained: "2022-11-05")
        let standing = try StandingFixture.standing(on: "2023-09-30", membership, entered: false)
        let option = try #require(standing.option(.legacyBenefits))
        #expect(option.isAvailable && !option.keepsDesignation && !option.isKeepingKnown)
    }

    /// While meeting the requirements is all it takes, what meets them still does not end with the days after an
    /// anniversary.
    @Test(
        "of a renewal that is not made end nothing that is attained anew",
        arguments: [("2023-04-17", true), ("2023-03-19", true), ("2023-03-17", false)])
    func attainedAnew(day: String, isAnew: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-03-18", benefits: "legacy", legacy: ["security": .gold])
        let standing = try StandingFixture.standing(on: day, membership, qualified: [.security])
        #expect(standing.reasons(.security).contains("attains it anew the day after") == isAnew)
        let lapse = try #require(standing.option(.lapse))
        #expect((lapse.forecloses?.text.contains("The designations after") ?? false) != isAnew)
    }

    /// What is told of doing nothing agrees with itself, and from the anniversary on with the day after.
    @Test("of doing nothing say the same on the anniversary and after it", arguments: ["2023-03-18", "2023-03-19"])
    func doingNothing(day: String) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-03-18", benefits: "legacy", legacy: ["security": .gold],
            attained: [.security: "2022-10-05"])
        let standing = try StandingFixture.standing(on: day, membership, qualified: [.security])
        let lapse = try #require(standing.option(.lapse))
        #expect(lapse.badge.text.hasPrefix("Stays through 2023-04-17, then as long as the requirements are met"))
        #expect(
            lapse.incentives.text
                == "With the designation through 2023-04-17, then as long as the requirements are met")
        #expect(lapse.reasons.contains { $0.phrase.text.contains("attained anew at once") })
    }

    /// Benefits that a partner has none of are not bought on any day.
    @Test("tell of the last purchase of legacy benefits where there may be some", arguments: [true, false])
    func lastPurchase(isLegacy: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2024-03-18", benefits: isLegacy ? "legacy" : "solutions-partner",
            legacy: isLegacy ? ["security": .gold] : [:], attained: [.security: "2022-10-05"])
        let standing = try StandingFixture.standing(on: "2023-09-01", membership, qualified: [.security])
        #expect(standing.timeline.contains { $0.title.text == "Legacy benefits: last purchase" } == isLegacy)
    }

    /// What counted on a day by an earlier record counts on the day after as well.
    @Test(
        "of a record that counts decide what was there on a day of the past",
        arguments: ["2025-08-29", "2025-08-30", "2025-10-01"])
    func recordThatCounts(day: String) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2026-01-19", benefits: "solutions-partner", attained: [.modernWork: "2025-01-19"],
            specializations: ["threat-protection": "2025-08-29"])
        let standing = try StandingFixture.standing(
            on: day, membership, history: ["2025-08-27": [.security]], entered: false)
        #expect(standing.specialization("threat-protection")?.state == .held)
    }

    /// What is met today comes after a check of which nothing is on record.
    @Test("of a check that is over keep nothing for certain", arguments: [("2023-11-30", true), ("2023-12-01", false)])
    func afterTheCheck(day: String, isKept: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-11-14", benefits: "legacy", legacy: ["security": .silver],
            attained: [.security: "2022-11-14"])
        let standing = try StandingFixture.standing(on: day, membership, qualified: [.security])
        for id in [RenewalOption.ID.solutionsPartnerBenefits, .legacyBenefits] {
            let option = try #require(standing.option(id))
            #expect(option.isAvailable && option.keepsDesignation == isKept && option.isKeepingKnown == isKept)
            #expect(option.badge.text.hasPrefix("Kept") == isKept, "\(option.badge.text)")
        }
    }

    /// The last day of legacy benefits hangs on an anniversary.
    @Test("of a membership give no last day of its benefits", arguments: ["2023-06-11", "2023-06-12", "2024-03-01"])
    func noAnniversary(day: String) throws {
        let membership = try StandingFixture.membership(benefits: "legacy", legacy: ["cloud-platform": .gold])
        let standing = try StandingFixture.standing(on: day, membership)
        let option = try #require(standing.option(.legacyBenefits))
        #expect(option.isChosen && option.inForceThrough == nil)
        #expect(!option.reasons.text.contains("not to be bought again"))
        #expect(!standing.timeline.contains { $0.title.text.contains("Legacy benefits end") })
    }

    /// Whoever has what will be needed goes on without a break.
    @Test("of a right that a designation will give tell how long it stays", arguments: ["2025-09-15", "2025-10-01"])
    func directBilling(day: String) throws {
        let membership = try StandingFixture.membership(anniversary: "2026-02-01", attained: [.dataAI: "2025-02-01"])
        let standing = try StandingFixture.standing(on: day, membership)
        let right = try #require(standing.dependents.first { $0.name.contains("Direct billing") })
        #expect(right.isAllowed && right.through?.description == "2026-03-03")
        #expect(
            !standing.timeline.contains {
                $0.title.text.contains("Direct billing") && $0.date.description == "2025-09-30"
            })
    }

    /// Before designations there is none to have, and at an anniversary after that there may be one.
    @Test(
        "of days to come leave the option of the anniversary open",
        arguments: [("2022-11-11", false), ("2022-09-25", true)])
    func early(anniversary: String, isKnown: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold])
        let standing = try StandingFixture.standing(on: "2022-09-20", membership)
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(!option.isAvailable && option.isKnown == isKnown)
    }

    /// What was met on a day of the past counts for six months, and is had for no longer.
    @Test("of the past promise no badge for longer than they count")
    func badge() throws {
        let membership = try StandingFixture.membership(
            benefits: "solutions-partner", attained: [.digitalAppInnovation: "2025-03-01"])
        let standing = try StandingFixture.standing(
            on: "2026-01-31", membership, history: ["2025-08-10": [.security]])
        let security = try #require(standing.designation(.security))
        #expect(security.badge == .available && security.badgeThrough?.description == "2026-01-31")
        #expect(security.reasons.text.contains("designation.security.attained"))
        let next = try StandingFixture.standing(on: "2026-02-01", membership, history: ["2025-08-10": [.security]])
        #expect(next.designation(.security)?.badge == DesignationStanding.Badge.none)
    }

    /// Nothing could be attained before there were designations.
    @Test("of a month before designations attain nothing", arguments: [("2022-09", false), ("2022-10", true)])
    func early(month: String, isAttained: Bool) throws {
        let standing = try StandingFixture.standing(
            on: "2022-11-20", measures: ["security.highest-score.\(month)": "75"], entered: false)
        let security = try #require(standing.designation(.security))
        #expect((security.attainedOn != nil) == isAttained)
        // On which day of the month it was, nobody knows.
        if isAttained { #expect(security.isLatestDay && standing.anniversary?.isLatest == true) }
    }

    /// A record of the day that met the line is one day of it, whatever the rule of the check is.
    @Test(
        "of a day are believed on that day",
        arguments: ["2022-11-05", "2023-06-20", "2023-09-05", "2023-09-18", "2024-03-01"])
    func recordOfTheDay(day: String) throws {
        let standing = try StandingFixture.standing(on: day, history: [day: [.security]], entered: false)
        let security = try #require(standing.designation(.security))
        #expect(security.qualifiedOn?.description == day, "\(security.reasons.text)")
        #expect(!security.reasons.text.contains("do not meet") && !security.reasons.text.contains("not met today"))
    }

    /// What the check on the anniversary missed was over with it, also for what hangs on it.
    @Test(
        "of an anniversary decide what was there after it",
        arguments: ["2022-11-01", "2022-11-02", "2022-11-19", "2022-11-20", "2022-12-01"], [true, false])
    func afterTheAnniversary(day: String, isMet: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2022-10-20", benefits: "legacy", legacy: ["security": .gold],
            attained: [.security: "2022-10-05"], specializations: ["threat-protection": "2022-11-01"])
        let standing = try StandingFixture.standing(
            on: day, membership, history: ["2022-10-20": isMet ? [.security] : []])
        let state = try #require(standing.specialization("threat-protection")?.state)
        #expect(isMet ? state != .lost : state == .lost, "\(state)")
    }

    /// What a specialization rests on may end before it is decided.
    @Test(
        "of a designation that ends before are told with a specialization",
        arguments: [("2025-09-25", true), ("2025-09-19", false)])
    func endsBefore(anniversary: String, isTold: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2025-08-20", benefits: "solutions-partner", attained: [.security: "2024-08-20"],
            specializations: ["threat-protection": anniversary])
        let standing = try StandingFixture.standing(on: "2025-09-10", membership, entered: false)
        let reasons = try #require(standing.specialization("threat-protection")).reasons.text
        #expect(
            reasons.contains("is there through 2025-09-19, and longer only if it is renewed") == isTold, "\(reasons)")
    }

    /// Renewed or not, it stays until the last day on which it can be renewed.
    @Test(
        "of a renewal that can still be made tell how long it stays at least", arguments: ["2026-10-01", "2026-10-31"])
    func window(day: String) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2026-11-20", benefits: "solutions-partner",
            specializations: ["threat-protection": "2026-10-01"])
        let standing = try StandingFixture.standing(on: day, membership, entered: false)
        let found = try #require(standing.specialization("threat-protection"))
        #expect(found.state == .unknown && found.heldThrough?.description == "2026-10-31")
    }

    /// A later anniversary shows that every one before it was renewed, that of the day itself among them.
    @Test(
        "of a later anniversary tell the next one, and that the one of today was renewed",
        arguments: [
            ("2026-11-20", "2023-11-19", "2023-11-20", false), ("2026-11-20", "2023-11-20", "2024-11-20", true),
            ("2026-11-20", "2023-11-21", "2024-11-20", false), ("2028-02-29", "2024-02-29", "2025-02-28", true),
            ("2024-11-11", "2023-11-11", "2024-11-11", true), ("2023-11-11", "2022-11-11", "2023-11-11", false),
        ])
    func countedBack(entered: String, day: String, next: String, isRenewed: Bool) throws {
        let standing = try StandingFixture.standing(on: day, try StandingFixture.membership(anniversary: entered))
        let anniversary = try #require(standing.anniversary)
        #expect(anniversary.date.description == next)
        let told = "\(day) is an anniversary as well; the one entered, \(entered), shows that it was renewed."
        #expect(anniversary.reasons.text.contains(told) == isRenewed, "\(anniversary.reasons.text)")
    }
}
