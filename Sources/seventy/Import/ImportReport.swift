internal import Exchange
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// What an import found and did, for people and for programs.
struct ImportReport {
    private let run: ImportRun

    init(_ run: ImportRun) { self.run = run }

    // MARK: For programs

    /// The report as one document.
    var document: JSONNode { ScoreJSON.document(members) }

    /// The reports of many partners.
    static func document(_ reports: [ImportReport], _ sorting: ImportSorting) -> JSONNode {
        ScoreJSON.document([
            JSONMember("partners", .array(reports.map { JSONNode(.object($0.members)) })),
            JSONMember("strangers", .array(sorting.strangers.map { .string($0.file) })),
            JSONMember(
                "unsorted",
                .array(sorting.strangers.map { .object(["name": .string($0.file), "why": .string($0.why)]) })),
        ])
    }

    private var members: [JSONMember] {
        var members = [
            JSONMember("partner", .string(run.partner.id)),
            JSONMember("import", run.result.number.map { .number($0) } ?? .null),
            JSONMember("files", .array(run.files.enumerated().map { node(of: $0.element, at: $0.offset) })),
            JSONMember(
                "changes",
                .array(
                    run.derived.map {
                        .object([
                            "input": .string($0.key.input.rawValue), "track": .string(orNull: $0.key.track?.rawValue),
                            "month": .string($0.month.description), "old": Self.node(of: $0.old?.value),
                            "new": Self.node(of: $0.new?.value),
                            "complete": $0.new.map { .bool($0.isComplete) } ?? .null,
                        ])
                    })),
            JSONMember(
                "missing",
                .array(
                    run.missing.map {
                        .object([
                            "input": .string($0.key.input.rawValue), "track": .string(orNull: $0.key.track?.rawValue),
                            "why": .string(Words.usual.wanted(for: $0)),
                        ])
                    })),
            JSONMember("months", .array(run.result.months.map { .string($0.description) })),
            JSONMember("accounts", .array(run.learnt.map { .string($0) })),
            JSONMember("dropped", .array(run.result.dropped.map { .string($0.description) })),
            JSONMember(
                "ties",
                .array(
                    ties.map { month, tie in
                        .object([
                            "month": .string(month.description), "report": .string(tie.report.rawValue),
                            "tenant": .string(tie.tenant), "item": .string(tie.item),
                            "believed": .string(orNull: tie.believed.file), "other": .string(orNull: tie.other.file),
                            "kept": Self.node(of: tie.kept), "leftOut": Self.node(of: tie.leftOut),
                        ])
                    })),
        ]
        if let people = run.people, let trained = run.trained {
            members.append(
                JSONMember(
                    "people",
                    .object([
                        "added": .array(people.added.map { .string($0) }),
                        "changed": .array(people.changed.map { .string($0) }), "named": .number(run.named),
                        "exams": .number(trained.exams),
                        "unlistedAssessments": .number(trained.unlistedAssessments),
                        "unlistedTitles": .array(trained.unlistedTitles.map { .string($0) }),
                        "manyNames": .array(
                            trained.manyNames.map {
                                .object([
                                    "person": .string($0.key), "names": .array($0.names.map { .string($0) }),
                                ])
                            }),
                        "certifications": .array(
                            people.certifications.map {
                                .object([
                                    "person": .string($0.person), "certification": .string($0.code),
                                    "old": .string(orNull: $0.old), "new": .string(orNull: $0.new),
                                ])
                            }),
                        "likely": .array(
                            people.likely.map {
                                .object([
                                    "person": .string($0.person), "number": .string($0.number),
                                    "name": .string($0.name),
                                ])
                            }),
                    ])))
        }
        return members
    }

    private func node(of file: FileSummary, at place: Int) -> JSONNode {
        func number(_ value: Int?) -> JSONNode { value.map { .number($0) } ?? .null }
        return .object([
            "name": .string(file.name), "report": .string(orNull: file.report?.rawValue),
            "delimiter": .string(orNull: file.delimiter?.rawValue), "bom": .bool(file.hasByteOrderMark),
            "rows": .number(file.rows), "firstMonth": .string(orNull: file.firstMonth?.description),
            "lastMonth": .string(orNull: file.lastMonth?.description), "tenants": number(file.tenants),
            "rowsFlagged": number(file.rowsFlagged), "tenantsWithoutName": number(file.tenantsWithoutName),
            "missingColumns": .array(file.missingColumns.map { .string($0) }),
            "unknownAssociations": .array(file.unknownAssociations.map { .string($0) }),
            "undecided": .array(
                file.undecided.map {
                    .object([
                        "fact": .string($0.fact.rawValue), "line": .number($0.line), "text": .string($0.text),
                        "reading": .string($0.reading),
                    ])
                }),
            "faults": .array(
                file.faults.map {
                    .object(["line": .number($0.line), "column": .number($0.column), "problem": .string($0.problem)])
                }),
            "faultCount": .number(file.faultCount), "parts": .number(file.parts),
            "refused": .string(orNull: run.refusals[place]),
        ])
    }

