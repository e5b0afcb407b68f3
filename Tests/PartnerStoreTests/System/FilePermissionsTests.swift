import Testing

@testable import PartnerStore

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

    @Test(
        "decide whether a store can be written",
        arguments: [
            (nil, nil, false, nil),
            ("Permission denied", nil, false, "the folder cannot be written (Permission denied)"),
            (
                "Read-only file system", "Read-only file system", false,
                "the folder cannot be written (Read-only file system)"
            ),
            (nil, "Permission denied", false, "the folder partners cannot be written (Permission denied)"),
            (nil, nil, true, "a newer version of seventy wrote this store"),
        ] as [(String?, String?, Bool, String?)])
    func access(_ folder: String?, _ documents: String?, _ isNewer: Bool, _ expected: String?) {
        #expect(WriteAccess(toFolder: folder, toDocuments: documents, isNewerFormat: isNewer).refusal == expected)
    }

    @Test(
        "times are told in one form",
        arguments: [
            ("2022-10-10", true), ("2022-10-10T09:30:00Z", true), ("2022-10-10T09:30:60Z", true),
            ("2022-02-30", false), ("2022-10-10T24:00:00Z", false), ("2022-10-10T09:30:00", false),
            ("2022-10-10 09:30:00Z", false), ("2022-10-10T0a:30:00Z", false), ("", false),
        ])
    func time(_ text: String, _ expected: Bool) { #expect(Timestamp.isValid(text) == expected) }
}
