import PartnerStore
import SolutionsPartner
import Testing

@Suite("Places of a partner's document")
struct PlaceTests {
    @Test(
        "lead back to the input that stands there",
        arguments: [
            "azure.net-customer-adds", "security.net-customer-adds.m365", "person.anna.name",
            "person.anna.certification.AZ-305", "person.anna.certification.AZ-305.expires", "membership.anniversary",
            "membership.benefits", "membership.legacy.gold-cloud", "designation.security.attained",
            "specialization.identity.anniversary", "expert-msp.anniversary",
            "partner.name", "partner.account", "partner.accounts", "partner.edition", "partner.as-of", "partner.note",
            "person.anna.apart", "person.anna.certification.AZ-305.name",
        ], [true, false])
    func inverse(name: String, isKept: Bool) {
        let input = InputName(rawValue: name)
        let edit = Edit(input: input, value: isKept ? .text("a value") : nil)
        #expect(InputName(place: edit.place) == input)
    }

    @Test("and below it", arguments: [("value", "azure.x"), ("note", "azure.x")])
    func parts(member: String, input: String) {
        #expect(InputName(place: ["measures", input, member])?.rawValue == input)
        #expect(
            InputName(place: ["people", "anna", "certifications", "AZ-305", member])?.rawValue
                == "person.anna.certification.AZ-305")
    }

    @Test(
        "belong to no input otherwise",
        arguments: [
            [], ["measures"], ["people"], ["people", "anna", "role"], ["people", "anna", "certifications"],
            ["membership"], ["membership", "legacy"], ["membership", "colour"], ["designations"], ["costs", "AZ-305"],
        ])
    func none(place: [String]) {
        #expect(InputName(place: place) == nil)
    }

    @Test("are told as a change of the fact is typed, with the name of the person")
    func told() {
        let partner = StoreDocument.partner("contoso")
        let names = ["anna": "Anna Bauer"]
        func told(_ path: String..., of document: StoreDocument = partner) -> String {
            document.told(path) { names[$0] }
        }
        #expect(told("measures", "azure.deployments") == "azure.deployments")
        #expect(
            told("people", "anna", "certifications", "AZ-305") == "person.anna.certification.AZ-305 (Anna Bauer)")
        #expect(
            told("people", "anna", "certifications", "AZ-305", "expires")
                == "person.anna.certification.AZ-305.expires (Anna Bauer)")
        #expect(told("people", "bert", "certifications", "AZ-305") == "person.bert.certification.AZ-305")
        #expect(told("people", "anna") == "person.anna.name")
        #expect(told("account") == "partner.account")
        #expect(told("designations", "security", "attained") == "designation.security.attained")
        #expect(told("derived", "2022-10", "2022-10") == "numbers of 2022-10 under 2022-10")
        #expect(told() == "the partner contoso")
        // Members of the same name mean something else in the settings of the store.
        #expect(told("edition", of: .settings) == "edition")
    }
}
