import SolutionsPartner
import TestSupport
import Testing

/// A day is read in every way in which it is shown, by one reader for all who take days.
@Suite struct WrittenDateTests {
    @Test(
        arguments: [
            ("2024-02-01", "2024-02-01"), ("1 Feb 2024", "2024-02-01"), ("1 February 2024", "2024-02-01"),
            ("Feb 1, 2024", "2024-02-01"), ("01.02.2024", "2024-02-01"), ("01/02/2024", nil), ("30 Feb 2024", nil),
            ("2024", nil), ("soon", nil), ("", nil),
        ] as [(String, String?)])
    func aDayThatLeavesNoDoubtIsRead(text: String, day: String?) {
        #expect(CalendarDate(written: text)?.description == day)
    }

    @Test(arguments: ["1 Feb 2024", "February 1, 2024", "01.02.2024", "2024-02-01"])
    func factsTakeIt(text: String) throws {
        let edition = try TestEditions.edition("2022-10")
        let day = MeasureValue.date(try TestEditions.date("2024-02-01"))
        #expect(try edition.edit("membership.anniversary", to: text).value == day)
        #expect(try edition.edit("person.ana.certification.AZ-305", to: text).value == day)
        #expect(try edition.edit("person.ana.certification.AZ-305.expires", to: text).value == day)
    }
}