    private static func node(of value: Rational?) -> JSONNode {
        value.map { JSONNode(.number($0.decimalText ?? "\($0.doubleValue)")) } ?? .null
    }

    private static func node(of told: MonthRecords.Told) -> JSONNode {
        func number(_ value: Int?) -> JSONNode { value.map { .number($0) } ?? .null }
        return .object([
            "rows": .number(told.rows), "amount": node(of: told.amount.map { Rational($0) }),
            "seats": number(told.seats), "users": number(told.users), "capacity": number(told.capacity),
        ])
    }

    private var ties: [(YearMonth, MonthRecords.Tie)] {
        run.result.ties.sorted { $0.key < $1.key }.flatMap { month, ties in ties.map { (month, $0) } }
    }

    // MARK: For people

    /// The report.
    var page: Page {
        var page = Page()
        for (place, file) in run.files.enumerated() { add(file, at: place, to: &page) }
        if let trained = run.trained, let people = run.people { add(trained, people, to: &page) }
        for (month, tie) in ties.prefix(10) {
            let (kept, leftOut) = Words.usual.told(tie)
            page.sentence(
                "Equally late, \(month), \(tie.tenant), \(tie.item): "
                    + "kept \(kept) of \(source(tie.believed)), left out \(leftOut) of \(source(tie.other)).")
        }
        if ties.count > 10 { page.sentence("… and \(ties.count - 10) more that were equally late.") }
        if !ties.isEmpty {
            page.sentence(
                "Which of them is right no file tells: the one with more rows was kept, then the one with more in them. "
                    + "Whichever was downloaded later, import it again with --drawn and that day.", .warning)
        }
        page.gap()
        for line in outcome { page.sentence(line) }
        for month in Set(run.derived.map(\.month)).sorted(by: >) {
            page.heading("Derived numbers of \(month) (estimates):")
            var table = Page.Table([.init("input"), .right("before"), .init("change"), .right("after")])
            for change in run.derived where change.month == month {
                table.row(texts: ["\(change.key)", Self.figure(change.old), "→", Self.figure(change.new)])
            }
            page.table(table)
        }
        if !run.missing.isEmpty {
            page.heading("Still missing:")
            for line in Words.usual.wanted(for: run.missing) { page.sentence(line) }
        }
        return page
    }

    /// Where what a part says comes from: two downloads may have one name.
    private func source(_ part: RecordPart) -> String {
        let file = part.file ?? "the standard input"
        let isNew = part.importNumber == 0 || part.importNumber == run.result.number
        return "\(file) (\(isNew ? "this import" : "import \(part.importNumber)"))"
    }

    private static func figure(_ number: DerivedNumber?) -> String {
        number.map { ($0.isComplete ? "" : "≥ ") + $0.value.description } ?? "–"
    }

    /// What became of it, a line each.
    private var outcome: [String] {
        let name = "\(run.partner.name) (\(run.partner.id))"
        let months = Words.runs(run.result.months)
        var lines: [String]
        switch (run.isTrial, run.result.number) {
        case (true, _):
            lines = [
                (months.isEmpty ? "No record of \(name) would change." : "Records of \(name) would change: \(months).")
                    + " Nothing was written."
            ]
        case (false, let number?):
            lines = [
                "Import \(number) to \(name)\(months.isEmpty ? "" : ": \(months)").",
                "'seventy undo \(number)' takes it back.",
            ]
        case (false, nil): lines = [unchanged(name)]
        }
        if !run.learnt.isEmpty {
            let numbers = run.learnt.joined(separator: ", ")
            let known = run.isTrial ? "Would be known" : "Known"
            lines.append("\(known) as the partner's own accounts and locations now: \(numbers).")
        }
        if !run.result.dropped.isEmpty { lines.append("Too old to be kept: \(Words.runs(run.result.dropped)).") }
        return lines
    }

    /// Why nothing was changed: that all is on record already is said of files that were taken, and of no others.
    private func unchanged(_ name: String) -> String {
        let useless = run.files.indices.count { run.givesNothing($0) }
        if !run.result.dropped.isEmpty { return "Nothing was changed of \(name)." }
        if run.files.isEmpty { return "Nothing to change: that is on record of \(name) already." }
        // What differs and was left out is not there already.
        if !ties.isEmpty {
            return
                "Nothing was changed of \(name): what the files say otherwise is not known to be later, and was left out."
        }
        if useless == 0 { return "Nothing to change: \(name) has all of it already, or something later in its place." }
        if useless == run.files.count { return "Nothing was changed of \(name): nothing of the files could be used." }
        return "Nothing was changed: \(name) has all of the files that could be used already."
    }

