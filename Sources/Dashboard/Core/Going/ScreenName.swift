/// A screen as it is asked for by name, on the command line, in the configuration and by word.
///
/// The names are declared beside their screens.
package struct ScreenName: RawRepresentable, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The name.
    package let rawValue: String

    /// Names a screen.
    init(_ name: String) { rawValue = name }

    /// The screen of a name; `nil` for a name that no screen has.
    package init?(rawValue: String) {
        guard ScreenRegistry.type(named: ScreenName(rawValue)) != nil else { return nil }
        self.rawValue = rawValue
    }

    /// The screens that can be asked for.
    package static var allCases: [ScreenName] { ScreenRegistry.types.compactMap { $0.spec.name } }

    /// The screens that are offered by name: all but that of a what-if, which has to be begun first.
    package static var offered: [ScreenName] { allCases.filter { $0 != .changes } }

    /// The screens that the dashboard can begin with.
    package static var starts: [ScreenName] { allCases.filter(\.isStart) }

    /// Whether the screen is about one partner.
    package var needsPartner: Bool { ScreenRegistry.type(named: self)?.spec.needsPartner ?? true }

    /// Whether the dashboard can begin with the screen: it needs no more than a partner.
    package var isStart: Bool { ScreenRegistry.type(named: self)?.spec.isStart ?? false }

    /// The name.
    package var description: String { rawValue }
}

/// A screen with what it is to show.
package struct ScreenPlace: Sendable, Hashable {
    /// The screen.
    package var name: ScreenName
    /// The key of the partner; `nil` for the one in focus.
    package var partner: String?
    /// The id or the name of a designation; `nil` for the first.
    package var designation: String?
    /// The id or the name of a metric; `nil` for the first.
    package var metric: String?
    /// The id or the name of a person; `nil` for the first.
    package var person: String?

    /// Names a place.
    package init(
        _ name: ScreenName, partner: String? = nil, designation: String? = nil, metric: String? = nil,
        person: String? = nil
    ) {
        (self.name, self.partner, self.designation) = (name, partner, designation)
        (self.metric, self.person) = (metric, person)
    }
}

/// Why a screen cannot be shown, in words for people.
package struct ScreenRefusal: Error, Hashable, CustomStringConvertible {
    /// The thing, what is wrong with it and the next step.
    package let description: String
    /// Whether it is a person whom the partner does not have, rather than a name that the program does not know.
    package var isAboutPerson = false
}
