import SolutionsPartner
import TestSupport
import Testing

/// What is odd is asked about, what is impossible is refused, and what is usual is taken without a word.
@Suite("Odd edits")
struct EditDoubtTests {
    private func doubts(_ name: String, _ value: String, on text: String, _ membership: Membership = Membership())
        throws -> [String]
    {
        let day = try TestEditions.date(text)
        let id = try #require(try TestEditions.catalog().id(on: day))
        let edition = try TestEditions.edition(id, on: day)
        let partner = Partner(id: "test", name: "Test", membership: membership)
        return edition.doubts(about: [try edition.edit(name, to: value)], of: partner, on: day).map(\.phrase.text)
    }

    @Test(
        "are told with what is odd about them",
        arguments: [
            (
                "designation.security.attained", "2022-11-02", "2022-11-01",
                "designation.security.attained is 2022-11-02, which is still to come on 2022-11-01."
            ),
            ("membership.paid", "2023-11-01", "2022-11-01", "membership.paid is 2023-11-01, which is still to come"),
            ("membership.paid", "2020-01-01", "2022-11-01", "there were no designations before 2022-10-03"),
            ("security.highest-score.2022-09", "72", "2022-11-30", "when no designation could be attained"),
            ("person.ana.certification.SC-100", "2028-08-01", "2026-11-29", "which is still to come on 2026-11-29"),
            ("person.ana.certification.AZ-500", "2026-09-14", "2026-11-29", "could be earned through 2026-08-31 only"),
            (
                "person.ana.certification.DP-203", "2024-08-01", "2026-11-29",
                "is counted by no rule of edition 2026-07; it is kept and brings no points."
            ),
            (
                "person.ana.certification.MS-500", "held", "2026-11-29",
                "is counted by no rule of edition 2026-07; it is kept and brings no points."
            ),
            ("person.ana.certification.AZ-350", "held", "2026-11-29", "Did you mean AZ-305?"),
            ("azure.usage-growth", "-100.5", "2022-11-01", "nothing falls by more than 100 %"),
            ("training.survey-score", "9", "2026-08-01", "training.survey-score is 9, and the best rating is 5."),
            (
                "specialization.quantum-networks.anniversary", "2023-02-03", "2022-11-01",
                "of a specialization that edition 2022-10 does not list"
            ),
            (
                "specialization.adoption-and-change-management.anniversary", "2026-12-01", "2026-11-29",
                "is of a specialization that ended on 2026-06-25."
            ),
            (
                "specialization.business-intelligence.anniversary", "2026-12-01", "2026-11-29",
                "ended on 2026-07-30; Analytics on Azure has taken its place"
            ),
            ("membership.anniversary", "2099-01-01", "2022-11-01", "more than a year from 2022-11-01"),
            ("membership.anniversary", "2021-01-01", "2022-11-01", "the time for its renewal is past on 2022-11-01"),
            (
                "specialization.threat-protection.anniversary", "2021-02-03", "2022-11-01",
                "more than a year before 2022-11-01"
            ),
            (
                "specialization.threat-protection.anniversary", "2026-02-03", "2022-11-01",
                "more than two years from 2022-11-01"
            ),
            ("expert-msp.anniversary", "2020-01-01", "2022-11-01", "more than a year before 2022-11-01"),
            ("membership.benefits", "legacy", "2022-11-01", "no competency held on 2022-09-30 is entered"),
            ("azure.net-customer-adds", "1000000000", "2022-11-01", "far more than any partner has"),
            ("azure.net-customer-adds", "31", "2022-11-01", "more than 10 times the 3 customers that earn all points"),
            ("azure.usage-growth", "200.5", "2022-11-01", "more than 10 times the 20 % that earn all points"),
            ("security.intermediate-certifications.step3", "61", "2022-11-01", "more than 10 times the 6 people"),
            ("security.highest-score.2022-12", "72", "2022-11-30", "of a month that is still to come on 2022-11-30"),
        ])
    func told(name: String, value: String, day: String, words: String) throws {
        let doubts = try doubts(name, value, on: day)
        #expect(doubts.count == 1 && doubts.first?.contains(words) == true, "\(doubts)")
    }

