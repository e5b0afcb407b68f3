internal import SolutionsPartner

/// Reads the rows of a part of a report of months and tenants: adds them up to lines, and notes what is faulty.
struct RowReader {
    let cells: CellReader
    let month: Int32?
    /// The months that rows may tell of.
    let allowed: ClosedRange<Int32>
    var part: GatheredPart
    private(set) var rows = 0
    private(set) var rowsFlagged = 0
    /// Whether any of the numbers that the report is read for could be read.
    private(set) var tellsNumbers = false
    /// Whether any of them could not be read.
    private(set) var losesNumbers = false
    /// By tenant: 0 for one that is not in the part, 1 for one without a name, 2 for one with it.
    private(set) var tenants: [UInt8] = []
    private(set) var months: Set<Int32> = []
    private(set) var accounts: Set<Int32> = []
    private(set) var ownIDs: Set<Int32> = []
    private(set) var associations: Set<Int32> = []

    private var monthColumn, tenantColumn, itemColumn, associationColumn, ownIDColumn, accountColumn: MemoColumn
    private var subscriptionColumn, kindColumn, markColumn, nameColumn, tpidColumn, segmentColumn: MemoColumn
    private var claimedColumn, endsColumn: MemoColumn
    /// The numbers that the report is read for.
    private let numbers: Set<RecordFact>
    private let amount, seats, users, capacity, linkedUsers: Int
    private let workloads: [(item: [UInt8], seats: Int, users: Int)]

    private var lastFacts = GatheredFacts()
    private var lastTenant: Int32 = -1
    private var lastMonth: Int32 = .min
    private var lastAccount: Int32 = -1
    private var lastOwnID: Int32 = -1
    private var lastAssociation: Int32 = -1

    init(_ part: GatheredPart, _ cells: CellReader, month: YearMonth?, months: ClosedRange<Int32>) {
        self.part = part
        allowed = months
        self.month = month.map { Int32($0.number) }
        self.cells = cells
        numbers = part.header.shape.kind.numbers
        let places = part.header.places
        func column(_ fact: RecordFact) -> MemoColumn { MemoColumn(at: places[fact]) }
        monthColumn = column(.month)
        tenantColumn = column(.tenant)
        itemColumn = column(.item)
        associationColumn = column(.association)
        ownIDColumn = column(.ownID)
        accountColumn = column(.account)
        subscriptionColumn = column(.subscription)
        kindColumn = column(.kind)
        markColumn = column(.duplicate)
        nameColumn = column(.name)
        tpidColumn = column(.tpid)
        segmentColumn = column(.segment)
        claimedColumn = column(.claimed)
        endsColumn = column(.ends)
        amount = places[.amount] ?? -1
        seats = places[.seats] ?? -1
        users = places[.users] ?? -1
        capacity = places[.capacity] ?? -1
        linkedUsers = places[.linkedUsers] ?? -1
        let header = part.header
        workloads =
            places[.item] != nil
            ? []
            : header.shape.workloads.compactMap { workload in
                guard let users = header.place(of: workload.users) else { return nil }
                return (Array(workload.item.utf8), workload.seats.flatMap { header.place(of: $0) } ?? -1, users)
            }
    }

    /// What keeps a row from being taken: the place of the cell, and the words.
    typealias Fault = (cell: Int, expected: String)

