extension String {
    /// The text without control characters and other tricks, safe for a terminal.
    package var cleaned: String { CleanText(self, metrics: .standard).string }
}
