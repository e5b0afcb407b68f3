import SolutionsPartner
import Testing

@Suite("Names")
struct NameTests {
    static let known = ["azure.usage-growth", "azure.deployments", "security.deployments.azure"]

    @Test(
        "suggests the nearest name for a slip",
        arguments: [
            ("azure.deployment", "azure.deployments"), ("azure.usage-growht", "azure.usage-growth"),
            ("AZURE.DEPLOYMENTS", "azure.deployments"), ("securty.deployments.azure", "security.deployments.azure"),
            ("azure.deployments", "azure.deployments"),
        ])
    func suggests(typed: String, expected: String) {
        #expect(NearestName(of: typed, among: Self.known).match == expected)
    }

    @Test(
        "suggests nothing for another word",
        arguments: ["", "zzz", "modern-work.smb.net-customer-adds", "12345678901234567890"])
    func suggestsNothing(typed: String) {
        #expect(NearestName(of: typed, among: Self.known).match == nil)
        #expect(NearestName(of: typed, among: []).match == nil)
    }

    @Test("suggests the first by letters of equally near ones, whatever their order")
    func breaksTies() {
        #expect(NearestName(of: "cat", among: ["hat", "bat"]).match == "bat")
        #expect(NearestName(of: "cat", among: ["bat", "hat"]).match == "bat")
    }

    @Test("is not slowed down by a very long word")
    func boundsWork() {
        let long = String(repeating: "a", count: 100_000)
        #expect(NearestName(of: long, among: Self.known).match == nil)
    }

    @Test("takes identifiers", arguments: ["a", "0", "data-ai", "2022-10", String(repeating: "a", count: 64)])
    func takesIdentifiers(text: String) { #expect(Identifier.isValid(text)) }

    @Test(
        "refuses other texts as identifiers",
        arguments: [
            "", "-a", "a-", "a--b", "A", "a.b", "a/b", "..", "a b", "é", "a_b", "a\u{0}",
            String(repeating: "a", count: 65),
        ])
    func refusesIdentifiers(text: String) { #expect(!Identifier.isValid(text)) }
}
