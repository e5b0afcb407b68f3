extension Glossary {
    /// What is found for a word, a few words or a question.
    public enum Answer: Sendable, Hashable {
        /// The term that is meant.
        case one(Term)
        /// Terms any of which may be meant, the likeliest first; at least two.
        case several([Term])
        /// None; the known word that is most like it, where one is.
        case none(nearest: String?)
    }

    /// Finds the term that is meant, by the words of an edition or, for names that it does not have, of the others.
    ///
    /// A name as it is comes first, then one that differs in plurals, hyphens and small words only, then a question that
    /// is known, then names of the other editions, the newest first, then the term that shares most words with what was
    /// asked: rare words before common ones, those of names before those of definitions.
    ///
    /// - Parameter day: The day on which it is told; `nil` for no day.
    public static func answer(
        to asked: String, in edition: ProgramEdition, on day: CalendarDate? = nil, among catalog: EditionCatalog
    ) -> Answer {
        let glossary = explaining(edition, on: day)
        // Who asks when or how something changes does not ask what it is, though its name is all that is left of it.
        let asksMore = asked.wholeMatch(of: /(?i)\s*(when|how|why|who|where)\b.*/) != nil
        let first = asksMore ? glossary.term(asked) ?? glossary.answering(asked) : glossary.named(asked)
        if let term = first ?? glossary.named(asked) ?? glossary.answering(asked) { return .one(term) }
        // The edition itself may know the name from a later day on.
        let others = catalog.entries.reversed().map(\.id).filter { $0 != edition.id }
        for id in [edition.id] + others {
            guard let other = try? catalog.edition(id), let term = explaining(other, on: day).named(asked) else {
                continue
            }
            let first = catalog.firstDay(of: id) { explaining($0, on: day).term(term.id) != nil }
            return .one(term.told(in: id, from: first, asked: edition.id, on: day))
        }
        return mention(of: asked, in: edition, on: day, among: catalog).map(Answer.one) ?? glossary.guess(asked)
    }

    /// What the editions say of a code that none of them lists, such as that of an exam's successor; `nil` for nothing.
    private static func mention(
        of asked: String, in edition: ProgramEdition, on day: CalendarDate?, among catalog: EditionCatalog
    ) -> Term? {
        let code = asked.uppercased()
        guard code.wholeMatch(of: /[A-Z]{2,4}-[0-9]{2,4}/) != nil else { return nil }
        let others = catalog.entries.reversed().map(\.id).filter { $0 != edition.id }
        for id in [edition.id] + others {
            guard let told = id == edition.id ? edition : try? catalog.edition(id) else { continue }
            for term in explaining(told, on: day).terms {
                let sentences = term.text.split(separator: ". ").map(String.init)
                    .filter { $0.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { $0 == code } }
                guard !sentences.isEmpty else { continue }
                let said = sentences.joined(separator: ". ")
                return Term(
                    id: code, title: code,
                    text: "It is on no list, so it counts for nothing as far as is known. Of \(term.title): \(said)"
                        + (said.hasSuffix(".") ? "" : "."),
                    source: term.source, see: [term.id] + term.see.filter { $0 != term.id })
            }
        }
        return nil
    }

    /// The term of a name as it is, or as it is but for plurals, hyphens and small words; `nil` for none.
    func named(_ asked: String) -> Term? {
        if let term = term(asked) { return term }
        let wanted = Self.words(of: asked)
        guard !wanted.isEmpty else { return nil }
        return terms.first { term in
            ([term.id, term.title] + term.otherNames).contains { Self.words(of: $0) == wanted }
        }
    }

    /// The term that shares most words with what was asked.
    func guess(_ asked: String) -> Answer {
        let wanted = Self.words(of: asked)
        // A single word that is spelled like a known one is a slip of the keyboard rather than a question.
        let isOneWord = !asked.contains { $0.isWhitespace }
        if let nearest = isOneWord ? nearest(to: asked) : nil { return .none(nearest: nearest) }
        guard !wanted.isEmpty else { return .none(nearest: nearest(to: asked)) }
        let ranked = Ranking(terms.map(Entry.init), wanted).best
        guard let first = ranked.first else { return .none(nearest: nearest(to: asked)) }
        // What nothing else comes near need not fit as well as one of several.
        guard ranked.count > 1 else {
            return first.share >= 0.4 ? .one(first.term) : .none(nearest: first.term.id)
        }
        if first.share >= 0.6, first.share - ranked[1].share >= 0.15 { return .one(first.term) }
        return .several(ranked.prefix(6).map(\.term))
    }

    /// The words of a text that tell something, in their singular.
    static func words(of text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
                .filter { !small.contains($0) }.map(singular))
    }

    private static func singular(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") else { return word }
        return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }

    /// Words that say nothing of what is meant; in a question some of them do.
    private static let small = QuestionWords.fillers.union([
        "all", "change", "changing", "count", "happen", "how", "new", "what", "when", "where", "who", "why",
    ])

    /// A term with its words.
    private struct Entry {
        let term: Term
        /// The words of each of its names.
        let names: [Set<String>]
        /// The words of all its names.
        let nameWords: Set<String>
        /// The words of its definition.
        let textWords: Set<String>

        init(_ term: Term) {
            self.term = term
            names = ([term.id, term.title] + term.otherNames).map(Glossary.words)
            nameWords = names.reduce(into: []) { $0.formUnion($1) }
            textWords = Glossary.words(of: term.text)
        }
    }

    /// Terms by how much of what was asked they share.
    private struct Ranking {
        /// The terms that share something that tells them apart, and the share from 0 to 1, the likeliest first.
        let best: [(term: Term, share: Double)]

        init(_ entries: [Entry], _ wanted: Set<String>) {
            let weights = Dictionary(
                uniqueKeysWithValues: wanted.map { word in
                    let count = entries.count { $0.nameWords.contains(word) || $0.textWords.contains(word) }
                    // A word of every second term tells nothing; one that none has counts as missing.
                    return (word, count == 0 ? 1 : max(0.05, 1 - Double(count) / Double(max(1, entries.count))))
                })
            let whole = weights.values.reduce(0, +)
            func weight(_ words: Set<String>) -> Double { words.reduce(0) { $0 + (weights[$1] ?? 0) } }
            let ranked = entries.enumerated().map { place, entry -> (Term, Double, Int) in
                let named = wanted.intersection(entry.nameWords)
                let told = wanted.intersection(entry.textWords).subtracting(named)
                // A name that was asked for whole says more than words of several.
                let complete = entry.names.filter { !$0.isEmpty && $0.isSubset(of: wanted) }.map(weight).max() ?? 0
                let share = (0.6 * weight(named) + 0.3 * weight(told) + 0.4 * complete) / whole
                return (entry.term, share, place)
            }
            best = ranked.filter { $0.1 >= 0.25 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map { ($0.0, $0.1) }
        }
    }
}

extension EditionCatalog {
    /// The first day of the earliest reading of an edition that fits; `nil` where that is chosen by name only.
    fileprivate func firstDay(of id: String, where fits: (ProgramEdition) -> Bool) -> CalendarDate? {
        guard let reading = try? readings(of: id).first(where: fits) else { return nil }
        // A change that the edition took over may be older than the edition.
        return [reading.reading.since, reading.effectiveFrom].compactMap { $0 }.max()
    }
}

extension Glossary.Term {
    /// The term with the edition that tells it, where that is not the one that was asked, and with the day from which
    /// on it does, where that is still to come.
    fileprivate func told(
        in edition: String, from first: CalendarDate?, asked: String, on day: CalendarDate?
    ) -> Glossary.Term {
        let isAhead = first.map { first in day.map { $0 < first } ?? (edition == asked) } ?? false
        let start = isAhead ? first.map { "from \($0) on" } : nil
        let lead =
            edition == asked
            ? "It is on no list yet\(start.map { "; \($0)" } ?? ""): "
            : "In edition \(edition)\(start.map { ", \($0)" } ?? ""): "
        return Glossary.Term(
            id: id, title: title, otherNames: otherNames, text: lead + text, source: source, see: see,
            questions: questions)
    }
}
