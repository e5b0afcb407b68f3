/// Where the bytes of a file come from, piece by piece.
package protocol ByteSource {
    /// Fills a part of a buffer with the bytes that come next.
    ///
    /// - Returns: How many bytes were put there; 0 at the end of the file.
    /// - Throws: `ReadingFailure` when the system refuses.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingFailure) -> Int

    /// Goes back to the beginning, so that all bytes come once more, whatever copies of the source have read.
    ///
    /// - Throws: `ReadingFailure` when the system refuses.
    mutating func rewind() throws(ReadingFailure)
}

/// Why a file could not be read to its end.
package struct ReadingFailure: Error, Hashable {
    /// The reason in the words of the system.
    package var reason: String

    /// Makes a failure.
    package init(reason: String) { self.reason = reason }
}

/// Bytes that are there already, handed over in pieces of a given size.
package struct BytesInMemory: ByteSource {
    private let bytes: [UInt8]
    private let piece: Int
    private var place = 0

    /// Makes a source.
    package init(_ bytes: [UInt8], piece: Int = .max) {
        self.bytes = bytes
        self.piece = max(1, piece)
    }

    /// Makes a source of a text.
    package init(_ text: String, piece: Int = .max) { self.init(Array(text.utf8), piece: piece) }

    package mutating func read(into buffer: inout [UInt8], from start: Int) -> Int {
        let count = min(piece, buffer.count - start, bytes.count - place)
        buffer.replaceSubrange(start..<start + count, with: bytes[place..<place + count])
        place += count
        return count
    }

    package mutating func rewind() { place = 0 }
}
