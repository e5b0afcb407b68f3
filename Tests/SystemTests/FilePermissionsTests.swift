import Testing

@testable import System

@Suite("Permissions")
struct FilePermissionsTests {
    @Test(
        "follow the folder",
        arguments: [
            (0o700, false), (0o755, false), (0o750, false), (0o770, true), (0o2770, true), (0o2750, true),
            (0o1777, false), (0o3777, false),
        ] as [(UInt32, Bool)])
    func shared(_ folder: UInt32, _ expected: Bool) {
        let permissions = FilePermissions(inFolder: folder)
        #expect(permissions.isShared == expected)
        #expect(permissions.file == (expected ? 0o660 : 0o666))
        #expect(permissions.folder == (expected ? 0o2770 : 0o777))
    }
}
