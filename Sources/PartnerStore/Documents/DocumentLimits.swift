internal import JSONTree
internal import System

/// What a document may hold before it is refused.
///
/// Measured (`Tests/Figures/imports people`): people are what a document grows by. Somebody of a list of trainings with
/// four certifications takes 577 bytes and 20 values, so that 1,000 of them are 0.55 MiB and 5,000 are 2.75 MiB; the
/// numbers that follow from the records of 13 months take some 100 KiB more. A large partner has thousands of such people,
/// for which one mebibyte would not do; some 7,000 fit.
enum DocumentLimits {
    /// The most bytes of a document.
    static let bytes = 4 << 20

    /// The limits of a document's text: no string of a document is anywhere near the longest one.
    static let json = JSONLimits(bytes: bytes, depth: 64, values: 250_000, string: 512 << 10)

    /// The limits of the journal's lines: one holds a document as it was and as it became.
    static let journalLines = LineLimits(longest: 3 * bytes)

    /// The limits of the lines of histories and drafts.
    static let smallLines = LineLimits(longest: 256 << 10, skipped: 4 << 20, reach: 16 << 20)

    /// The most bytes of a draft.
    static let draft = 4 << 20

    /// The most bytes of what the holder of the lock says of itself.
    static let lock = 4 << 10
}

extension StoreDocument {
    /// The bytes of a document as it is saved.
    ///
    /// - Throws: `StoreError.cannotWrite` for one that could not be read any more: nobody could get at it afterwards.
    func bytes(of node: JSONNode) throws(StoreError) -> [UInt8] {
        let bytes = Array(node.formatted().utf8)
        guard bytes.count <= DocumentLimits.bytes else {
            let fault = ReadingFault.tooLarge(bytes.count, limit: DocumentLimits.bytes)
            throw .cannotWrite(path: file, reason: "afterwards \(fault.reason)")
        }
        do throws(JSONSyntaxError) {
            _ = try JSONNode.parse(bytes, limits: DocumentLimits.json)
        } catch {
            let fault = error.faults.first.map { ": \($0)" } ?? ""
            throw .cannotWrite(path: file, reason: "it could not be read afterwards\(fault)")
        }
        return bytes
    }
}

/// Numbers that are counted up by one: entries of the journal and revisions of documents.
///
/// What lies beyond is mistaken or forged: nobody counts so far, and from there one could not count on.
enum Counting {
    /// The numbers that entries of the journal have.
    static let entries = 1...(1 << 52)

    /// The revisions that a document may be at.
    static let revisions = 0...(1 << 52)

    /// The most by which an entry's number is larger than the one before it, since lines may have been lost.
    static let longestGap = 1_000_000
}
