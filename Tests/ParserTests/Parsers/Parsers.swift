/// Every parser of text that others may have written, by the name of its folder of seeds.
///
/// A new parser needs a line here and a folder `Seeds/<name>` beside the fuzzer; `.ci/fuzz` feeds it hostile input, and
/// the ordinary tests feed it the seeds and whatever the fuzzer once stumbled over.
let parsers: [(name: String, run: @Sendable ([UInt8]) -> Void)] = [
    ("json", fuzzJSON),
    ("partner", fuzzPartner),
    ("settings", fuzzSettings),
    ("scenario", fuzzScenario),
    ("edition", fuzzEdition),
    ("glossary", fuzzGlossary),
    ("theme", fuzzTheme),
    ("config", fuzzConfig),
    ("keys", fuzzKeys),
    ("draft", fuzzDraft),
    ("journal", fuzzJournal),
    ("history", fuzzHistory),
    ("names", fuzzNames),
    ("typed", fuzzTyped),
    ("text", fuzzText),
    ("download", fuzzDownload),
    ("records", fuzzMonthRecords),
]
