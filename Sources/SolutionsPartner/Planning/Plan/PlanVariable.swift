/// Something that a plan can have more or less of: units of an input, or exams of one kind.
struct PlanVariable {
    /// What it is.
    enum Subject {
        /// Units of an input; the values by level, the one of today first.
        case input(InputReference, values: [Rational])
        /// Exams; a level is their number.
        case exam(ExamType)
    }

    let subject: Subject
    /// What each level costs, rising from 0.
    let costs: [Rational]
    /// The days until a unit counts.
    let leadTime: Int

    /// The highest level.
    var top: Int { costs.count - 1 }
}

/// Exams that serve the same certification lists for the same cost.
struct ExamType {
    /// The certifications of which any one will do.
    let certifications: [Certification]
    /// The places of the lists in which a pass counts one more person.
    let lists: [Int]
    /// What one costs.
    let cost: Rational
    /// How many there may be; `nil` for no limit.
    let limit: Int?
    /// The only person for whom it is this cheap, by place; `nil` for anybody.
    let person: Int?
    let leadTime: Int
    /// Whether the person holds it already, and it counts from a later day on.
    var isHeld = false
}

/// The values of an input that are worth aiming for.
struct InputLadder {
    /// Steps of what one point costs are used for amounts, and for counts with a threshold above this.
    private static let mostWholeSteps = 200

    private(set) var values: [Rational]
    private let base: Rational

    /// Makes the ladder of an input with the value that it has today.
    init(from value: Rational?, unit: Unit) {
        let start = value ?? .zero
        if unit.isWhole {
            base = Rational(start.floor)
        } else if let text = start.decimalText, Rational(decimal: text) == start {
            base = start
        } else {
            // A derived number without an end is rounded down, so that what is asked for can be typed.
            base = Rational((start * 100).floor).divided(by: 100) ?? start
        }
        values = [start]
    }

    /// Adds the values at which points change on the way to a threshold that is worth a maximum.
    mutating func climb(to threshold: Rational, worth maximum: Rational, unit: Unit) {
        guard base < threshold else { return }
        let point = threshold.divided(by: maximum) ?? 1
        if unit == .percent || (unit.isWhole && unit != .user && threshold <= Rational(Self.mostWholeSteps)) {
            // Whole units: what is below zero earns nothing, so the way up to the first useful one is one step.
            var next = base < 0 ? base + Rational((-base).floor + 1) : base + 1
            var steps = 0
            while steps < Self.mostWholeSteps * 2 {
                // The last step ends at the threshold: what goes beyond it earns nothing.
                values.append(min(next, max(threshold, base)))
                if next >= threshold { break }
                next += 1
                steps += 1
            }
            return
        }
        // Amounts: what one point costs, in whole dollars or users, but for a threshold below one of them.
        let step = threshold >= 1 ? Rational(max(1, point.ceiling)) : point
        let last = unit.isWhole || threshold >= 1 ? Rational(threshold.ceiling) : threshold
        var next = max(base, .zero)
        var steps = 0
        while next < threshold, steps < Self.mostWholeSteps * 2 {
            next = min(next + step, last)
            values.append(next)
            steps += 1
        }
    }

    /// The ladder without doubles, from today's value upwards, at most a number of units above it.
    func steps(limit: Int?) -> [Rational] {
        var steps = [values[0]]
        for value in Set(values.dropFirst()).sorted() where value > values[0] {
            if let limit, value - values[0] > Rational(limit) {
                // Of an amount, a part of a step may be within the limit.
                let most = values[0] + Rational(limit)
                if let last = steps.last, most > last, value - last > 1 { steps.append(most) }
                break
            }
            steps.append(value)
        }
        return steps
    }
}
