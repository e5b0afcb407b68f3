internal import JSONTree
package import SolutionsPartner

extension DerivedNumbers {
    /// Reads the member `derived` of a partner's document; every fault is noted.
    init(_ member: JSONCursor?) {
        self.init()
        for (text, editions) in member?.members ?? [] {
            guard let month = YearMonth(text) else {
                editions.fault(expected: JSONCursor.monthForm, found: "\"\(text.prefix(40))\"")
                continue
            }
            for (edition, numbers) in editions.members {
                var read: [DerivedKey: DerivedNumber] = [:]
                for (name, value) in numbers.members {
                    guard let key = DerivedKey(name) else {
                        value.fault(
                            expected: "an input such as \"azure.net-customer-adds@smb\"",
                            found: "\"\(name.prefix(80))\"")
                        continue
                    }
                    if let number = DerivedNumber(value) { read[key] = number }
                }
                if !read.isEmpty { months[month, default: [:]][edition] = read }
            }
        }
    }

    /// The numbers as the member `derived` of a document; `nil` for none.
    var node: JSONNode? {
        guard !isEmpty else { return nil }
        return JSONNode(
            .object(
                months.keys.sorted().map { month in
                    JSONMember(
                        month.description,
                        JSONNode(
                            .object(
                                (months[month] ?? [:]).sorted { $0.key < $1.key }.map {
                                    JSONMember($0.key, Self.node(of: $0.value))
                                })))
                }))
    }

    /// The numbers of one month and edition as a document writes them.
    static func node(of numbers: [DerivedKey: DerivedNumber]) -> JSONNode {
        JSONNode(
            .object(
                numbers.sorted { $0.key < $1.key }.map { JSONMember($0.key.description, $0.value.node) }))
    }

    /// The changes of a document that make these numbers of what it has; empty where they are the same.
    package func changes(from old: DerivedNumbers) -> [FieldChange] {
        guard self != old else { return [] }
        if isEmpty { return [FieldChange(path: ["derived"], value: nil)] }
        var changes: [FieldChange] = []
        for month in Set(months.keys).union(old.months.keys).sorted() where months[month] != old.months[month] {
            let path = ["derived", month.description]
            guard let editions = months[month] else {
                changes.append(FieldChange(path: path, value: nil))
                continue
            }
            let before = old.months[month] ?? [:]
            for edition in Set(editions.keys).union(before.keys).sorted() where editions[edition] != before[edition] {
                changes.append(FieldChange(path: path + [edition], value: editions[edition].map(Self.node)))
            }
        }
        return changes
    }
}

extension DerivedNumber {
    /// Reads a number; `nil` when a fault was noted.
    fileprivate init?(_ value: JSONCursor) {
        let number: Rational?
        if case .number(let text)? = value.required("value")?.node.content {
            number = Rational(decimal: text)
            if number == nil { value["value"]?.fault(expected: "a number with at most six decimals") }
        } else {
            value["value"]?.fault(expected: "a number")
            number = nil
        }
        let runs = (value["months"]?.items ?? []).compactMap(\.asString)
        let months = DerivedNumber.months(ofRuns: runs)
        if months == nil { value["months"]?.fault(expected: "months such as \"2022-10\" or \"2021-11..2022-10\"") }
        guard let number, let months else { return nil }
        self.init(
            value: number, isComplete: value["complete"]?.asBool ?? false, months: months,
            files: value["files"]?.asInt(in: 0...1_000_000) ?? 0,
            readings: (value["readings"]?.items ?? []).compactMap(\.asString))
    }

    /// The number as a document writes it.
    fileprivate var node: JSONNode {
        JSONNode(
            .object([
                JSONMember("value", JSONNode(.number(value.cutText))),
                JSONMember("complete", JSONNode(.bool(isComplete))),
                JSONMember("months", JSONNode(.array(monthRuns.map { .string($0) }))),
                JSONMember("files", JSONNode(.number(String(files)))),
                JSONMember("readings", JSONNode(.array(readings.map { .string($0) }))),
            ]))
    }
}

extension Rational {
    /// The decimal spelling; numbers of documents have at most six decimals.
    fileprivate var cutText: String { decimalText ?? String(floor) }
}

extension PartnerStore {
    /// Notes derived numbers of a month and an edition in a partner's document, beside what is entered.
    ///
    /// Numbers that are there already write nothing, and neither do those of records that are others by now.
    ///
    /// - Parameter mark: The mark of the records that they were reckoned from.
    @discardableResult
    package func noteDerived(
        _ numbers: [DerivedKey: DerivedNumber], from mark: RecordsMark, month: YearMonth, edition: String,
        of id: String, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        try commit(to: .partner(id), note: note) { (node) throws(StoreError) in
            guard try recordsMark(of: id) == mark else { return [] }
            let old = try partnerDocument(id, node).partner.derived
            var new = old
            new.note(numbers, month: month, edition: edition)
            return new.changes(from: old)
        }
    }
}
