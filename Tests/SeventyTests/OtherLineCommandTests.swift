import TestSupport
import Testing

/// Commands about a store whose edition takes 60 of 120 points.
@Suite struct OtherLineCommandTests {
    private static let edition = """
        {
          "format": 1, "id": "2099-01", "title": "Another line", "effective": {"from": "2022-01-01"},
          "qualification": {"points": 60, "maximum": 120, "source": ["page"], "confidence": "high"},
          "sources": {"page": "A page"}, "certifications": {}, "lists": {}, "metrics": {},
          "designations": {
            "security": {"name": "Security", "tracks": [{"metrics": [
              {"id": "deployments", "category": "customer success", "name": "Deployments", "maximum": 120,
               "unit": "deployment", "counts": "Deployments",
               "rule": {"shape": "linear", "input": "security.deployments", "threshold": 8},
               "source": ["page"], "confidence": "high"}
            ]}]}
          }
        }
        """

    private static let partner = """
        {"format": 1, "id": "contoso", "name": "Contoso", "asOf": "2022-06-01", "edition": "2099-01",
         "measures": {"security.deployments": {"value": 3}}}
        """

    private let store: StoreFixture

    init() {
        store = StoreFixture(partners: ["contoso": Self.partner])
        writeFile("\(store.path)/programs/2099-01.json", Self.edition)
    }

    @Test(arguments: [
        "score contoso", "score", "gaps contoso", "gaps", "plan contoso",
        "what-if contoso --set security.deployments=5",
        "program show 2099-01", "program inputs --edition 2099-01", "partners", "explain qualified --edition 2099-01",
        "explain below-line --edition 2099-01", "explain partial points --edition 2099-01",
        "explain security --edition 2099-01",
    ])
    func noReportTellsAnotherLine(command: String) {
        for form in ["text", "markdown", "html", "csv", "json"] {
            let result = store.run(command.split(separator: " ").map(String.init) + ["--format", form])
            #expect(result.status == 0, "\(command): \(result.error)")
            // The style of a document has percentages of its own.
            let body = result.output.split(separator: "</style>").last.map(String.init) ?? ""
            let words = Set(body.split { !$0.isLetter && !$0.isNumber })
            #expect(!words.contains("70") && !words.contains("100"), "\(command): \(result.output)")
            #expect(!result.output.isEmpty)
        }
    }

    @Test func theLineOfTheEditionIsTold() {
        #expect(store.run(["score", "contoso"]).output.contains("45 / 120"))
        #expect(store.run(["gaps", "contoso"]).output.contains("15 points short of 60"))
        #expect(store.run(["plan", "contoso"]).output.contains("The cheapest way to 60 for Security"))
        #expect(store.run(["explain", "qualified", "--edition", "2099-01"]).output.contains("60 points and every"))
    }
}
