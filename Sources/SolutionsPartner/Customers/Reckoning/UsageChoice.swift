/// What counts of a usage that several lines may tell: the associations are chosen first, and then it is counted once,
/// rather by the lines that repeat no others.
///
/// Where no subscription tells which lines are of one usage, or no mark which of them repeat others, it is counted once
/// all the same, and what it may be more is told.
struct UsageChoice {
    private(set) var amount: Amount?
    private(set) var associations: AssociationSet = []
    private(set) var isAssociated = false
    /// Whether some line has an association that nobody knows.
    private(set) var hasUnknown = false
    /// Whether some of what counts has no amount.
    private(set) var lacksAmount = false
    /// What lines may add that have an association that nobody knows, or that may be a usage of their own; `nil` where
    /// one of them has no amount.
    private(set) var mayAdd: Amount? = .zero
    /// Whether more may be behind the amount than is known.
    private(set) var isPartial = false
    /// Whether lines that count once may be several usages.
    private(set) var isUsageUnknown = false

    init(of lines: ArraySlice<AmountLine>, through wanted: AssociationSet) {
        var (sum, largest): (Amount?, AmountLine?) = (nil, nil)
        var (sumIsPartial, repeatIsPartial) = (false, false)
        var (hasOriginal, hasUnknownOriginal) = (false, false)
        // Repeats of what has an unknown association add nothing to its originals.
        var open = Open()
        var others = Others()
        for line in lines {
            if line.association.isUnknown {
                hasUnknown = true
                open.add(line)
                if !line.isRepeat { hasUnknownOriginal = true }
            }
            guard !line.association.set.isDisjoint(with: wanted) else { continue }
            isAssociated = true
            associations.formUnion(line.association.set)
            let lacks = line.amount == nil || line.isPartial
            guard line.isRepeat else {
                hasOriginal = true
                if lacks { sumIsPartial = true }
                if let amount = line.amount { sum = (sum ?? .zero) + amount }
                continue
            }
            if lacks { repeatIsPartial = true }
            if Self.mayBeItsOwn(line) { others.add(line) }
            if let amount = line.amount, largest?.amount.map({ $0 < amount }) ?? true { largest = line }
        }
        if !hasOriginal, let largest, Self.mayBeItsOwn(largest) { others.remove(largest) }
        amount = hasOriginal ? sum : largest?.amount
        // What repeats others adds nothing to them, whatever its association is.
        isPartial = hasOriginal ? sumIsPartial || hasUnknownOriginal : repeatIsPartial
        lacksAmount = hasOriginal ? sumIsPartial : repeatIsPartial
        // Beside originals that count, repeats of an unknown association add nothing either.
        if hasUnknownOriginal || (hasUnknown && (!hasOriginal || open.isMixed)) {
            mayAdd = open.most(hasOriginal: hasUnknownOriginal, beside: largest?.amount)
            if open.isMixed, lines.count > 1 { isUsageUnknown = true }
        }
        if others.count > 0 {
            isUsageUnknown = true
            mayAdd = others.lacks ? nil : mayAdd.map { $0 + others.more - others.less }
            if others.lacks { lacksAmount = true }
            amount = amount.map { $0 + others.less }
        }
        if mayAdd != .zero { isPartial = true }
    }

    /// Whether a line that is taken to repeat others may be a usage of its own.
    private static func mayBeItsOwn(_ line: AmountLine) -> Bool {
        line.isRepeat && (line.isUsageUnknown || line.isMarkUnknown)
    }

    /// Lines beside the one that counts that may be usages of their own.
    private struct Others {
        var count = 0
        var more = Amount.zero
        var less = Amount.zero
        var lacks = false

        mutating func add(_ line: AmountLine) {
            count += 1
            if line.amount == nil || line.isPartial { lacks = true }
            more += max(.zero, line.amount ?? .zero)
            less += min(.zero, line.amount ?? .zero)
        }

        mutating func remove(_ line: AmountLine) {
            count -= 1
            more = more - max(.zero, line.amount ?? .zero)
            less = less - min(.zero, line.amount ?? .zero)
        }
    }

    /// Lines of associations that nobody knows.
    private struct Open {
        var sum = Amount.zero
        var repeated = Amount.zero
        var all = Amount.zero
        var lacks = false
        /// Whether nobody knows which of them are one usage.
        var isMixed = false

        mutating func add(_ line: AmountLine) {
            let amount = line.amount ?? .zero
            if line.amount == nil || line.isPartial { lacks = true }
            if line.isUsageUnknown || line.isMarkUnknown { isMixed = true }
            all += max(.zero, amount)
            if line.isRepeat { repeated = max(repeated, amount) } else { sum += amount }
        }

        /// What they add at most beside what counts.
        func most(hasOriginal: Bool, beside largest: Amount?) -> Amount? {
            if lacks { return nil }
            if isMixed { return all }
            return hasOriginal ? sum : max(.zero, repeated - (largest ?? .zero))
        }
    }
}
