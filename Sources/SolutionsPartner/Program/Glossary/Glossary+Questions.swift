/// Questions of the FAQ, each by its words, that lead to the term which answers them.
extension Glossary {
    /// The term that answers a question, in whatever order and form its words come; `nil` where no question is near
    /// enough, or those of several terms are.
    func answering(_ asked: String) -> Term? { QuestionTable(terms).answer(to: asked) }
}

/// The words of a question that tell it from others.
struct QuestionWords: Hashable {
    let all: Set<String>

    init(_ text: String) {
        // What all designations are called tells none of them apart.
        let plain = text.lowercased().replacing("’", with: "'").replacing("n't", with: " not")
            .replacing(/solutions? partners?( for)?/, with: " ")
        let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !Self.fillers.contains($0) }
        all = Set(
            words.map { word in
                let stem = Self.stem(of: word)
                return Self.sameAs[stem] ?? stem
            })
    }

    /// Whether the question is whether something is not so.
    var isNegative: Bool { all.contains(Self.negation) }

    /// The word without the ending of its form: `attained` and `attaining` are one.
    private static func stem(of word: String) -> String {
        guard !word.allSatisfy(\.isNumber) else { return word }
        var stem = word
        for (ending, rest) in [("ies", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")]
        where word.hasSuffix(ending) && word.count >= ending.count + 3 && !word.hasSuffix("ss") && !word.hasSuffix("us")
        {
            stem = word.dropLast(ending.count) + rest
            break
        }
        if stem.count > 4, stem.hasSuffix("e") { stem.removeLast() }
        if stem.count > 4, let last = stem.last, stem.dropLast().last == last, last != "l", last != "s" {
            stem.removeLast()
        }
        return stem
    }

    static let negation = "not"

    /// Words that mean the same in a question.
    private static let sameAs: [String: String] = {
        let groups = [
            [negation, "no", "without", "cannot"], ["fee", "cost", "price"], ["why", "reason", "reasoning"],
            ["attain", "obtain", "get", "achieve", "earn", "reach", "qualify", "receive"], ["multiple", "several"],
            ["different", "differ", "difference"], ["administrator", "admin"], ["certification", "certificate"],
            ["exam", "assessment"],
        ]
        var table: [String: String] = [:]
        for group in groups { for word in group { table[stem(of: word)] = stem(of: group[0]) } }
        return table
    }()

    static let fillers: Set<String> = [
        "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "become", "becoming", "been", "being", "but",
        "by", "can", "could", "currently", "d", "did", "do", "does", "doing", "explain", "for", "from", "get", "go",
        "going", "had", "has", "have", "having", "i", "if", "in", "into", "is", "it", "its", "just", "let", "like",
        "ll", "m", "may", "me", "mean", "meaning", "means", "might", "must", "my", "of", "on", "or", "our", "please",
        "re", "s", "shall", "should", "so", "some", "such", "tell", "than", "that", "the", "their", "them", "there",
        "these", "they", "this", "those", "to", "toward", "towards", "up", "us", "use", "used", "ve", "was", "we",
        "were", "which", "while", "whom", "will", "with", "would", "you", "your",
    ]
}

/// The questions of a glossary with what each of their words weighs.
private struct QuestionTable {
    private let entries: [(term: Glossary.Term, words: QuestionWords)]
    private let counts: [String: Int]

    /// Fewer words than this are a name rather than a question.
    private static let fewestWords = 3
    /// Weight of a word that no question has.
    private static let unheard = 1.5

    init(_ terms: [Glossary.Term]) {
        entries = terms.flatMap { term in term.questions.map { (term, QuestionWords($0)) } }
        counts = entries.reduce(into: [:]) { counts, entry in
            for word in entry.words.all { counts[word, default: 0] += 1 }
        }
    }

    func answer(to asked: String) -> Glossary.Term? {
        let wanted = QuestionWords(asked)
        guard !wanted.all.isEmpty else { return nil }
        let isQuestion = wanted.all.count >= Self.fewestWords || asked.hasSuffix("?")
        var best: [String: (term: Glossary.Term, nearness: Nearness)] = [:]
        for entry in entries {
            let nearness = nearness(of: entry.words, to: wanted)
            if nearness.score > best[entry.term.id]?.nearness.score ?? 0 {
                best[entry.term.id] = (entry.term, nearness)
            }
        }
        let ranked = best.values.sorted { $0.nearness.score > $1.nearness.score }
        guard let first = ranked.first else { return nil }
        let lead = first.nearness.score - (ranked.dropFirst().first?.nearness.score ?? 0)
        // Who is far ahead of all others need not be as near.
        let isNear = first.nearness.score >= 0.6 && lead >= 0.07
        let isAlone = first.nearness.score >= 0.5 && lead >= 0.15 && first.nearness.overlap >= 0.4
        guard isQuestion || first.nearness.overlap >= 0.9 else { return nil }
        return isNear || isAlone ? first.term : nil
    }

    /// How near two questions are, from 0 to 1.
    private struct Nearness {
        /// What counts.
        let score: Double
        /// What they share of both together.
        let overlap: Double
    }

    private func nearness(of known: QuestionWords, to wanted: QuestionWords) -> Nearness {
        let shared = weight(known.all.intersection(wanted.all))
        guard shared > 0 else { return Nearness(score: 0, overlap: 0) }
        let (own, asked) = (weight(known.all), weight(wanted.all))
        let overlap = 2 * shared / (own + asked)
        // Half a question, or one with more around it, is meant for the whole.
        let score = 0.6 * overlap + 0.4 * max(shared / asked, 0.8 * shared / own)
        return Nearness(score: known.isNegative == wanted.isNegative ? score : 0.9 * score, overlap: overlap)
    }

    private func weight(_ words: Set<String>) -> Double {
        // In one order, so that the same words weigh the same to the last digit.
        words.sorted().reduce(0) { $0 + weight(of: $1) }
    }

    /// The rarer a word is among the questions, the more it tells: the logarithm of that, near enough.
    private func weight(of word: String) -> Double {
        guard let count = counts[word] else { return Self.unheard }
        let rarity = 1 + Double(entries.count) / (Double(count) + 0.5)
        let weight = Double(rarity.exponent) + rarity.significand - 1
        return word == QuestionWords.negation ? 2 * weight : weight
    }
}