    /// Takes a row.
    ///
    /// - Parameter note: Notes a fault of a cell that does not keep the row from being taken.
    /// - Returns: What keeps the row from being taken; `nil` when it was.
    mutating func take(
        _ row: [TableCell], in buffer: [UInt8], texts: inout GatheredTexts, into spool: LineSpool,
        note: (Fault) -> Void
    ) throws(ReadingFailure) -> Fault? {
        var key = GatheredLine.Key()
        key.month = month ?? MemoColumn.blank
        if monthColumn.place >= 0 {
            let cells = cells
            let told = monthColumn.meaning(of: row[monthColumn.place], in: buffer) { bytes in
                switch cells.month(bytes) {
                case .blank: MemoColumn.blank
                case .value(let month): Int32(month.number)
                case .faulty: MemoColumn.faulty
                }
            }
            if told == MemoColumn.faulty {
                loseRow()
                return (monthColumn.place, "expected a month such as 2022-10-01 or October, 2022")
            }
            if told != MemoColumn.blank { key.month = told }
        }
        guard key.month != MemoColumn.blank else {
            loseRow()
            return (max(monthColumn.place, 0), "expected a month")
        }
        guard allowed.contains(key.month) else {
            loseRow()
            let names = [allowed.lowerBound, allowed.upperBound].compactMap { YearMonth(number: Int($0))?.description }
            return (max(monthColumn.place, 0), "expected a month from \(names.joined(separator: " to "))")
        }
        key.tenant = tenantColumn.meaning(of: row[tenantColumn.place], in: buffer) { texts.tenant($0) }
        guard key.tenant >= 0 else {
            loseRow(of: key.month)
            return (
                tenantColumn.place,
                key.tenant == MemoColumn.rounded
                    ? CellReader.expectedKey
                    : "expected the key of a tenant, such as 5e000001-7a70-4c00-9e00-0000a0001eef"
            )
        }
        key.item = try number(&itemColumn, row, buffer) { texts.word($0) }
        key.association = try number(&associationColumn, row, buffer) { texts.word($0) }
        key.ownID = try number(&ownIDColumn, row, buffer) { texts.account($0) }
        key.subscription = try number(&subscriptionColumn, row, buffer) { texts.key($0) }
        let account = try number(&accountColumn, row, buffer) { texts.account($0) }
        for (number, column) in [
            (key.ownID, ownIDColumn.place), (key.subscription, subscriptionColumn.place),
            (account, accountColumn.place),
        ] where number == MemoColumn.rounded {
            loseRow(of: key.month)
            return (column, CellReader.expectedKey)
        }
        key.kind = try number(&kindColumn, row, buffer) { texts.word($0) }
        var (isMarked, isRepeat) = (false, false)
        if markColumn.place >= 0 {
            let cells = cells
            let mark = markColumn.meaning(of: row[markColumn.place], in: buffer) { bytes in
                switch cells.mark(bytes) {
                case .blank: MemoColumn.blank
                case .value(let isMarked): isMarked ? 1 : 0
                case .faulty: MemoColumn.faulty
                }
            }
            if mark == MemoColumn.faulty {
                loseRow(of: key.month)
                return (markColumn.place, "expected 0 or 1")
            }
            isMarked = mark == 1
            let isOpen = mark == MemoColumn.blank && part.header.shape.kind.repeatsUnlessMarked
            isRepeat = isMarked || isOpen
            if isOpen { part.unmarkedMonths.insert(key.month) }
        }
        key.partAndMark = Int32(part.number) << 1 | (isRepeat ? 1 : 0)

        var line = GatheredLine(key: key)
        line.rows = 1
        if amount >= 0 {
            switch cells.amount(bytes(row[amount], buffer)) {
            case .blank: line.rowsWithoutAmount = 1
            case .value(let amount):
                (line.amount, line.hasAmount) = (amount, true)
                tellsNumbers = tellsNumbers || numbers.contains(.amount)
            case .faulty(let expected):
                line.rowsWithoutAmount = 1
                losesNumbers = losesNumbers || numbers.contains(.amount)
                note((amount, "expected \(expected)"))
            }
        }
        line.seats = count(seats, .seats, row, buffer, note)
        line.users = count(users, .users, row, buffer, note)
        line.capacity = count(capacity, .capacity, row, buffer, note)
        line.linkedUsers = count(linkedUsers, .linkedUsers, row, buffer, note)
        line.claimed = day(&claimedColumn, row, buffer, note)
        line.ends = day(&endsColumn, row, buffer, note)
        if workloads.isEmpty {
            try spool.add(line)
        } else {
            for workload in workloads {
                var line = line
                line.seats = count(workload.seats, .seats, row, buffer, note)
                line.users = count(workload.users, .users, row, buffer, note)
                guard line.seats != GatheredLine.unknown || line.users != GatheredLine.unknown else { continue }
                line.key.item = texts.word(workload.item[...])
                try spool.add(line)
            }
        }

        rows += 1
        if isMarked { rowsFlagged += 1 }
        part.lastMonth = max(part.lastMonth, key.month)
        try takeFacts(key, account, row, buffer, &texts, note)
        return nil
    }

    /// Notes that a row was left out for a fault, so that what it would have told is not taken for nothing.
    ///
    /// - Parameter month: The month of the row; `nil` where it cannot be read.
    mutating func loseRow(of month: Int32? = nil) {
        if let month { part.lostMonths.insert(month) } else { part.losesAnywhere = true }
    }

