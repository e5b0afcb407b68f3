import JSONTree
import TestSupport
import Testing

@testable import seventy

/// What screens show has a command.
@Suite struct PeopleCommandTests {
    private static let partner = """
        {
          "format": 1, "id": "contoso", "name": "Contoso Consulting", "asOf": "2022-10-15",
          "people": {
            "maria": {"name": "Maria Silva", "certifications": {
              "AZ-500": {"earned": "2022-01-10", "expires": "2023-01-10"}, "SC-200": {"earned": "2022-02-01"}}},
            "joe": {"name": "Joe Hill", "source": "imported", "certifications": {"XX-100": {}}}
          }
        }
        """

    @Test func peopleAreTold() throws {
        let store = StoreFixture(partners: ["contoso": Self.partner])
        let result = store.run("people", "contoso", "--json")
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(result.output)
        #expect(document["partner"] == .string("contoso"))
        #expect(document["asOf"] == .string("2022-10-15"))
        guard case .array(let people)? = document["people"]?.content else {
            Issue.record("no people")
            return
        }
        #expect(people.map { $0["id"] } == [.string("joe"), .string("maria")])
        #expect(people[0]["source"] == .string("imported"))
        #expect(people[1]["source"] == .string("typed"))
        #expect(people[0]["loss"] == .array([]))
        guard case .array(let held)? = people[1]["certifications"]?.content,
            case .array(let losses)? = people[1]["loss"]?.content
        else {
            Issue.record("no certifications")
            return
        }
        #expect(held[0]["certification"] == .string("AZ-500"))
        #expect(held[0]["expires"] == .string("2023-01-10"))
        #expect(held[0]["counts"] == true)
        // Rule 2022-10: Security's first step takes AZ-500, the second SC-200, and the third either: 20 / 3 points a
        // person, behind two gates.
        #expect(losses.map { $0["designation"] } == [.string("security")])
        #expect(losses.map { $0["qualified"] } == [false])
        #expect(store.run("people", "contoso").output.contains("Without Maria Silva: Security "))
        #expect(store.run("people", "contoso", "--person", "mar").output.contains("Maria Silva"))
        #expect(!store.run("people", "contoso", "--person", "mar").output.contains("Joe Hill"))
        #expect(store.run("people", "contoso", "--person", "zoe").status == 66)
    }

    /// No list has had DP-500 since March 2025, and no source names the day on which it retired.
    @Test func whatLeftTheListsIsToldUntilWhenItCounted() throws {
        let held = #"{"ann": {"name": "Ann Lee", "certifications": {"DP-500": {"earned": "2023-05-01"}}}}"#
        let store = StoreFixture(partners: [
            "contoso":
                #"{"format": 1, "id": "contoso", "name": "Contoso", "asOf": "2026-07-15", "people": \#(held), "measures": {}}"#
        ])
        let page = store.run("people", "contoso").output
        #expect(
            page.contains("counts no more") && page.contains("counted until 28 Feb 2025 by edition 2023-12"), "\(page)")
        let document = try JSONNode.parse(store.run("people", "contoso", "--json").output)
        let certification = try #require(document.list("people").first?.list("certifications").first)
        #expect(certification["state"] == .string("counts no more") && certification["counts"] == false)
        #expect(certification["countsThrough"] == .string("2025-02-28"))
        #expect(certification["countedBy"] == .string("2023-12"))
        let before = store.run("people", "contoso", "--as-of", "2024-07-15").output
        #expect(!before.contains("counts no more"), "\(before)")
    }

    @Test func theDayAskedForStandsBesideWhatIsOnRecord() throws {
        let document = Self.partner.replacing(#""asOf": "2022-10-15","#, with: "")
        let store = StoreFixture(partners: ["contoso": document])
        let score = #"{"total":60,"required":70,"qualified":false}"#
        let full = #"{"total":"145/2","required":70,"qualified":true}"#
        writeFile(
            "\(store.path)/history/contoso.jsonl",
            """
            {"day":"2022-10-10","edition":"2022-10","evidence":"0","scores":{"security":\(score)}}
            {"day":"2022-10-12","edition":"2022-10","evidence":"0","scores":{"security":\(full)}}

            """)
        func days(_ day: String) throws -> [JSONNode] {
            let result = store.run("history", "contoso", "--as-of", day, "--json")
            #expect(result.status == 0, "\(result.error)")
            guard case .array(let days)? = try JSONNode.parse(result.output)["days"]?.content else { return [] }
            return days
        }
        let later = try days("2022-10-15")
        #expect(later.map { $0["date"] } == ["2022-10-10", "2022-10-12", "2022-10-15"].map { .string($0) })
        #expect(later.map { $0["recorded"] } == [true, true, false])
        guard case .array(let scores)? = later[1]["scores"]?.content else { return }
        #expect(scores[0]["display"] == .string("73"))
        #expect(scores[0]["qualified"] == true)
        #expect(try days("2022-10-12").map { $0["recorded"] } == [true, true])
        #expect(store.run("history", "contoso", "--as-of", "2022-10-15").output.contains("not on record"))
    }

    @Test func whatElseScreensShow() throws {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso])
        let membership = store.run("membership", "contoso")
        #expect(membership.output.contains("Nothing is entered about the membership."))
        #expect(store.run("membership", "contoso", "--unset").output.contains("membership.anniversary"))
        let editions = store.run("editions", "contoso")
        #expect(editions.status == 0 && editions.output.contains("2026-07"))
        let why = store.run("why", "contoso", "--designation", "sec", "--metric", "intermediate")
        #expect(why.output.contains("Security: Intermediate certifications"))
        #expect(!why.output.contains("Usage growth"))
        #expect(store.run("why", "contoso", "--metric", "xyzzy").status == 64)
    }

    @Test(arguments: [
        (["score", "cont"], 0), (["score", "con", "--edition", "2022-1"], 0), (["score", "consul"], 0),
        (["score", "contoso", "--edition", "2022"], 64), (["score", "contoso", "--designation", "azure"], 64),
        (["what-if", "cont", "--set", "azure.net=4"], 0), (["what-if", "cont", "--set", "azure.=4"], 64),
        (["partner", "remove", "cont", "--yes"], 66),
    ])
    func aBeginningIsEnoughWhereItIsClear(arguments: [String], status: Int) {
        let store = StoreFixture()
        let result = BuiltProgram.run(arguments, environment: ["SEVENTY_STORE": store.path])
        #expect(result.status == Int32(status), "\(arguments): \(result.error)")
        if status == 64 { #expect(result.error.contains("Type more of it.") || result.error.contains("several")) }
    }

    @Test func helpOfTheDashboardIsHelp() {
        let result = BuiltProgram.run(["dashboard", "--help"], environment: ["SEVENTY_STORE": "/nowhere"])
        #expect(result.status == 0)
        #expect(result.output.contains("--read-only"))
    }

    @Test func aCalendarIsPrinted() {
        let store = StoreFixture()
        #expect(store.run("calendar", "contoso").output.hasPrefix("BEGIN:VCALENDAR"))
    }
}
