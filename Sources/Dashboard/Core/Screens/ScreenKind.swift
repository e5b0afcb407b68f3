/// The kind of a screen, by its name in the settings and in what is remembered.
///
/// The kinds are declared beside their screens.
struct ScreenKind: RawRepresentable, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The name.
    let rawValue: String

    /// Names a kind.
    init(_ name: String) { rawValue = name }

    /// The kind of a name; `nil` for a name that no screen has.
    init?(rawValue: String) {
        guard ScreenRegistry.kinds.contains(ScreenKind(rawValue)) else { return nil }
        self.rawValue = rawValue
    }

    /// All kinds, in the order of the registry.
    static var allCases: [ScreenKind] { ScreenRegistry.kinds }

    /// The name in the settings.
    var name: String { rawValue }
    /// The name.
    var description: String { rawValue }
    /// What is known of such screens; of an unknown kind, nothing.
    var spec: ScreenSpec { ScreenRegistry.spec(of: self) ?? ScreenSpec(self, phrase: rawValue) }
}
