/// How many certifications are missing in a staged skilling rule.
enum SkillingGap {
    /// The fewest certifications still to be earned until the rule gives its maximum, when every step's people are
    /// counted and nothing is known about who could serve several steps.
    ///
    /// A certification that a gate and the scoring step both list serves both at once, so it is counted once.
    static func missing(in steps: [SkillingStep], parts: [Rational?]) -> Int {
        // Nearly all full partners have everybody that every step takes, which needs no comparing of lists.
        if steps.indices.allSatisfy({ (parts[$0] ?? .zero) >= Rational(steps[$0].people) }) { return 0 }
        guard let scoring = steps.last else { return 0 }
        func missing(_ index: Int) -> Int { max(0, steps[index].people - max(0, (parts[index] ?? .zero).floor)) }
        var alone = 0
        var shared = 0
        for index in steps.indices.dropLast() {
            let serves = steps[index].list.list.certifications.contains { certification in
                scoring.list.list.certifications.contains { $0.id == certification.id }
            }
            if serves { shared += missing(index) } else { alone += missing(index) }
        }
        return alone + max(shared, missing(steps.count - 1))
    }
}
