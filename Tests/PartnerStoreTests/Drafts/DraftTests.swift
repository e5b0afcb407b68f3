import JSONTree
import PartnerStore
import System
import TestSupport
import Testing

@Suite struct DraftTests {
    @Test func whatWasNotSavedIsOffered() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let shelf = DraftShelf(folder: test.folder.path + "/state/seventy/drafts")
        var writer: DraftWriter? = try shelf.begin(store, partner: "contoso", base: 3, at: "2022-10-10T09:30:00Z")
        try writer?.note(.name("Draft"), at: "2022-10-10T09:31:00Z")
        try writer?.note(.measure("azure.usage-growth", 9), at: "2022-10-10T09:32:00Z")
        try writer?.note(.name("Better"), at: "2022-10-10T09:33:00Z")
        try writer?.forget(["measures", "azure.usage-growth"], at: "2022-10-10T09:34:00Z")
        // Somebody still works on it.
        #expect(shelf.offers(for: store).isEmpty)
        // However the program ends, it holds the draft no more.
        writer = nil
        let offer = try #require(shelf.offers(for: store).first)
        #expect(offer.changes == [.name("Better")])
        #expect(offer.base == 3)
        #expect(offer.age(at: "2022-10-10T10:34:00Z") == 3600)
        #expect(offer.age(at: "2021-10-10T10:34:00Z") == 0)
        let other = try TestStore("contoso")
        #expect(shelf.offers(for: try other.open()).isEmpty)
        try store.commit(offer.changes, to: "contoso", note: .by("joe"), base: .revision(offer.base))
        try shelf.resume(offer).finish()
        #expect(shelf.offers(for: store).isEmpty)
    }

    @Test func aDiscardedDraftCanBeBroughtBackForAWeek() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let shelf = DraftShelf(folder: test.folder.path + "/drafts")
        do {
            let writer = try shelf.begin(store, partner: "contoso", base: 3, at: "2022-10-10T09:30:00Z")
            try writer.note(.name("Draft"), at: "2022-10-10T09:31:00Z")
        }
        try shelf.discard(try #require(shelf.offers(for: store).first), at: "2022-10-11T00:00:00Z")
        #expect(shelf.offers(for: store).isEmpty)
        shelf.prune(now: "2022-10-17T23:59:59Z")
        let discarded = try #require(shelf.discarded(for: store).first)
        _ = try shelf.resume(discarded)
        #expect(shelf.offers(for: store).count == 1)
        try shelf.discard(try #require(shelf.offers(for: store).first), at: "2022-10-11T00:00:00Z")
        shelf.prune(now: "2022-10-18T00:00:01Z")
        #expect(shelf.discarded(for: store).isEmpty)
    }

    @Test func aDraftThatWasCutShortKeepsWhatIsWhole() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let folder = test.folder.path + "/drafts"
        let shelf = DraftShelf(folder: folder)
        do {
            let writer = try shelf.begin(store, partner: "contoso", base: 3, at: "2022-10-10T09:30:00Z")
            try writer.note(.name("Draft"), at: "2022-10-10T09:31:00Z")
        }
        let name = try #require(try FileNames.all(in: folder).first)
        writeFile("\(folder)/\(name)", try #require(readFile("\(folder)/\(name)")) + #"{"time": "2022"#)
        writeFile(
            "\(folder)/hostile.jsonl", #"{"store": "/", "partner": "../../etc", "base": 1, "time": "x"}"# + "\n[[[")
        let offer = try #require(shelf.offers(for: store).first)
        do {
            try shelf.resume(offer).note(.measure("azure.usage-growth", 9), at: "2022-10-10T09:32:00Z")
        }
        #expect(shelf.offers(for: store).first?.changes.count == 2)
        #expect(shelf.offers(for: store).count == 1)
    }

    @Test func theShelfIsTheUsersOwn() {
        #expect(
            DraftShelf.ofUser(UserPlaces { $0 == "XDG_STATE_HOME" ? "/state" : nil })?.folder == "/state/seventy/drafts"
        )
        #expect(
            DraftShelf.ofUser(UserPlaces { $0 == "HOME" ? "/home/x" : nil })?.folder
                == "/home/x/.local/state/seventy/drafts")
        #expect(DraftShelf.ofUser(UserPlaces { $0 == "XDG_STATE_HOME" ? "relative" : nil }) == nil)
    }
}
