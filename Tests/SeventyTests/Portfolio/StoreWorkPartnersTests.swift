import Dashboard
import PartnerStore
import Pages
import SolutionsPartner
import System
import TestSupport
import Testing

@testable import seventy

/// What a dashboard of many partners reads, and when.
@Suite struct StoreWorkPartnersTests {
    private func work(
        _ many: ManyPartners, history: BackgroundRecorder? = nil
    ) throws -> (work: StoreWork, state: DashboardState) {
        let store = try OpenStore.open(StorePlace(many.store.path))
        // Sample data has no cache, and these tests no business in that of whoever runs them.
        var work = try StoreWork(
            options: DashboardOptions(isSample: true), watch: nil, store: store, history: history,
            reader: PortfolioReader())
        var snapshot = try work.snapshot()
        snapshot.readOnlyReason = nil
        let state = DashboardState(
            store: snapshot, size: Size(columns: 120, rows: 40), metrics: .standard, today: work.shelf.reading.today,
            themes: [.plain])
        return (work, state)
    }

    private func finish(_ work: inout StoreWork, _ state: inout DashboardState) async throws {
        work.beginReading()
        for _ in 0..<3000 where work.reader?.isBusy == true {
            work.didReadRows(&state)
            try await Task.sleep(for: .milliseconds(10))
        }
        work.didReadRows(&state)
        let isThere = state.store.partners.allSatisfy { $0.isCurrent }
        #expect(isThere)
        #expect(state.store.isInOrder)
    }

    @Test func theFirstFrameReadsNobody() async throws {
        let many = ManyPartners()
        var (work, state) = try work(many)
        #expect(state.store.partners.count == ManyPartners.count)
        #expect(state.rowsWanted.first == "partner-0")
        #expect(Snapshot(state.frame(), theme: .plain, title: "").text.contains("partner-0"))
        try await finish(&work, &state)
        #expect(work.shelf.reading.readCount == ManyPartners.count)
        #expect(state.store.partners.first?.name == "Alpine 1")
        #expect(state.store.partners.last?.name == "Zebra 98")
        #expect(state.rowsWanted.isEmpty)
    }

