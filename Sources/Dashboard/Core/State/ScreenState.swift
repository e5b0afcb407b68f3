/// What a kind of screen keeps for itself between one look at it and the next.
///
/// It is declared in the folder of the screen, and nobody else need know of it.
protocol ScreenState: Sendable {
    /// Nothing kept yet.
    init()
}

/// What the screens keep for themselves, each under its own type.
struct ScreenStates: Sendable {
    private var states = ShortTable<ObjectIdentifier, any ScreenState>()

    subscript<State: ScreenState>(_ type: State.Type) -> State {
        get { states[ObjectIdentifier(type)] as? State ?? State() }
        set { states[ObjectIdentifier(type)] = newValue }
    }
}
