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
    /// How many of them nobody knows whether they are held.
    package let unknown: Int

    /// How many are held, or qualified for and not lapsed.
    package var reached: Int { held + qualified }

    /// Whether none is held, qualified for or lapsed, so that there is nothing to tell of them beside the scores.
    package var isNone: Bool { reached == 0 && lapsed == 0 }

    /// Counts them.
    ///
    /// - Parameter standing: `nil` where nothing can be judged; what meets its requirements is qualified then.
    package init(_ scored: ScoredPartner, standing: Standing?) {
        guard let standing else {
            self.init(of: scored.card.designations.map { $0.isQualified ? .qualified : .inProgress })
            return
        }
        self.init(of: standing.designations.map(\.state))
    }

    /// Counts states, so that nothing can be counted otherwise than it is shown.
    package init(of states: [DesignationStanding.State]) {
        all = states.count
        held = states.count { $0 == .enrolled || $0 == .renewalDue }
        qualified = states.count { $0 == .qualified }
        lapsed = states.count { $0 == .lapsed }
        unknown = states.count { $0 == .unknown }
    }

    /// The counts in words, such as `2 of 6 designations held, 1 qualified`.
    package func text(_ words: Words) -> String { text(of: "designations ") }

    /// The counts without the noun, such as `2 of 6 held, 1 qualified`.
    package func brief(_ words: Words) -> String { text(of: "") }

    private func text(of noun: String) -> String {
        var counts = [(held, "held"), (qualified, "qualified"), (lapsed, "lapsed"), (unknown, "not known")].filter {
            $0.0 > 0
        }
        let first = counts.isEmpty ? (0, "qualified") : counts.removeFirst()
        let head = first.0 == all ? "All \(all)" : "\(first.0) of \(all)"
        return (["\(head) \(noun)\(first.1)"] + counts.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }
}
