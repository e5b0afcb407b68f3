/// An answer that may not be known: what is not on record is neither yes nor no.
enum Answer: Sendable, Hashable {
    case yes
    case no
    case unknown

    init(_ isSo: Bool) { self = isSo ? .yes : .no }

    /// Whether one of several holds: one that does settles it, one that is not known keeps it open.
    static func any(_ answers: some Sequence<Answer>) -> Answer {
        var isOpen = false
        for answer in answers {
            if answer == .yes { return .yes }
            if answer == .unknown { isOpen = true }
        }
        return isOpen ? .unknown : .no
    }

    /// Whether all of several hold: one that does not settles it, one that is not known keeps it open.
    static func all(_ answers: some Sequence<Answer>) -> Answer {
        var isOpen = false
        for answer in answers {
            if answer == .no { return .no }
            if answer == .unknown { isOpen = true }
        }
        return isOpen ? .unknown : .yes
    }
}
