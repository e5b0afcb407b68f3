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
            [], ["name"], ["measures"], ["people"], ["people", "anna", "role"], ["people", "anna", "certifications"],
            ["membership"], ["membership", "legacy"], ["membership", "colour"], ["designations"], ["costs", "AZ-305"],
        ])
    func none(place: [String]) {
        #expect(InputName(place: place) == nil)
    }
}
