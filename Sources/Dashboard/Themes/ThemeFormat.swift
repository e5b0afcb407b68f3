package import JSONTree
internal import Pages

/// The file format of themes, member by member.
package enum ThemeFormat: Sendable {
    /// The members of a theme.
    package static let theme: [FormatMember] = [
        FormatMember("format", "1", "The version of the format."),
        FormatMember("id", "text", "The name used on the command line: small letters, digits and hyphens."),
        FormatMember("name", "text", "The name shown to people; the id when left out."),
        FormatMember("for", "\"dark\", \"light\" or \"any\"", "The background that the theme is made for."),
        FormatMember("base", "text", "A bundled theme whose looks are taken for the roles that this one leaves out."),
        FormatMember("roles", "object", "The look of each role, by its name."),
    ]

    /// The members of a role's look.
    package static let role: [FormatMember] = [
        FormatMember("color", "colour", "The colour of the letters; the colour of ordinary text when left out."),
        FormatMember("background", "colour", "The colour behind the letters; the terminal's own when left out."),
        FormatMember("bold", "true or false", "Heavier letters."),
        FormatMember("dim", "true or false", "Fainter letters."),
        FormatMember("underline", "true or false", "A line below the letters."),
        FormatMember("reverse", "true or false", "Letters and background exchanged."),
        FormatMember("italic", "true or false", "Slanted letters."),
        FormatMember("mono", "list of bold, dim, underline, reverse, italic", "The looks where there is no colour."),
        FormatMember(
            "glyph", "text, or an object with utf8 and ascii",
            "What is drawn for the role: one character, one column wide; only for roles that have a glyph."),
    ]

    /// The members of a colour that is chosen for each depth by hand; a text such as `"#5fafd7"` leaves that to seventy.
    package static let color: [FormatMember] = [
        FormatMember("rgb", "text such as \"#5fafd7\"", "The colour where there are 16 million."),
        FormatMember("indexed", "0 to 255", "The colour where there are 256; the nearest to rgb when left out."),
        FormatMember(
            "ansi", "0 to 15",
            "The colour where there are 16; the nearest to rgb when left out. Without rgb, the colour everywhere."),
        FormatMember("eight", "0 to 7", "The colour where there are 8; the dark one of ansi when left out."),
    ]

    /// The names of the roles that can have a glyph.
    package static var glyphRoles: [String] { RoleGlyph.roles.map(\.rawValue) }

    /// The longest file that is read, in bytes; a theme takes three thousand.
    package static let maximumBytes = 256 << 10
}
