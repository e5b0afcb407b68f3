import SolutionsPartner
import TestSupport
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
        #expect(lines.contains("report.csv:7: expected a closing quote, found none"))
    }

    /// What stands behind a closing quote belongs to nothing: neither half of the cell is the value.
    @Test func textBehindAClosingQuoteIsAFault() throws {
        let failure = #expect(throws: CommandFailure.self) { try edits("azure.net-customer-adds,\"1\"2\n") }
        #expect(
            failure?.message
                == "Nothing was changed.\nreport.csv:1: expected a separator behind the closing quote")
    }

    /// A forgotten quote hides nothing of what follows it.
    @Test func whatFollowsAForgottenQuoteIsLookedAtAsWell() throws {
        let failure = #expect(throws: CommandFailure.self) {
            try edits("input,value\n\"azure.usage-growth,1\nazure.net-customer-ads,9\n")
        }
        #expect(failure?.message.contains("report.csv:2: expected a closing quote, found none") == true)
        #expect(failure?.message.contains("report.csv:3: There is no input 'azure.net-customer-ads'") == true)
    }

    @Test func anEmptyTableIsAFault() {
        #expect(throws: CommandFailure.self) { try edits("input,value\n") }
    }

    @Test func bytesThatAreNoTextAreAFault() {
        let table = EditTable([0x61, 0x2C, 0xFF], file: "-")
        #expect(throws: CommandFailure.self) { try table.edits(in: EditionCatalog.embedded.edition("2022-10")) }
    }

    @Test func severalPartnersInOneTable() throws {
        let fixture = StoreFixture(partners: [
            "contoso": StoreFixture.contoso,
            "fabrikam": #"{"format": 1, "id": "fabrikam", "name": "Fabrikam", "asOf": "2022-10-15"}"#,
        ])
        let heading = "partner,input,value\n"
        let table =
            heading + "contoso,azure.usage-growth,7\nFabrikam,azure.usage-growth,8\ncontoso,azure.net-customer-adds,3\n"
        let result = fixture.run("edit", "--from", "-", "--json", input: table)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("\"fabrikam\""))
        #expect(fixture.run("log", "--json").output.components(of: "\"entry\"") == 3)
        // One fault anywhere changes nothing.
        let faulty = fixture.run(
            "edit", "--from", "-", input: heading + "contoso,azure.usage-growth,9\nfabrikam,azure.usage-growth,many\n")
        #expect(faulty.status == 65)
        #expect(faulty.error.contains("standard input:3: "))
        for text in ["contoso,azure.usage-growth,9\n", heading, heading + "nobody,azure.usage-growth,9\n"] {
            #expect(fixture.run("edit", "--from", "-", input: text).status != 0)
        }
        #expect(fixture.run("log", "--json").output.components(of: "\"entry\"") == 3)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int {
        var (count, rest) = (0, self[...])
        while let place = rest.indices.first(where: { rest[$0...].hasPrefix(text) }) {
            count += 1
            rest = rest[rest.index(after: place)...]
        }
        return count
    }
}
