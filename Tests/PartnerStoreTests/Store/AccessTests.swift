import Testing

@testable import PartnerStore

@Suite("Access to a store")
struct AccessTests {
    @Test(
        "decides whether a store can be written",
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
