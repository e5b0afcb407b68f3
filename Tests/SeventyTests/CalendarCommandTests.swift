import TestSupport
import Testing

@Suite struct CalendarCommandTests {
    @Test func aFileIsWritten() throws {
        let store = StoreFixture()
        let path = store.folder.path + "/dates.ics"
        let result = store.run("calendar", "contoso", "--output", path)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.hasPrefix("\(path): "))
        let text = try #require(readFile(path))
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        let printed = store.run("calendar", "contoso", "--output", "-")
        #expect(printed.output == text)
    }

    @Test func anOldFileIsReplaced() throws {
        let store = StoreFixture()
        let path = store.folder.path + "/dates.ics"
        writeFile(path, String(repeating: "old ", count: 10_000))
        #expect(store.run("calendar", "contoso", "--output", path).status == 0)
        #expect(try #require(readFile(path)).hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func everyPartnerIsInOneCalendarWithoutAName() {
        let result = BuiltProgram.run(
            ["calendar", "--output", "-"], environment: ["SEVENTY_STORE": SampleStore.path])
        #expect(result.status == 0, "\(result.error)")
        for name in ["Partner A: ", "Fabrikam: ", "Tailspin Cloud Group: "] {
            #expect(result.output.contains("SUMMARY:\(name)"))
        }
    }

    @Test func theFAQsExampleRingsFourTimes() {
        let result = BuiltProgram.run(
            ["calendar", "partner-a", "--output", "-"], environment: ["SEVENTY_STORE": SampleStore.path])
        expectGolden(result.output, "calendar-partner-a.ics")
    }

    @Test func namesCannotAddLines() {
        let store = StoreFixture(partners: [
            "evil": #"""
            {"format": 1, "id": "evil", "name": "a\r\nEND:VEVENT\r\nBEGIN:VALARM\u001b[2J\u202ex", "asOf": "2022-10-15"}
            """#
        ])
        let result = store.run("calendar", "evil", "--output", "-")
        #expect(result.status == 0, "\(result.error)")
        let lines = result.output.split(separator: "\r\n")
        #expect(lines.count { $0 == "END:VEVENT" } == lines.count { $0 == "BEGIN:VEVENT" })
        #expect(lines.contains { $0.hasPrefix("SUMMARY:a END:VEVENT BEGIN:VALARM[2Jx: ") })
        #expect(!result.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }

    @Test func whatCannotBeWrittenIsToldAndLeavesNothing() {
        let store = StoreFixture()
        for path in [store.folder.path, "\(store.folder.path)/no/such/file.ics"] {
            let result = store.run("calendar", "contoso", "--output", path)
            #expect(result.status == 73)
            #expect(result.error.contains("cannot be written: "), "\(result.error)")
        }
    }

    @Test func mistakesAreAnswered() {
        let store = StoreFixture(partners: [:])
        #expect(store.run("calendar", "--output", "-").status == 66)
        #expect(store.run("calendar").status == 66)
        #expect(StoreFixture().run("calendar", "contso", "--output", "-").status == 66)
    }
}
