public import JSONTree

/// The words of the program with short definitions and their sources.
public struct Glossary: Sendable {
    /// A word with its definition.
    public struct Term: Sendable, Hashable {
        /// The key, such as `anniversary`.
        public let id: String
        /// The word as a heading.
        public let title: String
        /// Other words for the same thing.
        public let otherNames: [String]
        /// The definition in plain words.
        public let text: String
        /// Where it comes from, in words.
        public let source: String
        /// The keys of words that belong to it; empty for none.
        public let see: [String]
        /// Questions that it answers, each by the words that tell it from others; empty for none.
        public let questions: [String]

        /// Makes a term.
        public init(
            id: String, title: String, otherNames: [String] = [], text: String, source: String, see: [String] = [],
            questions: [String] = []
        ) {
            self.id = id
            self.title = title
            self.otherNames = otherNames
            self.text = text
            self.source = source
            self.see = see
            self.questions = questions
        }
    }

    /// The terms in the order of the document.
    public let terms: [Term]

    /// Makes a glossary.
    init(terms: [Term]) { self.terms = terms }

    /// The glossary that travels inside the program, read when it is asked for; empty if it could not be read.
    ///
    /// - Parameters:
    ///   - required: The points that a designation takes, as an edition says.
    ///   - maximum: The points that there are.
    public static func embedded(required: Rational, of maximum: Rational) -> Glossary {
        // A test reads the same document and fails for any fault, so an empty one never ships.
        let read = Glossary.read(EmbeddedFile.bytes(of: "Editions/glossary.json") ?? []).glossary
        return read?.stating(required: required, of: maximum) ?? Glossary(terms: [])
    }

    /// The glossary with the points of an edition where its document has `{required}` and `{maximum}`.
    func stating(required: Rational, of maximum: Rational) -> Glossary {
        func stated(_ text: String) -> String {
            guard text.contains("{") else { return text }
            return text.replacing("{required}", with: required.description)
                .replacing("{maximum}", with: maximum.description)
        }
        return Glossary(
            terms: terms.map { term in
                Term(
                    id: term.id, title: stated(term.title), otherNames: term.otherNames.map(stated),
                    text: stated(term.text), source: term.source, see: term.see, questions: term.questions)
            })
    }

    /// Reads a glossary and reports every fault at once.
    public static func read(_ text: [UInt8]) -> (glossary: Glossary?, faults: [JSONFault]) {
        let document: JSONNode
        do {
            document = try JSONNode.parse(text)
        } catch {
            return (nil, error.faults)
        }
        let faults = JSONFaultList()
        let top = JSONCursor(document, faults: faults)
        top.refuseMembers(except: ["format", "sources", "terms"])
        _ = top.required("format")?.asInt(in: 1...1)
        var sources: [String: String] = [:]
        for (name, value) in top["sources"]?.members ?? [] { sources[name] = value.asString ?? "" }
        let entries = top.required("terms")?.members ?? []
        let ids = Set(entries.map(\.name))
        let terms = entries.map { id, value in
            value.refuseMembers(except: ["title", "otherNames", "text", "source", "see", "questions"])
            let see = (value["see"]?.items ?? []).compactMap { item -> String? in
                guard let name = item.asString else { return nil }
                if !ids.contains(name) {
                    item.fault(expected: "the key of a term", found: "\"\(name)\", which is none")
                }
                return name
            }
            let words = value.sources(among: sources).compactMap { sources[$0] }
            return Term(
                id: id, title: value.required("title")?.asString ?? id,
                otherNames: value["otherNames"]?.items.compactMap(\.asString) ?? [],
                text: value.required("text")?.asString ?? "", source: words.joined(separator: "; "), see: see,
                questions: value["questions"]?.items.compactMap(\.asString) ?? [])
        }
        return (faults.faults.isEmpty ? Glossary(terms: terms) : nil, faults.faults)
    }

    /// The term that answers to a word: its key, its heading or another name, in any case; `nil` for none.
    public func term(_ word: String) -> Term? {
        let word = word.lowercased()
        return terms.first { $0.id == word } ?? terms.first { $0.title.lowercased() == word }
            ?? terms.first { $0.otherNames.contains { $0.lowercased() == word } }
    }

    /// The known word most like a mistyped one; `nil` when none is similar enough.
    public func nearest(to word: String) -> String? {
        let match = NearestName(of: word, among: terms.flatMap { [$0.id, $0.title] + $0.otherNames }).match
        // A title that is spelled like its key is named as the key is.
        return match.map { name in terms.first { $0.id == name.lowercased() }?.id ?? name }
    }
}
