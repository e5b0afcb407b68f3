/// What the person asked for, over what the terminal would get by itself.
public struct TerminalOptions: Sendable, Hashable {
    /// When to use colour.
    public enum Color: Sendable, Hashable {
        /// As many colours as the terminal has, none if `NO_COLOR` is set.
        case automatic
        /// As many colours as the terminal has, whatever `NO_COLOR` says.
        case always
        /// No colour: attributes only.
        case never
    }

    /// When to use colour.
    public var color: Color

    /// The characters to use; `nil` goes by the locale.
    public var charset: Charset?

    /// Whether the mouse is on from the start.
    public var mouse: Bool

    /// Whether Ctrl-C is a key like any other, and not the signal that ends the program.
    public var takesInterruptKey: Bool

    /// Makes options.
    public init(
        color: Color = .automatic, charset: Charset? = nil, mouse: Bool = false, takesInterruptKey: Bool = false
    ) {
        self.color = color
        self.charset = charset
        self.mouse = mouse
        self.takesInterruptKey = takesInterruptKey
    }
}
