package import SolutionsPartner

/// Reads downloads of Partner Center: recognises their reports, adds up what they say of months and tenants, and
/// collects their people.
///
/// What was read of all files stands together here, so that what overlaps is settled however the files are ordered.
package final class DownloadReader {
    /// The first month that a download may tell of: the cloud that partners are scored for is not older.
    static let firstMonth = 2010 * 12
    /// The most rows about people, of all files together.
    package static let peopleLimit = 200_000

    /// What was found in each file, in the order of reading.
    package private(set) var files: [FileSummary] = []
    /// The rows of trainings of all files.
    package private(set) var trainings: [TrainingRow] = []
    /// The rows of lists of skilling eligibility of all files.
    package private(set) var skilling: [SkillingRow] = []
    /// The locations of global accounts that profiles tell.
    package private(set) var locations: [(account: String, location: String)] = []

    private let month: YearMonth?
    private let drawn: CalendarDate?
    private let months: ClosedRange<Int32>
    private let spool: LineSpool
    private let peopleLimit: Int
    private var texts = GatheredTexts()
    private var parts: [GatheredPart] = []

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - month: The month of files without one.
    ///   - drawn: The day on which the files were downloaded; `nil` where nobody says.
    ///   - latest: The last month that a row may tell of; a later one is a mistake, and would push others out.
    ///   - limit: The most lines in memory.
    ///   - peopleLimit: The most rows about people, of all files together.
    package init(
        month: YearMonth? = nil, drawn: CalendarDate? = nil, latest: YearMonth? = nil, limit: Int = 300_000,
        peopleLimit: Int = DownloadReader.peopleLimit
    ) {
        months = Int32(Self.firstMonth)...Int32(max(Self.firstMonth, latest?.number ?? 2099 * 12 + 11))
        self.month = month
        self.drawn = drawn
        spool = LineSpool(limit: limit)
        self.peopleLimit = peopleLimit
    }

    /// Reads a file to its end.
    ///
    /// - Throws: `ReadingFailure` when the system refuses, and when the file holds more than is ever kept at once.
    @discardableResult
    package func read(
        _ source: some ByteSource, name: String, chunk: Int = 1 << 18
    ) throws(ReadingFailure) -> FileSummary {
        try take(source, name: name, chunk: chunk)
        return files[files.count - 1]
    }

    /// Takes a file, which is read once more where its cells tell that it is written otherwise than most are.
    private func take(_ source: some ByteSource, name: String, chunk: Int) throws(ReadingFailure) {
        var source = source
        var attempt = Attempt(summary: FileSummary(name: name))
        defer {
            trainings += attempt.list?.trainings ?? []
            skilling += attempt.list?.skilling ?? []
            locations += attempt.list?.locations ?? []
            attempt.summary.faults = attempt.faults.faults
            attempt.summary.faultCount = attempt.faults.count
            files.append(attempt.summary)
        }
        let known = parts.count
        try take(source, into: &attempt, chunk: chunk)
        guard let evidence = attempt.evidence else { return }
        guard evidence.contradictsUsual else {
            attempt.summary.undecided = Self.undecided(evidence)
            return
        }
        for place in known..<parts.count { forget(place) }
        attempt = Attempt(summary: FileSummary(name: name), spelling: evidence.spelling)
        try source.rewind()
        try take(source, into: &attempt, chunk: chunk)
        attempt.summary.undecided = Self.undecided(evidence)
    }

    /// Lets go of what a part was found to hold.
    private func forget(_ place: Int) {
        spool.forget(part: parts[place].number)
        parts[place].facts = [:]
    }

    /// What no cell decided, so that the usual way of such a file was taken.
    private static func undecided(_ evidence: SpellingEvidence) -> [FileSummary.Undecided] {
        let spelling = evidence.spelling
        func cell(_ fact: FileSummary.Undecided.Fact, _ open: SpellingEvidence.OpenCell?) -> FileSummary.Undecided? {
            open.map { FileSummary.Undecided(fact: fact, line: $0.line, text: $0.text, reading: $0.reading) }
        }
        return [
            spelling.days == .nothing ? cell(.dayOrder, evidence.openDay) : nil,
            spelling.numbers == .nothing ? cell(.decimalMark, evidence.openNumber) : nil,
        ].compactMap(\.self)
    }

    /// One reading of a file.
    private struct Attempt {
        var summary: FileSummary
        var faults = FileFaults()
        var list: ListReader?
        /// How the file is written; `nil` for the first reading, which finds it out.
        var spelling: TableSpelling?
        /// What the cells tell of how it is written; `nil` as long as no row was read, and where that is known.
        var evidence: SpellingEvidence?

        init(summary: FileSummary, spelling: TableSpelling? = nil) {
            (self.summary, self.spelling) = (summary, spelling)
        }

        /// What reads the cells of a file that is written in a dialect.
        mutating func cells(in dialect: TableDialect) -> CellReader {
            if let spelling { return CellReader(spelling) }
            let evidence = SpellingEvidence(isContinental: dialect.isContinental)
            self.evidence = evidence
            return CellReader(evidence.spelling, noting: evidence)
        }
    }

    private func take(_ source: some ByteSource, into attempt: inout Attempt, chunk: Int) throws(ReadingFailure) {
        var scanner = TableScanner(source, chunk: chunk)
        let dialect: TableDialect
        switch try scanner.begin() {
        case .success(let found): dialect = found
        case .failure(let problem):
            attempt.faults.append(line: 1, column: 1, "the file \(problem.text)")
            return
        }
        (attempt.summary.delimiter, attempt.summary.hasByteOrderMark) = (dialect.delimiter, scanner.hasByteOrderMark)
        let header: ReportHeader
        reading: while true {
            switch try scanner.next() {
            case .end: return
            case .fault(let line, let column, let problem):
                attempt.faults.append(line: line, column: column, problem)
                return
            case .row:
                do throws(TableProblem) {
                    header = try ReportHeader.recognised(Self.strings(scanner.cells, scanner.buffer))
                    break reading
                } catch {
                    attempt.faults.append(line: scanner.line, column: 1, "the file \(error.text)")
                    return
                }
            }
        }
        attempt.summary.report = header.shape.kind
        attempt.summary.missingColumns = header.missingColumns
        attempt.summary.lacksColumnsOfNumbers = header.lacksColumnsOfNumbers
        let cells = attempt.cells(in: dialect)
        if header.shape.kind.hasRecords {
            try readRecords(header, cells, &scanner, &attempt.summary, &attempt.faults)
        } else {
            attempt.list = try readList(header, cells, &scanner, &attempt.summary, &attempt.faults)
        }
    }

    /// The texts of a row.
    static func strings(_ cells: [TableCell], _ buffer: [UInt8]) -> [String] {
        cells.map { String(decoding: CellReader.trimmed(bytes(of: $0, buffer)), as: UTF8.self) }
    }

    private static func bytes(of cell: TableCell, _ buffer: [UInt8]) -> ArraySlice<UInt8> {
        cell.isDoubled ? MemoColumn.unquoted(cell, in: buffer)[...] : buffer[cell.start..<cell.end]
    }

    // MARK: Months and tenants

    private func readRecords<Source>(
        _ first: ReportHeader, _ reading: CellReader, _ scanner: inout TableScanner<Source>,
        _ summary: inout FileSummary, _ faults: inout FileFaults
    ) throws(ReadingFailure) {
        guard first.places[.month] != nil || month != nil else {
            faults.append(line: scanner.line, column: 1, "no column tells the month; name it with --month YYYY-MM")
            return
        }
        let headerLine = scanner.line
        var total = RecordsTotal()
        var header = first
        var reader = RowReader(begin(header), reading, month: month, months: months)
        defer {
            end(reader, &total)
            total.fill(&summary, texts: texts, marks: first.places[.duplicate] != nil)
            if summary.rows == 0, faults.count == 0 { faults.append(line: headerLine, column: 1, Self.withoutRows) }
        }
        while true {
            switch try scanner.next() {
            case .end: return
            case .fault(let line, let column, let problem):
                reader.loseRow()
                faults.append(line: line, column: column, problem)
            case .row:
                if let next = Self.header(scanner.cells, scanner.buffer, after: header) {
                    end(reader, &total)
                    header = next
                    reader = RowReader(begin(header), reading, month: month, months: months)
                    continue
                }
                let cells = scanner.cells
                if cells.areBlank(in: scanner.buffer) { continue }
                guard Self.fits(cells, header) else {
                    reader.loseRow()
                    faults.append(
                        line: scanner.line, column: 1, "expected \(header.names.count) cells, found \(cells.count)")
                    continue
                }
                if let cell = Self.undecodable(cells, in: scanner.buffer) {
                    faults.append((cell, "expected text in UTF-8"), cells, scanner)
                }
                let fault = try reader.take(cells, in: scanner.buffer, texts: &texts, into: spool) { fault in
                    faults.append(fault, cells, scanner)
                }
                if let fault { faults.append(fault, cells, scanner) }
                reading.evidence?.noteLine(scanner.line)
            }
        }
    }

    /// What a report of months says that has no rows.
    private static let withoutRows =
        "the report has no rows, and what is empty is not zero: a month that Partner Center has not yet is empty too; "
        + "download it again with the months that are there"

    /// Whether a row has a cell for each column: empty ones behind them do no harm.
    private static func fits(_ cells: [TableCell], _ header: ReportHeader) -> Bool {
        if cells.count == header.names.count { return true }
        return cells.count > header.names.count
            && cells[header.names.count...].allSatisfy { $0.start == $0.end }
    }

    /// The first cell whose bytes are no text; `nil` where all of them are, as nearly always.
    private static func undecodable(_ cells: [TableCell], in buffer: [UInt8]) -> Int? {
        guard let first = cells.first, let last = cells.last, first.start < last.end else { return nil }
        let isPlain = unsafe buffer.withUnsafeBytes { bytes in
            var place = first.start
            // Eight bytes at a time: downloads of a gigabyte hold hardly anything but plain letters and digits.
            while place + 8 <= last.end {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 != 0 { return false }
                place += 8
            }
            return unsafe bytes[place..<last.end].allSatisfy { $0 < 0x80 }
        }
        guard !isPlain else { return nil }
        return cells.firstIndex { String(validating: buffer[$0.start..<$0.end], as: UTF8.self) == nil }
    }

    /// The header that a row is, where it comes again or another one follows; `nil` for any other row.
    private static func header(_ cells: [TableCell], _ buffer: [UInt8], after header: ReportHeader) -> ReportHeader? {
        guard let first = cells.first, header.couldBegin(buffer[first.start..<first.end]) else { return nil }
        let names = strings(cells, buffer)
        if names.map(ColumnName.compared) == header.names { return header }
        guard let other = try? ReportHeader.recognised(names) else { return nil }
        // Lists of people are kept otherwise than records: neither follows the other in one file.
        let isLike = header.shape.kind.hasRecords ? other.shape.kind.hasRecords : other.shape.kind == header.shape.kind
        return isLike ? other : nil
    }

    private func begin(_ header: ReportHeader) -> GatheredPart {
        let part = GatheredPart(number: parts.count, file: files.count, header: header)
        parts.append(part)
        return part
    }

    private func end(_ reader: RowReader, _ total: inout RecordsTotal) {
        parts[reader.part.number] = reader.part
        total.add(reader)
    }

    // MARK: Lists

    private func readList<Source>(
        _ header: ReportHeader, _ reading: CellReader, _ scanner: inout TableScanner<Source>,
        _ summary: inout FileSummary, _ faults: inout FileFaults
    ) throws(ReadingFailure) -> ListReader {
        var list = ListReader(header, reading, file: files.count)
        let earlier = trainings.count + skilling.count + locations.count
        rows: while true {
            switch try scanner.next() {
            case .end: break rows
            case .fault(let line, let column, let problem): faults.append(line: line, column: column, problem)
            case .row:
                let cells = scanner.cells
                let row = Self.strings(cells, scanner.buffer)
                if let next = Self.header(cells, scanner.buffer, after: list.header) {
                    list.begin(next)
                    continue
                }
                if cells.areBlank(in: scanner.buffer) { continue }
                guard Self.fits(cells, list.header) else {
                    let count = list.header.names.count
                    faults.append(line: scanner.line, column: 1, "expected \(count) cells, found \(cells.count)")
                    continue
                }
                if let cell = Self.undecodable(cells, in: scanner.buffer) {
                    faults.append((cell, "expected text in UTF-8"), cells, scanner)
                }
                guard earlier + list.rows < peopleLimit else {
                    let files = earlier > 0 ? "it and the files before it have" : "it has"
                    throw ReadingFailure(reason: "\(files) more than \(peopleLimit) rows")
                }
                for fault in list.take(row) { faults.append(fault, cells, scanner) }
                reading.evidence?.noteLine(scanner.line)
            }
        }
        list.fill(&summary)
        return list
    }

    // MARK: What came of it

    /// Lets go of what is needed for reading only.
    package func finish() throws(ReadingFailure) { try spool.finish() }

    /// The months that the files tell of, the oldest first.
    package var recordMonths: [YearMonth] { recordMonths { _ in true } }

    /// The months that some files tell of, the oldest first.
    ///
    /// - Parameter isTaken: Whether a file is taken, by its place in `files`.
    package func recordMonths(_ isTaken: (Int) -> Bool) -> [YearMonth] {
        parts.filter { isTaken($0.file) }.reduce(into: Set<Int32>()) { $0.formUnion($1.facts.keys) }.sorted()
            .compactMap { YearMonth(number: Int($0)) }
    }

    /// What the files say of a month, what overlaps not settled yet.
    ///
    /// - Parameter isTaken: Whether a file is taken, by its place in `files`.
    package func records(
        of month: YearMonth, isTaken: (Int) -> Bool = { _ in true }
    ) throws(ReadingFailure) -> MonthRecords {
        var records = MonthRecords(month: month)
        var places: [Int: Int] = [:]
        for part in parts where isTaken(part.file) && part.facts[Int32(month.number)] != nil {
            guard let last = YearMonth(number: Int(part.lastMonth)) else { continue }
            places[part.number] = records.parts.count
            let name = files[part.file].name
            records.parts.append(
                RecordPart(
                    report: part.header.shape.kind, lastMonth: last, drawn: drawn, missing: part.header.missing,
                    losesRows: part.losesAnywhere || part.lostMonths.contains(Int32(month.number)),
                    leavesMarksBlank: part.unmarkedMonths.contains(Int32(month.number)),
                    file: name == "-" ? nil : name.split(separator: "/").last.map(String.init)))
            for (tenant, facts) in part.facts[Int32(month.number)] ?? [:] {
                let key = texts.tenants.string(tenant)
                var record = records.tenants[key] ?? TenantRecord()
                record.name = .believed(record.name, fact(facts.name, last))
                record.tpid = .believed(record.tpid, fact(facts.tpid, last))
                record.segment = .believed(record.segment, fact(facts.segment, last))
                records.tenants[key] = record
            }
        }
        var words: [Int32: String] = [:]
        func word(_ number: Int32) -> String {
            if let known = words[number] { return known }
            let text = texts.words.string(number)
            words[number] = text
            return text
        }
        for line in try spool.lines(of: Int32(month.number)) {
            guard let part = places[line.key.part] else { continue }
            func known(_ number: Int) -> Int? { number == GatheredLine.unknown ? nil : number }
            records.tenants[texts.tenants.string(line.key.tenant)]?.lines.append(
                RecordLine(
                    part: part, item: word(line.key.item), association: word(line.key.association),
                    ownID: word(line.key.ownID), subscription: word(line.key.subscription),
                    kind: word(line.key.kind), isDuplicate: line.key.isDuplicate, rows: Int(line.rows),
                    amount: line.hasAmount ? line.amount : nil, rowsWithoutAmount: Int(line.rowsWithoutAmount),
                    seats: known(line.seats), users: known(line.users), capacity: known(line.capacity),
                    linkedUsers: known(line.linkedUsers),
                    claimed: line.claimed == .min ? nil : CalendarDate(dayNumber: Int(line.claimed)),
                    ends: line.ends == .min ? nil : CalendarDate(dayNumber: Int(line.ends))))
        }
        records.setApartWhatLacksNumbers()
        return records
    }

    private func fact(_ number: Int32, _ lastMonth: YearMonth) -> TenantFact? {
        number < 0 ? nil : TenantFact(texts.words.string(number), lastMonth: lastMonth)
    }
}

extension FileFaults {
    /// Notes a fault of a cell of the scanner's last row.
    fileprivate mutating func append<Source>(
        _ fault: RowReader.Fault, _ cells: [TableCell], _ scanner: TableScanner<Source>
    ) {
        let cell = cells[fault.cell]
        let (line, column) = scanner.place(of: cell.isQuoted ? cell.start - 1 : cell.start)
        let text = String(decoding: scanner.buffer[cell.start..<cell.end].prefix(40), as: UTF8.self)
        append(
            line: line, column: column, "\(fault.expected), found \(text.isEmpty ? "nothing" : "'\(text)'")")
    }
}
