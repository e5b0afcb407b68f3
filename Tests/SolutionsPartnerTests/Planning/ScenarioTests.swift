import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@Suite("Scenarios") struct ScenarioTests {
    private static func edit(_ input: String, _ value: MeasureValue?, list: String? = nil) -> Edit {
        Edit(input: InputName(rawValue: input), value: value, list: list)
    }

    private let scenario = Scenario(
        name: "june", partner: "contoso", author: "joe", created: "2022-10-10T09:30:00Z", note: "If both close",
        base: 3,
        edits: [
            Self.edit("azure.net-customer-adds", .quantity(9)),
            Self.edit(
                "azure.usage-growth", Rational(decimal: "4.18").map { .quantity($0) }
            ),
            Self.edit("azure.track", .text("smb")),
            Self.edit("azure.deployments", nil),
            Edit(
                input: InputName(rawValue: "membership.anniversary"),
                value: CalendarDate("2023-11-11").map { .date($0) }),
            Self.edit("person.ana.certification.AZ-104", .text("held")),
            Self.edit(
                "infrastructure.advanced-certifications.step1", .quantity(2),
                list: "list-a"),
        ])

    @Test func areReadAsTheyWereWritten() throws {
        let (read, faults) = Scenario.read(try JSONNode.parse(scenario.node.formatted()))
        #expect(faults.isEmpty)
        #expect(read == scenario)
    }

    @Test func keepTheLastEditOfAnInput() {
        let twice = Scenario(
            name: "a", partner: "b", base: 0,
            edits: [
                Self.edit("x", .quantity(1)),
                Self.edit("y", nil),
                Self.edit("x", .quantity(2)),
            ])
        #expect(twice.edits.map(\.input.rawValue) == ["y", "x"])
        #expect(twice.edits.last?.value == .quantity(2))
    }

    @Test func tellEveryFaultAtOnce() throws {
        let text = """
            {
              "format": 2, "name": "../evil", "author": 7, "created": "yesterday", "base": -1,
              "edits": [
                {"input": "a", "vlaue": 1},
                {"input": "a", "value": true},
                {"input": "membership.anniversary", "value": "2023-02-30"},
                {"input": "membership.benefits", "value": "gold"},
                {"input": "b", "value": 1e99},
                {"input": "b\\u001b", "value": 1},
                {"input": "c", "value": 1}, {"input": "c", "value": 2},
                3
              ]
            }
            """
        let (read, faults) = Scenario.read(try JSONNode.parse(text))
        #expect(read == nil)
        #expect(
            faults.map(\.description) == [
                "2:13: format: expected 1, the newest format that this version of seventy can read, found 2",
                "2:24: name: expected lower-case letters, digits and dashes, found the text \"../evil\"",
                "1:1: expected a member \"partner\", found none",
                "2:45: author: expected a text, found 7",
                "2:59: created: expected a time such as \"2022-10-15T09:30:00Z\", found the text \"yesterday\"",
                "2:80: base: expected a whole number from 0 to 2147483647, found -1",
                "4:29: edits[0].vlaue: expected one of the members input, list, value, "
                    + "found the unknown name \"vlaue\"",
                "4:5: edits[0]: expected a member \"value\", null to take the fact away, found none",
                "5:29: edits[1].value: expected a number, a text or null, found true",
                "6:50: edits[2].value: expected a day such as \"2022-10-15\", found the text \"2023-02-30\"",
                "7:47: edits[3].value: expected one of \"solutions-partner\", \"legacy\", \"none\", "
                    + "found the text \"gold\"",
                "8:29: edits[4].value: expected a number below 1000000000000000 with at most six decimals, found 1e99",
                "9:15: edits[5].input: expected the name of an input, found the text \"b\u{1B}\"",
                "10:43: edits[7].input: expected an input that no other edit changes, found the text \"c\"",
                "11:5: edits[8]: expected an object with \"input\" and \"value\", found 3",
            ])
    }

    @Test func refuseAListWithoutEnd() throws {
        let edits = (0...5000).map { _ in "7" }.joined(separator: ",")
        let text =
            #"{"format":1,"name":"a","partner":"b","author":"","created":"2022-10-10","base":0,"edits":[\#(edits)]}"#
        let (read, faults) = Scenario.read(try JSONNode.parse(text))
        #expect(read == nil)
        #expect(faults.first?.description.hasSuffix("edits: expected at most 1000 edits, found 5001") ?? false)
        #expect(faults.count == 1001)
    }

    @Test(arguments: ["name", "partner", "author", "created", "note"], Hostile.texts)
    func hostileTextsAreFaultsOrPlainData(member: String, text: String) throws {
        let node = scenario.node.setting([member], to: .string(text))
        let (read, faults) = Scenario.read(try JSONNode.parse(node.formatted()))
        #expect((read == nil) == !faults.isEmpty)
        if ["name", "partner"].contains(member) { #expect(read == nil) }
    }

    @Test(arguments: ["null", "[]", "7", "{}", #"{"edits": {}}"#, #"{"edits": [[]]}"#])
    func otherDocumentsAreNone(text: String) throws {
        let (read, faults) = Scenario.read(try JSONNode.parse(text))
        #expect(read == nil)
        #expect(!faults.isEmpty)
    }
}
