internal import SolutionsPartner

/// The rows of a part that agree in everything but their numbers, added up; texts are told by numbers of tables.
struct GatheredLine: Sendable {
    /// What the rows agree in.
    struct Key: Sendable, Hashable {
        var month: Int32 = 0
        var tenant: Int32 = 0
        var item: Int32 = 0
        var association: Int32 = 0
        var ownID: Int32 = 0
        var subscription: Int32 = 0
        var kind: Int32 = 0
        /// The number of the part, twice, and one more for rows that are marked as repeating others.
        var partAndMark: Int32 = 0

        var part: Int { Int(partAndMark >> 1) }
        var isDuplicate: Bool { partAndMark & 1 == 1 }

        /// A hash that is fast rather than safe: whoever fills the table chooses the keys of one import only.
        var hash: Int {
            var hash = UInt64(bitPattern: Int64(month) << 32 | Int64(tenant)) &* 0x9E37_79B9_7F4A_7C15
            hash =
                (hash ^ (hash >> 31) ^ UInt64(bitPattern: Int64(item) << 32 | Int64(subscription)))
                &* 0xFF51_AFD7_ED55_8CCD
            hash =
                (hash ^ (hash >> 29) ^ UInt64(bitPattern: Int64(association) << 40 | Int64(ownID) << 16 | Int64(kind)))
                &* 0xC4CE_B9FE_1A85_EC53
            hash ^= UInt64(bitPattern: Int64(partAndMark)) &* 0x9E37_79B9
            return Int(truncatingIfNeeded: (hash ^ (hash >> 30)) & 0x7FFF_FFFF_FFFF_FFFF)
        }
    }

    /// A number that no row told.
    static let unknown = Int.min

    var key: Key
    var rows: Int32 = 0
    var rowsWithoutAmount: Int32 = 0
    var amount = Amount.zero
    var seats = unknown
    var users = unknown
    var capacity = unknown
    var linkedUsers = unknown
    /// The day of the claim by its number; `Int32.min` for none.
    var claimed = Int32.min
    var ends = Int32.min
    var hasAmount = false

    /// Adds what other rows of the same key say.
    mutating func add(_ other: GatheredLine) {
        rows &+= other.rows
        rowsWithoutAmount &+= other.rowsWithoutAmount
        if other.hasAmount {
            amount += other.amount
            hasAmount = true
        }
        seats = Self.sum(seats, other.seats)
        users = Self.sum(users, other.users)
        capacity = Self.sum(capacity, other.capacity)
        linkedUsers = Self.sum(linkedUsers, other.linkedUsers)
        // The earliest claim and the latest end, so that the order of rows does not matter.
        if other.claimed != .min { claimed = claimed == .min ? other.claimed : min(claimed, other.claimed) }
        ends = max(ends, other.ends)
    }

    /// What some rows leave blank is not known of all of them together.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        guard left != unknown, right != unknown else { return unknown }
        let sum = left.addingReportingOverflow(right)
        return sum.overflow ? (right < 0 ? unknown + 1 : .max) : sum.partialValue
    }
}
