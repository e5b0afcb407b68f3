public import JSONTree
internal import SolutionsPartner

/// The file format of `store.json`, member by member.
public enum StoreFormat: Sendable {
    /// The members of the settings.
    public static let members: [FormatMember] =
        [
            FormatMember("format", "1", "The version of this format."),
            FormatMember("title", "text", "The title shown."),
            FormatMember("asOf", "day", "A day on which partners without a pin of their own are shown; else today."),
            FormatMember(
                "edition", "id",
                "The edition by which partners without one of their own are scored; else the day chooses."),
            FormatMember("fees", "object", "What membership and benefits cost, where it differs from the list."),
            FormatMember(
                "costs", "object",
                "What one unit of a kind, an input or a certification costs, for 'seventy plan'."),
            FormatMember("backups.count", "number", "How many backups of a document are kept; 100."),
            FormatMember("backups.days", "number", "For how many days backups are kept; 400."),
            FormatMember("journal.megabytes", "number", "The size at which the journal begins anew; 8."),
        ] + FeeFormat.members.within("fees") + PlanCostsFormat.members.within("costs")
}
