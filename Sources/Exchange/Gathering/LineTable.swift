/// Lines by their keys.
struct LineTable: Sendable {
    private(set) var lines: [GatheredLine] = []
    /// Numbers of lines by the hashes of their keys, one above what they are; 0 where none is.
    private var slots = [Int32](repeating: 0, count: 1024)

    /// Adds a line to the one of the same key.
    mutating func add(_ line: GatheredLine) {
        let mask = slots.count - 1
        var slot = line.key.hash & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if lines[number].key == line.key {
                lines[number].add(line)
                return
            }
            slot = (slot + 1) & mask
        }
        lines.append(line)
        slots[slot] = Int32(lines.count)
        if lines.count * 3 > slots.count * 2 { grow() }
    }

    /// Takes all lines away, keeping the room.
    mutating func removeAll() {
        lines.removeAll(keepingCapacity: true)
        slots = [Int32](repeating: 0, count: slots.count)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, line) in lines.enumerated() {
            var slot = line.key.hash & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number + 1)
        }
    }
}
