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
            "Unsaved changes of the dashboard, and the screen that it was left on; ~/.local/state/seventy where the variable is not set."
        ),
        (
            "$XDG_CACHE_HOME/seventy",
            "The last scores of stores of many partners, so that they are there at once the next time; ~/.cache/seventy "
                + "where the variable is not set. It may be removed at any time."
        ),
    ]

    static let environment = [
        ("SEVENTY_STORE", "The folder of the store, where no command line names one."),
        ("SEVENTY_WAIT", "For how many seconds a change waits while somebody else is saving; 10."),
        ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME, HOME", "Where the user's files are."),
        ("NO_COLOR", "Set to anything: no colours."),
        ("TERM, COLORTERM", "What the terminal can do."),
        ("LC_ALL, LC_CTYPE, LANG", "The characters that the terminal shows: more than ASCII where they name UTF-8."),
        ("ESCDELAY", "How many milliseconds to wait for what may follow Escape."),
        ("XDG_RUNTIME_DIR, TMPDIR", "Where the sample data lies while somebody looks at it."),
        ("TMPDIR", "Where what has no room in memory lies during an import, in a file without a name."),
    ]

    static let statuses: [(Int32, String)] = [
        (0, "All went well."),
        (ExitStatus.failed.rawValue, "The command failed, or found what it looked for faults in to have some."),
        (ExitStatus.usage.rawValue, "The command line cannot be understood, or asks for what there is not."),
        (ExitStatus.badData.rawValue, "A document is faulty."),
        (ExitStatus.notFound.rawValue, "There is no such store, partner, scenario or file."),
        (ExitStatus.cannotWrite.rawValue, "Something cannot be written."),
        (
            ExitStatus.outputFailed.rawValue,
            "The output could not be written. What was to be changed is changed, and the message says so."
        ),
        (ExitStatus.tryAgain.rawValue, "Somebody else is writing to the store; try again."),
        (ExitStatus.badConfiguration.rawValue, "The configuration is faulty."),
    ]
}
