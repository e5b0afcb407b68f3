package import JSONTree
package import SolutionsPartner

/// What `store.json` says about the store as a whole.
package struct StoreSettings: Sendable {
    /// The version of the format that this program writes.
    package static let format = 1

    /// The title shown; `nil` where it has none.
    package let title: String?

    /// A day that every partner without a pin of its own is shown on; `nil` for today.
    package let asOf: CalendarDate?

    /// An edition that every partner without one of its own is scored by; `nil` for the one that the day chooses.
    package let edition: String?

    /// The fees that the store states, as written; `nil` where it states none.
    package let fees: JSONNode?

    /// What a customer, a person and so on cost, as written; `nil` where the store does not say.
    package let costs: JSONNode?

    /// How the rules of customers are read where the sources leave them open: `"readings": {"azureGrowth": …}`.
    package let readings: CustomerReadings

    /// Of how many revisions of a document backups are kept, and for how long further copies of one revision:
    /// `"backups": {"count": 100, "days": 400}`.
    package let backupLimits: Backup.Limits

    /// The bytes at which the journal is put aside and begun anew: `"journal": {"megabytes": 8}`.
    package let journalLimit: Int

    /// How many months of records are kept of each partner, the latest one included: `"records": {"months": 37}`.
    package let recordMonths: Int

    /// Whether a newer program wrote the store, so that this one must not.
    package let isNewerFormat: Bool

    /// The document itself, unknown members included.
    package let node: JSONNode

    /// Reads the document; every fault is noted.
    init(_ node: JSONNode, faults: JSONFaultList) {
        let top = JSONCursor(node, faults: faults)
        self.node = node
        isNewerFormat = (top.required("format")?.asInt(in: 1...1_000_000) ?? 1) > Self.format
        title = top["title"]?.asString
        asOf = top["asOf"]?.asDate
        edition = top["edition"]?.asString
        fees = top["fees"].flatMap { cursor in cursor.members.isEmpty ? nil : cursor.node }
        readings = CustomerReadings(top["readings"])
        var limits = Backup.Limits()
        if let count = top["backups"]?["count"]?.asInt(in: 1...100_000) { limits.count = count }
        if let days = top["backups"]?["days"]?.asInt(in: 1...100_000) { limits.days = days }
        backupLimits = limits
        journalLimit = (top["journal"]?["megabytes"]?.asInt(in: 1...1024) ?? 8) << 20
        recordMonths = top["records"]?["months"]?.asInt(in: 13...240) ?? 37
        costs = top["costs"].flatMap { cursor in cursor.members.isEmpty ? nil : cursor.node }
    }
}
