/// What a cell means.
///
/// A theme decides how each meaning looks; nothing else in the program names a colour.
public enum Role: String, Sendable, PlacedCase, BitwiseCopyable {
    /// Ordinary text.
    case text
    /// Text of lesser weight: units, captions, dates.
    case muted = "text.muted"
    /// Text that carries the eye: names, totals.
    case strong = "text.strong"
    /// The line at the top that names partner, date and edition.
    case header
    /// A heading inside a screen.
    case heading
    /// Lines between parts.
    case rule
    /// The name and marker of the selected row.
    case selected
    /// A place that contains what is searched for.
    case match
    /// Keys in the hint bar and in help.
    case key
    /// Hints at the bottom.
    case hint
    /// A banner that tells of a state of the whole program: read-only, what-if.
    case banner
    /// A warning that needs no action at once.
    case warning
    /// An error.
    case error
    /// The filled part of a bar below 70.
    case barFilled = "bar.filled"
    /// The filled part of a bar at or above 70.
    case barReached = "bar.reached"
    /// The empty part of a bar.
    case barEmpty = "bar.empty"
    /// The mark at 70.
    case barMark = "bar.mark"
    /// The part of a bar that a what-if adds.
    case barGain = "bar.gain"
    /// The part of a bar that a what-if takes away.
    case barLoss = "bar.loss"
    /// A designation whose requirements are met.
    case qualified = "status.qualified"
    /// A designation that is held.
    case enrolled = "status.enrolled"
    /// A designation on its way.
    case inProgress = "status.in-progress"
    /// Enough points, but a metric at zero.
    case blocked = "status.blocked"
    /// A metric with all its points.
    case achieved = "metric.achieved"
    /// A metric with some points.
    case partial = "metric.partial"
    /// A metric at zero.
    case zero = "metric.zero"
    /// A value that nobody has entered.
    case unknown = "value.unknown"
    /// A number that a what-if raised.
    case gain = "delta.gain"
    /// A number that a what-if lowered.
    case loss = "delta.loss"
}

extension Role {
    /// Two roles are compared thousands of times a frame, which the names are not needed for.
    @inlinable
    public static func == (one: Role, other: Role) -> Bool { one.index == other.index }
}
