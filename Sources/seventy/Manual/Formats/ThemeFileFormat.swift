internal import Dashboard
internal import JSONTree
internal import Pages

extension FileFormat {
    /// A theme of the user's own.
    static let theme = FileFormat(
        summary: "how the roles of seventy's dashboard look",
        paragraphs: [
            "A theme says how each role on the screen looks, such as headings or what needs attention. Themes of your "
                + "own are JSON files in $XDG_CONFIG_HOME/seventy/themes, else ~/.config/seventy/themes, one theme a "
                + "file. Lines may end in comments that begin with //.",
            "'seventy theme list' names all themes, 'seventy theme show NAME' shows each role in its look, and "
                + "'seventy theme check' reports every fault with its line. A fault costs the role that it is in and "
                + "nothing else. A theme with the id of one of seventy's takes its place.",
            "The roles are " + Role.allCases.map(\.rawValue).joined(separator: ", ") + ". Those that have a glyph are "
                + ThemeFormat.glyphRoles.joined(separator: ", ") + ".",
        ],
        documents: [
            Document(
                file: "themes/NAME.json", summary: "One theme.",
                members: ThemeFormat.theme.map { Member($0) }
                    + ThemeFormat.role.map { Member($0, in: "roles.*") }
                    + ThemeFormat.color.map { Member($0, in: "roles.*.color") },
                example: [
                    "{",
                    #"  "format": 1, "id": "harbour", "for": "dark", "base": "dark","#,
                    #"  "roles": {"#,
                    ##"    "heading": {"color": "#7fb4ca", "bold": true, "mono": ["bold"]},"##,
                    #"    "status.qualified": {"color": {"ansi": 2}, "glyph": "+"}"#,
                    "  }",
                    "}",
                ])
        ])
}

extension FileFormat.Member {
    /// A member as the reader of its format knows it.
    init(_ member: FormatMember, in place: String? = nil) {
        self.init((place.map { "\($0)." } ?? "") + member.name, member.form, member.meaning)
    }
}