    /// Few partners are there at once; of those that are known as they are, nobody is read again.
    @Test func ofFewOnlyThoseThatChangedAreReadAgain() throws {
        let many = ManyPartners(count: 3)
        var (work, state) = try work(many)
        #expect(work.shelf.reading.readCount == 3)
        let isThere = state.store.partners.allSatisfy { $0.isCurrent }
        #expect(isThere)
        work.reload(&state)
        #expect(work.shelf.reading.readCount == 0)
        let before = work.shown(by: state)
        let file = "\(many.store.path)/partners/partner-1.json"
        writeFile(file, try #require(readFile(file)).replacing("\"name\": \"", with: "\"name\": \"New "))
        work.reload(&state)
        #expect(work.shelf.reading.readCount == 1)
        #expect(state.store["partner-1"]?.name.hasPrefix("New ") == true)
        // Its revision is what it was: no commit of ours did that.
        #expect(work.changedOutside(since: before, state) == ["partner-1"])
    }

    @Test func movingReadsNobodyAndOpeningReadsOne() async throws {
        let many = ManyPartners()
        var (work, state) = try work(many)
        try await finish(&work, &state)
        let before = work.shelf.reading.readCount
        for key in ["j", "j", "G", "k", "g", "/", "z", "e"] {
            _ = state.update(.key(.character(Character(key))))
            _ = state.frame()
        }
        #expect(work.shelf.reading.readCount == before)
        _ = state.update(.key(Key(.enter)))
        _ = state.update(.key(Key(.enter)))
        _ = state.frame()
        #expect(work.shelf.reading.readCount == before + 1)
        _ = state.update(.key(.character("j")))
        _ = state.frame()
        #expect(work.shelf.reading.readCount == before + 1)
    }

    @Test func aChangeOfOnePartnerCostsOnePartner() async throws {
        let many = ManyPartners()
        var (work, state) = try work(many)
        try await finish(&work, &state)
        let before = work.shelf.reading.readCount
        many.change("partner-5", name: "Middle")
        work.refresh(["partner-5"], &state)
        #expect(work.shelf.reading.readCount == before + 1)
        #expect(state.store["partner-5"]?.name == "Middle")
        let names = state.store.partners.map(\.name)
        #expect(names == names.sorted { $0.lowercased() < $1.lowercased() })
        #expect(removeFile("\(many.store.path)/partners/partner-6.json"))
        work.refresh(["partner-6"], &state)
        #expect(state.store["partner-6"] == nil)
        #expect(state.store.partners.count == ManyPartners.count - 1)
        #expect(work.shelf.reading.readCount == before + 1)
    }

    @Test func readingAgainReadsWhatChanged() async throws {
        let many = ManyPartners()
        var (work, state) = try work(many)
        try await finish(&work, &state)
        many.change("partner-5", name: "Middle")
        many.change("partner-new", name: "New")
        work.reload(&state)
        // What was shown goes on being shown.
        #expect(state.store["partner-5"]?.name == "Alpine 5")
        try await finish(&work, &state)
        #expect(work.shelf.reading.readCount == 2)
        #expect(state.store["partner-5"]?.name == "Middle")
        #expect(state.store["partner-new"]?.name == "New")
    }

    /// The order is found beside the input, for the partners as they were; what changes meanwhile is never put back.
    @Test func whoChangesWhileTheOrderIsFoundIsNotPutBack() async throws {
        let many = ManyPartners()
        var (work, state) = try work(many)
        work.beginReading()
        let reader = try #require(work.reader)
        for _ in 0..<3000
        where work.shelf.reading.readCount < ManyPartners.count || reader.isBusy && state.store.isInOrder {
            work.didReadRows(&state)
            try await Task.sleep(for: .milliseconds(1))
        }
        // More often than the order is looked for beside the input.
        for round in 1...6 {
            many.change("partner-5", name: "Round \(round)", revision: 1 + round)
            work.refresh(["partner-5"], &state)
            #expect(state.store["partner-5"]?.name == "Round \(round)")
            if reader.isBusy { #expect(try await rings(reader.descriptor)) }
            work.didReadRows(&state)
            #expect(state.store["partner-5"]?.name == "Round \(round)")
        }
        try await finish(&work, &state)
        let names = state.store.partners.map(\.name)
        #expect(names == names.sorted { $0.lowercased() < $1.lowercased() })
    }

    @Test func theDocumentThatIsOpenIsTheOneThatChangesBeginOn() async throws {
        let many = ManyPartners()
        var (work, state) = try work(many)
        try await finish(&work, &state)
        #expect(state.partner("partner-1") != nil)
        let edit = Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(9))
        state.lay([edit], over: "partner-1")
        for effect in state.draftEffects() { work.performDraft(effect, &state) }
        #expect(work.bases["partner-1"]?.revision == 1)
    }

    /// The scores of the day are noted as they were reckoned for the list, and what the list tells stays as it is.
    @Test(.waiting) func notingTheDayReadsNobodyAgain() async throws {
        let many = ManyPartners(pinned: false)
        // What changed at this very moment may change again unseen, so that it is read again.
        try await Task.sleep(for: .milliseconds(150))
        let recorder = try #require(BackgroundRecorder())
        var (work, state) = try work(many, history: recorder)
        try await finish(&work, &state)
        #expect(try await rings(recorder.descriptor))
        for _ in 0..<3000 where recorder.isBusy { try await Task.sleep(for: .milliseconds(10)) }
        let opened = try #require(state.store.partners.first)
        #expect(opened.content.history.count <= 1)
        let before = work.shelf.reading.readCount
        #expect(before == ManyPartners.count + 1)
        work.didRecord(&state)
        let today = work.shelf.reading.today
        let store = try PartnerStore(opening: many.store.path)
        for id in try store.partnerIDs() {
            #expect(try store.history(of: id).map(\.day) == [today])
            guard id != opened.id else { continue }
            #expect(work.portfolio?.book[id]?.recorded == today)
            #expect(work.portfolio?.book[id]?.mark == store.mark(of: id))
        }
        // What somebody looks at is read, to show its new line.
        try await finish(&work, &state)
        #expect(work.shelf.reading.readCount == before + 1)
        // A list that was made anew from the files tells the same.
        try await Task.sleep(for: .milliseconds(150))
        let anew = try many.shelf()
        for partner in state.store.partners {
            let row = try #require(anew.reading.row(of: partner.id).row)
            #expect(partner.row?.tells(sameAs: row.row) == true)
            #expect(row.recorded == today)
        }
    }
}
