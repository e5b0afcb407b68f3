internal import ArgumentParser
internal import Pages
internal import PartnerStore

/// Notes the scores of today.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Note today's scores in the history, once a day and partner.",
        discussion: """
            Meant for a timer; running it again replaces the scores of the day where facts changed since. Today itself is
            always told by the facts. Partners that are pinned to a day have no history. The dashboard and 'seventy linear' \
            note the same when they are opened, unless --read-only.

            EXAMPLES
              seventy record
              seventy record --quiet --store ~/partners   for a timer
            """)

    @Flag(help: "Say nothing when all went well.")
    var quiet = false

    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        // Options come to life by parsing only, even those that nobody wrote: a history holds today's scores alone.
        let (count, unreadable) = try store.recordScores(RulesRequest())
        if !quiet {
            var output = Output()
            output.line("Noted the scores of \(Words.usual.count(count, "partner")).")
            try output.send()
        }
        try store.fail(forUnreadable: unreadable)
    }
}
