/// One of a few cases without values, which knows its place among them.
public protocol PlacedCase: CaseIterable {}

extension PlacedCase {
    /// The place among all cases, from 0.
    @inlinable public var index: Int { unsafe Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// A value for each of a few cases, or for some, found by the place of the case rather than by a hash.
///
/// The first use of a dictionary makes the runtime go through all conformances of the program for the kind of its keys,
/// which is a third of a million instructions; this asks nothing of its kinds. It is public because the compiler
/// specializes for other rooms only what is.
public struct CaseTable<Case, Value> {
    @usableFromInline var values: [Value?]
}

extension CaseTable where Case: PlacedCase {
    /// Makes a table without a value.
    @inlinable
    public init() { values = Array(repeating: nil, count: Case.allCases.count) }

    /// Makes a table of what is said of each case; `nil` leaves one out.
    @inlinable
    public init(_ value: (Case) -> Value?) { values = Case.allCases.map(value) }

    /// The value of a case; `nil` for one that has none.
    @inlinable
    public subscript(place: Case) -> Value? {
        get { values[place.index] }
        set { values[place.index] = newValue }
    }
}

extension CaseTable: Sendable where Value: Sendable {}
extension CaseTable: Equatable where Value: Equatable {}

extension CaseTable: ExpressibleByDictionaryLiteral where Case: PlacedCase {
    /// Makes a table of cases with their values.
    @inlinable
    public init(dictionaryLiteral elements: (Case, Value)...) {
        self.init()
        for (place, value) in elements { self[place] = value }
    }
}
