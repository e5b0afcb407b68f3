/// What counts of a usage that several lines may tell: the associations are chosen first, and then it is counted once,
/// rather by the lines that repeat no others.
///
/// Where no subscription tells which lines are of one usage, or no mark which of them repeat others, it is counted once
/// all the same, and what it may be more is told.
struct UsageChoice {
    private(set) var amount: Amount?
    /// What credits may take from the amount, and from others where it is unknown: zero or less.
    private(set) var less = Amount.zero
    private(set) var associations: AssociationSet = []
    private(set) var isAssociated = false
    /// Whether some line has an association that nobody knows.
    private(set) var hasUnknown = false
    /// Whether some of what counts has no amount.
    private(set) var lacksAmount = false
    /// What there may be above the least, of lines that have an association that nobody knows, or that may be a usage of
    /// their own; `nil` where one of them has no amount.
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
            (less, mayAdd) = open.span(hasOriginal: hasUnknownOriginal, beside: largest?.amount)
            if open.isMixed, lines.count > 1 { isUsageUnknown = true }
        }
        if others.count > 0 {
            isUsageUnknown = true
            less += others.less
            mayAdd = others.lacks ? nil : mayAdd.map { $0 + others.more - others.less }
            if others.lacks { lacksAmount = true }
        }
        if isAssociated, Self.mayRepeatOthers(lines, hasOriginal: hasOriginal) {
            // It may be told by other lines of the tenant as well, and then it counts there.
            isUsageUnknown = true
            let own = amount ?? .zero
            less += min(.zero, own)
            mayAdd = lacksAmount ? nil : mayAdd.map { $0 + max(.zero, own) - min(.zero, own) }
            (amount, isPartial) = (nil, true)
        }
        if mayAdd != .zero { isPartial = true }
    }

    /// Whether a line that is taken to repeat others may be a usage of its own.
    private static func mayBeItsOwn(_ line: AmountLine) -> Bool {
        line.isRepeat && (line.isUsageUnknown || line.isMarkUnknown)
    }

    /// Whether all that counts of a usage may be told by lines of another one as well: some lines of the tenant do not
    /// tell which usage they are of.
    private static func mayRepeatOthers(_ lines: ArraySlice<AmountLine>, hasOriginal: Bool) -> Bool {
        guard let first = lines.first, first.isBlurred, !hasOriginal else { return false }
        // What repeats a line that is there repeats no other one.
        return first.isUsageUnknown || first.hasMarks && lines.allSatisfy(\.isRepeat)
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
        private var more = Amount.zero
        private var less = Amount.zero
        private var repeated = Amount.zero
        private var all = Amount.zero
        private var allLess = Amount.zero
        private var lacks = false
        /// Whether nobody knows which of them are one usage.
        private(set) var isMixed = false

        mutating func add(_ line: AmountLine) {
            let amount = line.amount ?? .zero
            if line.amount == nil || line.isPartial { lacks = true }
            if line.isUsageUnknown || line.isMarkUnknown { isMixed = true }
            all += max(.zero, amount)
            allLess += min(.zero, amount)
            if line.isRepeat {
                repeated = max(repeated, amount)
            } else {
                more += max(.zero, amount)
                less += min(.zero, amount)
            }
        }

        /// What they may take from what counts, and how much above that there may be.
        func span(hasOriginal: Bool, beside largest: Amount?) -> (less: Amount, most: Amount?) {
            if isMixed { return (allLess, lacks ? nil : all - allLess) }
            if hasOriginal { return (less, lacks ? nil : more - less) }
            return (.zero, lacks ? nil : max(.zero, repeated - (largest ?? .zero)))
        }
    }
}
