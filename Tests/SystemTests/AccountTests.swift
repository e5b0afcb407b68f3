import System
import Testing

/// Who is who, by numbers.
struct AccountTests {
    private static let list = """
        root:x:0:0:root:/root:/bin/bash
        maria:x:1000:1000:Maria Silva,,,:/home/maria:/bin/bash
        also-maria:x:1000:1000::/home/maria:/bin/sh

        # a remark
        +::::::
        :x:1001:1001::/:/bin/sh
        short:x:1002
        odd:x:10o3:1::/:/bin/sh
        large:x:4294967296:1::/:/bin/sh
        last:x:1004:1004
        """

    @Test(arguments: [(0, "root"), (1000, "maria"), (1004, "last")] as [(UInt32, String)])
    func findsAUser(number: UInt32, name: String) {
        #expect(Account.name(of: number, among: Array(Self.list.utf8)) == name)
    }

    /// Lines without a name, cut short, or with something else for a number.
    @Test(arguments: [1001, 1002, 1003, 7] as [UInt32]) func findsNobodyInOddLines(number: UInt32) {
        #expect(Account.name(of: number, among: Array(Self.list.utf8)) == nil)
    }

    @Test func findsNobodyInNothing() {
        #expect(Account.name(of: 0, among: []) == nil)
        #expect(Account.name(of: 0, among: Array(repeating: 0xFF, count: 4096)) == nil)
    }

    @Test func aUserWhomNobodyKnowsIsANumber() {
        #expect(Account.name(of: 0) == "root")
        #expect(Account.name(of: 4_000_000_123) == "uid 4000000123")
    }

    @Test func knowsWhoRunsThis() {
        #expect(!Account.userName.isEmpty)
        #expect(Account.userName == Account.effectiveUserName)
    }
}
