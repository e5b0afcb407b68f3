import SolutionsPartner
import TestSupport
import Testing

/// Files that are read on different days end up as if they had been read together.
@Suite struct SettlingTests {
    private func month(_ number: Int) throws -> YearMonth { try #require(YearMonth(year: 2022, month: number)) }

    /// A file that tells one month of one tenant, with some columns or without them.
    private func file(
        _ name: String, last: Int, missing: Set<RecordFact> = [], _ lines: [(subscription: String, usd: String)]
    ) throws -> MonthRecords {
        MonthRecords(
            month: try month(8),
            parts: [RecordPart(report: .azure, lastMonth: try month(last), missing: missing, file: name)],
            tenants: [
                "t1": TenantRecord(
                    lines: try lines.map { line in
                        RecordLine(
                            part: 0, item: "Storage",
                            subscription: missing.contains(.subscription) ? "" : line.subscription,
                            amount: try amount(line.usd))
                    })
            ])
    }

    /// What is on record after files were read, each day some of them.
    private func read(_ days: [[MonthRecords]]) throws -> MonthRecords {
        var records = MonthRecords(month: try month(8))
        for (day, files) in days.enumerated() {
            for file in files { records.add(file) }
            records.settle()
            for place in records.parts.indices where records.parts[place].importNumber == 0 {
                records.parts[place].importNumber = day + 1
            }
        }
        return records
    }

    /// What counts of it, whichever file it came from.
    private func said(_ records: MonthRecords) -> [String] {
        records.tenants.flatMap { tenant, record in
            record.lines.filter { $0.rows > 0 }.map { line in
                let part = records.parts[line.part]
                let amount = line.amount?.description ?? "?"
                return
                    "\(tenant) \(part.lastMonth) \(line.item) \(line.association) \(line.ownID) \(line.subscription) "
                    + "\(line.isDuplicate) \(line.rows) \(amount) \(part.missing.sorted())"
            }
        }.sorted()
    }

    private func orders<Element>(_ list: [Element]) -> [[Element]] {
        guard list.count > 1 else { return [list] }
        return list.indices.flatMap { place in
            var rest = list
            let first = rest.remove(at: place)
            return orders(rest).map { [first] + $0 }
        }
    }

    @Test func aFileWithoutSubscriptionsIsRemembered() throws {
        let files = [
            try file("a", last: 9, [("s1", "100"), ("s2", "200")]),
            try file("b", last: 10, missing: [.subscription], [("", "1700")]),
            try file("c", last: 11, [("s1", "150")]),
        ]
        let expected = said(try read([files]))
        #expect(expected.count == 1 && expected[0].contains("150"))
        for order in orders(files) {
            let records = try read(order.map { [$0] })
            #expect(said(records) == expected)
            // The same again changes nothing.
            var again = records
            for file in order { again.add(file) }
            again.settle()
            #expect(again == records)
        }
    }

    /// What is unknown takes nothing back that is known: a later download without the amounts, or with cells that could
    /// not be read, leaves them as they are, and brings what it alone tells of.
    @Test func whatIsUnknownTakesNothingBack() throws {
        let known = try file("a", last: 9, [("s1", "100")])
        var blind = try file("b", last: 10, missing: [.amount], [("s1", "0"), ("s2", "0")])
        var damaged = try file("c", last: 11, [("s1", "0")])
        for place in 0..<2 {
            blind.tenants["t1"]?.lines[place].amount = nil
            blind.tenants["t1"]?.lines[place].rowsWithoutAmount = 1
        }
        damaged.tenants["t1"]?.lines[0].amount = nil
        damaged.tenants["t1"]?.lines[0].rowsWithoutAmount = 1
        damaged.setApartWhatLacksNumbers()
        let expected = said(try read([[known, blind, damaged]]))
        #expect(expected.count == 2 && expected.contains { $0.contains("s1 false 1 100 ") })
        for order in orders([known, blind, damaged]) {
            #expect(said(try read(order.map { [$0] })) == expected)
            var records = try read([])
            for file in order { records.add(file) }
            #expect(records.settle().isEmpty)
        }
        // Of two that know the amounts the later one is believed, as ever.
        let later = try file("d", last: 10, [("s1", "70")])
        #expect(said(try read([[known], [blind], [later]])).contains { $0.contains("s1 false 1 70 ") })
    }

    /// What cannot be read of one service says nothing against what its file tells of the others.
    @Test func theRestOfADamagedFileCounts() throws {
        let known = try file("a", last: 9, [("s1", "100"), ("s2", "100"), ("s3", "100")])
        var later = try file("b", last: 10, [("s1", "0"), ("s2", "50"), ("s3", "60")])
        later.tenants["t1"]?.lines[0].amount = nil
        later.tenants["t1"]?.lines[0].rowsWithoutAmount = 1
        later.setApartWhatLacksNumbers()
        #expect(later.parts.map(\.lacksNumbers) == [false, true])
        for order in orders([known, later]) {
            let told = said(try read(order.map { [$0] }))
            #expect(told.count == 3)
            for line in ["s1 false 1 100 ", "s2 false 1 50 ", "s3 false 1 60 "] {
                #expect(told.contains { $0.contains(line) }, "\(told)")
            }
        }
    }

    /// Of equally late files that are alike in rows and amount, what they say decides, and not which one came first.
    @Test func tiesDoNotHangOnTheDay() throws {
        var marked = try file("a", last: 9, [("s1", "100")])
        marked.tenants["t1"]?.lines[0].isDuplicate = true
        let plain = try file("b", last: 9, [("s1", "100")])
        var other = plain
        other.parts[0].file = "0"
        let expected = said(try read([[marked, plain]]))
        for pair in [[marked, plain], [marked, other]] {
            for order in orders(pair) {
                #expect(said(try read(order.map { [$0] })) == expected)
                #expect(said(try read([order])) == expected)
            }
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func theOrderOfImportsChangesNothing(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let columns: [RecordFact] = [.subscription, .ownID, .association]
        var files: [MonthRecords] = []
        for name in 0..<Int.random(in: 2...4, using: &generator) {
            var missing: Set<RecordFact> = []
            for fact in columns + [.amount] where Int.random(in: 0..<4, using: &generator) == 0 { missing.insert(fact) }
            let isDamaged = Int.random(in: 0..<4, using: &generator) == 0
            var lines: [RecordLine] = []
            for item in ["Storage", "Sentinel"] {
                for subscription in missing.contains(.subscription) ? [""] : ["s1", "s2"] {
                    for own in missing.contains(.ownID) ? [""] : ["2", "3"] {
                        guard Int.random(in: 0..<5, using: &generator) > 1 else { continue }
                        lines.append(
                            RecordLine(
                                part: 0, item: item, association: missing.contains(.association) ? "" : "PAL",
                                ownID: own, subscription: subscription,
                                isDuplicate: Bool.random(using: &generator),
                                rows: Int.random(in: 1...2, using: &generator),
                                amount: missing.contains(.amount)
                                    ? nil : Amount(Int.random(in: 0...2, using: &generator))))
                    }
                }
            }
            guard !lines.isEmpty else { continue }
            files.append(
                MonthRecords(
                    month: try month(8),
                    parts: [
                        RecordPart(
                            report: .azure, lastMonth: try month(Int.random(in: 9...10, using: &generator)),
                            missing: missing, lacksNumbers: isDamaged, file: "f\(name)")
                    ], tenants: ["t1": TenantRecord(lines: lines)]))
        }
        let expected = said(try read([files]))
        #expect(files.isEmpty || !expected.isEmpty)
        for order in orders(files) {
            let apart = try read(order.map { [$0] })
            #expect(said(apart) == expected)
            #expect(said(try read([order])) == expected)
            var again = apart
            again.add(order[0])
            again.settle()
            #expect(again == apart)
        }
    }

    /// The same usage under another spelling is no other usage: Partner Center renames services and workloads, and
    /// shortens associations.
    @Test(
        arguments: [
            (.azure, .association, ["CSP Tier 1", "CSP T1", "csp tier 1"]),
            (.azure, .association, ["PAL", "Partner Admin Link (PAL)"]),
            (.azure, .item, ["Storage", "storage", "STORAGE"]),
            (.azure, .item, ["Azure Sentinel", "Microsoft Sentinel", "Sentinel"]),
            (.azure, .subscription, ["aa000001-7a70-4c00-9e00", "{aa000001-7a70-4c00-9e00}"]),
            (.azure, .ownID, ["7751032", "07751032"]), (.m365, .item, ["Yammer", "Viva Engage"]),
            (.m365, .item, ["Exchange", "EXCHANGE", "EXO"]), (.m365, .item, ["ProPlus", "Microsoft 365 Apps"]),
            (.m365, .item, ["SharePoint", "SPO"]),
        ] as [(ReportKind, RecordFact, [String])])
    func spellingsAreNoOtherUsage(report: ReportKind, fact: RecordFact, spellings: [String]) throws {
        let text: WritableKeyPath<RecordLine, String> =
            switch fact {
            case .association: \.association
            case .subscription: \.subscription
            case .ownID: \.ownID
            default: \.item
            }
        for (place, spelling) in spellings.enumerated() {
            for other in spellings where other != spelling {
                let files = try [spelling, other].enumerated().map { day, spelling in
                    var line = RecordLine(part: 0, item: "Storage", amount: try amount("600"), seats: 5)
                    line[keyPath: text] = spelling
                    return MonthRecords(
                        month: try month(8),
                        parts: [RecordPart(report: report, lastMonth: try month(9 + day), file: "\(place) \(day)")],
                        tenants: ["t1": TenantRecord(lines: [line])])
                }
                for days in [[files], files.map { [$0] }, files.reversed().map { [$0] }] {
                    let lines = try read(days).tenants["t1"]?.lines ?? []
                    #expect(lines.map { $0[keyPath: text] } == [other], "the later one stays: \(lines)")
                }
            }
        }
    }

    /// What is another service or association stays beside it.
    @Test func otherNamesAreOtherUsage() throws {
        let files = try ["Storage", "Storage Mover", "SQL Database"].enumerated().map { day, item in
            MonthRecords(
                month: try month(8),
                parts: [RecordPart(report: .azure, lastMonth: try month(9 + day), file: item)],
                tenants: ["t1": TenantRecord(lines: [RecordLine(part: 0, item: item, amount: try amount("1"))])])
        }
        #expect(try read(files.map { [$0] }).tenants["t1"]?.lines.count == 3)
    }
}