    /// Takes what the row says of the tenant and of the partner.
    private mutating func takeFacts(
        _ key: GatheredLine.Key, _ account: Int32, _ row: [TableCell], _ buffer: [UInt8],
        _ texts: inout GatheredTexts, _ note: (Fault) -> Void
    ) throws(ReadingFailure) {
        var facts = GatheredFacts()
        facts.name = try number(&nameColumn, row, buffer, absent: MemoColumn.blank) { texts.name($0) }
        facts.tpid = try number(&tpidColumn, row, buffer, absent: MemoColumn.blank) {
            CellReader.isRounded($0) ? MemoColumn.rounded : texts.fact($0)
        }
        if facts.tpid == MemoColumn.rounded {
            note((tpidColumn.place, CellReader.expectedKey))
            facts.tpid = MemoColumn.blank
        }
        facts.segment = try number(&segmentColumn, row, buffer, absent: MemoColumn.blank) { texts.fact($0) }
        if account != lastAccount, account > 0 { accounts.insert(account) }
        if key.ownID != lastOwnID, key.ownID > 0 { ownIDs.insert(key.ownID) }
        if key.association != lastAssociation, key.association > 0 { associations.insert(key.association) }
        (lastAccount, lastOwnID, lastAssociation) = (account, key.ownID, key.association)
        guard key.tenant != lastTenant || key.month != lastMonth || facts != lastFacts else { return }
        if key.month != lastMonth { months.insert(key.month) }
        (lastTenant, lastMonth, lastFacts) = (key.tenant, key.month, facts)
        let place = Int(key.tenant)
        if place >= tenants.count { tenants += Array(repeating: 0, count: place + 1 - tenants.count) }
        tenants[place] = max(tenants[place], facts.name >= 0 ? 2 : 1)
        let known = part.facts[key.month]?[key.tenant]
        guard known != facts else { return }
        guard var known else {
            part.facts[key.month, default: [:]][key.tenant] = facts
            return
        }
        // Of two texts in one part the greater one is believed, so that the order of rows does not matter.
        known.name = Self.greater(known.name, facts.name, texts.words)
        known.tpid = Self.greater(known.tpid, facts.tpid, texts.words)
        known.segment = Self.greater(known.segment, facts.segment, texts.words)
        part.facts[key.month, default: [:]][key.tenant] = known
    }

    private static func greater(_ left: Int32, _ right: Int32, _ words: TextTable) -> Int32 {
        guard left >= 0, right >= 0, left != right else { return max(left, right) }
        return words.string(left) < words.string(right) ? right : left
    }

    /// The number of the text in a column.
    private func number(
        _ column: inout MemoColumn, _ row: [TableCell], _ buffer: [UInt8], absent: Int32 = 0,
        _ understand: (ArraySlice<UInt8>) -> Int32
    ) throws(ReadingFailure) -> Int32 {
        guard column.place >= 0 else { return absent }
        let number = column.meaning(of: row[column.place], in: buffer, understand)
        guard number != MemoColumn.faulty else {
            throw ReadingFailure(reason: "it holds more different texts than are kept at once")
        }
        return number
    }

    private func bytes(_ cell: TableCell, _ buffer: [UInt8]) -> ArraySlice<UInt8> {
        cell.isDoubled
            ? MemoColumn.unquoted(cell, in: buffer)[...] : buffer[cell.start..<cell.end]
    }

    private mutating func count(
        _ place: Int, _ fact: RecordFact, _ row: [TableCell], _ buffer: [UInt8],
        _ note: (Fault) -> Void
    ) -> Int {
        guard place >= 0 else { return GatheredLine.unknown }
        switch cells.count(bytes(row[place], buffer)) {
        case .blank: return GatheredLine.unknown
        case .value(let count):
            // What is on hand of a product may be told by its change; seats and users are never fewer than none.
            guard count < 0, part.header.shape.kind != .customers else {
                tellsNumbers = tellsNumbers || numbers.contains(fact)
                return count
            }
            note((place, "expected a whole number that is not below zero"))
        case .faulty(let expected): note((place, "expected \(expected)"))
        }
        losesNumbers = losesNumbers || numbers.contains(fact)
        return GatheredLine.unknown
    }

    private func day(
        _ column: inout MemoColumn, _ row: [TableCell], _ buffer: [UInt8], _ note: (Fault) -> Void
    ) -> Int32 {
        guard column.place >= 0 else { return .min }
        // Days before 1970 are no days of a download.
        let day = column.meaning(of: row[column.place], in: buffer) { bytes in
            switch cells.day(bytes) {
            case .blank: MemoColumn.blank
            case .value(let day): day.dayNumber >= 0 ? Int32(day.dayNumber) : MemoColumn.faulty
            case .faulty: MemoColumn.faulty
            }
        }
        if day == MemoColumn.faulty {
            // Seldom enough to be understood once more for the words.
            guard case .faulty(let expected) = cells.day(bytes(row[column.place], buffer)) else {
                note((column.place, "expected a day such as 2022-10-15"))
                return .min
            }
            note((column.place, "expected \(expected)"))
        }
        return day >= 0 ? day : .min
    }
}
