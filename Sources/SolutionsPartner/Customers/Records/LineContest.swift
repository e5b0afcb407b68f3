/// Settles which lines of one tenant are believed, where several parts of downloads tell of the same.
///
/// Whether a part is believed rather than another one hangs on the two alone, and a line that is outdone still outdoes
/// others. So files that are read on different days end up as if they had been read together - as long as nothing is
/// forgotten that could still outdo a line. What is outdone by a part that does not speak of all that it spoke of itself
/// is therefore kept as a trace: a line without rows, which counts for nothing.
struct LineContest {
    /// Two parts that are equally late and yet say different things.
    struct Tie: Hashable {
        let item: String
        let believed: Int
        let other: Int
        let kept: MonthRecords.Told
        let leftOut: MonthRecords.Told
    }

    private let parts: [RecordPart]
    private let lines: [RecordLine]
    /// What each line is compared by; nothing where no parts overlap.
    private let keys: [GroupKey]
    private var isOutdone: [Bool]
    /// Whether something that outdoes a line speaks of all that the line speaks of.
    private var isCovered: [Bool]
    private var ties: [(tie: Tie, believed: [Int])] = []

    /// The lines that stay, and where parts were equally late.
    static func settled(_ lines: [RecordLine], of parts: [RecordPart]) -> (lines: [RecordLine], ties: [Tie]) {
        var lines = lines
        while true {
            var contest = LineContest(lines, parts)
            contest.run()
            // A trace outdoes others only as long as something has outdone it.
            let orphans = lines.indices.filter { lines[$0].isTrace && !contest.isOutdone[$0] }
            guard !orphans.isEmpty else { return contest.outcome }
            let gone = Set(orphans)
            lines = lines.indices.filter { !gone.contains($0) }.map { lines[$0] }
        }
    }

    private init(_ lines: [RecordLine], _ parts: [RecordPart]) {
        (self.lines, self.parts) = (lines, parts)
        var first: [ReportKind: Int] = [:]
        let overlaps = lines.contains { line in
            let report = parts[line.part].report
            defer { first[report] = line.part }
            return first[report].map { $0 != line.part } ?? false
        }
        keys = overlaps ? lines.map { GroupKey($0) } : []
        isOutdone = Array(repeating: false, count: lines.count)
        isCovered = isOutdone
    }

    private mutating func run() {
        var places: [ReportKind: Set<Int>] = [:]
        for line in lines { places[parts[line.part].report, default: []].insert(line.part) }
        for own in places.values where own.count > 1 {
            let levels = Set(own.map { lacking(of: $0) })
            if levels.count == 1, let lacking = levels.first {
                // Nearly always all parts tell the same apart.
                for group in groups(of: own, without: lacking).values where group.count > 1 { settle(group) }
                continue
            }
            let sorted = own.sorted()
            for (place, left) in sorted.enumerated() {
                for right in sorted[(place + 1)...] {
                    let lacking = lacking(of: left).union(self.lacking(of: right))
                    for group in groups(of: [left, right], without: lacking).values where group.count > 1 {
                        settle(group)
                    }
                }
            }
        }
    }

    /// What stays of the lines.
    private var outcome: (lines: [RecordLine], ties: [Tie]) {
        var kept: [RecordLine] = []
        var traces: [TraceKey: RecordLine] = [:]
        for (place, line) in lines.enumerated() {
            if !isOutdone[place] {
                kept.append(line)
            } else if !isCovered[place] {
                let part = parts[line.part]
                let key = TraceKey(
                    group: GroupKey(line), report: part.report, lastMonth: part.lastMonth,
                    drawn: part.drawn, lacking: lacking(of: line.part), unknownNumbers: part.unknownNumbers)
                // The same part twice leaves one trace.
                let known = traces[key].map { MonthRecords.isBefore(parts[$0.part], part) } ?? false
                if !known { traces[key] = line.trace }
            }
        }
        let open = ties.filter { tie in tie.believed.contains { !isOutdone[$0] } }
        return (kept + traces.values, open.map(\.tie))
    }

    // MARK: What is compared

    private static let keyFacts: Set<RecordFact> = [.subscription, .item, .ownID, .association]

    /// What a part cannot tell apart.
    private func lacking(of part: Int) -> Set<RecordFact> { parts[part].missing.intersection(Self.keyFacts) }

