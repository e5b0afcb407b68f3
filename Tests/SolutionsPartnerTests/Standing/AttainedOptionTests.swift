import Testing

@testable import SolutionsPartner

/// Whoever attained a designation and has no legacy benefits "immediately [has] the opportunity to pay the fee and move to
/// the new Solutions Partner benefits"; the requirements are checked again "on your anniversary date, not beforehand".
@Suite("Benefits of what is attained")
struct AttainedOptionTests {
    private func option(on day: String, benefits: String, qualified: [DesignationID]) throws -> RenewalOption {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: "2023-03-18", benefits: benefits), qualified: qualified,
            history: ["2022-10-05": [.security], "2023-03-18": []])
        return try #require(standing.options.first { $0.id == .solutionsPartnerBenefits })
    }

    @Test(
        "can be paid for before the check, whatever the scores of today are", arguments: [[], [DesignationID.security]])
    func beforeTheAnniversary(qualified: [DesignationID]) throws {
        let option = try option(on: "2022-10-20", benefits: "none", qualified: qualified)
        #expect(option.isAvailable && option.isKnown)
        #expect(option.opens?.description == "2022-10-05")
        #expect(option.until == nil)
        #expect(
            option.reasons.text.contains("Security: \(qualified.isEmpty ? "attained" : "met"), and there are no legacy")
        )
    }

    @Test("are not open where the check on the anniversary failed")
    func afterTheCheck() throws {
        #expect(try !option(on: "2023-03-20", benefits: "none", qualified: []).isAvailable)
    }

    /// That it was attained on a day tells nothing of the check to come: the day after foretells the same.
    @Test(
        "are foretold by what is entered on the day of attaining as well",
        arguments: [[], [DesignationID.infrastructure]], ["none", "legacy"])
    func onTheDayOfAttaining(qualified: [DesignationID], benefits: String) throws {
        func standing(on day: String) throws -> Standing {
            try StandingFixture.standing(
                on: day,
                StandingFixture.membership(
                    anniversary: "2022-10-20", benefits: benefits, legacy: ["cloud-platform": .silver],
                    attained: [.infrastructure: "2022-10-04"]), qualified: qualified)
        }
        let (today, tomorrow) = (try standing(on: "2022-10-04"), try standing(on: "2022-10-05"))
        let found = try #require(today.designation(.infrastructure))
        #expect(found.isHeld)
        #expect(found.check == tomorrow.designation(.infrastructure)?.check)
        #expect((found.check == .yes) == !qualified.isEmpty)
        #expect(!found.reasons.text.contains("not met today"), "\(found.reasons.text)")
        for (option, later) in zip(today.options, tomorrow.options) {
            #expect(
                option.keepsDesignation == later.keepsDesignation,
                "\(option.id) \(today.designations.map { "\($0.id.rawValue) \($0.isHeld) \($0.check) \($0.isMet)" })")
            #expect(option.isKeepingKnown == later.isKeepingKnown, "\(option.id)")
        }
    }

    /// "You can continue to be eligible … (until October 1, 2023) if you choose to purchase a legacy benefits package on
    /// your anniversary date", whatever becomes of the designation.
    @Test(
        "leave the incentives to legacy benefits where the designation is not kept",
        arguments: ["2022-10-10", "2022-10-19", "2022-10-20"])
    func incentivesOfLegacyBenefits(day: String) throws {
        func incentives(qualified: [DesignationID]) throws -> String {
            let standing = try StandingFixture.standing(
                on: day,
                StandingFixture.membership(
                    anniversary: "2022-10-20", benefits: "legacy", legacy: ["cloud-platform": .silver],
                    attained: [.infrastructure: "2022-10-04"]),
                qualified: qualified)
            return try #require(standing.option(.legacyBenefits)).incentives.text
        }
        #expect(try incentives(qualified: []) == "Eligible through 2023-09-30")
        #expect(try incentives(qualified: [.infrastructure]) == "Eligible with the designation, never twice")
    }

    @Test("wait for the anniversary where legacy benefits are in force")
    func withLegacyBenefits() throws {
        let option = try option(on: "2022-10-20", benefits: "legacy", qualified: [])
        #expect(!option.reasons.text.contains("can be paid now"))
    }

    /// The noted day is when it was attained, and facts that were entered since say nothing of the days before it.
    @Test(
        "begin on the noted day", arguments: [("2022-11-13", false), ("2022-11-14", true), ("2022-11-15", true)])
    func onTheNotedDay(day: String, isHeld: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(attained: [.modernWork: "2022-11-14"]), qualified: [.modernWork])
        #expect(standing.designation(.modernWork)?.isHeld == isHeld)
        #expect(standing.designation(.modernWork)?.badge == (isHeld ? .held : DesignationStanding.Badge.none))
        #expect(standing.dependent("cloud-accelerator")?.isAllowed == isHeld)
        #expect(standing.anniversary?.date.description == (isHeld ? "2023-11-14" : nil))
    }

    /// The anniversary and the 30 days after it are past and no newer one is entered: what is met now is attained anew.
    @Test("after a lapse begin today, and bring back what lapsed", arguments: ["2023-11-05", "2023-11-20"])
    func afterALapse(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2023-10-05", attained: [.modernWork: "2022-10-05"]), qualified: [.modernWork])
        #expect(standing.designation(.modernWork)?.state == .lapsed)
        let option = try #require(standing.options.first { $0.id == .solutionsPartnerBenefits })
        #expect(option.isAvailable)
        #expect(option.opens?.description == day)
        #expect("\(option.badge)" == "Back once the fee is paid: Modern Work")
    }

    @Test("after a lapse and a payment come back once it is attained again, and not once more for a fee")
    func paidAfterALapse() throws {
        var membership = try StandingFixture.membership(
            anniversary: "2023-10-05", benefits: "solutions-partner", attained: [.modernWork: "2022-10-05"])
        membership.paid = try StandingFixture.date("2023-11-20")
        let standing = try StandingFixture.standing(on: "2023-11-21", membership, qualified: [.modernWork])
        let found = try #require(standing.designation(.modernWork))
        #expect(found.state == .lapsed && found.badge == .none)
        #expect(found.reasons.text.contains("The fee is paid; its badge is back once"), "\(found.reasons.text)")
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(!option.badge.text.contains("fee"), "\(option.badge)")
    }

    /// While legacy benefits were in force there was nothing to pay, so the fee can be paid from the day after them on.
    @Test("can be paid for from the day after the legacy benefits on")
    func afterLegacyBenefits() throws {
        let standing = try StandingFixture.standing(
            on: "2023-01-20",
            StandingFixture.membership(anniversary: "2022-11-11", benefits: "legacy", legacy: ["security": .gold]),
            qualified: [.security], history: ["2022-11-20": [.security]])
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(standing.designation(.security)?.attainedOn?.description == "2022-11-20")
        #expect(option.isAvailable && option.opens?.description == "2022-12-12")
    }

    /// Only the numbers of the day asked show that it is met, so it may have been met before.
    @Test(
        "of what is met today are told with the day as the latest one, unless the day before is on record",
        arguments: [
            ("2022-10-20", [:], true), ("2022-10-03", [:], false), ("2022-10-20", ["2022-10-19": []], false),
            ("2022-10-20", ["2022-10-20": [.security]], false), ("2022-10-20", ["2022-10-18": []], true),
            ("2022-10-20", ["2022-10-05": [.security]], false),
        ] as [(String, [String: [DesignationID]], Bool)])
    func latestDay(day: String, history: [String: [DesignationID]], isLatest: Bool) throws {
        let standing = try StandingFixture.standing(on: day, qualified: [.security], history: history)
        let security = try #require(standing.designation(.security))
        #expect(security.state == .qualified && security.badge == .available)
        #expect(security.isLatestDay == isLatest)
        #expect(security.reasons.text.contains("at the latest") == isLatest)
        #expect(standing.anniversary?.reasons.text.contains("at the latest") == isLatest)
        // What is reckoned from that day may come earlier, wherever it is told.
        #expect(standing.anniversary?.isLatest == isLatest)
        #expect(standing.dependent("appsource-new")?.reasons.text.contains("then ends earlier") == isLatest)
        let entry = try #require(standing.timeline.first { $0.subject == "membership" })
        #expect(entry.reason.text.contains("may come earlier") == isLatest)
        let reckoned = standing.timeline.filter { $0.kind == .window }
        #expect(!reckoned.isEmpty)
        for entry in reckoned { #expect(entry.reason.text.contains("comes earlier") == isLatest, "\(entry.title)") }
    }

    @Test("cannot be paid for with what is held by the record and not met any more, once its anniversary has come")
    func heldAndNotMet() throws {
        for benefits in [nil, "none"] {
            let standing = try StandingFixture.standing(
                on: "2023-10-20", StandingFixture.membership(benefits: benefits),
                history: ["2022-10-05": [.security], "2023-10-01": []])
            let option = try #require(standing.option(.solutionsPartnerBenefits))
            let says = standing.designations.contains { $0.reasons.text.contains("can be paid now") }
            #expect(option.isAvailable == says, "\(benefits ?? "not noted")")
        }
    }

    /// A competency whose anniversary came in September can be renewed up to its last day, so nothing ended before it.
    @Test("of a competency do not end and come back in September 2022")
    func september() throws {
        var ended: [String] = []
        for day in 14...30 {
            let standing = try StandingFixture.standing(
                on: "2022-09-\(day)",
                StandingFixture.membership(anniversary: "2022-09-15", benefits: "legacy", legacy: ["security": .gold]))
            let option = try #require(standing.option(.legacyBenefits))
            if option.ended != nil || !option.isChosen || !option.isAvailable { ended.append("\(day)") }
        }
        #expect(ended.isEmpty)
    }

    /// At an anniversary before 2022-10-25 the benefits end with the day, and what can be chosen is open for the renewal.
    @Test(
        "can be retained through the renewal, whether those of before still run",
        arguments: [("2022-10-10", true), ("2022-10-11", true), ("2022-11-09", true), ("2022-11-10", false)])
    func retained(day: String, isOpen: Bool) throws {
        for benefits in [nil, "legacy"] {
            let standing = try StandingFixture.standing(
                on: day,
                StandingFixture.membership(
                    anniversary: "2022-10-10", benefits: benefits, legacy: ["security": .gold]),
                qualified: [.security])
            let option = try #require(standing.option(.legacyBenefits))
            #expect(option.isAvailable == isOpen && option.ended == nil || !isOpen, "\(benefits ?? "not noted")")
            #expect(option.until?.description == (isOpen ? "2022-11-09" : nil))
            let says = standing.designations.contains { $0.reasons.text.contains("no legacy benefits to wait for") }
            #expect(!isOpen || !says)
        }
    }

    /// What is first met just after an anniversary is judged by the year that it begins, not by the one that is over.
    @Test("of what is attained after an anniversary end with its own year")
    func ownYear() throws {
        let standing = try StandingFixture.standing(
            on: "2022-10-04",
            StandingFixture.membership(anniversary: "2022-10-02", benefits: "none", legacy: ["security": .gold]),
            qualified: [.security])
        let security = try #require(standing.designation(.security))
        #expect(security.isKnown && security.validThrough?.description == "2023-10-02")
        let lapse = try #require(standing.option(.lapse))
        #expect(!lapse.reasons.text.contains("2022-11-01"))
    }

    @Test("of a membership that is paid come with what is met, through what is paid for")
    func paid() throws {
        var membership = try StandingFixture.membership(benefits: "solutions-partner")
        membership.paid = try StandingFixture.date("2024-05-01")
        let standing = try StandingFixture.standing(on: "2024-05-02", membership, qualified: [.security])
        let security = try #require(standing.designation(.security))
        #expect(security.badge == .available && security.badgeThrough?.description == "2025-05-31")
        #expect(!security.reasons.text.contains("when the fee is paid"))
        #expect(standing.dependent("incentives")?.through?.description == "2025-05-31")
    }

    @Test("that ended without a renewal are told as that once the requirements are met again")
    func metAgain() throws {
        let standing = try StandingFixture.standing(
            on: "2023-02-10",
            StandingFixture.membership(
                anniversary: "2023-01-10", benefits: "legacy", legacy: ["security": .gold],
                attained: [.security: "2022-10-20"]), qualified: [.security])
        let text = try #require(standing.designation(.security)).reasons.text
        #expect(!text.contains("not noted"))
        #expect(text.contains("ended on 2023-02-09"), "\(text)")
    }

    /// Whether the fee can be paid now for what is held hangs on the benefits, of which nothing is noted.
    @Test(
        "of what is held and not met today are as open as the kind of benefits", arguments: [nil, "legacy", "none"])
    func heldWithUnknownBenefits(benefits: String?) throws {
        let standing = try StandingFixture.standing(
            on: "2023-03-20",
            StandingFixture.membership(
                anniversary: "2024-01-10", benefits: benefits, legacy: ["security": .gold]),
            history: ["2023-03-18": [.security]])
        #expect(standing.designation(.security)?.isHeld == true)
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(option.isKnown == (benefits != nil))
        #expect(option.isAvailable == (benefits == "none"))
        #expect(option.settledBy?.text == (benefits == nil ? "membership.benefits" : nil))
    }

    /// What has ended keeps its day, whatever begins after it.
    @Test(
        "that ended keep the day on which they did",
        arguments: ["2022-12-12", "2023-01-31", "2023-02-01", "2023-06-12", "2024-02-01", "2024-05-01"])
    func keepsItsEnd(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.gold(anniversary: "2022-11-11", attained: "2023-02-01"))
        #expect(standing.option(.legacyBenefits)?.ended?.description == "2022-12-11")
    }

    @Test("that ended before a payment stay ended at the anniversaries after it")
    func endedBeforeAPayment() throws {
        var membership = try StandingFixture.membership(
            anniversary: "2022-10-03", benefits: "legacy", legacy: ["security": .silver])
        membership.paid = try StandingFixture.date("2022-11-11")
        for day in ["2022-11-11", "2023-11-11", "2023-12-01"] {
            let option = try #require(try StandingFixture.standing(on: day, membership).option(.legacyBenefits))
            #expect(!option.isAvailable, "\(day)")
        }
    }

    @Test("of what is first met on the anniversary last until the next one")
    func metOnTheAnniversary() throws {
        let standing = try StandingFixture.standing(
            on: "2022-10-03", StandingFixture.membership(anniversary: "2022-10-03", benefits: "none"),
            qualified: [.security])
        #expect(standing.designation(.security)?.validThrough?.description == "2023-10-03")
    }
}
