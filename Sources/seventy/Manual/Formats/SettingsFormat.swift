internal import Dashboard

extension FileFormat {
    /// The user's settings.
    static let settings = FileFormat(
        summary: "how seventy's dashboard starts and looks",
        paragraphs: [
            "Settings are one JSON file, $XDG_CONFIG_HOME/seventy/config.json, else ~/.config/seventy/config.json. "
                + "There need not be one, and every member may be left out or be null, which is the same. Lines may end in comments that begin with "
                + "//. Options on the command line win over the file.",
            "A faulty line is reported and the rest applies. 'seventy config check' tells every faulty line, 'seventy "
                + "config show' each setting with its value and the line that it comes from, and 'seventy config "
                + "path' where the file is or would be.",
            "Days and numbers are written as chosen on every screen, and numbers are typed as they are shown. What "
                + "the other commands print does not change, since programs read it.",
        ],
        documents: [
            Document(
                file: "config.json", summary: "All settings. For the member keys, see seventy-keys(5).",
                members: ConfigFormat.config.map { Member($0) },
                example: [
                    "{",
                    #"  "theme": "light", "start": "overview","#,
                    #"  "dates": "15.10.2022", "numbers": "1.234,5","#,
                    #"  "keys": {"preset": "vim", "everywhere": {"g g": "first"}}"#,
                    "}",
                ])
        ])
}
