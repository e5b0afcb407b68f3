/// What the person asked for, over what the terminal would get by itself.
package struct TerminalOptions: Sendable, Hashable {
    /// When to use colour.
    package enum Color: Sendable, Hashable {
        /// As many colours as the terminal has, none if `NO_COLOR` is set.
        case automatic
        /// As many colours as the terminal has, whatever `NO_COLOR` says.
        case always
        /// No colour: attributes only.
        case never
    }

    /// When to use colour.
    package var color: Color

    /// The characters to use; `nil` goes by the locale.
    package var charset: Charset?

    /// Whether the mouse is on from the start.
    package var mouse: Bool

    /// Whether Ctrl-C is a key like any other, and not the signal that ends the program.
    package var takesInterruptKey: Bool

    /// Makes options.
    package init(
        color: Color = .automatic, charset: Charset? = nil, mouse: Bool = false, takesInterruptKey: Bool = false
    ) {
        self.color = color
        self.charset = charset
        self.mouse = mouse
        self.takesInterruptKey = takesInterruptKey
    }
}
