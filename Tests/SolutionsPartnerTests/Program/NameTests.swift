import SolutionsPartner
import TestSupport
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

    /// The nearest names are those that a full comparison of all letters finds, though most is never compared.
    @Test(arguments: 0..<200) func theNearestIsTheNearestOfAll(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        func word() -> String {
            String(
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in "abc".randomElement(using: &generator) ?? "a"
                })
        }
        let typed = word()
        let known = (0..<12).map { _ in word() }
        let near = known.map { (name: $0, distance: Self.distance(Array(typed), Array($0))) }
            .filter { $0.distance <= max(1, max(typed.count, $0.name.count) / 3) }
        let least = near.map(\.distance).min()
        #expect(
            NearestName(of: typed, among: known).all == Set(near.filter { $0.distance == least }.map(\.name)).sorted())
    }

    /// The letters to insert, delete, replace or swap, by the whole table.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var table = [[Int]](repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                guard row > 0, column > 0 else {
                    table[row][column] = max(row, column)
                    continue
                }
                var cost = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1,
                    table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, table[row - 2][column - 2] + 1)
                }
                table[row][column] = cost
            }
        }
        return table[left.count][right.count]
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
