internal import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// Two threads that ask at once may both make it; the first one made is the one that both are given.
package final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    package init() {}

    /// The value, if somebody asked for it.
    package var known: Value? { kept.withLock { $0 } }

    /// The value, made where nobody asked for it before.
    package func value(_ make: () -> Value) -> Value {
        if let known { return known }
        let made = make()
        return kept.withLock { kept in
            if let kept { return kept }
            kept = made
            return made
        }
    }
}
