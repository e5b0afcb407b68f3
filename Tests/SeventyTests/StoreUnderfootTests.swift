import Dashboard
import Glibc
import Pages
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@testable import seventy

/// What becomes of the store while a dashboard is open on it.
@Suite struct StoreUnderfootTests {
    private let fixture = StoreFixture()
    private let edit = Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(9))
    private var shelf: DraftShelf { DraftShelf(folder: fixture.folder.path + "/drafts") }

    /// A dashboard with an unsaved change of Contoso.
    private func work() throws -> (work: StoreWork, state: DashboardState) {
        let store = try OpenStore.open(StorePlace(fixture.path))
        var work = try StoreWork(
            options: DashboardOptions(), watch: nil, store: store, drafts: DraftKeeper(store.store, shelf: shelf))
        var state = DashboardState(
            store: try work.snapshot(), size: Size(columns: 120, rows: 40), metrics: .standard, today: .today,
            themes: [.plain])
        state.lay([edit], over: "contoso")
        work.keepDrafts(&state)
        #expect(try offers().isEmpty, "it is being worked on")
        return (work, state)
    }

    private func offers() throws -> [Draft] { shelf.offers(for: try PartnerStore(opening: fixture.path)) }

    private func give(_ name: String, after: (PartnerStore) throws -> Void = { _ in }) throws {
        let store = try PartnerStore(opening: fixture.path)
        let note = ChangeNote.now()
        try store.removePartner("contoso", note: note)
        try after(store)
        try store.addPartner(id: "contoso", name: name, note: note)
    }

    /// What was changed for one company is nothing for another that has its key by now.
    @Test(arguments: [false, true]) func changesStayBehind(isSeenGone: Bool) throws {
        var (work, state) = try work()
        try give("Wide World") { _ in if isSeenGone { work.refresh(["contoso"], &state) } }
        work.refresh(["contoso"], &state)
        let text = Snapshot(state.frame(), theme: .plain, title: "").text
        #expect(text.contains("Contoso Consulting is gone: contoso is Wide World by now."), "\(text)")
        #expect(text.contains("1 unsaved change of Contoso Consulting was left as a draft."), "\(text)")
        work.keepDrafts(&state)
        #expect(try offers().count == 1, "it stays a draft")
        let keeper = try #require(DraftKeeper(work.store.store, shelf: shelf))
        #expect(keeper.offers().isEmpty, "and is not offered for the other company")
    }

    @Test func nothingIsSavedIntoAnotherCompany() throws {
        var (work, state) = try work()
        try give("Wide World")
        work.commit([edit], to: "contoso", base: 0, reason: nil, &state)
        #expect(fixture.document("contoso")?.contains("azure.net-customer-adds") == false)
    }

    /// An editor leaves no record.
    @Test func anotherDocumentInItsPlaceIsAnotherCompany() throws {
        var (work, state) = try work()
        let other = StoreFixture.contoso.replacing("Contoso Consulting", with: "Wide World")
            .replacing("4455667", with: "111")
        writeFile("\(fixture.path)/partners/contoso.json", other)
        work.commit([edit], to: "contoso", base: 0, reason: nil, &state)
        #expect(fixture.document("contoso") == other)
    }

    /// A store that was read-only when it was read can be written once the system lets it.
    @Test func aStoreThatCanBeWrittenAgainIsReadAgain() throws {
        var (work, state) = try work()
        let isOther = work.canBeWrittenAgain(&state)
        #expect(!isOther, "it is what it was before")
        var store = state.store
        store.readOnlyReason = "the folder cannot be written"
        state.replaceStore(store, today: .today)
        let isWritable = work.canBeWrittenAgain(&state)
        #expect(isWritable && state.store.readOnlyReason == nil)
    }

    /// A store that went away is told until it is back.
    @Test func aStoreThatIsGoneIsToldUntilItIsBack() throws {
        var (work, state) = try work()
        let (path, away) = (fixture.path, fixture.folder.path + "/away")
        #expect(move(path, to: away))
        work.reload(&state)
        #expect(state.store.isGone)
        #expect(Snapshot(state.frame(), theme: .plain, title: "").text.contains("store gone"))
        #expect(move(away, to: path))
        let isBack = work.canBeWrittenAgain(&state)
        #expect(isBack && !state.store.isGone)
    }

    private func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

    @Test func whoIsRenamedOrBroughtBackIsTheSame() throws {
        var (work, state) = try work()
        let store = try PartnerStore(opening: fixture.path)
        try store.removePartner("contoso", note: .now())
        let removal = try #require(try store.journal().last)
        try store.undo(removal.number, note: .now())
        try store.renamePartner("contoso", to: "Contoso", note: .now())
        work.refresh(["contoso"], &state)
        work.keepDrafts(&state)
        #expect(try offers().isEmpty, "it is worked on still")
        work.commit([edit], to: "contoso", base: nil, reason: nil, &state)
        #expect(fixture.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 9") == true)
    }
}