    /// What the lines of a group agree in: as it counts, however it is spelled, since Partner Center renames services and
    /// shortens associations, and the same usage under another name is no other usage.
    struct GroupKey: Hashable {
        private(set) var subscription: String
        private(set) var item: String
        private(set) var ownID: String
        private(set) var association: String

        init(_ line: RecordLine) {
            let names = CustomerNames.embedded
            subscription = line.subscription.withoutBraces
            item = names.comparedItem(line.item)
            ownID = line.ownID.withoutLeadingZeros
            association = names.comparedAssociation(line.association)
        }

        /// The key as far as somebody knows it who lacks some of the texts.
        func without(_ lacking: Set<RecordFact>) -> GroupKey {
            guard !lacking.isEmpty else { return self }
            var key = self
            if lacking.contains(.subscription) { key.subscription = "" }
            if lacking.contains(.item) { key.item = "" }
            if lacking.contains(.ownID) { key.ownID = "" }
            if lacking.contains(.association) { key.association = "" }
            return key
        }
    }

    private struct TraceKey: Hashable {
        let group: GroupKey
        let report: ReportKind
        let lastMonth: YearMonth
        let drawn: CalendarDate?
        let lacking: Set<RecordFact>
        let unknownNumbers: Int
    }

    /// The lines of some parts, by what they agree in and by part.
    private func groups(of wanted: Set<Int>, without lacking: Set<RecordFact>) -> [GroupKey: [Int: [Int]]] {
        var groups: [GroupKey: [Int: [Int]]] = [:]
        for (place, line) in lines.enumerated() where wanted.contains(line.part) {
            groups[keys[place].without(lacking), default: [:]][line.part, default: []].append(place)
        }
        return groups
    }

    // MARK: Who is believed

    private mutating func settle(_ group: [Int: [Int]]) {
        let ranked = group.keys.sorted { isBelieved($0, over: $1, group) }
        for (rank, other) in ranked.enumerated().dropFirst() {
            for winner in ranked[..<rank] {
                let (own, theirs) = (group[winner] ?? [], group[other] ?? [])
                let isLevel = isLevel(winner, other)
                // A trace and what is as late as it have been outdone by the same.
                if isLevel, own.allSatisfy({ lines[$0].isTrace }) || theirs.allSatisfy({ lines[$0].isTrace }) {
                    continue
                }
                let covers = lacking(of: winner).isSuperset(of: lacking(of: other))
                for place in theirs {
                    isOutdone[place] = true
                    if covers { isCovered[place] = true }
                }
                guard parts[winner].lastMonth == parts[other].lastMonth, parts[winner].drawn == parts[other].drawn,
                    parts[winner].unknownNumbers == parts[other].unknownNumbers,
                    winner == ranked[0], !theirs.contains(where: { lines[$0].isTrace }), !isSame(own, theirs)
                else { continue }
                let tie = Tie(
                    item: lines[theirs[0]].item, believed: winner, other: other,
                    kept: MonthRecords.Told(own.map { lines[$0] }), leftOut: MonthRecords.Told(theirs.map { lines[$0] })
                )
                ties.append((tie, own))
            }
        }
    }

    /// Whether nothing but their lines can decide between two parts.
    private func isLevel(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (parts[left], parts[right])
        return a.lastMonth == b.lastMonth && a.drawn == b.drawn && a.unknownNumbers == b.unknownNumbers
            && lacking(of: left) == lacking(of: right)
    }

    /// Whether a part is believed rather than another one, in one group of lines.
    private func isBelieved(_ left: Int, over right: Int, _ group: [Int: [Int]]) -> Bool {
        let (a, b) = (parts[left], parts[right])
        if a.unknownNumbers != b.unknownNumbers { return a.unknownNumbers < b.unknownNumbers }
        if a.lastMonth != b.lastMonth { return a.lastMonth > b.lastMonth }
        if a.drawn != b.drawn { return (a.drawn?.dayNumber ?? .min) > (b.drawn?.dayNumber ?? .min) }
        // By the parts alone, so that three of them are never each believed rather than the next.
        let (lack, otherLack) = (lacking(of: left).sorted(), lacking(of: right).sorted())
        if lack != otherLack {
            return lack.count != otherLack.count
                ? lack.count < otherLack.count : lack.lexicographicallyPrecedes(otherLack)
        }
        let (own, theirs) = (group[left] ?? [], group[right] ?? [])
        let (weight, otherWeight) = (Weight(own, lines), Weight(theirs, lines))
        if weight != otherWeight { return weight.isMore(than: otherWeight) }
        // Of a file that was mended nothing is left of what it was before.
        if a.losesRows != b.losesRows { return b.losesRows }
        if a.missing != b.missing {
            let (missing, otherMissing) = (a.missing.sorted(), b.missing.sorted())
            return missing.count != otherMissing.count
                ? missing.count < otherMissing.count : missing.lexicographicallyPrecedes(otherMissing)
        }
        if a.leavesMarksBlank != b.leavesMarksBlank { return b.leavesMarksBlank }
        if !isSame(own, theirs) { return content(own).lexicographicallyPrecedes(content(theirs)) }
        // They say the same: which of them is kept makes no difference, as long as it is always the same one.
        return MonthRecords.isBefore(a, b)
    }

