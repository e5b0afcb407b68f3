/// Every certification that some list of an edition has, found by what people hold: each certification of a person is
/// looked up once, whatever the number of lists.
final class CertificationIndex: Sendable {
    /// A certification with the days that it hangs on, as their numbers.
    private struct Entry: Sendable {
        /// The places of the lists that have it.
        let lists: [Int]
        /// The first and the last day on which it counts.
        let days: ClosedRange<Int>
        /// The last day on which it must have been earned.
        let latest: Int
    }

    private let entries: [Entry]
    /// The entries by their codes and by their names.
    private let codes: SpelledTable
    private let names: SpelledTable
    /// Entries that are also served by holding each of several codes, told by their places in `codes`.
    private let joint: [(parts: [Int], entry: Int)]
    private let listCount: Int
    /// The place of the list that a head count stands for, by the place of the input; `nil` for other inputs.
    let listsByInput: [Int?]

    /// Takes note of the lists of an edition.
    ///
    /// - Parameter names: The name of the list that a head count stands for, by the place of the input.
    init(_ lists: [CertificationList], ofInputs names: [String?]) {
        listCount = lists.count
        listsByInput = names.map { name in name.flatMap { name in lists.firstIndex { $0.id == name } } }
        var places: [String: [Int]] = [:]
        var found: [Certification] = []
        for (place, list) in lists.enumerated() {
            for certification in list.certifications {
                if places[certification.id] == nil { found.append(certification) }
                places[certification.id, default: []].append(place)
            }
        }
        var (codes, names) = (SpelledTable(), SpelledTable())
        var joint: [(parts: [Int], entry: Int)] = []
        for (entry, certification) in found.enumerated() {
            let keys = certification.keys
            for code in [keys.code] + keys.otherCodes { codes.add(entry, spelled: code) }
            for name in keys.names where !name.isEmpty { names.add(entry, spelled: name) }
            if keys.parts.count > 1 { joint.append((keys.parts.map { codes.key($0) }, entry)) }
        }
        entries = found.map { certification in
            let from = certification.eligibleFrom?.dayNumber ?? .min
            let through = certification.countsThrough?.dayNumber ?? .max
            return Entry(
                // One that ends before it starts never counts.
                lists: through < from ? [] : places[certification.id] ?? [], days: from...max(from, through),
                latest: certification.retired?.dayNumber ?? .max)
        }
        (self.codes, self.names, self.joint) = (codes, names, joint)
    }

    /// Who serves which lists.
    struct Serving {
        /// Whether each person serves each list, all lists of the first person first.
        fileprivate var serves: [Bool]
        fileprivate let lists: Int

        /// How many people serve a list.
        func count(of list: Int) -> Int {
            var count = 0
            for place in stride(from: list, to: serves.count, by: lists) where serves[place] { count += 1 }
            return count
        }

        /// Whether each person serves a list.
        func people(of list: Int) -> [Bool] { stride(from: list, to: serves.count, by: lists).map { serves[$0] } }
    }

    /// Who of some people serves which lists on a day, each taken alone.
    ///
    /// The same as `HeldKeys.serve` of every person and list.
    func lists(servedBy people: [Person], on day: CalendarDate) -> Serving {
        var serving = Serving(serves: Array(repeating: false, count: people.count * listCount), lists: listCount)
        guard listCount > 0 else { return serving }
        let today = day.dayNumber
        var speller = Speller()
        // The known codes of one person, with the day on which each was earned.
        var held: [(code: Int, earned: Int)] = []
        for place in people.indices {
            held.removeAll(keepingCapacity: true)
            let first = place * listCount
            func mark(_ entry: Int, earned: Int) {
                guard entries[entry].days.contains(today), earned <= entries[entry].latest else { return }
                for list in entries[entry].lists { serving.serves[first + list] = true }
            }
            for certification in people[place].certifications where certification.isValid(on: day) {
                // A day that nobody noted is taken to be in time.
                let earned = certification.earned?.dayNumber ?? .min
                if let code = codes.find(code: certification.code, &speller) {
                    for entry in codes.entries(of: code) { mark(entry, earned: earned) }
                    if !joint.isEmpty { held.append((code, earned)) }
                }
                if let name = certification.name, let key = names.find(name: name, &speller) {
                    for entry in names.entries(of: key) { mark(entry, earned: earned) }
                }
            }
            guard held.count > 1 else { continue }
            for (parts, entry) in joint {
                let latest = entries[entry].latest
                let isServed = parts.allSatisfy { part in held.contains { $0.code == part && $0.earned <= latest } }
                if isServed { mark(entry, earned: .min) }
            }
        }
        return serving
    }
}
