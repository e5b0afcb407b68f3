package import Dashboard
internal import Pages

/// Finds the columns of a row that have to be written again.
package enum ChangedSpan {
    /// The smallest range of places that holds every difference and cuts no wide character; `nil` if there is none.
    ///
    /// Both rows must have the same number of cells.
    package static func between(_ old: [Cell], _ new: [Cell]) -> Range<Int>? {
        let count = min(old.count, new.count)
        var (first, end) = (0, count)
        while first < end, old[first] == new[first] { first += 1 }
        while end > first, old[end - 1] == new[end - 1] { end -= 1 }
        guard first < end else { return nil }
        func isRightHalf(_ place: Int) -> Bool { old[place].character.isNone || new[place].character.isNone }
        while first > 0, isRightHalf(first) { first -= 1 }
        while end < count, isRightHalf(end) { end += 1 }
        return first..<end
    }
}
