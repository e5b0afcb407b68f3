internal import System

/// The end of a journal, read backwards as far as its last change goes.
struct JournalTail {
    /// The number of the last line that counts; 0 where none does.
    private(set) var lastNumber = 0
    /// The entries of the last change, in their order; none when it was marked as void or nothing is there.
    private(set) var lastChange: [JournalEntry] = []
    /// Whether something stands at the end that no next line could follow: numbers that fit nowhere, zeros, a line without
    /// end, or nothing that can be read at all.
    private(set) var isDamaged = false
    private var isChangeComplete = false

    /// Reads the end of an open file.
    init(of file: Int32, size: Int) throws(SystemCallError) {
        var sequence = JournalSequence()
        var hasContents = false
        var isTooLong = false
        let isWhole = try FileSystem.linesBackwards(of: file, size: size, DocumentLimits.journalLines) { text in
            guard let text else {
                isTooLong = true
                return true
            }
            guard let line = JournalLine(text) else {
                hasContents = hasContents || text.contains { $0 > 0x20 }
                return true
            }
            hasContents = true
            if let certain = sequence.take(line) { take(certain.line) }
            return !isChangeComplete
        }
        if isWhole, let first = sequence.end() { take(first.line) }
        lastChange.reverse()
        isDamaged = isTooLong || sequence.refused > 0 || hasContents && lastNumber == 0 && size > 65_536
    }

    private mutating func take(_ line: JournalLine) {
        let isFirst = lastNumber == 0
        if isFirst { lastNumber = line.number }
        guard case .entry(let entry) = line, lastChange.first?.isTogether(with: entry) ?? isFirst else {
            isChangeComplete = true
            return
        }
        // Backwards while the file is read, since a change may have thousands of entries.
        lastChange.append(entry)
    }
}
