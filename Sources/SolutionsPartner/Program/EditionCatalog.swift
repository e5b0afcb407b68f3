public import JSONTree

/// The editions that can be had: those of the program itself, and those that a store adds or overrides.
///
/// An edition is read when it is first asked for, so a program that shows one never reads the others.
public struct EditionCatalog: Sendable {
    /// An edition that could not be had.
    public enum Failure: Error, Sendable {
        /// There is none of that name.
        case unknown(String)
        /// Its document is faulty.
        case faulty(id: String, faults: [JSONFault])
        /// It builds on itself, or on one that does.
        case circular(String)
    }

    /// Where the text of an edition comes from.
    public struct Entry: Sendable {
        /// The edition's name.
        public let id: String
        /// What the edition is, in words; empty where its document does not say.
        public let title: String
        /// The first day on which it is chosen by date; `nil` for one that is chosen by name only.
        public let effectiveFrom: CalendarDate?
        /// The last day on which it is chosen by date; `nil` while it is in force.
        public let effectiveThrough: CalendarDate?
        /// The text of the document.
        let text: @Sendable () -> [UInt8]
    }

    /// The editions in the order of their dates; one that is chosen by name only stands where its name would be a date.
    public let entries: [Entry]

    private let spans = Once<[ListSpan]>()

    /// Makes a catalog from entries; of several with the same name the last one counts.
    public init(entries: [Entry]) {
        var byID: [String: Entry] = [:]
        for entry in entries { byID[entry.id] = entry }
        self.entries = byID.values.sorted {
            ($0.effectiveFrom?.description ?? $0.id, $0.id) < ($1.effectiveFrom?.description ?? $1.id, $1.id)
        }
    }

    /// A catalog with a further edition, which replaces one of the same name.
    public func adding(_ entry: Entry) -> EditionCatalog { EditionCatalog(entries: entries + [entry]) }

    /// The edition of a name as it reads on a day; with every change that it knows of when no day is given.
    public func edition(_ id: String, on day: CalendarDate? = nil) throws(Failure) -> ProgramEdition {
        try edition(id, on: day, among: ParsedEditions())
    }

    /// The edition of a name as it reads on a day, of documents that may have been parsed for another reading.
    package func edition(
        _ id: String, on day: CalendarDate?, among parsed: ParsedEditions
    ) throws(Failure) -> ProgramEdition {
        let found = try document(id, on: day, among: parsed, visited: [])
        let (edition, faults) = EditionReader.edition(
            from: found.document, origins: found.origins, changes: found.changes, on: day)
        guard var edition else { throw .faulty(id: id, faults: faults) }
        edition.times = CertificationTimes(around: edition.reading, in: self)
        return edition
    }

    /// Every reading of an edition, in the order of the days on which its changes come into force.
    public func readings(of id: String) throws(Failure) -> [ProgramEdition] {
        let parsed = ParsedEditions()
        let last = try edition(id, on: nil, among: parsed)
        var readings: [ProgramEdition] = []
        var until = last.reading.since
        while let day = until {
            let earlier = try edition(id, on: day.adding(days: -1), among: parsed)
            readings.insert(earlier, at: 0)
            until = earlier.reading.since
        }
        return readings + [last]
    }

    /// What the lists counted from one change to the next, read once for all editions of the catalog.
    var listSpans: [ListSpan] { spans.value { madeListSpans } }

    /// The days on which an edition changes, in their order.
    func changeDays(of id: String, among parsed: ParsedEditions) throws(Failure) -> [CalendarDate] {
        let changes = try document(id, on: nil, among: parsed, visited: []).changes
        return Set(changes.compactMap { EditionDocument.day(ofChange: $0) }).sorted()
    }

    /// Every certification of the lists of an edition as it reads on a day, once; of nothing else a fault is told.
    func certifications(
        of id: String, on day: CalendarDate?, among parsed: ParsedEditions
    ) throws(Failure) -> [Certification] {
        let found = try document(id, on: day, among: parsed, visited: [])
        let (lists, faults) = EditionReader.lists(from: found.document)
        guard faults.isEmpty else { throw .faulty(id: id, faults: faults) }
        return lists.flatMap(\.certifications).uniqued(by: \.id)
    }

    /// The name of the edition in force on a day; the earliest one for a day before all of them, `nil` for none at all.
    public func id(on day: CalendarDate) -> String? {
        let dated = entries.filter { $0.effectiveFrom != nil }
        let match = dated.last { entry in
            guard let from = entry.effectiveFrom, from <= day else { return false }
            return entry.effectiveThrough.map { day <= $0 } ?? true
        }
        return (match ?? dated.last { $0.effectiveFrom.map { $0 <= day } ?? false } ?? dated.first)?.id
    }

    /// A document as it reads on a day, with what it takes over and all changes that it knows of.
    private struct Found {
        let document: JSONNode
        /// The edition that gives each designation.
        let origins: [String: String]
        /// The dated entries: the document's own first, in their places.
        let changes: [JSONNode]
    }

