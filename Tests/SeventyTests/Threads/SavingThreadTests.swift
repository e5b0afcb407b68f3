import PartnerStore
import SolutionsPartner
import System
import TestSupport
import Testing

@testable import seventy

/// Saving and noting scores, beside a person who goes on reading.
@Suite struct SavingThreadTests {
    private let edits = [Edit(input: InputName(rawValue: "azure.usage-growth"), value: .quantity(Rational(7)))]

    @Test func savesOnceTheOtherOneIsDone() async throws {
        let fixture = StoreFixture()
        let store = try PartnerStore(opening: fixture.path)
        let saver = try #require(BackgroundSaver())
        let other = try HeldLock(store: fixture.path)
        saver.save(SaveWish(partner: "contoso", edits: edits, base: .latest), in: store)
        for _ in 0..<20 { #expect(try store.partner("contoso").partner.measures.count == 4) }
        #expect(saver.take() == nil)
        other.release()
        #expect(try await rings(saver.descriptor))
        let result = try #require(saver.take())
        #expect(try result.get().changes.count == 1)
        #expect(try store.partner("contoso").partner.measures.count == 5)
    }

    @Test func aWaitThatWasGivenUpSavesNothing() async throws {
        let fixture = StoreFixture()
        var store = try PartnerStore(opening: fixture.path)
        store.lockWait = .seconds(60)
        let saver = try #require(BackgroundSaver())
        let other = try HeldLock(store: fixture.path)
        saver.save(SaveWish(partner: "contoso", edits: edits, base: .latest), in: store)
        saver.giveUp()
        #expect(try await rings(saver.descriptor))
        let result = try #require(saver.take())
        #expect(throws: StoreError.self) { try result.get() }
        other.release()
        #expect(try store.partner("contoso").partner.measures.count == 4)
    }

    @Test func notesTheScoresOfAllBesideReading() async throws {
        let day = try TestEditions.date("2022-11-01")
        let ids = (1...12).map { "partner-\($0)" }
        var partners: [String: String] = [:]
        for id in ids {
            partners[id] =
                #"{"format": 1, "id": "\#(id)", "name": "N", "measures": {"azure.usage-growth": {"value": 3}}}"#
        }
        let fixture = StoreFixture(partners: partners)
        let store = try PartnerStore(opening: fixture.path)
        let recorder = try #require(BackgroundRecorder())
        let catalog = try TestEditions.catalog()
        recorder.record(in: store, catalog, edition: nil, today: day) { (ids, [:]) }
        for id in ids { #expect(try store.partner(id).partner.id == id) }
        var noted: [String] = []
        for _ in 0..<3000 where noted.count < ids.count {
            #expect(try await rings(recorder.descriptor))
            noted += recorder.take().noted
        }
        #expect(noted.sorted() == ids.sorted())
        #expect(recorder.take().noted.isEmpty)
    }
}
