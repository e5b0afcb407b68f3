import TestSupport

/// A store in a folder of its own, for one test.
struct StoreFixture {
    let folder = TemporaryFolder()

    /// Where the store is.
    var path: String { folder.path + "/store" }

    init(partners: [String: String] = ["contoso": Self.contoso]) {
        writeFile("\(path)/store.json", #"{"format": 1, "title": "Test"}"#)
        writeFile("\(path)/partners/.keep", "")
        for (id, document) in partners { writeFile("\(path)/partners/\(id).json", document) }
    }

    /// Runs the program with the store in its environment.
    func run(_ arguments: String..., input: String = "") -> BuiltProgram.Result {
        BuiltProgram.run(arguments, input: input, environment: ["SEVENTY_STORE": path])
    }

    /// Runs the program with the store in its environment.
    func run(_ arguments: [String]) -> BuiltProgram.Result {
        BuiltProgram.run(arguments, environment: ["SEVENTY_STORE": path])
    }

    /// The text of a partner's document.
    func document(_ id: String) -> String? { readFile("\(path)/partners/\(id).json") }

    /// A partner with numbers of October 2022 in two designations.
    static let contoso = """
        {
          "format": 1,
          "id": "contoso",
          "name": "Contoso Consulting",
          "account": "4455667",
          "asOf": "2022-10-15",
          "measures": {
            "azure.net-customer-adds": {"value": 2, "source": "typed", "at": "2022-10-10"},
            "security.intermediate-certifications.step1": {"value": 1},
            "security.intermediate-certifications.step2": {"value": 1},
            "security.intermediate-certifications.step3": {"value": 2}
          }
        }
        """

    /// A partner of which nothing is known.
    static let fabrikam = #"{"format": 1, "id": "fabrikam", "name": "Fabrikam", "asOf": "2022-10-15"}"#

    /// A partner whose document is faulty, with a name that a terminal should not obey.
    static let broken = #"{"format": 1, "id": "broken", "name": 7}"#
}
