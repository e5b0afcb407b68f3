package import JSONTree
package import SolutionsPartner

extension StoreDocument {
    /// The input whose fact stands at a place of the document, or whose part does; `nil` for a place that belongs to
    /// none, as all do of a document of another kind than a partner's.
    package func input(at path: [String]) -> InputName? {
        guard case .partner = self else { return nil }
        return InputName(place: path)
    }

    /// A place of the document in words: of a fact its input, as a change of it is typed, and the person's name.
    ///
    /// - Parameter name: The name of a person by key; `nil` for one whom nobody knows.
    package func told(_ path: [String], naming name: (_ person: String) -> String?) -> String {
        if path.isEmpty { return words }
        if let input = input(at: path) { return input.told(naming: name) }
        if path[0] == "derived" {
            return (["numbers"] + zip(["of", "under"], path.dropFirst()).map { "\($0) \($1)" }).joined(separator: " ")
        }
        if path.count == 2, path[0] == "imports" { return "import \(path[1])" }
        return path.joined(separator: ".")
    }

    /// A place of the document in words, with the names of people that the document has.
    package func told(_ path: [String], in node: JSONNode?) -> String {
        told(path) { person in node?.value(at: ["people", person, "name"])?.text }
    }
}
