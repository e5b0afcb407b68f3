/// A column whose texts come again and again: each text is understood once.
struct MemoColumn: Sendable {
    /// The meaning of a text that stands for nothing.
    static let blank: Int32 = -1
    /// The meaning of a text that cannot be understood.
    static let faulty: Int32 = -2

    /// The meaning of a key that a spreadsheet rounded.
    static let rounded: Int32 = -3

    /// The place of the column; -1 for none.
    let place: Int

    private var texts = TextTable()
    private var meanings: [Int32] = []
    private var last: Int32 = -1

    init(at place: Int?) { self.place = place ?? -1 }

    /// What a cell means; found out by a function for a text that is new.
    mutating func meaning(
        of cell: TableCell, in buffer: [UInt8], _ understand: (ArraySlice<UInt8>) -> Int32
    ) -> Int32 {
        if cell.isDoubled {
            return understand(Self.unquoted(cell, in: buffer)[...])
        }
        let range = cell.start..<cell.end
        if last >= 0, texts.isText(last, buffer, range) { return meanings[Int(last)] }
        guard let number = texts.number(of: buffer, range) else {
            // More texts than are kept: this one is understood each time.
            return understand(buffer[range])
        }
        if Int(number) == meanings.count { meanings.append(understand(texts[number])) }
        last = number
        return meanings[Int(number)]
    }

    /// The bytes of a cell with its doubled quotes made single.
    static func unquoted(_ cell: TableCell, in buffer: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cell.end - cell.start)
        var index = cell.start
        while index < cell.end {
            bytes.append(buffer[index])
            index += cell.isDoubled && buffer[index] == 0x22 ? 2 : 1
        }
        return bytes
    }
}
