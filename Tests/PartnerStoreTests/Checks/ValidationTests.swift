import PartnerStore
import Testing

@Suite("Checking a store")
struct ValidationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "tells the faults of costs, which planning would stumble over, as those of fees",
        arguments: [
            (#"{"exam": -1}"#, "store.json:1:33: costs.exam: expected a cost from 0 to below "),
            (#"{"exams": 1}"#, "store.json:1:34: costs.exams: expected one of the members "),
            (#"{"inputs": {"a.b": {"limit": -1}}}"#, #"store.json:1:53: costs.inputs["a.b"].limit: expected a "#),
            (#"{"customer": {"cost": 8000, "leadTime": 90}}"#, ""),
        ])
    func costs(costs: String, finding: String) throws {
        _ = try folder.store([:])
        try folder.write(#"{"format": 1, "costs": \#(costs)}"#, to: "store.json")
        let found = try PartnerStore(opening: folder.path).validate().map(\.description)
        #expect(found.count == (finding.isEmpty ? 0 : 1), "\(found)")
        #expect(finding.isEmpty || found.first?.hasPrefix(finding) == true, "\(found)")
    }

    @Test("tells every fault of every file at once, by line and path")
    func everyFault() throws {
        let store = try folder.store([
            "contoso": """
            {
              "format": 1,
              "id": "other",
              "name": " ",
              "asOf": "15.10.2022",
              "measures": {
                "azure.net-customer-ads": {"value": 3},
                "azure.net-customer-adds": {"value": true},
                "azure.deployments": {"value": -1, "source": "guessed"},
                "business-applications.track": {"value": "middle"},
                "security.net-customer-adds.m365": {"value": 1.5, "at": "today"}
              },
              "people": {
                "Maria": {"name": "Maria Silva", "certifications": {"AZ-104": {"earned": "2022-01-10", "expires": "2021-01-10"}}},
                "maria": {"name": "maria silva"}
              },
              "membership": {"legacy": {"security": "bronze"}},
              "designations": {"modern-work": {}}
            }
            """,
            "fabrikam": partnerText(
                "fabrikam", "Fabrikam",
                rest: """
                    ,
                      "edition": "2022-11",
                      "measures": {
                        "modern-work.intermediate-certifications": {"value": -2, "list": "nonsense"},
                        "azure.usage-growth": {"value": "high", "list": "azure-administrator"},
                        "azure.track": {"value": 3}
                      },
                      "designations": {"modern-wrok": {"attained": "2022-11-14"}},
                      "unknown": {"stays": "silent"}
                    """),
            "tailspin": partnerText("tailspin", "FABRIKAM"),
        ])
        try folder.write("{}", to: "partners/Bad Name.json")
        #expect(
            store.validate().map(\.description).joined(separator: "\n")
                == """
                partners/Bad Name.json: cannot be read: its name is not made of lower-case letters, digits and dashes, such as contoso.json
                partners/contoso.json:3:9: id: expected "contoso", as the file is named, found "other"
                partners/contoso.json:4:11: name: expected a name, found nothing that can be seen
                partners/contoso.json:5:11: asOf: expected a day such as "2022-10-15", found the text "15.10.2022"
                partners/contoso.json:7:31: measures["azure.net-customer-ads"]: expected an input of some edition, found "azure.net-customer-ads", perhaps meant as "azure.net-customer-adds"
                partners/contoso.json:8:42: measures["azure.net-customer-adds"].value: expected a number or a text, found true
                partners/contoso.json:9:36: measures["azure.deployments"].value: expected a whole number of services, 0 or more, found -1
                partners/contoso.json:9:50: measures["azure.deployments"].source: expected one of "typed", "imported", "derived", found the text "guessed"
                partners/contoso.json:10:46: measures["business-applications.track"].value: expected one of the tracks enterprise, larger-markets, other-markets, smb, found the text "middle"
                partners/contoso.json:11:50: measures["security.net-customer-adds.m365"].value: expected a whole number of customers, found 1.5
                partners/contoso.json:11:61: measures["security.net-customer-adds.m365"].at: expected a day or a time such as "2022-10-10" or "2022-10-10T09:30:00Z", found the text "today"
                partners/contoso.json:14:14: people.Maria: expected a key of lower-case letters, digits and dashes, found "Maria"
                partners/contoso.json:14:103: people.Maria.certifications.AZ-104.expires: expected a day on or after 2022-01-10, found the text "2021-01-10"
                partners/contoso.json:15:23: people.maria.name: expected each person once, found the name of "Maria" again
                partners/contoso.json:17:41: membership.legacy.security: expected one of "silver", "gold", found the text "bronze"
                partners/contoso.json:18:35: designations.modern-work: expected a member "attained", found none
                partners/fabrikam.json:6:14: edition: expected one of the editions 2022-03, 2022-10, 2023-01, 2023-06, 2023-12, 2025-03, 2026-07, found the text "2022-11", perhaps meant as "2022-10"
                partners/fabrikam.json:8:58: measures["modern-work.intermediate-certifications"].value: expected a whole number of people, 0 or more, found -2
                partners/fabrikam.json:8:70: measures["modern-work.intermediate-certifications"].list: expected one of the lists modern-work-intermediate-2023, modern-work-intermediate-2026, found the text "nonsense"
                partners/fabrikam.json:9:37: measures["azure.usage-growth"].value: expected a number, found the text "high"
                partners/fabrikam.json:9:53: measures["azure.usage-growth"].list: expected no list, since the input is no head count, found the text "azure-administrator"
                partners/fabrikam.json:10:30: measures["azure.track"].value: expected one of the tracks enterprise, smb, found 3
                partners/fabrikam.json:12:35: designations.modern-wrok: expected a designation of some edition, found "modern-wrok", perhaps meant as "modern-work"
                partners/tailspin.json:4:11: name: expected a name of its own, found the name that partners/fabrikam.json has too
                """)
    }

    @Test("tells a member that is mistyped or stands where nothing reads it, and keeps quiet of others")
    func members() throws {
        let store = try folder.store([
            "contoso": partnerText(
                "contoso", "Contoso",
                rest: """
                    ,
                      "expertMSP": "2023-01-15", "peple": {}, "x-of-ours": {"peple": 1},
                      "membership": {"anniversry": "2023-03-18", "colour": "blue"},
                      "people": {"ana": {"nam": "Ana", "name": "Ana"}}
                    """)
        ])
        #expect(
            store.validate().map(\.description).map { String($0.split(separator: " ", maxSplits: 1)[1]) } == [
                #"expertMSP: expected a member that is read here, found "expertMSP", perhaps meant as "membership.expertMSP""#,
                #"peple: expected a member that is read here, found "peple", perhaps meant as "people""#,
                #"membership.anniversry: expected a member that is read here, found "anniversry", perhaps meant as "anniversary""#,
                #"people.ana.nam: expected a member that is read here, found "nam", perhaps meant as "name""#,
            ])
    }

    @Test("tells a certification that is said to be earned after its last day")
    func earnedTooLate() throws {
        let store = try folder.store([
            "contoso": partnerText(
                "contoso", "Contoso",
                rest: """
                    ,
                      "people": {
                        "ana": {"name": "Ana", "certifications": {
                          "DP-203": {"earned": "2025-03-31"}, "MB-260": {"earned": "2024-12-01"},
                          "AZ-800": {"earned": "2026-10-01"}, "PL-400": {"earned": "2026-11-10"}
                        }}
                      }
                    """)
        ])
        #expect(
            store.validate().map(\.description).map { $0.drop { $0 != " " } } == [
                " people.ana.certifications.MB-260.earned: expected a day on or before 2024-11-30, the last on which it could be earned, found 2024-12-01, so it does not count",
                " people.ana.certifications.AZ-800.earned: expected a day on or before 2026-09-30, the last on which it could be earned, found 2026-10-01, so it does not count",
            ])
    }

    @Test(
        "takes a specialization of any edition, and tells a name that none lists",
        arguments: [
            ("data-security", true), ("agentic-business-solutions", true), ("quantum-networks-of-2028", false),
            ("thread-protection", false),
        ])
    func specializations(key: String, isTaken: Bool) throws {
        let store = try folder.store([
            "contoso": partnerText(
                "contoso", "Contoso", rest: ",\n  \"specializations\": {\"\(key)\": {\"anniversary\": \"2026-12-01\"}}")
        ])
        #expect(store.validate().isEmpty == isTaken, "\(store.validate().map(\.description))")
    }
}
