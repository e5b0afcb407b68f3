import SolutionsPartner
import TestSupport
import Testing

@testable import seventy

@Suite struct FactsTextTests {
    private let ids = EditionCatalog.embedded.entries.map(\.id)

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
        // What no edition knows, and what stands beside the facts.
        partner.measures[InputName(rawValue: "no-such.input")] = Measure(.quantity(3))
        partner.membership.specializations["once-there-was"] = day
        partner.membership.attained[DesignationID(rawValue: "gone")] = day
        partner.membership.legacy["forgotten"] = .gold
        if !partner.people.isEmpty {
            partner.people[0].apart = ["42", "77"]
            partner.people[0].certifications.append(
                HeldCertification(code: "AZ-104", name: "Old \"one\" # \(seed)", earned: day))
        }
        if seed % 3 == 0 { return partner }
        partner.name = "Contoso \"\(seed)\" # 1"
        partner.accountID = "445566\(seed)"
        partner.accounts = ["1-\(seed)", "2"]
        partner.asOf = day
        partner.edition = seed % 2 == 0 ? "2022-10" : nil
        partner.note = "first\nsecond # \(seed)\\"
        return partner
    }

    private func text(_ partner: Partner, _ edition: ProgramEdition) -> String {
        FactsText(partner: partner, edition: edition, day: CalendarDate(dayNumber: 19_280), revision: 3, editions: ids)
            .text
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
            from: FactsLines(text(one, edition)), to: FactsLines(text(other, edition)), in: edition, editions: ids)
        #expect(difference.faults == [])
        let made = one.applying(difference.edits)
        #expect((made.name, made.accountID, made.edition) == (other.name, other.accountID, other.edition))
        #expect((made.asOf, made.note, made.accounts) == (other.asOf, other.note, other.accounts))
        #expect(made.measures.mapValues(\.value) == other.measures.mapValues(\.value))
        #expect(made.membership == other.membership)
        #expect(text(made, edition) == text(other, edition))
    }

    @Test(arguments: [
        ("azure.net-customer-adds 3", 1, "expected a line such as input = value"),
        ("azure.net-customer-adds = 3\nazure.net-customer-adds = 4", 2, "stands on line 1 already"),
        ("[people]\n", 1, "expected [partner], [membership] or [person.KEY]"),
        ("[person.maria]\ncertification.AZ-500 = 2022-01-01", 1, "has no line name = NAME"),
        ("person.maria.certification.AZ-500 = 2022-01-01", 1, "there is no person.maria.name"),
        ("\n\nazure.net-custmer-adds = 3", 3, "There is no input"),
        ("[membership]\nanniversary = 31 Feb 2022", 2, "takes a day"),
        ("[membership]\nanniversary = 2022-02-31", 2, "there is no such day"),
        ("[membership]\nanniversary = 18-03-2023", 2, "takes a day such as"),
        ("[membership]\nlegacy.security = platinum", 2, ""),
        ("[partner]\naccount = 44 55", 2, "takes the number of an account"),
        ("[partner]\nedition = 2021-10", 2, "must be one of 2022-03, 2022-10"),
        ("[partner]\nas-of = yesterday", 2, "takes a day"),
        ("[partner]\naccounts = 1, ?", 2, "takes numbers of accounts"),
        ("azure.net-cust = 3", 1, "Did you mean 'azure.net-customer-adds'?"),
        ("azure.net-cust =", 1, "Did you mean 'azure.net-customer-adds'?"),
        ("[membership]\npai = 2022-10-15", 2, "Did you mean 'membership.paid'?"),
        ("[person.a]\nname = A\ncertification.AZ-500 = 2022-06-01\ncertification.az-500 = 2022-06-02", 4, "on line 3"),
        ("[partner]\nnote = \"open", 2, "expected a value in quotes"),
        (
            "[person.a]\nname = A\ncertification.AZ-500 = 2022-06-01\ncertification.AZ-500.expires = 2022-05-01", 4,
            "before it was earned on 2022-06-01"
        ),
    ])
    func `Every fault has its line`(typed: String, line: Int, words: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let old = FactsLines("")
        let difference = FactsDifference(from: old, to: FactsLines(typed), in: edition, editions: ids)
        #expect(difference.faults.first?.line == line)
        #expect(difference.faults.first?.text.contains(words) == true || words.isEmpty, "\(difference.faults)")
        // Marks are no part of the text: marked twice, it is the same.
        let marked = difference.marked(typed)
        #expect(marked != typed)
        let again = FactsDifference(from: old, to: FactsLines(marked), in: edition, editions: ids)
        #expect(again.marked(marked) == marked)
    }

    /// One fact has several names: whichever a line has, the fact is changed and not taken away beside that.
    @Test func `A fact has one line, whatever it is called`() throws {
        let edition = try EditionCatalog.embedded.edition("2026-07")
        let definition = try #require(edition.definitions.first { !$0.aliases.isEmpty })
        let (own, alias) = (definition.name.rawValue, definition.aliases[0].rawValue)
        func difference(_ old: String, _ new: String) -> FactsDifference {
            FactsDifference(from: FactsLines(old), to: FactsLines(new), in: edition, editions: ids)
        }
        #expect(difference("\(own) = 3", "\(alias) = 8").edits.map(\.value) == [.quantity(8)])
        #expect(difference("\(own) = 3", "\(alias) = 3").edits == [])
        let twice = difference("\(own) = 3", "\(own) = 3\n\(alias) = 8")
        #expect(twice.faults.map(\.text) == ["\(alias) is the same as \(own), which stands on line 1 already"])
        // A name that lost its end takes no fact away.
        let cut = difference("\(own) = 3", "\(own.dropLast(1)) = 8")
        #expect(cut.faults.map(\.line) == [1])
        let person =
            "[person.a]\nname = A\ncertification.AZ-500 = 2022-06-01\ncertification.AZ-500.expires = 2024-06-01"
        let lower = person.replacing("AZ-500", with: "az-500")
        #expect(difference(person, lower).edits == [] && difference(person, lower).faults == [])
        #expect(difference("", lower).edits.map(\.input) == difference("", person).edits.map(\.input))
        // What stands on record in another writing changes there.
        let later = lower.replacing("2022-06-01", with: "2022-07-01")
        #expect(difference(lower, later).edits.map(\.input.rawValue) == ["person.a.certification.az-500"])
    }

    @Test(arguments: ["[partner]\nname =", "[partner]\n", ""]) func `A partner keeps a name`(typed: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let old = FactsLines("[partner]\nname = A")
        let difference = FactsDifference(from: old, to: FactsLines(typed), in: edition, editions: ids)
        #expect(difference.faults.map(\.text) == ["partner.name cannot be taken away."])
    }

    /// What the edition does not know is in the text, can be taken away, and changes where another edition knows it.
    @Test func `What the edition does not know can be edited`() throws {
        let edition = try EditionCatalog.embedded.edition("2026-07")
        let other = try EditionCatalog.embedded.edition("2022-10")
        let foreign = try #require(other.inputs.map(\.name).first { edition.input(named: $0) == nil })
        var partner = Partner(id: "p", name: "P", measures: [foreign: Measure(.quantity(3))])
        partner.measures[InputName(rawValue: "no-such.input")] = Measure(.quantity(3))
        partner.measures[InputName(rawValue: "security.highest-score.2023-05")] = Measure(.quantity(70))
        partner.membership.attained[DesignationID(rawValue: "gone")] = CalendarDate("2023-01-05")
        let before = text(partner, edition)
        func changed(_ old: String, _ new: String) -> FactsDifference {
            #expect(before.contains("\n\(old)"), "\(old)")
            let after = before.replacing("\n\(old)", with: new.isEmpty ? "\n" : "\n\(new)")
            return FactsDifference(
                from: FactsLines(before), to: FactsLines(after), in: edition, editions: ids, others: { [other] })
        }
        #expect(changed("\(foreign) = 3", "\(foreign) = 4").edits.map(\.value) == [.quantity(4)])
        #expect(changed("\(foreign) = 3", "").edits == [Edit(input: foreign, value: nil)])
        #expect(
            changed("no-such.input = 3", "").edits == [Edit(input: InputName(rawValue: "no-such.input"), value: nil)])
        #expect(changed("no-such.input = 3", "no-such.input = 4").faults.count == 1)
        #expect(changed("security.highest-score.2023-05 = 70", "security.highest-score.2023-05 = 60").edits.count == 1)
        let gone = "designation.gone.attained = 2023-01-05"
        #expect(changed(gone, "").edits.map(\.value) == [nil])
        let day = try #require(CalendarDate("2023-01-06"))
        #expect(changed(gone, "designation.gone.attained = 6 Jan 2023").edits.map(\.value) == [.date(day)])
        #expect(changed(gone, "designation.gone.attained = soon").faults.count == 1)
    }

    /// The unit, what all points need, and between which ends a number is taken.
    @Test func `A remark tells what is taken`() throws {
        let edition = try EditionCatalog.embedded.edition("2026-07")
        let text = text(Partner(id: "p", name: "P"), edition)
        func remark(_ input: String) -> String? {
            text.split(separator: "\n").first { $0.hasPrefix("\(input) =") }?.split(separator: "# ").last.map(
                String.init)
        }
        #expect(remark("azure.net-customer-adds") == "customers; 3 needed; also below 0")
        #expect(remark("data-ai.intermediate-certifications.step3") == "people; 10 needed; 0 or more")
        #expect(remark("azure.usage-growth") == "%; 20 needed; also below 0")
        #expect(remark("azure.smb-customer-share") == "%; 0…100")
        #expect(remark("training.exams.advanced") == "vouchers; 0 or more")
        // No number is without an end where the program would refuse it.
        for definition in edition.definitions where edition.input(named: definition.name)?.unit != .track {
            let name = definition.name.rawValue
            let isTaken = (try? edition.edit(name, to: "-1")) != nil
            #expect(remark(name)?.hasSuffix("also below 0") == isTaken, "\(name)")
        }
    }

    @Test func `A remark begins behind a blank`() {
        let lines = FactsLines("[person.a]\nname = C# Jones  # a remark\n  # another\n")
        #expect(lines.values == ["person.a.name": "C# Jones"])
    }
}
