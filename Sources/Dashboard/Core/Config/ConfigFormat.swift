package import JSONTree
internal import Pages

/// The file format of the settings, member by member.
package enum ConfigFormat: Sendable {
    /// The members of the settings.
    package static let config: [FormatMember] = [
        FormatMember("format", "1", "The version of the format; may be left out."),
        FormatMember("theme", "text", "The theme to begin with, by the name that 'seventy theme list' shows."),
        FormatMember(
            "glyphs", choices(GlyphSet.allCases), "The characters to draw with; by the locale when left out."),
        FormatMember("start", choices(ScreenName.starts), "The screen to begin with."),
        FormatMember("dates", choices(DateFormat.allCases), "How days are written, by an example."),
        FormatMember("numbers", choices(NumberFormat.allCases), "How numbers are written, by an example."),
        FormatMember("mouse", "true or false", "Whether the mouse is on from the start."),
        FormatMember("reducedMotion", "true or false", "Whether nothing on the screen may move by itself."),
        FormatMember(
            "linear", "true or false", "Whether 'seventy' asks and answers line by line, as 'seventy linear' does."),
        FormatMember("keys", "object", "Which keys do what."),
    ]

    /// The members of `keys`, beside the names of screens.
    package static let keys: [FormatMember] = [
        FormatMember("preset", choices(KeyPreset.allCases), "The keys to start from."),
        FormatMember("everywhere", "object", "Keys on every screen on which their action means something."),
    ]

    /// The screens that can have keys of their own.
    package static var screens: [String] { ScreenKind.allCases.map(\.name) }

    /// The names of the actions, each with what it does.
    package static var actions: [FormatMember] {
        ActionTable.entries.map { entry in
            let screens = entry.screens.count == ScreenKind.allCases.count ? [] : entry.screens.map(\.name).sorted()
            let place = screens.isEmpty ? "everywhere" : screens.joined(separator: ", ")
            return FormatMember(entry.action.rawValue, place, entry.help)
        }
    }

    /// The longest file that is read, in bytes.
    package static let maximumBytes = 1 << 20

    private static func choices<Value: RawRepresentable>(_ values: [Value]) -> String
    where Value.RawValue == String {
        let words = values.map { "\"\($0.rawValue)\"" }
        return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}

/// The characters to draw with.
package enum GlyphSet: String, Sendable, CaseIterable {
    /// Box and block characters.
    case utf8
    /// The printable characters of ASCII.
    case ascii
}
