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
        #expect(faults.map(\.description) == [])
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
