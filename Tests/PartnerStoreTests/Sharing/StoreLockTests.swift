import Glibc
import JSONTree
import PartnerStore
import TestSupport
import Testing

/// One at a time writes, whatever becomes of the lock's file.
@Suite(.waiting) struct StoreLockTests {
    /// The one who waits has the old file open, and the next one makes a new file: each would hold a lock of their own.
    @Test func aLockWhoseFileWasTakenAwayMeanwhileIsNone() throws {
        let test = try TestStore("contoso")
        let lock = "\(test.path)/lock"
        _ = removeFile(lock)
        // The third call is for the lock's file, after two for the folder.
        let writer = RunningProgram(
            "strace",
            ["-qq", "-f", "-o", "/dev/null", "-e", "trace=flock", "-e", "inject=flock:delay_enter=3000000:when=3"]
                + [try builtProgram("StoreProbe"), "rename", test.path, "contoso", "New"])
        try #require(try attempt { try FileNames.exist(lock) || writer.result() != nil ? true : nil } != nil)
        try #require(try writer.result() == nil, "strace cannot trace programs here, so nothing was delayed")
        try #require(removeFile(lock))
        let other = try HeldLock(store: test.path)
        // Whoever waits holds a shared lock on the folder.
        _ = try attempt { try isLocked(test.path) || writer.result() != nil ? true : nil }
        #expect(try writer.result() == nil, "it wrote while somebody else held the lock")
        #expect(try test.document("contoso")["name"] == "Contoso")
        other.release()
        #expect(try writer.wait().status == 0)
        #expect(try test.document("contoso")["name"] == "New")
    }

    /// Whoever can open the file can hold the lock for as long as they like.
    @Test(
        arguments: [
            (0o755, 0o666, 0o600), (0o755, 0o644, 0o600), (0o700, 0o660, 0o600), (0o755, 0o600, 0o600),
            (0o2770, 0o666, 0o660), (0o2770, 0o664, 0o660), (0o2770, 0o600, 0o600),
        ] as [(mode_t, mode_t, mode_t)])
    func aLockThatStrangersCouldHoldIsClosedToThem(folder: mode_t, found: mode_t, left: mode_t) throws {
        let test = try TestStore("contoso")
        let lock = "\(test.path)/lock"
        writeFile(lock, "")
        try #require(unsafe chmod(test.path, folder) == 0 && chmod(lock, found) == 0)
        try test.open().renamePartner("contoso", to: "New", note: .by("maria"))
        var status = stat()
        try #require(unsafe stat(lock, &status) == 0)
        #expect(status.st_mode & 0o777 == left)
    }

    @Test(arguments: [(0o755, 0o600), (0o2770, 0o660)] as [(mode_t, mode_t)])
    func aLockIsMadeForThoseWhoMaySaveAlone(folder: mode_t, made: mode_t) throws {
        let test = try TestStore("contoso")
        let lock = "\(test.path)/lock"
        _ = removeFile(lock)
        try #require(unsafe chmod(test.path, folder) == 0)
        try test.open().renamePartner("contoso", to: "New", note: .by("maria"))
        var status = stat()
        try #require(unsafe stat(lock, &status) == 0)
        #expect(status.st_mode & 0o777 == made)
    }
}
