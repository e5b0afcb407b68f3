package import SolutionsPartner

/// How many designations of a partner are held, qualified for or lapsed, as they stand on a day: the one count behind
/// lists, footers, plain pages and the linear mode.
package struct DesignationCounts: Sendable, Hashable {
    /// How many there are.
    package let all: Int
    /// How many are held, a renewal that is due among them.
    package let held: Int
    /// How many meet their requirements and are neither held nor lapsed.
    package let qualified: Int
    /// How many lapsed and were not attained again.
    package let lapsed: Int

    /// How many are held, or qualified for and not lapsed.
    package var reached: Int { held + qualified }

    /// Counts them.
    ///
    /// - Parameter standing: `nil` where nothing can be judged; what meets its requirements is qualified then.
    package init(_ scored: ScoredPartner, standing: Standing?) {
        all = scored.card.designations.count
        guard let standing else {
            (held, qualified, lapsed) = (0, scored.qualifiedCount, 0)
            return
        }
        held = standing.designations.count(where: \.isHeld)
        qualified = standing.designations.count { $0.state == .qualified && !$0.isHeld }
        lapsed = standing.designations.count { $0.state == .lapsed }
    }

    /// The counts in words, such as `2 of 6 designations held, 1 qualified`.
    package func text(_ words: Words) -> String { text(of: "designations ") }

    /// The counts without the noun, such as `2 of 6 held, 1 qualified`.
    package func brief(_ words: Words) -> String { text(of: "") }

    private func text(of noun: String) -> String {
        var counts = [(held, "held"), (qualified, "qualified"), (lapsed, "lapsed")].filter { $0.0 > 0 }
        let first = counts.isEmpty ? (0, "qualified") : counts.removeFirst()
        let head = first.0 == all ? "All \(all)" : "\(first.0) of \(all)"
        return (["\(head) \(noun)\(first.1)"] + counts.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }
}
