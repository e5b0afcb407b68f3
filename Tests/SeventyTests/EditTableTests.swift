import SolutionsPartner
import Testing

@testable import seventy

@Suite struct EditTableTests {
    private func edits(_ text: String) throws -> [Edit] {
        try EditTable(Array(text.utf8), file: "report.csv").edits(in: EditionCatalog.embedded.edition("2022-10"))
    }

    @Test(arguments: [
        "azure.net-customer-adds,9\n", "input,value\r\nazure.net-customer-adds,9\r\n",
        "\u{FEFF}Input,Value\n\n\"azure.net-customer-adds\", 9 \n,\n",
    ])
    func readsTables(text: String) throws {
        let edits = try edits(text)
        #expect(edits == [Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(9))])
    }

    @Test func anEmptyValueTakesTheFactAway() throws {
        #expect(try edits("azure.net-customer-adds,").map(\.value) == [nil])
    }

    @Test func everyFaultIsToldWithItsLine() throws {
        let text = """
            input,value
            azure.net-customer-adds,9
            azure.net-customer-ads,9
            azure.net-customer-adds
            infrastructure.net-customer-adds,4
            azure.usage-growth,many
            "azure.usage-growth,1
            """
        let failure = #expect(throws: CommandFailure.self) { try edits(text) }
        let message = try #require(failure?.message)
        #expect(failure?.status == .badData)
        let lines = message.split(separator: "\n").map(String.init)
        #expect(lines.first == "Nothing was changed.")
        #expect(lines.contains { $0.hasPrefix("report.csv:3: There is no input 'azure.net-customer-ads'") })
        #expect(lines.contains("report.csv:4: expected two columns, input and value, found 1"))
        #expect(lines.contains("report.csv:5: azure.net-customer-adds has a value in line 2 already"))
        #expect(lines.contains { $0.hasPrefix("report.csv:6: ") && $0.contains("not 'many'") })
        #expect(lines.contains("report.csv:7: a quote that is never closed"))
    }

    @Test func anEmptyTableIsAFault() {
        #expect(throws: CommandFailure.self) { try edits("input,value\n") }
    }

    @Test func bytesThatAreNoTextAreAFault() {
        let table = EditTable([0x61, 0x2C, 0xFF], file: "-")
        #expect(throws: CommandFailure.self) { try table.edits(in: EditionCatalog.embedded.edition("2022-10")) }
    }
}
