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
        let length = typed.utf8.count
        let typed = Array(typed.lowercased().utf8.prefix(80))
        var best: (names: Set<String>, distance: Int)?
        for name in names {
            let known = Array(name.lowercased().utf8.prefix(80))
            // A third of the letters wrong is still a slip; more is another word.
            let limit = max(1, max(typed.count, name.utf8.count) / 3)
            // Each letter more or less is wrong already; most names are ruled out by that.
            guard abs(name.utf8.count - length) <= limit else { continue }
            // Nothing that is worse than the best so far is worth the reckoning.
            guard let distance = Self.distance(typed, known, atMost: min(limit, best?.distance ?? limit)) else {
                continue
            }
            if distance == best?.distance {
                best?.names.insert(name)
            } else if best.map({ distance < $0.distance }) ?? true {
                best = ([name], distance)
            }
        }
        (all, distance) = (best?.names.sorted() ?? [], best?.distance)
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour to get from one word to another;
    /// `nil` for more than a limit.
    private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
        var before = [Int](repeating: 0, count: right.count + 1)
        var above = Array(0...right.count)
        var current = before
        for (row, a) in left.enumerated() {
            current[0] = row + 1
            var least = row + 1
            for column in right.indices {
                let b = right[column]
                var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + (a == b ? 0 : 1))
                if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
                    cost = min(cost, before[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            // No way back: a row adds to those before it, and a swap reaches over one of them at most.
            if least > limit, above.allSatisfy({ $0 > limit }) { return nil }
            swap(&before, &above)
            swap(&above, &current)
        }
        return above[right.count] <= limit ? above[right.count] : nil
    }
}
