import SolutionsPartner
import Testing

/// Each fact about the membership is one row of a table: read, set, named and placed by it alike.
@Suite struct MembershipTableTests {
    private static var inputs: [MembershipInput] {
        get throws {
            try EditionCatalog.embedded.entries.flatMap { try EditionCatalog.embedded.edition($0.id).membershipInputs }
        }
    }

    @Test func everyFactIsFoundAgainByItsNameAndItsPlace() throws {
        let day = try #require(CalendarDate("2022-11-11"))
        for input in Set(try Self.inputs) {
            #expect(MembershipInput(input.name) == input)
            #expect(MembershipInput(place: input.place) == input)
            #expect(MembershipInput(place: input.placeOfRemoval) == input)
            let value: MeasureValue = input.isDay ? .date(day) : .text(input.words[0])
            let made = Partner(id: "p", name: "P").applying([Edit(input: input.name, value: value)])
            #expect(made.membership[input] == value)
            #expect(made.membership != Membership())
            #expect(made.applying([Edit(input: input.name, value: nil)]).membership == Membership())
        }
    }

    /// The members of a partner's document, as its format names them.
    @Test(arguments: [
        ("membership.anniversary", "membership.anniversary"), ("membership.benefits", "membership.benefits"),
        ("membership.paid", "membership.paid"), ("membership.legacy.security", "membership.legacy.security"),
        ("expert-msp.anniversary", "membership.expertMSP"),
        ("designation.security.attained", "designations.security.attained"),
        ("specialization.analytics.anniversary", "specializations.analytics.anniversary"),
    ])
    func theirPlacesAreThoseOfTheFormat(name: String, place: String) throws {
        let input = try #require(MembershipInput(InputName(rawValue: name)))
        #expect(input.name.rawValue == name)
        #expect(input.place.joined(separator: ".") == place)
    }

    @Test(arguments: [
        "membership", "membership.", "membership.legacy", "membership.legacy.", "membership.other",
        "designation..attained", "designation.security", "specialization.anniversary", "expert-msp",
    ])
    func otherNamesAreNone(name: String) { #expect(MembershipInput(InputName(rawValue: name)) == nil) }

    @Test(arguments: [
        ["membership"], ["membership", "legacy"], ["designations"], ["people", "a"], [], ["designations", "a", "x"],
    ])
    func otherPlacesAreNone(place: [String]) { #expect(MembershipInput(place: place) == nil) }
}
