/// Decides which lines of a journal are on the record, going through it from its end to its beginning.
///
/// Entries are numbered one by one, and whoever can write to a store can put any line into its journal. A number that
/// fits nowhere must neither hide the lines around it nor lead the next numbers astray: of two lines that contradict each
/// other, the one counts that the following ones go on from.
struct JournalSequence {
    /// How many lines with a number were refused.
    private(set) var refused = 0
    /// The number of the last line that counts, which stands further down.
    private var later: Int?
    /// A line that counts unless the one before it says otherwise.
    private var held: Certain?
    /// A line before it that contradicts it, while no other tells which of the two is right.
    private var rival: Certain?

    /// A line that counts, with its text where that was handed over.
    typealias Certain = (line: JournalLine, text: ArraySlice<UInt8>)

    /// Takes a line; returns one further down of which it is certain now that it counts.
    mutating func take(_ line: JournalLine, _ text: ArraySlice<UInt8> = []) -> Certain? {
        guard Counting.entries.contains(line.number), later.map({ line.number < $0 }) ?? true else {
            refused += 1
            return nil
        }
        guard let held else {
            self.held = (line, text)
            return nil
        }
        if let rival {
            // The right one goes on from this line.
            if rival.line.number == line.number + 1 || line.number >= held.line.number { self.held = rival }
            self.rival = nil
            refused += 1
            return take(line, text)
        }
        if line.number < held.line.number, held.line.number - line.number <= Counting.longestGap {
            later = held.line.number
            self.held = (line, text)
            return held
        }
        if let later {
            refused += 1
            if later != held.line.number + 1 { self.held = (line, text) }
        } else {
            rival = (line, text)
        }
        return nil
    }

    /// The first line of the file, once there is no other before it.
    mutating func end() -> Certain? {
        defer { (held, rival) = (nil, nil) }
        if rival != nil { refused += 1 }
        return rival ?? held
    }
}