    @Test(
        "are none of what is usual",
        arguments: [
            ("designation.security.attained", "2022-11-01", "2022-11-01"),
            ("membership.paid", "2022-11-01", "2022-11-01"),
            ("membership.anniversary", "2023-11-01", "2022-11-01"),
            ("membership.anniversary", "2022-10-15", "2022-11-01"),
            ("specialization.threat-protection.anniversary", "2023-02-03", "2022-11-01"),
            ("membership.benefits", "none", "2022-11-01"), ("azure.net-customer-adds", "30", "2022-11-01"),
            ("membership.paid", "2022-10-03", "2022-11-01"), ("azure.usage-growth", "-100", "2022-11-01"),
            ("training.survey-score", "5", "2026-08-01"), ("security.highest-score.2022-10", "72", "2022-11-30"),
            ("specialization.data-security.anniversary", "2023-02-03", "2022-11-01"),
            ("azure.net-customer-adds", "-3", "2022-11-01"), ("azure.usage-growth", "200", "2022-11-01"),
            ("azure.usage-growth", "-50", "2022-11-01"), ("security.highest-score.2022-11", "72", "2022-11-01"),
            ("azure.smb-customer-share", "100", "2026-08-01"), ("azure.track.enrolled", "smb", "2026-08-01"),
        ])
    func none(name: String, value: String, day: String) throws { #expect(try doubts(name, value, on: day).isEmpty) }

    @Test(
        "of an attainment on or after the anniversary that is entered ask for the next one",
        arguments: [("2022-10-31", false), ("2022-11-11", true), ("2022-11-20", true)])
    func attainedOnAPastAnniversary(attained: String, isOdd: Bool) throws {
        let membership = Membership(anniversary: try TestEditions.date("2022-11-11"))
        let doubts = try doubts("designation.security.attained", attained, on: "2022-12-01", membership)
        #expect(doubts.isEmpty != isOdd)
        #expect(!isOdd || doubts.first?.contains("the next one is asked for (membership.anniversary)") == true)
    }

    @Test(
        "of what is known of a partner are told as well",
        arguments: [
            ("partner.account", "99-A", "partner.account has '99-A', which is no number such as 4455667"),
            ("partner.accounts", "4455667, 12x", "partner.accounts has '12x', which is no number"),
            (
                "person.ana.name", "Ana AZ-500 2025-06-01",
                "person.ana.name has 'AZ-500' in it, which is part of no name"
            ),
            ("person.ana.name", "Ana, 2025-06-01", "person.ana.name has '2025-06-01' in it"),
            ("person.ana.name", "Ana Maria O'Neill-3 (Jr.)", ""), ("partner.account", "4455667", ""),
            ("partner.accounts", "4455667, 4455668", ""),
        ])
    func particulars(name: String, value: String, words: String) throws {
        let edition = try TestEditions.edition("2026-07")
        let day = try TestEditions.date("2026-11-29")
        let doubts = edition.doubts(
            about: [try edition.fact(name, to: value, editions: [])], of: Partner(id: "test", name: "Test"), on: day
        ).map(\.phrase.text)
        #expect(words.isEmpty ? doubts.isEmpty : doubts.count == 1 && doubts[0].contains(words), "\(doubts)")
    }

    @Test("with a competency entered legacy benefits are usual")
    func legacy() throws {
        let gold = Membership(legacy: ["security": .gold])
        #expect(try doubts("membership.benefits", "legacy", on: "2022-11-01", gold).isEmpty)
        let late = try doubts("membership.benefits", "legacy", on: "2026-08-01", gold)
        #expect(late.first?.contains("nobody has had legacy benefits since") == true, "\(late)")
    }

    @Test(
        "that cannot be are refused",
        arguments: [
            ("azure.smb-customer-share", "100.5", "azure.smb-customer-share is a share, from 0 to 100 %, not '100.5'."),
            ("azure.smb-customer-share", "-1", "azure.smb-customer-share is a share, from 0 to 100 %, not '-1'."),
            ("security.highest-score.2026-07", "101", "security.highest-score.2026-07 is at most 100, not '101'."),
            (
                "secuirty.highest-score.2026-07", "70",
                "There is no designation 'secuirty' in edition 2026-07. Did you mean 'security'?"
            ),
            (
                "designation.security.attained", "2022-10-02",
                "designation.security.attained cannot be 2022-10-02: designations can be attained from 2022-10-03 on, when the program began."
            ),
        ])
    func refused(name: String, value: String, text: String) throws {
        let refusal = #expect(throws: EditRefusal.self) { try TestEditions.edition("2026-07").edit(name, to: value) }
        #expect(refusal?.description == text)
    }

    @Test("of random partners: a doubt names its input, and taking a fact away raises none")
    func named() throws {
        var random = SeededGenerator(seed: 18)
        let edition = try TestEditions.edition("2026-07")
        let day = try TestEditions.day(in: "2026-07")
        for _ in 0..<50 {
            let partner = Partner.random(for: edition, using: &random)
            let edits = partner.measures.keys.sorted { $0.rawValue < $1.rawValue }.map {
                Edit(input: $0, value: partner.measures[$0]?.value)
            }
            for doubt in edition.doubts(about: edits, of: partner, on: day) {
                #expect(doubt.phrase.text.hasPrefix(doubt.input.rawValue))
            }
            let removals = edits.map { Edit(input: $0.input, value: nil) }
            #expect(edition.doubts(about: removals, of: partner, on: day).isEmpty)
        }
    }
}
