import Testing

@testable import SolutionsPartner

@Suite("The rules of customers")
struct CustomerRulesTests {
    @Test("The names and rules that travel inside the program have no fault")
    func embedded() throws {
        let names = CustomerNames.read(try #require(EmbeddedFile.bytes(of: "Editions/customers/names.json")))
        #expect(names.faults.isEmpty)
        let rules = CustomerRules.read(
            try #require(EmbeddedFile.bytes(of: "Editions/customers/rules.json")), names: try #require(names.names))
        #expect(rules.faults.isEmpty)
        #expect(rules.rules?.rules.count ?? 0 > 60)
    }

    @Test("Every input of net adds, growth and deployments has a rule in each edition from October 2022 on")
    func complete() throws {
        for id in EditionCatalog.embedded.entries.map(\.id) where id >= "2022-10" {
            let edition = try EditionCatalog.embedded.edition(id)
            let covered = Set(CustomerRules.embedded.wanted(in: edition).map(\.input.name))
            let metrics: Set = [MetricID.netCustomerAdds, .usageGrowth, .deployments]
            let expected = edition.definitions.filter { definition in
                definition.metric.map(metrics.contains) ?? false && definition.unit != .capacity
            }
            for definition in expected {
                #expect(covered.contains(definition.name), "\(id): \(definition.name)")
            }
        }
    }

    @Test("A rule that begins later takes the place of the one before, track by track")
    func dated() throws {
        func floors(_ id: String) throws -> [String: Amount?] {
            let wanted = CustomerRules.embedded.wanted(in: try EditionCatalog.embedded.edition(id))
            return Dictionary(
                wanted.filter { $0.input.name.rawValue == "azure.net-customer-adds" }.map {
                    ($0.track?.rawValue ?? "all", $0.rule.band.atLeast)
                }, uniquingKeysWith: { first, _ in first })
        }
        #expect(try floors("2023-06") == ["all": 1000])
        #expect(try floors("2026-07") == ["enterprise": 1000, "smb": 500])
    }

    @Test("The tracks of October 2022 go by their own names")
    func tracksOf2022() throws {
        let wanted = CustomerRules.embedded.wanted(in: try EditionCatalog.embedded.edition("2022-10"))
        let tracks = wanted.filter { $0.input.name.rawValue == "business-applications.deployments" }
        #expect(tracks.map { $0.track?.rawValue } == ["larger-markets", "other-markets"])
    }

    @Test(
        "Spellings of associations",
        arguments: [
            ("CSP Tier 1", "CSP-T1"), ("csp t1", "CSP-T1"), ("CSP - Tier 2", "CSP-T2"), ("CSP", "CSP"),
            ("Partner Admin Link (PAL)", "PAL"), ("PAL.Owner", "PAL"), ("CPOR - OSU", "CPOR-OSU"), ("GDAP", "DAP"),
            ("Friend of a friend", nil), ("", nil),
        ])
    func associations(_ spelling: String, _ id: String?) {
        let names = CustomerNames.embedded
        #expect(names.association(spelling).map { names.associations[$0].id } == id)
    }

    @Test("A service goes by the name that it has now")
    func services() {
        let names = CustomerNames.embedded
        #expect(names.service("Azure Sentinel") == names.service("Sentinel"))
        #expect(names.service("Security Center") == names.service("Microsoft Defender for Cloud"))
        #expect(names.service("Key Vault") != names.service("Storage"))
    }

    @Test("Rules refer to lists and sources that are there, and tell all faults at once")
    func faults() {
        let text = """
            {"format": 1, "sources": {"a": "A"},
             "lists": {"services": {}, "workloads": {}, "products": {}, "associations": {"x": ["PALL"]}},
             "numbers": [{"input": "azure.deployments", "from": "2022-10-03", "measure": "azure-total",
             "result": "services", "associations": "x", "services": "none", "source": ["b"], "confidence": "high",
             "odd": 1}]}
            """
        let result = CustomerRules.read(Array(text.utf8), names: .embedded)
        #expect(result.rules == nil)
        #expect(result.faults.count == 4)
    }
}
