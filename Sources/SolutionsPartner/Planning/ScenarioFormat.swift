package import JSONTree

/// The file format of scenarios, member by member.
package enum ScenarioFormat: Sendable {
    /// The members of a scenario.
    package static let members: [FormatMember] = [
        FormatMember("format", "1", "The version of this format."),
        FormatMember("name", "text", "The name, as the file is named."),
        FormatMember("partner", "text", "The key of the partner, as the folder is named."),
        FormatMember("author", "text", "Who saved it."),
        FormatMember("created", "day or time", "When it was saved."),
        FormatMember("note", "text", "What it is about."),
        FormatMember("base", "number", "The revision of the partner that the edits began on."),
        FormatMember("revision", "number", "Counts the changes of the file; the program sees to it."),
        FormatMember("edits[]", "object", "An edit; each is of another input."),
        FormatMember("edits[].input", "text", "The input, as 'seventy program inputs' names it."),
        FormatMember("edits[].value", "number or text", "The new value; null to make it unknown."),
        FormatMember("edits[].list", "text", "The list of certifications that a head count stands for."),
    ]
}
