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
        /// The first day on which it is chosen by date; `nil` for one that is chosen by name only.
        public let effectiveFrom: CalendarDate?
        /// The last day on which it is chosen by date; `nil` while it is in force.
        public let effectiveThrough: CalendarDate?
        /// The text of the document.
        let text: @Sendable () -> [UInt8]
    }

    /// The editions in the order of their dates; one that is chosen by name only stands where its name would be a date.
    public private(set) var entries: [Entry]

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

    /// The edition of a name.
    public func edition(_ id: String) throws(Failure) -> ProgramEdition {
        let (document, origins) = try document(id, visited: [])
        let (edition, faults) = EditionReader.edition(from: document, origins: origins)
        guard let edition else { throw .faulty(id: id, faults: faults) }
        return edition
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

    private func document(_ id: String, visited: Set<String>) throws(Failure) -> (JSONNode, [String: String]) {
        guard !visited.contains(id) else { throw .circular(id) }
        guard let entry = entries.first(where: { $0.id == id }) else { throw .unknown(id) }
        let document: JSONNode
        do {
            document = try JSONNode.parse(entry.text())
        } catch {
            throw .faulty(id: id, faults: error.faults)
        }
        guard case .string(let base)? = document["extends"]?.content else {
            return (document, EditionDocument.origins(of: document))
        }
        let (inherited, origins) = try self.document(base, visited: visited.union([id]))
        return (
            EditionDocument.extending(inherited, by: document), EditionDocument.origins(of: document, base: origins)
        )
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
        self.init(id: id, effectiveFrom: from, effectiveThrough: through) { text }
    }
}

extension ProgramEdition {
    /// Reads an edition document that stands alone or builds on one of a catalog, reporting every fault at once.
    public static func check(
        _ text: [UInt8], in catalog: EditionCatalog
    ) -> (edition: ProgramEdition?, faults: [JSONFault]) {
        if let document = try? JSONNode.parse(text), document["extends"] == nil {
            // One that stands alone is read whole, so that a fault in its head hides none of the others.
            return checked(EditionReader.edition(from: document, origins: EditionDocument.origins(of: document)))
        }
        do throws(EditionCatalog.Failure) {
            let entry = try EditionCatalog.Entry(text: text)
            return checked((try catalog.adding(entry).edition(entry.id), []))
        } catch {
            switch error {
            case .faulty(_, let faults): return (nil, faults)
            case .unknown(let base):
                return (nil, [extendsFault("the name of an edition", "\"\(base)\", which is none")])
            case .circular(let base):
                return (nil, [extendsFault("an edition that does not build on itself", "\"\(base)\"")])
            }
        }
    }

    /// The faults of the rules of standing beside those of the rest; an edition may have none of them.
    private static func checked(
        _ result: (edition: ProgramEdition?, faults: [JSONFault])
    ) -> (edition: ProgramEdition?, faults: [JSONFault]) {
        guard let edition = result.edition else { return result }
        do throws(StandingRules.Unavailable) {
            _ = try edition.standingRules()
        } catch {
            if case .faulty(_, let faults) = error { return (nil, faults) }
        }
        return result
    }

    private static func extendsFault(_ expected: String, _ found: String) -> JSONFault {
        JSONFault(position: JSONPosition(line: 1, column: 1), path: "extends", expected: expected, found: found)
    }
}
