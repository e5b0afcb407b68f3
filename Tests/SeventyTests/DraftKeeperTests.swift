import Dashboard
import Glibc
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@testable import seventy

/// Unsaved changes that cannot be written down are not forgotten.
@Suite struct DraftKeeperTests {
    private func edit(_ value: Int) -> Edit {
        Edit(input: InputName(rawValue: "azure.usage-growth"), value: .quantity(Rational(value)))
    }

    @Test func whatCouldNotBeWrittenDownIsTriedAgain() throws {
        let fixture = StoreFixture()
        let store = try PartnerStore(opening: fixture.path)
        let shelf = DraftShelf(folder: fixture.folder.path + "/state/drafts")
        var desk = try #require(DraftKeeper(store, shelf: shelf))
        // There is no room: a file is in the way.
        writeFile(fixture.folder.path + "/state", "in the way")
        #expect(throws: StoreError.self) { try desk.keep([edit(5)], of: "contoso", base: 3) }
        #expect(desk.isBehind)
        #expect(throws: StoreError.self) { try desk.tryAgain() }
        #expect(throws: StoreError.self) { try desk.keep([edit(6)], of: "contoso", base: 3) }
        // And now there is.
        try #require(removeFile(fixture.folder.path + "/state"))
        try desk.tryAgain()
        #expect(!desk.isBehind)
        desk = try #require(DraftKeeper(store, shelf: shelf))
        #expect(desk.offers().map(\.edits) == [[edit(6)]])
    }
}
