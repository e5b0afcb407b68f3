/// The known name that is most like a mistyped one.
package struct NearestName: Sendable {
    /// The most similar name; `nil` when none is similar enough to be worth suggesting.
    package var match: String? { all.first }
    /// All names that are as similar as that one, in the order of their letters.
    package let all: [String]
    /// The letters that are wrong; `nil` when none is similar enough.
    let distance: Int?

    /// Compares a mistyped name with the known ones.
    package init(of typed: String, among names: some Sequence<String>) {
        let typed = Array(typed.lowercased().utf8.prefix(80))
        var best: (names: Set<String>, distance: Int)?
        for name in names {
            let known = Array(name.lowercased().utf8.prefix(80))
            // A third of the letters wrong is still a slip; more is another word.
            let limit = max(1, max(typed.count, name.utf8.count) / 3)
            // Each letter more or less is wrong already; most names are ruled out by that.
            guard abs(known.count - typed.count) <= limit else { continue }
            let distance = Self.distance(typed, known)
            guard distance <= limit else { continue }
            if distance == best?.distance {
                best?.names.insert(name)
            } else if best.map({ distance < $0.distance }) ?? true {
                best = ([name], distance)
            }
        }
        (all, distance) = (best?.names.sorted() ?? [], best?.distance)
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour to get from one word to another.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var above = Array(0...right.count)
        for (row, a) in left.enumerated() {
            var current = [row + 1]
            for (column, b) in right.enumerated() {
                var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + (a == b ? 0 : 1))
                if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            (before, above) = (above, current)
        }
        return above[right.count]
    }
}
