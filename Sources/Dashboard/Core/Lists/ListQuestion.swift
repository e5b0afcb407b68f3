internal import SolutionsPartner

/// What a filter asks of the rows of a list: words that a row contains, and conditions such as `security<70`, `lapsed` or
/// `expires<60d`.
///
/// All that stands side by side must hold; between `|` stands what may hold instead; `!` before a condition turns it
/// round. What is not known answers to no comparison but `=?`.
struct ListQuestion: Sendable, Hashable {
    /// How a value is compared.
    enum Relation: String, Sendable, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
        case unequal = "!="
        case less = "<"
        case more = ">"
        case equal = "="
    }

    /// What it is compared with.
    enum Operand: Sendable, Hashable {
        case number(Rational)
        case days(Int)
        case day(CalendarDate)
        case text(String)
        case unknown
    }

    /// One thing that is asked.
    enum Term: Sendable, Hashable {
        /// The row contains a text.
        case text(String)
        /// Something holds by itself, by the place of its facet; or the row contains the word.
        case flag(Int, word: String, isNegated: Bool)
        /// A value compares to another, by the place of its facet.
        case comparison(Int, Relation, Operand, isNegated: Bool)
        /// Nothing can answer, since nothing here has that name.
        case unknown(String)
    }

    /// What may hold instead of each other, each a list of what must hold together.
    let alternatives: [[Term]]
    /// Why nothing can answer; `nil` where something can.
    let fault: String?

    /// Reads what was typed.
    ///
    /// - Parameter names: The names of the facets by their places, and which of them can stand by themselves.
    init(_ typed: String, names: [(names: [String], isFlag: Bool)]) {
        var fault: String?
        let joined = Self.joiningComparisons(typed)
        // A line of a sentence is no question of alternatives.
        alternatives = joined.split(separator: "|").map { part in
            var terms: [Term] = []
            var words: [Substring] = []
            for word in part.split(separator: " ", omittingEmptySubsequences: true) {
                guard let term = Self.term(String(word), names) else {
                    words.append(word)
                    continue
                }
                if case .unknown(let name) = term { fault = fault ?? Self.fault(name, names) }
                if let term { terms.append(term) }
            }
            if !words.isEmpty { terms.append(.text(words.joined(separator: " ").lowercased())) }
            return terms
        }
        self.fault = fault
    }

    /// Nothing is asked.
    static let all = ListQuestion("", names: [])

    /// Whether every row answers.
    var isEmpty: Bool { alternatives.allSatisfy(\.isEmpty) }

    /// The texts that rows are to contain, for marking them.
    var texts: [String] {
        alternatives.joined().compactMap { term in
            switch term {
            case .text(let text): text
            case .flag(_, let word, isNegated: false): word
            case .flag, .comparison, .unknown: nil
            }
        }
    }

    /// Whether there is anything but texts to answer to.
    var hasConditions: Bool {
        alternatives.joined().contains { if case .text = $0 { false } else { true } }
    }

    // MARK: Reading

    /// The text without blanks around signs of comparison.
    private static func joiningComparisons(_ typed: String) -> String {
        var text = ""
        var letters = Array(typed)[...]
        while let letter = letters.popFirst() {
            guard "<>=".contains(letter) || letter == "!" && letters.first == "=" else {
                text.append(letter)
                continue
            }
            while text.last == " " { text.removeLast() }
            text.append(letter)
            if letters.first == "=" { text.append(letters.removeFirst()) }
            letters = letters.drop { $0 == " " }
        }
        return text
    }

    /// The term of a word: `nil` for a word that is text, `.some(nil)` for a condition that is not finished.
    private static func term(_ word: String, _ names: [(names: [String], isFlag: Bool)]) -> Term?? {
        let isNegated = word.hasPrefix("!")
        let body = isNegated ? String(word.dropFirst()) : word
        guard let sign = body.firstIndex(where: { "<>=!".contains($0) }), sign > body.startIndex,
            let relation = Relation.allCases.first(where: { body[sign...].hasPrefix($0.rawValue) })
        else {
            let wanted = body.lowercased()
            let place = names.firstIndex { $0.isFlag && $0.names.contains(wanted) }
            if let place { return .some(.flag(place, word: wanted, isNegated: isNegated)) }
            // The sign alone is the beginning of a condition.
            return body.isEmpty && isNegated ? .some(nil) : nil
        }
        let name = body[..<sign].lowercased()
        let operand = String(body[sign...].dropFirst(relation.rawValue.count))
        guard let place = place(of: name, names) else { return .some(.unknown(name)) }
        guard let read = self.operand(operand) else { return .some(nil) }
        return .some(.comparison(place, relation, read, isNegated: isNegated))
    }

    private static func place(of name: String, _ names: [(names: [String], isFlag: Bool)]) -> Int? {
        if let exact = names.firstIndex(where: { $0.names.contains(name) }) { return exact }
        let beginning = names.indices.filter { names[$0].names.contains { $0.hasPrefix(name) } }
        return beginning.count == 1 ? beginning[0] : nil
    }

    private static func operand(_ text: String) -> Operand? {
        guard !text.isEmpty else { return nil }
        if text == "?" { return .unknown }
        if let day = CalendarDate(text) { return .day(day) }
        let plain = text.last == "%" ? String(text.dropLast()) : text
        if let number = Rational(decimal: plain) { return .number(number) }
        let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
        if let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), abs(count) < 100_000 {
            return .days(count * unit)
        }
        return .text(text.lowercased())
    }

    private static func fault(_ name: String, _ names: [(names: [String], isFlag: Bool)]) -> String {
        let known = names.compactMap(\.names.first)
        let match = NameMatch(of: name, among: names.map(\.names))
        switch match {
        case .several(let places): return "'\(name)' can be \(NameMatch.list(places.map { known[$0] }))."
        case .one(let place): return "Nothing here is called '\(name)'. Did you mean '\(known[place])'?"
        case .none(let near):
            let hint = !near.isEmpty ? NameMatch.didYouMean(near) : " There are: \(NameMatch.list(known))."
            return "Nothing here is called '\(name)'.\(hint)"
        }
    }

    // MARK: Answering

    /// Whether the words of a row can decide: a text is asked for, or a flag that may be a word as well.
    var looksAtWords: Bool {
        alternatives.contains { terms in
            terms.contains { term in
                switch term {
                case .text: true
                case .flag(_, _, let isNegated): !isNegated
                case .comparison, .unknown: false
                }
            }
        }
    }

    /// Whether a row answers.
    ///
    /// - Parameters:
    ///   - value: The value of a facet by its place.
    ///   - contains: Whether the row contains a text, which is in lower case.
    func holds(value: (Int) -> FacetValue?, contains: (String) -> Bool) -> Bool {
        guard fault == nil else { return false }
        if alternatives.isEmpty { return true }
        return alternatives.contains { terms in
            terms.allSatisfy { term in
                switch term {
                case .text(let text): contains(text)
                case .flag(let place, let word, let isNegated):
                    isNegated ? value(place)?.holds == false : value(place)?.holds == true || contains(word)
                case .comparison(let place, let relation, let operand, let isNegated):
                    Self.compare(value(place), relation, operand).map { $0 != isNegated } ?? false
                case .unknown: false
                }
            }
        }
    }

    /// Whether a value compares; `nil` where it is not known or of another kind.
    private static func compare(_ value: FacetValue?, _ relation: Relation, _ operand: Operand) -> Bool? {
        if operand == .unknown { return (value == nil) == (relation != .unequal) }
        switch (value, operand) {
        case (.number(let left)?, .number(let right)): return relation.holds(left, right)
        case (.number(let left)?, .days(let right)): return relation.holds(left, Rational(right))
        case (.days(let left, _)?, .days(let right)): return relation.holds(left, right)
        case (.days(let left, _)?, .number(let right)): return relation.holds(Rational(left), right)
        case (.days(_, let left?)?, .day(let right)): return relation.holds(left.dayNumber, right.dayNumber)
        case (.text(let left)?, _):
            let right = operand.typed
            guard relation == .equal || relation == .unequal else { return relation.holds(left.lowercased(), right) }
            return (left.lowercased() == right) == (relation == .equal)
        case (.flag(let left)?, .text(let right)):
            return (left == ["yes", "true"].contains(right)) == (relation != .unequal)
        default: return nil
        }
    }
}

extension ListQuestion.Relation {
    /// Whether it holds between two values.
    fileprivate func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .atMost: left <= right
        case .atLeast: left >= right
        case .unequal: left != right
        case .less: left < right
        case .more: left > right
        case .equal: left == right
        }
    }
}

extension ListQuestion.Operand {
    /// What was typed, as text is compared.
    fileprivate var typed: String {
        switch self {
        case .number(let number): number.description
        case .days(let days): "\(days)d"
        case .day(let day): day.description
        case .text(let text): text
        case .unknown: "?"
        }
    }
}
