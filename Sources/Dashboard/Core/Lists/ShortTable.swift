/// Values under a few keys, which are gone through rather than hashed.
///
/// A dictionary would make the runtime look for what its kind of keys conforms to when it is first used, which takes
/// longer than all that a start asks of such tables. It is public so that other rooms specialize it.
public struct ShortTable<Key, Value> {
    /// The values with their keys, in the order in which the keys came.
    package private(set) var entries: [(key: Key, value: Value)] = []

    /// Makes an empty table.
    public init() {}
}

extension ShortTable where Key: Equatable {
    /// The value of a key; `nil` for one that has none.
    public subscript(key: Key) -> Value? {
        get { entries.first { $0.key == key }?.value }
        set {
            let place = entries.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append((key, value))
            case (nil, nil): break
            }
        }
    }

    /// Gives a key a value unless it has one.
    public mutating func add(_ value: Value, for key: Key) {
        if !entries.contains(where: { $0.key == key }) { entries.append((key, value)) }
    }
}

extension ShortTable: Sendable where Key: Sendable, Value: Sendable {}

extension ShortTable: Equatable where Key: Equatable, Value: Equatable {
    /// Whether two have the same values under the same keys, in whatever order.
    public static func == (one: Self, other: Self) -> Bool {
        one.entries.count == other.entries.count && one.entries.allSatisfy { other[$0.key] == $0.value }
    }
}
