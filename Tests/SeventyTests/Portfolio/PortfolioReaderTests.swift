import Dashboard
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@testable import seventy

/// Thousands of partners are read beside the input: each once, and again only when its files changed.
@Suite struct PortfolioReaderTests {
    @Test func everyPartnerIsReadOnce() async throws {
        let many = ManyPartners()
        let (shelf, reader) = (try many.shelf(), try #require(PortfolioReader()))
        let ids = try shelf.reading.store.partnerIDs()
        reader.start(ids, from: shelf)
        let read = try await reader.takeAll()
        #expect(read.map(\.id).sorted() == ids.sorted())
        #expect(read.allSatisfy { $0.isNew && $0.row != nil })
        #expect(shelf.reading.readCount == ids.count)
        #expect(!reader.isBusy)
    }

    /// However many rows are there at once, no key waits for all of them to be shown.
    @Test func rowsAreHandedOverBitByBit() async throws {
        let many = ManyPartners(count: 1100)
        let (shelf, reader) = (try many.shelf(), try #require(PortfolioReader()))
        let ids = try shelf.reading.store.partnerIDs()
        reader.start(ids, from: shelf)
        for _ in 0..<12_000 where shelf.reading.readCount < ids.count { try await Task.sleep(for: .milliseconds(5)) }
        var taken: [String] = []
        for _ in 0..<100 where taken.count < ids.count {
            #expect(try await rings(reader.descriptor))
            let news = reader.take()
            #expect(news.rows.count <= 1000)
            taken += news.rows.map(\.id)
            #expect(!news.isComplete || taken.count == ids.count)
        }
        #expect(taken.sorted() == ids.sorted())
        #expect(!reader.isBusy)
    }

    @Test func whatIsKnownIsReadOnlyWhereItsFilesChanged() async throws {
        let many = ManyPartners()
        let rows = try many.rows()
        let known = Dictionary(uniqueKeysWithValues: rows.map { ($0.row.id, $0) })
        many.change("partner-7", name: "Other")
        #expect(removeFile("\(many.store.path)/partners/partner-8.json"))
        // A history is part of what a standing is judged by.
        writeFile("\(many.store.path)/history/partner-9.jsonl", "")
        let (shelf, reader) = (try many.shelf(), try #require(PortfolioReader()))
        reader.start(rows.map(\.row.id), from: shelf, known: known)
        let read = try await reader.takeAll()
        #expect(read.count == rows.count)
        #expect(Set(read.filter(\.isNew).map(\.id)) == ["partner-7", "partner-8", "partner-9"])
        #expect(read.first { $0.id == "partner-7" }?.row?.row.name == "Other")
        #expect(read.first { $0.id == "partner-8" }?.row == nil)
        #expect(shelf.reading.readCount == 3)
    }

    @Test func whatChangesWhileOthersAreReadIsToldAsItBecame() async throws {
        let many = ManyPartners()
        let (shelf, reader) = (try many.shelf(), try #require(PortfolioReader()))
        reader.start(try shelf.reading.store.partnerIDs(), from: shelf)
        many.change("partner-3", name: "Other")
        reader.add(["partner-3"], from: shelf)
        let read = try await reader.takeAll()
        #expect(read.last { $0.id == "partner-3" }?.row?.row.name == "Other")
        #expect(Set(read.map(\.id)).count == ManyPartners.count)
        // And once everything is there.
        many.change("partner-4", name: "Another")
        reader.add(["partner-4"], from: shelf)
        #expect(try await reader.takeAll().map(\.id) == ["partner-4"])
    }

    @Test func whatIsLeftAloneIsNotToldAsItWas() async throws {
        let many = ManyPartners()
        let (shelf, reader) = (try many.shelf(), try #require(PortfolioReader()))
        reader.start(["partner-1"], from: shelf)
        var isThere = false
        for _ in 0..<1000 where !isThere {
            try await Task.sleep(for: .milliseconds(5))
            isThere = shelf.reading.readCount == 1
        }
        reader.leave(["partner-1"])
        #expect(try await reader.takeAll().isEmpty)
    }

    @Test func aDayThatEndedIsReckonedAnewUnlessItIsPinned() throws {
        let many = ManyPartners(count: 1, pinned: false)
        let reading = try many.shelf().reading
        let row = try #require(reading.row(of: "partner-0").row).row
        #expect(reading.holds(row, of: reading.today))
        #expect(!reading.holds(row, of: reading.today.adding(days: -1)))
        let pinned = try #require(try ManyPartners(count: 1).rows().first).row
        #expect(reading.holds(pinned, of: reading.today.adding(days: -1)))
    }
}
