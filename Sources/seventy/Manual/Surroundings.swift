/// What the program meets outside of itself: files, variables, and the status that it ends with.
enum Surroundings {
    static let files = [
        (
            "$XDG_DATA_HOME/seventy",
            "The store that is used when none is named; ~/.local/share/seventy where the variable is not set. "
                + "See seventy-store(5)."
        ),
        (
            "$XDG_CONFIG_HOME/seventy",
            "The user's settings in config.json, and themes of the user's own in the folder themes; ~/.config/seventy "
                + "where the variable is not set. See seventy-settings(5) and seventy-theme(5)."
        ),
        (
            "$XDG_STATE_HOME/seventy",
            "Unsaved changes of the dashboard in drafts, the screen that it was left on in remembered, and what is open in "
                + "an editor in editing; ~/.local/state/seventy where the variable is not set."
        ),
        (
            "$XDG_CACHE_HOME/seventy",
            "The last scores of stores, so that they are there at once the next time; ~/.cache/seventy "
                + "where the variable is not set. It may be removed at any time."
        ),
    ]

    static let environment = [
        ("SEVENTY_STORE", "The folder of the store, where no command line names one."),
        ("SEVENTY_WAIT", "For how many seconds a change waits while somebody else is saving; 10."),
        ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME, HOME", "Where the user's files are."),
        ("NO_COLOR", "Set to anything: no colours."),
        ("TERM, COLORTERM", "What the terminal can do."),
        ("VISUAL, EDITOR", "The editor for facts as text; the first one that is set, else vi."),
        (
            "TMUX, WAYLAND_DISPLAY, DISPLAY, SSH_CONNECTION, SSH_TTY",
            "How what is copied gets to the clipboard: through tmux, by the tools of the window system, or, on a line from "
                + "elsewhere, by the terminal alone."
        ),
        ("LC_ALL, LC_CTYPE, LANG", "The characters that the terminal shows: more than ASCII where they name UTF-8."),
        ("ESCDELAY", "How many milliseconds to wait for what may follow Escape."),
        ("XDG_RUNTIME_DIR", "Where the sample data lies while somebody looks at it."),
        (
            "TMPDIR",
            "Where the sample data lies instead, where the other is not set; and what has no room in memory during an "
                + "import, in a file without a name."
        ),
    ]

    static let statuses: [(Int32, String)] = [
        (0, "All went well."),
        (
            ExitStatus.failed.rawValue,
            "The command failed, or found what it looked for faults in to have some; what was to change has changed since, "
                + "as with --base; or nothing was done, since --yes is missing."
        ),
        (ExitStatus.usage.rawValue, "The command line cannot be understood, or asks for what there is not."),
        (ExitStatus.badData.rawValue, "A document is faulty."),
        (
            ExitStatus.notFound.rawValue,
            "There is no such store, partner, person, scenario, draft, backup, entry of the journal, word or file."
        ),
        (ExitStatus.cannotWrite.rawValue, "Something cannot be written, such as a store that can only be read."),
        (
            ExitStatus.outputFailed.rawValue,
            "The output could not be written. What was to be changed is changed, and the message says so."
        ),
        (ExitStatus.tryAgain.rawValue, "Somebody else is writing to the store; try again."),
        (ExitStatus.badConfiguration.rawValue, "The configuration is faulty."),
    ]
}
