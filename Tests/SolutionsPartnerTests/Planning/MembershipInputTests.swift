import SolutionsPartner
import TestSupport
import Testing

@Suite("Facts about the membership")
struct MembershipInputTests {
    @Test(
        "are entered like any other input",
        arguments: [
            ("membership.anniversary", "2022-11-11"), ("membership.benefits", "solutions-partner"),
            ("membership.legacy.security", "gold"), ("designation.security.attained", "2022-10-03"),
            ("specialization.threat-protection.anniversary", "2023-02-03"), ("expert-msp.anniversary", "2024-02-29"),
        ])
    func areEntered(name: String, value: String) throws {
        let edition = try TestEditions.edition("2022-10")
        let edit = try edition.edit(name, to: value)
        let partner = Partner(id: "test", name: "Test").applying([edit])
        #expect(partner.measures.isEmpty)
        let entered = partner.value(of: edit.input)
        #expect((entered?.date?.description ?? entered?.text) == value)
        let removed = partner.applying([try edition.edit(name, to: nil)])
        #expect(removed.membership == Membership())
        #expect(edition.membershipInputs.map(\.name).contains(edit.input))
    }

    @Test(
        "are refused with the reason when they make no sense",
        arguments: [
            (
                "membership.anniversary", "2023-02-29",
                "membership.anniversary cannot be '2023-02-29': there is no such day."
            ),
            ("membership.anniversary", "soon", "membership.anniversary takes a day such as 2022-11-11, not 'soon'."),
            (
                "expert-msp.anniversary", "0022-11-11",
                "expert-msp.anniversary cannot be 0022-11-11: the year must be from 2000 to 2100."
            ),
            (
                "designation.security.attained", "2022-10-02",
                "designation.security.attained cannot be 2022-10-02: designations can be attained from 2022-10-03 on, when the program began."
            ),
            (
                "designation.secuirty.attained", "2022-11-11",
                "There is no designation 'secuirty' in edition 2022-10. Did you mean 'security'?"
            ),
            (
                "membership.legacy.cloud-platfrom", "gold",
                "There is no competency 'cloud-platfrom' in edition 2022-10. Did you mean 'cloud-platform'?"
            ),
            (
                "membership.legacy.security", "bronze",
                "membership.legacy.security must be silver or gold, not 'bronze'."
            ),
            (
                "membership.benefits", "all",
                "membership.benefits must be one of solutions-partner, legacy, none, not 'all'."
            ),
            (
                "specialization.thread-protection.anniversary", "2023-02-03",
                "There is no specialization 'thread-protection' in edition 2022-10. Did you mean 'threat-protection'?"
            ),
            (
                "membership.aniversary", "2023-02-03",
                "There is no input 'membership.aniversary' in edition 2022-10. Did you mean 'membership.anniversary'? 'seventy program inputs' lists them all."
            ),
            ("training.activations", "1.5", "training.activations takes a whole number (activations), not '1.5'."),
        ])
    func areRefused(name: String, value: String, text: String) throws {
        let refusal = #expect(throws: EditRefusal.self) { try TestEditions.edition("2022-10").edit(name, to: value) }
        #expect(refusal?.description == text)
    }

    @Test("of training services are measures of their own")
    func training() throws {
        let edition = try TestEditions.edition("2022-10")
        let edit = try edition.edit("training.data-ai.surveys", to: "200")
        #expect(Partner(id: "test", name: "Test").applying([edit]).measures[edit.input]?.value == .quantity(200))
        #expect(edition.trainingInputs.count == 9)
    }
}
