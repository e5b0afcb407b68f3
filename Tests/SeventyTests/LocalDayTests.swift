import JSONTree
import TestSupport
import Testing

/// Today is a local day, and so is the day on which something was entered: an entry of this minute is from today wherever
/// it is made.
@Suite struct LocalDayTests {
    /// Auckland and Los Angeles, by rules that need no table of zones.
    static let zones = ["NZST-12NZDT,M9.5.0,M4.1.0/3", "PST8PDT,M3.2.0,M11.1.0", "UTC0"]

    private func run(_ store: StoreFixture, in zone: String, _ words: String...) -> BuiltProgram.Result {
        BuiltProgram.run(words, environment: ["SEVENTY_STORE": store.path, "TZ": zone])
    }

    private func lastUpdated(_ store: StoreFixture, in zone: String) throws -> String? {
        let document = try JSONNode.parse(Array(run(store, in: zone, "partners", "--json").output.utf8))
        return document["partners"]?.list?.first?["lastUpdated"]?.characters
    }

    /// A moment by which it is the 15th there, and a day that was noted as one.
    @Test(arguments: [
        (zones[0], "2022-10-14T23:30:00Z"), (zones[1], "2022-10-16T03:00:00Z"), (zones[2], "2022-10-15T12:00:00Z"),
        (zones[0], "2022-10-15"), (zones[1], "2022-10-15"), (zones[2], "2022-10-15"),
    ])
    func anEntryIsOfTheDayThatTheClockShowed(zone: String, time: String) throws {
        let document = StoreFixture.contoso.replacing("2022-10-10", with: time)
        let store = StoreFixture(partners: ["contoso": document])
        #expect(try lastUpdated(store, in: zone) == "2022-10-15")
        let screen = run(store, in: zone, "--plain", "--screen", "overview").output
        #expect(screen.contains("data of 15 Oct 2022, from today"), "\(screen)")
        let standing = try JSONNode.parse(
            Array(run(store, in: zone, "standing", "contoso", "--json").output.utf8))
        #expect(standing["freshness"]?.list?.first?["updated"]?.characters == "2022-10-15")
        #expect(standing["freshness"]?.list?.first?["age"] == 0)
    }

    @Test(arguments: zones)
    func anEntryOfThisMinuteIsFromToday(zone: String) throws {
        let store = StoreFixture(partners: ["contoso": #"{"format": 1, "id": "contoso", "name": "Contoso"}"#])
        func today() throws -> String {
            try runProgram("date", ["+%F"], environment: inheritedEnvironment(changing: ["TZ": zone])).output
                .trimmingPrefix(" ").split(separator: "\n").first.map(String.init) ?? ""
        }
        let before = try today()
        #expect(run(store, in: zone, "edit", "contoso", "--set", "azure.net-customer-adds=2").status == 0)
        let found = try lastUpdated(store, in: zone)
        let after = try today()
        #expect([before, after].contains(found))
    }
}
