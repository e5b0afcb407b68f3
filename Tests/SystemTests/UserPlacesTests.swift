import Testing

@testable import System

@Suite("A user's places")
struct UserPlacesTests {
    private func places(_ environment: [String: String]) -> UserPlaces { UserPlaces { environment[$0] } }

    @Test("are those of the XDG base directories")
    func variables() {
        let places = places([
            "HOME": "/home/maria", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s",
            "XDG_CACHE_HOME": "/k",
            "XDG_RUNTIME_DIR": "/run/user/1", "TMPDIR": "/var/tmp",
        ])
        #expect(places.home == "/home/maria")
        #expect(places.settings == "/c/seventy")
        #expect(places.data == "/d/seventy")
        #expect(places.state == "/s/seventy")
        #expect(places.cache == "/k/seventy")
        #expect(places.temporary == ["/run/user/1", "/var/tmp", "/tmp"])
    }

    @Test("lie below the home folder otherwise")
    func home() {
        let places = places(["HOME": "/home/maria"])
        #expect(places.settings == "/home/maria/.config/seventy")
        #expect(places.data == "/home/maria/.local/share/seventy")
        #expect(places.state == "/home/maria/.local/state/seventy")
        #expect(places.cache == "/home/maria/.cache/seventy")
    }

    @Test("are never relative to where somebody happens to stand", arguments: ["", ".", "here", "./here", "~", "../x"])
    func relative(_ path: String) {
        let names = [
            "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR",
        ]
        for name in names {
            var environment = ["HOME": "/home/maria"]
            environment[name] = path
            let found = places(environment)
            let all =
                [found.home, found.settings, found.data, found.state, found.cache].compactMap { $0 } + found.temporary
            #expect(all.allSatisfy { $0.hasPrefix("/") })
        }
        let none = places(Dictionary(uniqueKeysWithValues: names.map { ($0, path) }))
        #expect(none.home == nil && none.settings == nil && none.data == nil && none.state == nil)
        #expect(none.temporary == ["/tmp"])
    }
}