    /// How much a group of lines says.
    private struct Weight: Equatable {
        var rows = 0
        var amount = Amount.zero
        var seats = 0
        var users = 0
        var capacity = 0
        var linkedUsers = 0

        init(_ places: [Int], _ lines: [RecordLine]) {
            for place in places {
                let line = lines[place]
                rows += line.rows
                amount += line.amount ?? .zero
                seats &+= line.seats ?? 0
                users &+= line.users ?? 0
                capacity &+= line.capacity ?? 0
                linkedUsers &+= line.linkedUsers ?? 0
            }
        }

        func isMore(than other: Weight) -> Bool {
            if rows != other.rows { return rows > other.rows }
            if amount != other.amount { return amount > other.amount }
            return (seats, users, capacity, linkedUsers) > (other.seats, other.users, other.capacity, other.linkedUsers)
        }
    }

    /// Whether two groups of lines say the same.
    private func isSame(_ left: [Int], _ right: [Int]) -> Bool {
        if left.count == 1, right.count == 1 { return said(left[0]) == said(right[0]) }
        return Set(left.map(said)) == Set(right.map(said))
    }

    /// What a line says, and of what, however that is spelled.
    private struct Said: Hashable {
        let key: GroupKey
        var line: RecordLine
    }

    private func said(_ place: Int) -> Said {
        var said = Said(key: keys[place], line: lines[place])
        said.line.part = 0
        (said.line.item, said.line.association, said.line.ownID, said.line.subscription) = ("", "", "", "")
        return said
    }

    /// What a group says, as texts that can be ordered.
    private func content(_ places: [Int]) -> [String] {
        places.map { place in
            let line = lines[place]
            let numbers = [line.rows, line.rowsWithoutAmount, line.seats, line.users, line.capacity, line.linkedUsers]
            let days = [line.claimed?.dayNumber, line.ends?.dayNumber]
            let texts = [line.item, line.association, line.ownID, line.subscription, line.kind]
            let rest = (numbers + days).map { $0.map { String($0) } ?? "-" } + [line.amount?.description ?? "-"]
            return (texts + [line.isDuplicate ? "1" : "0"] + rest).joined(separator: "\u{1F}")
        }.sorted()
    }
}

extension RecordLine {
    /// Whether the line counts for nothing, and tells only that a part spoke of it.
    var isTrace: Bool { rows == 0 }

    /// What is left of the line once a part has outdone it that does not speak of all that its own part speaks of.
    var trace: RecordLine {
        RecordLine(
            part: part, item: item, association: association, ownID: ownID, subscription: subscription, rows: 0)
    }
}

extension CustomerNames {
    /// What a service, workload or product is compared by: its key under the name that it goes by now.
    fileprivate func comparedItem(_ spelling: String) -> String {
        let key = service(spelling)
        guard !key.isEmpty else { return spelling }
        return workloads[key]?.id ?? consumption[key]?.id ?? key
    }

    /// What an association is compared by: its key, or its comparable spelling where nobody has listed it.
    fileprivate func comparedAssociation(_ spelling: String) -> String {
        if let place = association(spelling) { return associations[place].id }
        let key = spelling.comparableName
        return key.isEmpty ? spelling : key
    }
}

extension String {
    /// A key as some downloads have it, without the braces around it.
    fileprivate var withoutBraces: String { hasPrefix("{") && hasSuffix("}") ? String(dropFirst().dropLast()) : self }

    /// A number of an account without the zeros that some files put before it.
    fileprivate var withoutLeadingZeros: String {
        utf8.first == UInt8(ascii: "0") ? String(drop { $0 == "0" }) : self
    }
}
