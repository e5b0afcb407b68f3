import Testing

@testable import Dashboard

@Suite struct FuzzySearchTests {
    @Test(arguments: [
        ("anniv", "Anniversary"), ("mw", "Modern Work"), ("dai", "Data & AI (Azure)"),
        ("contoso", "Contoso Consulting"), ("cc", "Contoso Consulting"), ("", "anything"),
        ("go people", "Go to people"),
    ])
    func finds(letters: String, name: String) { #expect(FuzzySearch(letters).score(of: name) != nil) }

    @Test(arguments: [("zz", "Anniversary"), ("wm", "Modern Work"), ("anniversaryy", "Anniversary")])
    func doesNotFind(letters: String, name: String) { #expect(FuzzySearch(letters).score(of: name) == nil) }

    @Test(arguments: [
        ("plan", "Plan", "Explanation"), ("sec", "Security", "Data security"), ("bu", "Business Apps", "About"),
        ("save", "Save", "Save the changes under another name"), ("pe", "People", "Pipeline end"),
    ])
    func putsTheLikelierFirst(letters: String, better: String, worse: String) throws {
        let search = FuzzySearch(letters)
        let first = try #require(search.score(of: better))
        #expect(first > search.score(of: worse) ?? -1)
    }

    @Test func findsWordsBehindAName() {
        let search = FuzzySearch("exam")
        #expect(search.score(of: "People", "who passed which exam") != nil)
        // Letters strewn over a sentence are no answer.
        #expect(search.score(of: "People", "every expert can manage") == nil)
    }
}
