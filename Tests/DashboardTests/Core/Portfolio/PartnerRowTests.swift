import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// A row tells of a partner what the partner itself tells.
@Suite struct PartnerRowTests {
    private func entries() throws -> [PartnerSnapshot] { try Stage.faultyStore().partners }

    @Test func itTellsWhatTheScoresTell() throws {
        for entry in try entries() {
            let row = try #require(entry.row)
            guard let scored = entry.scored else {
                #expect(row.isFaulty)
                #expect(row.faultCount == entry.faults.count)
                continue
            }
            #expect(row.name == scored.partner.name)
            #expect(row.qualifiedCount == scored.qualifiedCount)
            #expect(row.isEmpty == scored.isEmpty)
            #expect(row.isPinned == (scored.partner.asOf != nil))
            #expect(row.best?.rules.id == scored.best?.rules.id)
            #expect(row.best?.score.total == scored.best?.total)
            #expect(row.nearest?.rules.id == scored.nearest?.rules.id)
            #expect(row.nearest?.shortfall == scored.nearest?.shortfall)
            #expect(row.scores.map(\.total) == scored.card.designations.map(\.total))
        }
    }

    @Test func whatIsWrittenDownIsReadAgain() throws {
        let rows = try entries().compactMap(\.row)
        var writer = RowWriter()
        for (place, row) in rows.enumerated() { #expect(writer.write(row) { $0.number(place) }) }
        var reader = try RowReader(ByteReader(writer.bytes))
        for (place, row) in rows.enumerated() {
            let (head, read) = try reader.row { (head) throws(ByteReader.Damaged) in try head.number() }
            #expect(head == place)
            #expect((read.id, read.name, read.account) == (row.id, row.name, row.account))
            #expect((read.revision, read.faultCount, read.day) == (row.revision, row.faultCount, row.day))
            #expect((read.isEmpty, read.isPinned, read.reached) == (row.isEmpty, row.isPinned, row.reached))
            #expect((read.renewal, read.anniversary) == (row.renewal, row.anniversary))
            #expect(read.face == row.face)
            #expect(read.scores == row.scores)
            #expect((read.bestPlace, read.nearestPlace) == (row.bestPlace, row.nearestPlace))
        }
        #expect(reader.isAtEnd)
    }

    @Test func everyTextAndNumberComesBack() throws {
        var writer = ByteWriter()
        let numbers = [0, 1, -1, .max, .min, 70]
        for number in numbers { writer.number(number) }
        for text in Hostile.texts { writer.text(text) }
        writer.text(nil as String?)
        writer.number(nil as Int?)
        var reader = ByteReader(writer.bytes)
        for number in numbers { #expect(try reader.number() == number) }
        for text in Hostile.texts { #expect(try reader.text() == text) }
        #expect(try reader.optionalText() == nil)
        #expect(try reader.optionalNumber() == nil)
        #expect(reader.isAtEnd)
        #expect(throws: ByteReader.Damaged.self) { try reader.byte() }
    }
}
