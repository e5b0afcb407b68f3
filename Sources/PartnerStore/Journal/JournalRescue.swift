internal import Glibc
internal import System

/// Goes on with a journal that was damaged: what is whole and in order goes on in a new file, the damaged one stays for
/// people to look at.
enum JournalRescue {
    /// The most bytes of whole lines that go on.
    private static let limit = 64 << 20

    /// Sets the journal aside, and puts a new one in its place that holds what is whole of it.
    static func rescue(_ file: Int32, size: Int, in root: borrowing FolderHandle) throws(SystemCallError) {
        let status = try FileSystem.status(of: file)
        let aside = try freeName(in: root)
        let temporary = StorePaths.saving(JournalFile.name)
        let lines = try wholeLines(of: file, size: size)
        try? root.remove(temporary)
        try root.makeFile(temporary, lines, replacing: status)
        do {
            try root.link(JournalFile.name, to: root, as: aside)
            try root.rename(temporary, to: JournalFile.name)
        } catch {
            try? root.remove(temporary)
            throw error
        }
        try root.synchronize()
    }

    /// A name under which nothing was set aside yet.
    static func freeName(in root: borrowing FolderHandle) throws(SystemCallError) -> String {
        for number in 1...10_000 {
            let name = JournalFile.damaged(number)
            if try root.status(of: name) == nil { return name }
        }
        throw SystemCallError(code: EEXIST)
    }

    private static func wholeLines(of file: Int32, size: Int) throws(SystemCallError) -> [UInt8] {
        var sequence = JournalSequence()
        var lines: [ArraySlice<UInt8>] = []
        var count = 0
        let isWhole = try FileSystem.linesBackwards(of: file, size: size, DocumentLimits.journalLines) { text in
            guard let text, let line = JournalLine(text) else { return true }
            guard let certain = sequence.take(line, text) else { return true }
            lines.append(certain.text)
            count += certain.text.count
            return count < limit
        }
        if isWhole, let first = sequence.end() { lines.append(first.text) }
        return lines.reversed().flatMap { $0 + [UInt8(ascii: "\n")] }
    }
}
