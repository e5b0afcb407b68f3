package import Dashboard
internal import Pages

/// Finds the columns of a row that have to be written again.
package enum ChangedSpan {
    /// The smallest range of offsets that holds every difference and cuts no wide character; `nil` if there is none.
    ///
    /// Both rows must have the same number of cells.
    package static func between(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Range<Int>? {
        let count = min(old.count, new.count)
        func differs(_ offset: Int) -> Bool { old[old.startIndex + offset] != new[new.startIndex + offset] }
        func isRightHalf(_ offset: Int) -> Bool {
            old[old.startIndex + offset].character.isNone || new[new.startIndex + offset].character.isNone
        }
        guard var first = (0..<count).first(where: differs), var last = (0..<count).last(where: differs) else {
            return nil
        }
        while first > 0, isRightHalf(first) { first -= 1 }
        while last + 1 < count, isRightHalf(last + 1) { last += 1 }
        return first..<(last + 1)
    }
}
