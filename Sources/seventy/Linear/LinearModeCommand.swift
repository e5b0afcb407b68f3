internal import ArgumentParser
internal import Dashboard

/// Asks and answers line by line.
struct LinearModeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linear", abstract: "Ask and answer line by line, for screen readers and for scripts.",
        discussion: """
            The dashboard as a conversation: a word asks, a few lines answer, nothing is drawn and nothing is coloured. \
            'help' lists the words; a number chooses from the list that was said last. What is saved is asked about \
            first, and what is unsaved at the end is offered at the next start on a terminal. Where the lines come from a \
            script, nothing is offered, and it ends with 1 if one of them was not understood or could not be done. Opening \
            it notes the scores of the day, at most a line a day and partner; --read-only keeps even that away.

            EXAMPLES
              seventy linear ~/partners
              printf 'open contoso\\ngaps\\n' | seventy linear SampleData
            """)

    @Argument(help: ArgumentHelp("The folder of the store.", valueName: "store"))
    var folder: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var rules: RulesOptions

    @Flag(help: "Answer with ASCII characters only.")
    var ascii = false

    @Flag(name: .customLong("read-only"), help: "Refuse every change, and note no scores of the day.")
    var readOnly = false

    func run() throws {
        let place = StorePlace(folder, store.store)
        let options = DashboardOptions(
            rules: rules.request, theme: nil, color: .never, ascii: ascii, plain: true, readOnly: readOnly)
        var loop = try LinearLoop(place, options)
        try loop.run()
    }
}