    private func add(_ file: FileSummary, at place: Int, to page: inout Page) {
        let name = file.name == "-" ? "standard input" : file.name
        if let refusal = run.refusals[place] {
            page.sentence("\(name): refused: \(refusal).")
        } else if let report = file.report {
            let words = Words.usual
            var facts = ["\(report.rawValue)", words.count(file.rows, "row")]
            if let first = file.firstMonth, let last = file.lastMonth {
                facts.append(first == last ? "\(first)" : "\(first) to \(last)")
            }
            if let tenants = file.tenants { facts.append(words.count(tenants, "tenant")) }
            if let flagged = file.rowsFlagged, flagged > 0 { facts.append("\(flagged) repeat others") }
            if let nameless = file.tenantsWithoutName, nameless > 0 { facts.append("\(nameless) without a name") }
            page.sentence("\(name): \(facts.joined(separator: ", "))")
            if !report.isKept {
                let why = report == .skilling ? "; it knows people by name alone; 'trainings' has numbers" : ""
                page.sentence("\(name): nothing of this report is kept\(why)")
            }
            if !file.missingColumns.isEmpty {
                page.sentence("\(name): has no column \(file.missingColumns.joined(separator: ", "))")
            }
            if file.lacksColumnsOfNumbers {
                page.sentence(
                    "\(name): what is on record of the numbers that it has no column for stays, where it is known")
            }
            for open in file.undecided { page.sentence("\(name):\(open.line): \(Self.words(of: open))", .warning) }
            if !file.unknownAssociations.isEmpty {
                page.sentence("\(name): \(words.unknownAssociations(file.unknownAssociations))", .warning)
            }
            if file.isEmptyList { page.sentence("\(name): has no rows, so that it tells of nobody") }
        }
        for fault in file.faults.prefix(20) {
            page.sentence("\(name):\(fault.line):\(fault.column): \(fault.problem)")
        }
        let rest = file.faultCount - 20
        if rest > 0 { page.sentence("\(name): … and \(Words.usual.count(rest, "more fault"))") }
    }

    /// What a file leaves open, and what was taken.
    private static func words(of open: FileSummary.Undecided) -> String {
        switch open.fact {
        case .dayOrder: "nothing tells whether days or months come first; '\(open.text)' is read as \(open.reading)"
        case .decimalMark:
            "nothing tells whether the point or the comma is the decimal mark; '\(open.text)' is read as \(open.reading)"
        }
    }

    private func rows(_ count: Int) -> String { Words.usual.count(count, "row") }

    private func add(_ trained: TrainedPeople, _ people: ImportPeople, to page: inout Page) {
        page.sentence("People: \(trained.people.count), \(people.added.count) new, \(people.changed.count) changed.")
        for held in people.certifications.prefix(20) {
            page.sentence(
                "\(held.name) (\(held.person)), \(held.code): \(held.old.map { "\($0) → " } ?? "")\(held.new ?? "gone")"
            )
        }
        let rest = people.certifications.count - 20
        if rest > 0 { page.sentence("… and \(Words.usual.count(rest, "more certification"))") }
        if run.named > 0 {
            page.sentence("With names of earlier imports: \(run.named). 'seventy forget' takes a person out.")
        }
        if trained.exams > 0 { page.sentence("Exams count only as certifications: \(rows(trained.exams)) left out.") }
        if trained.unlistedAssessments > 0 {
            page.sentence("Assessments that no list names: \(rows(trained.unlistedAssessments)) left out.")
        }
        if !trained.unlistedTitles.isEmpty {
            let titles = trained.unlistedTitles.prefix(10).joined(separator: "; ")
            let rest = trained.unlistedTitles.count - 10
            page.sentence(
                "Certifications that no edition names, so that they count nowhere: \(titles)"
                    + (rest > 0 ? "; and \(rest) more." : "."), .warning)
        }
        for person in trained.manyNames.prefix(10) {
            let names = person.names.isEmpty ? "" : ": \(person.names.joined(separator: ", "))"
            page.sentence("One number, several names; look whether it is one person: \(person.key)\(names)", .warning)
        }
        if trained.manyNames.count > 10 {
            page.sentence("… and \(trained.manyNames.count - 10) more numbers with several names.", .warning)
        }
        if !trained.people.isEmpty, trained.people.allSatisfy({ $0.certifications.allSatisfy { $0.expires == nil } }) {
            page.sentence(
                "No row tells when a certification ends: whoever has one that expired is counted as well.", .warning)
        }
        for pair in people.likely {
            let answer = "\(pair.person)=\(pair.number)"
            page.sentence(
                "Perhaps one person: \(pair.person) and \(pair.number) (\(pair.name)). If so: --join \(answer); if not: --apart \(answer)"
            )
        }
    }
}

extension ReportKind {
    /// Whether an import keeps anything of such a report: people with their numbers, locations and records.
    var isKept: Bool { self == .trainings || self == .profile || hasRecords }
}
