/// Somebody who was typed by hand and somebody of a download who may be one person: only people can say so.
public struct LikelyPair: Sendable, Hashable {
    /// The key of the person who was typed by hand.
    public let typed: String
    /// The key of the person of a download.
    public let imported: String

    /// The most people of downloads that one typed name is compared with, and the most people of whom each is compared with
    /// each.
    private static let limit = 64

    /// The pairs among people, in the order of those who were typed.
    ///
    /// Two are likely one where one of their names has all words of the other, and at least two of them, or the names
    /// are the same. Pairs that somebody said are two people are left out.
    public static func pairs(among people: [Person]) -> [LikelyPair] {
        guard people.indices.contains(where: { people[$0].isImported }),
            people.indices.contains(where: { !people[$0].isImported })
        else { return [] }
        // Of few people it takes less to see that none are alike than to look each word up.
        if people.count <= limit {
            let typed = NameWords(people, imported: false)
            guard typed.mayResemble(NameWords(people, imported: true)) else { return [] }
        }
        var byWord: [String: [(person: Person, words: Set<String>)]] = [:]
        for person in people where person.isImported {
            let words = words(person.name)
            for word in words { byWord[word, default: []].append((person, words)) }
        }
        var pairs: [LikelyPair] = []
        for person in people where !person.isImported {
            let own = words(person.name)
            var met: Set<String> = []
            for word in own.sorted() {
                for other in (byWord[word] ?? []).prefix(Self.limit) {
                    guard isAlike(own, other.words), !person.apart.contains(other.person.id),
                        met.insert(other.person.id).inserted
                    else { continue }
                    pairs.append(LikelyPair(typed: person.id, imported: other.person.id))
                }
            }
        }
        return pairs
    }

    /// People who were typed by hand more than once as far as their names tell, by their places: those of one name, unless
    /// somebody said that they are two.
    static func namesakes(among people: [Person]) -> [[Int]] {
        // Hardly any partner has some, and scores are reckoned many thousand times.
        guard people.count > 1, NameWords.haveNamesakes(people) else { return [] }
        var groups: [Set<String>: [[Int]]] = [:]
        for (place, person) in people.enumerated() where !person.isImported {
            let words = words(person.name)
            guard !words.isEmpty else { continue }
            let own = groups[words, default: []].firstIndex { group in
                group.allSatisfy {
                    !people[$0].apart.contains(person.id) && !person.apart.contains(people[$0].id)
                }
            }
            if let own { groups[words]?[own].append(place) } else { groups[words, default: []].append([place]) }
        }
        return groups.values.joined().filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    private static func isAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
        if left == right { return true }
        return min(left.count, right.count) >= 2 && (left.isSubset(of: right) || right.isSubset(of: left))
    }

    /// The words of a name in lower case.
    static func words(_ name: String) -> Set<String> {
        Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}

/// The people who hold some certification of a list, where it may not be known who is who.
struct HeadCount: Sendable, Hashable {
    /// How many they are if all who may be one person are.
    let atLeast: Int
    /// How many they are if nobody is.
    let atMost: Int

    init(atLeast: Int, atMost: Int) { (self.atLeast, self.atMost) = (atLeast, atMost) }

    /// People of whom it is known who is who.
    init(exactly count: Int) { self.init(atLeast: count, atMost: count) }

    /// Whether it is known how many they are.
    var isSettled: Bool { atLeast == atMost }
}

/// Who among the people of a partner may be one person, by their places, for counting.
struct LikelyPairs {
    private let pairs: [(typed: Int, imported: Int, both: HeldKeys)]
    private let namesakes: [(places: [Int], all: HeldKeys)]
    /// The first of its namesakes, for everybody who has some.
    private let first: [Int: Int]

    init(_ people: [Person], on day: CalendarDate) {
        let found = LikelyPair.pairs(among: people)
        let groups = LikelyPair.namesakes(among: people)
        guard !found.isEmpty || !groups.isEmpty else {
            (pairs, namesakes, first) = ([], [], [:])
            return
        }
        func held(by places: [Int]) -> HeldKeys {
            HeldKeys(valid: places.flatMap { people[$0].certifications }.filter { $0.isValid(on: day) })
        }
        namesakes = groups.map { ($0, held(by: $0)) }
        first = Dictionary(groups.flatMap { group in group.map { ($0, group[0]) } }) { first, _ in first }
        let places = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
        pairs = found.compactMap { pair in
            guard let typed = places[pair.typed], let imported = places[pair.imported] else { return nil }
            return (typed, imported, held(by: [typed, imported]))
        }
    }

    /// Whether everybody is known to be somebody else.
    var isEmpty: Bool { pairs.isEmpty && namesakes.isEmpty }

    /// The places of those who may be the same person as somebody, by the place of that one.
    var others: [Int: [Int]] {
        var others: [Int: [Int]] = [:]
        for group in namesakes {
            for place in group.places { others[place] = group.places.filter { $0 != place } }
        }
        for pair in pairs {
            others[pair.typed, default: []].append(pair.imported)
            others[pair.imported, default: []].append(pair.typed)
        }
        return others
    }

    /// How many people serve a list.
    ///
    /// - Parameter serves: Whether each person does, taken alone.
    func count(_ serves: [Bool], of list: CertificationList, on day: CalendarDate) -> HeadCount {
        let alone = serves.count { $0 }
        guard !isEmpty else { return HeadCount(atLeast: alone, atMost: alone) }
        var taken: Set<Int> = []
        var (fewer, more) = (0, 0)
        var serving: Set<Int> = []
        for group in namesakes {
            let count = group.places.count { serves[$0] }
            if count > 0 { serving.insert(group.places[0]) }
            fewer += max(0, count - 1)
        }
        func isServing(_ typed: Int) -> Bool { serves[typed] || first[typed].map(serving.contains) ?? false }
        // Everybody is at most one other person; whom only their entries tell apart is one.
        for pair in pairs where isServing(pair.typed) && serves[pair.imported] {
            let typed = first[pair.typed] ?? pair.typed
            guard !taken.contains(typed), !taken.contains(pair.imported) else { continue }
            taken.formUnion([typed, pair.imported])
            fewer += 1
        }
        // What two hold may be two halves of what one needs.
        for pair in pairs where !isServing(pair.typed) && !serves[pair.imported] {
            let typed = first[pair.typed] ?? pair.typed
            guard !taken.contains(typed), !taken.contains(pair.imported), pair.both.serve(list, on: day)
            else { continue }
            taken.formUnion([typed, pair.imported])
            more += 1
        }
        for group in namesakes where !serving.contains(group.places[0]) && !taken.contains(group.places[0]) {
            if group.all.serve(list, on: day) { more += 1 }
        }
        return HeadCount(atLeast: alone - fewer, atMost: alone + more)
    }
}
