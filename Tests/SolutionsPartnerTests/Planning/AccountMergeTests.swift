import SolutionsPartner
import TestSupport
import Testing

@Suite("Merging accounts")
struct AccountMergeTests {
    private func merge(
        _ first: [String: String], _ second: [String: String], shared: [InputName: Rational] = [:]
    ) throws -> AccountMerge {
        Partner.testing(first).merged(
            with: [.testing(second)], under: try TestEditions.edition("2022-10"), shared: shared)
    }

    private func value(_ name: String, in merge: AccountMerge) -> String? {
        switch merge.partner.value(of: InputName(rawValue: name)) {
        case .quantity(let number): number.description
        case .text(let word): word
        case .date(let day): day.description
        case nil: nil
        }
    }

    @Test("adds what can be counted, customers of both once")
    func adds() throws {
        let name = "azure.net-customer-adds"
        #expect(value(name, in: try merge([name: "2"], [name: "3"])) == "5")
        #expect(value(name, in: try merge([name: "2"], [name: "3"], shared: [InputName(rawValue: name): 1])) == "4")
        // An alias speaks of the same fact.
        #expect(value(name, in: try merge([name: "2"], ["data-ai.net-customer-adds": "3"])) == "5")
    }

    @Test(
        "takes as shared what can be counted twice, by whatever name, and counts alone",
        arguments: [
            (["azure.net-customer-adds": "2"], ["azure.net-customer-adds": "3"], "azure.net-customer-adds", "2"),
            (["azure.net-customer-adds": "2"], ["data-ai.net-customer-adds": "3"], "azure.net-customer-adds", "2"),
            // Who lost customers has none in common.
            (["azure.net-customer-adds": "-4"], ["azure.net-customer-adds": "3"], "azure.net-customer-adds", "0"),
            ([:], ["azure.net-customer-adds": "3"], "azure.net-customer-adds", "0"),
            (["azure.usage-growth": "10"], ["azure.usage-growth": "40"], "azure.usage-growth", nil),
        ] as [([String: String], [String: String], String, String?)])
    func mostShared(first: [String: String], second: [String: String], name: String, most: String?) throws {
        let edition = try TestEditions.edition("2022-10")
        let found = AccountMerge.mostShared(
            InputName(rawValue: name), among: [.testing(first), .testing(second)], under: edition)
        #expect(found?.description == most)
    }

    @Test("weighs growth by what it grew from, and leaves it open without")
    func weighs() throws {
        let (growth, baseline) = ("azure.usage-growth", "azure.usage-growth.baseline")
        let known = try merge([growth: "10", baseline: "1000"], [growth: "40", baseline: "2000"])
        // The amounts are of now: a year ago they were 1,000 / 1.1 and 2,000 / 1.4.
        #expect(known.partner.measures[InputName(rawValue: growth)]?.value.quantity == Rational(85, over: 3))
        #expect(value(baseline, in: known) == "3000")
        let open = try merge([growth: "10"], [growth: "40"])
        #expect(value(growth, in: open) == nil)
        #expect(open.remarks.contains { $0.text.hasPrefix("azure.usage-growth: percentages") })
    }

    @Test("weighs growth by the amount of a year ago where that is what is entered")
    func weighsByAYearAgo() throws {
        let growth = "business-applications.usage-growth"
        let known = try merge(
            [growth: "10", "\(growth).baseline": "50000"], [growth: "40", "\(growth).baseline": "100000"])
        #expect(value(growth, in: known) == "30")
    }

    @Test("says that services of several accounts may be the same")
    func services() throws {
        let known = try merge(["azure.deployments": "3"], ["azure.deployments": "2"])
        #expect(value("azure.deployments", in: known) == "5")
        #expect(known.remarks.contains { $0.text.contains("3 services at least and 5 services at most") })
    }

    @Test("keeps a track that all accounts have, and no other")
    func tracks() throws {
        let name = "business-applications.track"
        #expect(value(name, in: try merge([name: "larger-markets"], [name: "larger-markets"])) == "larger-markets")
        #expect(value(name, in: try merge([name: "larger-markets"], [name: "other-markets"])) == nil)
    }

    @Test("counts people once each, with what they hold anywhere")
    func people() throws {
        let first = Partner.testing([:], people: [.testing("mai-ito", "AZ-104"), .testing("p2", "AZ-305")])
        let second = Partner.testing([:], people: [.testing("mai-ito", "AZ-305"), .testing("lea", "AZ-104")])
        let merged = first.merged(with: [second], under: try TestEditions.edition("2022-10")).partner
        #expect(merged.people.map(\.name) == ["mai-ito", "p2", "lea"])
        #expect(merged.people.first?.certifications.map(\.code) == ["AZ-104", "AZ-305"])
        #expect(Set(merged.people.map(\.id)).count == 3)
    }

