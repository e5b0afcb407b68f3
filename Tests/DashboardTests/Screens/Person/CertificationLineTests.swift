import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct CertificationLineTests {
    private func edits(_ typed: String, _ date: DateFormat = .dayMonthYear) throws -> [String] {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let day = try TestEditions.date("2022-10-15")
        return try CertificationLine(typed, in: Formats(date: date)).edits(for: "maria", earned: day, in: edition).map {
            "\($0.input.rawValue.dropFirst("person.maria.certification.".count)) \($0.value?.date?.description ?? "")"
        }
    }

    @Test(arguments: [
        ("AZ-500", ["AZ-500 2022-10-15"]),
        ("AZ-500 2022-06-01, SC-200", ["AZ-500 2022-06-01", "SC-200 2022-10-15"]),
        ("sc-200 ; az-500 1 Jun 2022", ["SC-200 2022-10-15", "AZ-500 2022-06-01"]),
        ("AZ-500 Jun 1, 2022, SC-200", ["AZ-500 2022-06-01", "SC-200 2022-10-15"]),
        (" , ", []),
    ])
    func `Several are typed in a line`(typed: String, expected: [String]) throws {
        #expect(try edits(typed) == expected)
    }

    @Test func `A day that is none names its certification`() {
        #expect(throws: EditRefusal.self) { try edits("AZ-500 31 Feb 2022") }
        #expect(throws: EditRefusal.self) { try edits("AZ-500, XX-99") }
    }
}
