/// A set of associations between a customer and the partner, such as CSP tier 1 or PAL.
///
/// The members are places in `CustomerNames.associations`.
public struct AssociationSet: OptionSet, Sendable, Hashable {
    /// The associations as bits.
    public let rawValue: UInt32

    /// Makes a set from bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The set of one association, by its place in `CustomerNames.associations`.
    init(place: Int) { rawValue = 1 << UInt32(place) }
}
