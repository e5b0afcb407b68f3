@testable import Exchange
@testable import JSONTree
@testable import PartnerStore
@testable import SolutionsPartner

/// Reads a download, whole and in pieces, and settles and keeps what it says.
func fuzzDownload(_ bytes: [UInt8]) {
    func read(_ piece: Int, chunk: Int, limit: Int) -> (DownloadReader, [MonthRecords]) {
        let reader = DownloadReader(month: YearMonth(year: 2022, month: 10), limit: limit)
        _ = try? reader.read(BytesInMemory(bytes, piece: piece), name: "file", chunk: chunk)
        let months = reader.recordMonths.prefix(40).compactMap { try? reader.records(of: $0) }
        return (reader, months)
    }
    let (reader, months) = read(.max, chunk: 1 << 16, limit: 1000)
    let (again, same) = read(7, chunk: 16, limit: 3)
    expect(reader.files == again.files, "a file is the same in pieces")
    for (month, other) in zip(months, same) {
        var (month, other) = (month, other)
        _ = (month.settle(), other.settle())
        expect(month == other, "a month is the same in pieces")
        var doubled = month
        doubled.add(other)
        expect(doubled.settle().isEmpty && doubled == month, "reading twice changes nothing")
        let text = RecordsWriter.text(month, partner: "contoso")
        guard let node = try? JSONNode.parse(text) else { fatalError("Records that were written are no JSON") }
        let (kept, faults) = RecordsReader.read(node, partner: "contoso", month: month.month)
        expect(faults.isEmpty && kept == month, "records are the same after they were written")
        let scanned = RecordsScanner.read(Array(text.utf8), partner: "contoso", month: month.month)
        expect(scanned == month, "records that were written are read without a tree of values")
    }
    _ = TrainedPeople(reader.trainings, known: [])
    for file in reader.files { expect(file.faultCount >= file.faults.count, "every fault is counted") }
}

/// Reads the records of a month.
func fuzzMonthRecords(_ bytes: [UInt8]) {
    guard let month = YearMonth("2022-10") else { return }
    let scanned = RecordsScanner.read(bytes, partner: "contoso", month: month)
    guard let node = try? JSONNode.parse(bytes) else {
        return expect(scanned == nil, "what is no JSON is no records")
    }
    if let scanned {
        let (read, faults) = RecordsReader.read(node, partner: "contoso", month: month)
        expect(faults.isEmpty && read == scanned, "both readers read the same")
    }
    guard let records = RecordsReader.read(node, partner: "contoso", month: month).records else { return }
    guard let again = try? JSONNode.parse(RecordsWriter.text(records, partner: "contoso")) else {
        fatalError("Records that were written are no JSON")
    }
    expect(
        RecordsReader.read(again, partner: "contoso", month: month).records == records,
        "records are the same after they were written")
    var settled = records
    settled.settle()
    var twice = settled
    twice.settle()
    expect(twice == settled, "what is settled stays as it is")
    _ = Batch(node)
}