    private func document(
        _ id: String, on day: CalendarDate?, among parsed: ParsedEditions, visited: Set<String>
    ) throws(Failure) -> Found {
        guard !visited.contains(id) else { throw .circular(id) }
        guard let entry = entries.first(where: { $0.id == id }) else { throw .unknown(id) }
        let document: JSONNode
        do {
            document = try parsed.document(entry)
        } catch {
            throw .faulty(id: id, faults: error.faults)
        }
        let own = EditionDocument.changes(in: document)
        guard case .string(let base)? = document["extends"]?.content else {
            return Found(
                document: EditionDocument.dated(document, by: own, on: day),
                origins: EditionDocument.origins(of: document), changes: own)
        }
        let inherited = try self.document(base, on: day, among: parsed, visited: visited.union([id]))
        let extended = EditionDocument.extending(inherited.document, by: document)
        return Found(
            document: EditionDocument.dated(extended, by: own, on: day),
            origins: EditionDocument.origins(of: document, base: inherited.origins), changes: own + inherited.changes)
    }
}

extension EditionCatalog.Entry {
    /// Makes an entry from a document's text, of which only the head is read.
    ///
    /// - Throws: `EditionCatalog.Failure.faulty` when the text is not JSON or does not name the edition.
    public init(text: [UInt8]) throws(EditionCatalog.Failure) {
        let document: JSONNode
        do {
            document = try JSONNode.parse(text)
        } catch {
            throw .faulty(id: "", faults: error.faults)
        }
        let faults = JSONFaultList()
        let cursor = JSONCursor(document, faults: faults)
        let id = cursor.required("id")?.identifier
        let from = cursor["effective"]?["from"]?.asDate
        let through = cursor["effective"]?["through"]?.asDate
        guard let id, faults.faults.isEmpty else { throw .faulty(id: id ?? "", faults: faults.faults) }
        var title = ""
        // That it is missing or no text is told when the edition is read.
        if case .string(let text)? = document["title"]?.content { title = text }
        self.init(id: id, title: title, effectiveFrom: from, effectiveThrough: through) { text }
    }
}

extension ProgramEdition {
    /// Reads an edition document that stands alone or builds on one of a catalog, as it reads before, between and after
    /// its changes, reporting every fault at once.
    public static func check(
        _ text: [UInt8], in catalog: EditionCatalog
    ) -> (edition: ProgramEdition?, faults: [JSONFault]) {
        if let document = try? JSONNode.parse(text), document["extends"] == nil {
            // One that stands alone is read whole, so that a fault in its head hides none of the others.
            let changes = EditionDocument.changes(in: document)
            return checked(changes) { day throws(EditionCatalog.Failure) in
                EditionReader.edition(
                    from: EditionDocument.dated(document, by: changes, on: day),
                    origins: EditionDocument.origins(of: document), changes: changes, on: day)
            }
        }
        do throws(EditionCatalog.Failure) {
            let entry = try EditionCatalog.Entry(text: text)
            let catalog = catalog.adding(entry)
            let changes = (try? JSONNode.parse(text)).map { EditionDocument.changes(in: $0) } ?? []
            return checked(changes) { day throws(EditionCatalog.Failure) in
                (try catalog.edition(entry.id, on: day), [])
            }
        } catch {
            return (nil, faults(of: error))
        }
    }

    /// What is wrong with an edition in any of its readings, each fault once; the edition with all its changes
    /// otherwise.
    private static func checked(
        _ changes: [JSONNode],
        read: (CalendarDate?) throws(EditionCatalog.Failure) -> (edition: ProgramEdition?, faults: [JSONFault])
    ) -> (edition: ProgramEdition?, faults: [JSONFault]) {
        let days = changes.compactMap { EditionDocument.day(ofChange: $0) }
        // The reading with all changes comes first: what is wrong today matters most.
        var moments: [CalendarDate?] = [nil]
        for day in Set(days.map { $0.adding(days: -1) }).sorted() { moments.append(day) }
        var result: ProgramEdition?
        var all: [JSONFault] = []
        for moment in moments {
            let found: [JSONFault]
            do throws(EditionCatalog.Failure) {
                let (edition, faults) = try read(moment)
                if moment == nil { result = edition }
                found = faults + (edition.map { self.faults(ofStanding: $0) } ?? [])
            } catch {
                found = faults(of: error)
            }
            for fault in found where !all.contains(where: { $0.description == fault.description }) { all.append(fault) }
        }
        return (all.isEmpty ? result : nil, all)
    }

    /// The faults of the rules of standing, of which an edition may have none.
    private static func faults(ofStanding edition: ProgramEdition) -> [JSONFault] {
        do throws(StandingRules.Unavailable) {
            _ = try edition.standingRules()
        } catch {
            if case .faulty(_, let faults) = error { return faults }
        }
        return []
    }

    private static func faults(of failure: EditionCatalog.Failure) -> [JSONFault] {
        switch failure {
        case .faulty(_, let faults): faults
        case .unknown(let base): [extendsFault("the name of an edition", "\"\(base)\", which is none")]
        case .circular(let base): [extendsFault("an edition that does not build on itself", "\"\(base)\"")]
        }
    }

    private static func extendsFault(_ expected: String, _ found: String) -> JSONFault {
        JSONFault(position: JSONPosition(line: 1, column: 1), path: "extends", expected: expected, found: found)
    }
}
