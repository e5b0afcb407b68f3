internal import Pages
internal import SolutionsPartner

/// Writes rows down, with the editions that they share once.
package struct RowWriter: Sendable {
    private var faces: [EditionFace: Int] = [:]
    private var written = ByteWriter()

    /// Begins with nothing.
    package init() {}

    /// What was written: the editions of all rows first.
    package var bytes: [UInt8] {
        var head = ByteWriter()
        let inOrder = faces.sorted { $0.value < $1.value }.map(\.key)
        head.number(inOrder.count)
        for face in inOrder { Self.write(face, to: &head) }
        return head.bytes + written.bytes
    }

    /// Writes a row; false, and nothing, for one that cannot be written.
    package mutating func write(_ row: PartnerRow, after head: (inout ByteWriter) -> Void) -> Bool {
        var next = ByteWriter()
        head(&next)
        var face = -1
        if let own = row.face {
            guard [own.required, own.maximum].allSatisfy(Self.isSmall) else { return false }
            face = faces[own] ?? faces.count
        }
        next.text(row.id)
        next.text(row.name)
        next.text(row.account)
        next.number(row.revision)
        next.number(row.faultCount)
        next.byte((row.isEmpty ? 1 : 0) | (row.isPinned ? 2 : 0) | (row.isLatestAnniversary ? 4 : 0))
        next.number(row.day?.dayNumber)
        next.number(face)
        next.number(row.reached)
        next.number(row.renewal)
        next.number(row.anniversary)
        next.number(row.expires)
        next.number(row.bestPlace)
        next.number(row.nearestPlace)
        next.number(row.scores.count)
        for score in row.scores {
            guard next.rational(score.total) else { return false }
            next.byte(score.status.kind.rawValue)
            next.byte((score.isQualified ? 1 : 0) | (score.isUntouched ? 2 : 0))
            next.number(score.zeros)
            next.number(score.knownZeros)
        }
        if let own = row.face { faces[own] = face }
        written.raw(next.bytes)
        return true
    }

    private static func isSmall(_ value: Rational) -> Bool {
        Int(exactly: value.numerator) != nil && Int(exactly: value.denominator) != nil
    }

    private static func write(_ face: EditionFace, to head: inout ByteWriter) {
        head.text(face.edition)
        _ = head.rational(face.required)
        _ = head.rational(face.maximum)
        head.number(face.designations.count)
        for designation in face.designations {
            head.text(designation.id.rawValue)
            head.text(designation.name)
            head.text(designation.shortName)
            head.text(designation.abbreviation)
            if !head.rational(designation.required) { _ = head.rational(.zero) }
        }
    }
}

extension PartnerRow {
    /// Whether two rows tell the same of a partner.
    package func tells(sameAs other: PartnerRow) -> Bool {
        var (own, its) = (RowWriter(), RowWriter())
        let isWritten = own.write(self) { _ in } && its.write(other) { _ in }
        return isWritten && own.bytes == its.bytes
    }
}

/// Reads rows that were written down; whatever was done to the bytes, it ends with a row or with `Damaged`.
package struct RowReader: Sendable {
    private var reader: ByteReader
    private let faces: [EditionFace]

    /// Reads the editions that the rows share.
    package init(_ reader: ByteReader) throws(ByteReader.Damaged) {
        var reader = reader
        var faces: [EditionFace] = []
        for _ in 0..<(try reader.count(ofAtLeast: 8)) { faces.append(try Self.face(&reader)) }
        (self.reader, self.faces) = (reader, faces)
    }

    /// Whether all rows were read.
    package var isAtEnd: Bool { reader.isAtEnd }

    /// Reads a row and what was written before it.
    package mutating func row<Head>(
        after head: (inout ByteReader) throws(ByteReader.Damaged) -> Head
    ) throws(ByteReader.Damaged) -> (Head, PartnerRow) {
        let head = try head(&reader)
        let (id, name, account) = (try reader.text(), try reader.text(), try reader.optionalText())
        let (revision, faultCount, flags) = (try reader.number(), try reader.number(), try reader.byte())
        let (day, face, reached) = (try reader.optionalNumber(), try reader.number(), try reader.number())
        let (renewal, anniversary) = (try reader.optionalNumber(), try reader.optionalNumber())
        let expires = try reader.optionalNumber()
        let (best, nearest) = (try reader.optionalNumber(), try reader.optionalNumber())
        guard faultCount >= 0, (-1..<faces.count).contains(face), (0...1_000_000).contains(reached) else {
            throw ByteReader.Damaged()
        }
        var scores: [PartnerRow.Score] = []
        let count = try reader.count(ofAtLeast: 34)
        guard count == (face < 0 ? 0 : faces[face].designations.count) else { throw ByteReader.Damaged() }
        scores.reserveCapacity(count)
        for _ in 0..<count { scores.append(try score()) }
        let row = PartnerRow(
            id: id, name: name, account: account, revision: revision, faultCount: faultCount, isEmpty: flags & 1 != 0,
            isPinned: flags & 2 != 0, day: day.map { CalendarDate(dayNumber: $0) },
            face: face < 0 ? nil : faces[face], scores: scores, best: best, nearest: nearest, reached: reached,
            renewal: renewal, anniversary: anniversary, isLatestAnniversary: flags & 4 != 0, expires: expires)
        return (head, row)
    }

    private mutating func score() throws(ByteReader.Damaged) -> PartnerRow.Score {
        let total = try reader.rational()
        guard let kind = DesignationStatus.Kind(rawValue: try reader.byte()) else { throw ByteReader.Damaged() }
        let (flags, zeros, known) = (try reader.byte(), try reader.number(), try reader.number())
        return PartnerRow.Score(
            total: total, status: DesignationStatus(kind), isQualified: flags & 1 != 0, isUntouched: flags & 2 != 0,
            zeros: zeros, knownZeros: known)
    }

    private static func face(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> EditionFace {
        let (edition, required, maximum) = (try reader.text(), try reader.rational(), try reader.rational())
        var designations: [EditionFace.Designation] = []
        for _ in 0..<(try reader.count(ofAtLeast: 48)) {
            designations.append(
                EditionFace.Designation(
                    id: DesignationID(rawValue: try reader.text()), name: try reader.text(),
                    shortName: try reader.text(), abbreviation: try reader.text(), required: try reader.rational()))
        }
        return EditionFace(edition: edition, required: required, maximum: maximum, designations: designations)
    }
}
