import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Real users of one group who edit in turn; only root can become them.
@Suite struct TwoUsersTests {
    static let canMakeUsers =
        geteuid() == 0 && (unsafe access("/usr/bin/setpriv", X_OK)) == 0

    @Test(.enabled(if: canMakeUsers, "needs root and setpriv: two users of one group were NOT tried"))
    func editInTurn() throws {
        let test = try TestStore("contoso")
        let (first, second, group) = (61_801, 61_802, 61_800)
        try #require(try runProgram("chmod", ["755", test.folder.path]).status == 0)
        try #require(try runProgram("chown", ["-R", "\(first):\(group)", test.path]).status == 0)
        try #require(
            try runProgram("find", [test.path, "-type", "d", "-exec", "chmod", "2770", "{}", "+"]).status == 0)
        try #require(try runProgram("find", [test.path, "-type", "f", "-exec", "chmod", "660", "{}", "+"]).status == 0)
        // The program must be within the users' reach, wherever it was built.
        let probe = test.folder.path + "/StoreProbe"
        try #require(try runProgram("cp", [builtProgram("StoreProbe"), probe]).status == 0)
        for turn in 1...4 {
            let user = turn % 2 == 0 ? first : second
            let result = try runProgram(
                "setpriv",
                [
                    "--reuid=\(user)", "--regid=\(user)", "--groups=\(group)", "sh", "-c", "umask 077 && exec \"$@\"",
                    "sh",
                ]
                    + [probe, "rename", test.path, "contoso", "Turn \(turn)"])
            #expect(result.status == 0, "turn \(turn): \(result.error)")
        }
        let store = try test.open()
        #expect(try store.partner("contoso").partner.name == "Turn 4")
        #expect(try store.journal().count == 4)
        #expect(!store.examine().contains { !$0.isSound && ["modes", "group"].contains($0.subject) })
        // Somebody outside of the group gets nothing.
        let stranger = try runProgram(
            "setpriv", ["--reuid=61803", "--regid=61803", "--clear-groups", probe, "rename", test.path, "contoso", "X"])
        #expect(stranger.status == 1)
        #expect(try store.partner("contoso").partner.name == "Turn 4")
    }
}
