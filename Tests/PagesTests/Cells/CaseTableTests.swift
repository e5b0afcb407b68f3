import Pages
import Testing

@Suite struct CaseTableTests {
    @Test func `Every role knows its place`() {
        #expect(Role.allCases.map(\.index) == Array(Role.allCases.indices))
        for one in Role.allCases {
            #expect(Role.allCases.filter { $0 == one }.map(\.rawValue) == [one.rawValue])
        }
    }

    @Test func `A table keeps a value for each case that has one`() {
        var table: CaseTable<Role, String> = [.muted: "m", .key: "k"]
        #expect(Role.allCases.compactMap { table[$0] } == ["m", "k"])
        (table[.muted], table[.loss]) = (nil, "l")
        #expect(table == CaseTable { [.key: "k", .loss: "l"][$0] })
        #expect(table != CaseTable())
    }
}
