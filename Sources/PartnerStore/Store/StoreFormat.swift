package import JSONTree
internal import SolutionsPartner

/// The file format of `store.json`, member by member.
package enum StoreFormat: Sendable {
    /// The members of the settings.
    package static let members: [FormatMember] =
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
            FormatMember(
                "readings.azureGrowth", "text",
                "What is compared for the growth of Azure: twelve-months, as read, or single-month."),
            FormatMember(
                "readings.activeShare", "text", "Of what a share is active: together, as read, or any-workload."),
            FormatMember(
                "readings.securitySeats", "text", "The seats of a band: those of a workload, as read, or of a tenant."),
            FormatMember("readings.linkedUsers", "text", "Which users of a link count: linked, as read, or all."),
            FormatMember("readings.dporCountsAsCSP", "true or false", "Whether DPOR rows may be those of CSP; true."),
            FormatMember(
                "readings.smbBaseline", "text",
                "The months of a year ago for Azure's SMB track: same-months, as read, or single-month."),
            FormatMember("readings.customers", "text", "What lists of customers count: tenant, as read, or tpid."),
            FormatMember("backups.count", "number", "Of how many revisions of a document backups are kept; 100."),
            FormatMember("backups.days", "number", "For how many days further backups of one revision are kept; 400."),
            FormatMember("records.months", "number", "How many months of records are kept of a partner; 37."),
            FormatMember("journal.megabytes", "number", "The size at which the journal begins anew; 8."),
        ] + FeeFormat.members.within("fees") + PlanCostsFormat.members.within("costs")
}