    @Test("tells people of downloads by their numbers, and derives nothing from the records of one account")
    func imported() throws {
        func person(_ id: String, _ name: String, _ code: String) -> Person {
            Person(id: id, name: name, certifications: [HeldCertification(code: code)], isImported: true)
        }
        var first = Partner.testing([:], people: [person("mc1", "Mai Ito", "AZ-104")])
        let month = try #require(YearMonth("2022-09"))
        first.derived.note(
            [
                try #require(DerivedKey("azure.deployments")): DerivedNumber(
                    value: 3, isComplete: true, months: [month], files: 1, readings: [])
            ], month: month, edition: "2022-10")
        let second = Partner.testing(
            [:], people: [person("mc1", "M. Ito", "AZ-305"), person("mc2", "Mai Ito", "AZ-500")])
        let merged = first.merged(with: [second], under: try TestEditions.edition("2022-10")).partner
        #expect(merged.people.map(\.id) == ["mc1", "mc2"])
        #expect(merged.people.first?.certifications.map(\.code) == ["AZ-104", "AZ-305"])
        #expect(merged.derived.isEmpty)
    }

    @Test("keeps the highest competency and the first attainment")
    func membership() throws {
        var first = Partner.testing([:])
        var second = Partner.testing([:])
        first.membership = Membership(
            anniversary: CalendarDate("2023-01-01"), legacy: ["security": .silver],
            attained: [.security: try TestEditions.date("2023-01-01")])
        second.membership = Membership(
            anniversary: CalendarDate("2023-06-01"), legacy: ["security": .gold],
            attained: [.security: try TestEditions.date("2022-11-01")])
        let merge = first.merged(with: [second], under: try TestEditions.edition("2022-10"))
        #expect(merge.partner.membership.legacy == ["security": .gold])
        #expect(merge.partner.membership.attained[.security]?.description == "2022-11-01")
        #expect(
            merge.remarks.map(\.text) == [
                "The accounts have different anniversaries; 2023-06-01, the later one, counts."
            ])
    }

    @Test("keeps the later anniversary of a specialization and the last payment, whoever comes first")
    func specializationsAndPayment() throws {
        func partner(_ specializations: [String: String], paid: String) throws -> Partner {
            var partner = Partner.testing([:])
            partner.membership = try StandingFixture.membership(specializations: specializations)
            partner.membership.paid = try TestEditions.date(paid)
            return partner
        }
        let first = try partner(["threat-protection": "2023-02-03", "sales": "2023-01-01"], paid: "2022-03-01")
        let second = try partner(["threat-protection": "2023-05-06"], paid: "2022-07-01")
        for (one, other) in [(first, second), (second, first)] {
            let merged = one.merged(with: [other], under: try TestEditions.edition("2022-10")).partner.membership
            #expect(
                merged.specializations.mapValues(\.description) == [
                    "threat-protection": "2023-05-06", "sales": "2023-01-01",
                ])
            #expect(merged.paid?.description == "2022-07-01")
        }
    }

    @Test("keeps the anniversary of the only account with designations")
    func anniversary() throws {
        var first = Partner.testing([:])
        var second = Partner.testing([:])
        first.membership = Membership(
            anniversary: CalendarDate("2023-01-01"), benefits: "solutions-partner",
            attained: [.security: try TestEditions.date("2022-11-01")])
        second.membership = Membership(anniversary: CalendarDate("2023-06-01"), benefits: "legacy")
        for (one, other) in [(first, second), (second, first)] {
            let merge = one.merged(with: [other], under: try TestEditions.edition("2022-10"))
            #expect(merge.partner.membership.anniversary?.description == "2023-01-01")
            #expect(merge.partner.membership.benefits == "solutions-partner")
            #expect(merge.remarks.map(\.text).contains { $0.contains("the only account with designations") })
        }
    }

    /// An anniversary that nobody entered is a year after the first designation; what is to come holds nothing.
    @Test("takes the anniversary from where the accounts stand on the day")
    func standing() throws {
        let attained = try StandingFixture.membership(attained: [.modernWork: "2022-10-20"])
        let other = try StandingFixture.membership(anniversary: "2023-06-01", attained: [.security: "2023-05-01"])
        let accounts = try [attained, other].map {
            try StandingFixture.standing(on: "2022-12-01", $0, edition: "2022-10")
        }
        for pair in [accounts, accounts.reversed()] {
            let merge = pair[0].partner.merged(
                with: [pair[1].partner], under: try TestEditions.edition("2022-10"), standings: pair)
            #expect(merge.partner.membership.anniversary?.description == "2023-10-20")
            #expect(merge.remarks.map(\.text).contains { $0.contains("the only account with designations") })
        }
    }
}
