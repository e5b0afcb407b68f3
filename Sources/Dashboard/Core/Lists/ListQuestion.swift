internal import Pages
internal import SolutionsPartner

/// What a filter asks of the rows of a list: words that a row contains, and conditions such as `security<70`, `lapsed` or
/// `expires<60d`.
///
/// All that stands side by side must hold; between `|` stands what may hold instead; `!` before a condition turns it
/// round. What is not known answers to no comparison but `=?`. A number is compared as it is shown, so that `security=67`
/// finds what reads 67, and `security=67.3` what reads so beside it; exactly where more decimals are typed than are shown.
/// A day is written as days are shown.
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
        /// Nothing can answer, for this reason.
        case refused(String)
    }

    /// What can be asked for: the names of a facet, its kind where that is known, whether it stands by itself, and
    /// whether it is listed: not where another that comes first has its name.
    typealias Askable = (names: [String], kind: FacetKind?, isFlag: Bool, isListed: Bool)

    /// What may hold instead of each other, each a list of what must hold together.
    let alternatives: [[Term]]
    /// Why nothing can answer; `nil` where something can.
    let fault: String?

    /// Reads what was typed as a question to records with facets.
    ///
    /// - Parameter formats: How days and numbers are written.
    init<Record>(_ typed: String, of facets: [ListFacet<Record>], _ formats: Formats = Formats()) {
        // A name belongs to the first that has it, so that it and its beginnings mean one thing. What the product itself
        // calls something comes first: no designation of an edition can take the name of a column away.
        var known: Set<String> = []
        var names: [Askable] = facets.map { ([], $0.kind, $0.isFlag, false) }
        for place in facets.indices.filter({ !facets[$0].isOfData }) + facets.indices.filter({ facets[$0].isOfData }) {
            let own = facets[place].names
            names[place].isListed = own.first.map { !known.contains($0) } ?? false
            names[place].names = own.filter { known.insert($0).inserted }
        }
        var fault: String?
        let joined = Self.joiningComparisons(typed)
        // A line of a sentence is no question of alternatives.
        alternatives = joined.split(separator: "|").map { part in
            var terms: [Term] = []
            var words: [Substring] = []
            for word in Self.joiningDays(part.split(separator: " ", omittingEmptySubsequences: true), formats) {
                guard let term = Self.term(String(word), names, formats) else {
                    words.append(word)
                    continue
                }
                if case .refused(let reason) = term { fault = fault ?? reason }
                if let term { terms.append(term) }
            }
            if !words.isEmpty { terms.append(.text(words.joined(separator: " ").lowercased())) }
            return terms
        }
        self.fault = fault
    }

    /// Nothing is asked.
    static let all = ListQuestion("", of: [ListFacet<Int>]())

    /// Whether every row answers.
    var isEmpty: Bool { alternatives.allSatisfy(\.isEmpty) }

    /// The texts that rows are to contain, for marking them.
    var texts: [String] {
        alternatives.joined().compactMap { term in
            switch term {
            case .text(let text): text
            case .flag(_, let word, isNegated: false): word
            case .flag, .comparison, .refused: nil
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

    /// The words with days that blanks part, such as `18 Mar 2023`, as one behind a sign of comparison.
    private static func joiningDays(_ words: [Substring], _ formats: Formats) -> [Substring] {
        var joined: [Substring] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard let sign = word.lastIndex(where: { "<>=".contains($0) }), rest.count >= 2 else {
                joined.append(word)
                continue
            }
            let more = rest.prefix(2).joined(separator: " ")
            guard formats.day("\(word[sign...].dropFirst()) \(more)") != nil else {
                joined.append(word)
                continue
            }
            joined.append("\(word) \(more)"[...])
            rest = rest.dropFirst(2)
        }
        return joined
    }

    /// The term of a word: `nil` for a word that is text, `.some(nil)` for a condition that is not finished.
    private static func term(_ word: String, _ names: [Askable], _ formats: Formats) -> Term?? {
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
        guard let place = place(of: name, names) else { return .some(.refused(fault(name, names))) }
        guard let read = self.operand(operand, formats) else { return .some(nil) }
        if let kind = names[place].kind, !read.compares(to: kind) {
            let told = names[place].names.contains(name) ? name : names[place].names[0]
            return .some(.refused("'\(told)' \(kind.asks(as: told)), not '\(operand)'."))
        }
        return .some(.comparison(place, relation, read, isNegated: isNegated))
    }

    private static func place(of name: String, _ names: [Askable]) -> Int? {
        if let exact = names.firstIndex(where: { $0.names.contains(name) }) { return exact }
        let beginning = names.indices.filter { names[$0].names.contains { $0.hasPrefix(name) } }
        return beginning.count == 1 ? beginning[0] : nil
    }

    private static func operand(_ text: String, _ formats: Formats) -> Operand? {
        guard !text.isEmpty else { return nil }
        if text == "?" { return .unknown }
        if let day = CalendarDate(text) ?? formats.day(text) { return .day(day) }
        let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
        if let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), abs(count) < 100_000 {
            return .days(count * unit)
        }
        let plain = text.last == "%" ? String(text.dropLast()) : text
        // Letters behind a number are days here, not thousands.
        let typed = plain.last?.isNumber == true ? formats.number.read(plain) : plain
        if let number = Rational(decimal: typed) ?? Rational(decimal: plain) { return .number(number) }
        return .text(text.lowercased())
    }

    private static func fault(_ name: String, _ names: [Askable]) -> String {
        let known = names.map { $0.names.first ?? "" }
        let listed = names.filter(\.isListed).compactMap(\.names.first)
        let match = NameMatch(of: name, among: names.map(\.names))
        switch match {
        case .several(let places): return "'\(name)' can be \(NameMatch.list(places.map { known[$0] }))."
        case .one(let place): return "Nothing here is called '\(name)'.\(NameMatch.didYouMean(known[place]))"
        case .none(let near):
            let hint = !near.isEmpty ? NameMatch.didYouMean(near) : " There are: \(listed.joined(separator: ", "))."
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
                case .comparison, .refused: false
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
                case .refused: false
                }
            }
        }
    }

    /// Whether a value compares; `nil` where it is not known or of another kind.
    private static func compare(_ value: FacetValue?, _ relation: Relation, _ operand: Operand) -> Bool? {
        if operand == .unknown { return (value == nil) == (relation != .unequal) }
        switch (value, operand) {
        case (.number(let left, let shown)?, .number(let right)):
            // The first of what is shown that has the decimals that were typed.
            return relation.holds(shown.first { $0.decimals >= right.decimals } ?? left, right)
        case (.number(let left, _)?, .days(let right)): return relation.holds(left, Rational(right))
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

extension FacetKind {
    /// What a condition asks of it, after its name.
    fileprivate func asks(as name: String) -> String {
        switch self {
        case .number: "is a number and asks for one, such as \(name)<5"
        case .days: "asks for days or a day, such as \(name)<60d or \(name)<2026-12-31"
        case .text: "asks for a word"
        case .flag: "asks for yes or no"
        }
    }
}

extension Rational {
    /// The digits behind the point that it takes to write it; 3 for any more.
    fileprivate var decimals: Int {
        var value = self
        for count in 0..<3 {
            if value == Rational(value.floor) { return count }
            value = value * 10
        }
        return 3
    }
}

extension ListQuestion.Operand {
    /// Whether something of a kind can be compared with it.
    fileprivate func compares(to kind: FacetKind) -> Bool {
        switch (self, kind) {
        case (.unknown, _), (_, .text), (.number, .number), (.number, .days), (.days, .days), (.day, .days): true
        // A column of days is a number of days.
        case (.days, .number): true
        case (.text(let word), .flag): ["yes", "no", "true", "false"].contains(word)
        default: false
        }
    }

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
