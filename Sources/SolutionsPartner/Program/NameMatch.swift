/// What somebody means by a name that may be its beginning only, or mistyped.
///
/// A name that fits as it is comes before one that fits in another case, that before the beginning of a name, and that
/// before the beginning of a word within one. What fits only with a slip is never taken, but suggested.
public enum NameMatch: Sendable, Hashable {
    /// The subject of this place.
    case one(Int)
    /// Any of several subjects, by their places.
    case several([Int])
    /// None; the names that are most like it, all that are equally so.
    case none(near: [String])

    /// Compares a name with those of subjects, each of which may have several.
    public init(of typed: String, among subjects: [[String]]) {
        let wanted = typed.lowercased()
        let lowered = subjects.map { names in names.map { $0.lowercased() } }
        func places(where fits: (_ name: String, _ lowered: String) -> Bool) -> [Int] {
            subjects.indices.filter { place in zip(subjects[place], lowered[place]).contains { fits($0, $1) } }
        }
        let ways: [(String, String) -> Bool] = [
            { name, _ in name == typed },
            { _, name in name == wanted },
            { _, name in !wanted.isEmpty && name.hasPrefix(wanted) },
            { _, name in
                guard wanted.utf8.count > 1 else { return false }
                return name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).dropFirst()
                    .contains { $0.hasPrefix(wanted) }
            },
        ]
        for way in ways {
            let found = places(where: way)
            if found.count == 1 {
                self = .one(found[0])
                return
            }
            if !found.isEmpty {
                self = .several(found)
                return
            }
        }
        let own = Self.near(to: typed, among: subjects.compactMap(\.first))
        self = .none(near: own.isEmpty ? Self.near(to: typed, among: Array(subjects.joined())) : own)
    }

    /// The names that are most like a mistyped one, or like a mistyped beginning of them.
    private static func near(to typed: String, among names: [String]) -> [String] {
        let whole = NearestName(of: typed, among: names)
        // As many parts as were typed: what follows them is not mistyped, but not typed yet.
        let count = typed.split(separator: ".", omittingEmptySubsequences: false).count
        let heads = Dictionary(grouping: names.filter { $0.contains(".") }) { name in
            name.split(separator: ".").prefix(count).joined(separator: ".")
        }
        let head = NearestName(of: typed, among: heads.keys)
        let begun = Set(head.all.flatMap { heads[$0] ?? [] })
        switch (whole.distance, head.distance) {
        case (let left?, let right?): return left <= right ? whole.all : begun.sorted()
        case (_?, nil): return whole.all
        case (nil, _?): return begun.sorted()
        case (nil, nil): break
        }
        let length = typed.count
        guard length > 3 else { return [] }
        let beginnings = Set(NearestName(of: typed, among: names.map { String($0.prefix(length)) }).all)
        return Set(names.filter { beginnings.contains(String($0.prefix(length))) }).sorted()
    }

    /// The question whether one of several names was meant, after a sentence; empty for none.
    public static func didYouMean(_ names: [String]) -> String {
        guard let last = names.last else { return "" }
        let quoted = names.prefix(12).map { "'\($0)'" }
        guard names.count > 1 else { return " Did you mean '\(last)'?" }
        guard names.count <= 12 else {
            return " Did you mean one of \(quoted.joined(separator: ", ")) and \(names.count - 12) more?"
        }
        return " Did you mean \(quoted.dropLast().joined(separator: ", ")) or '\(last)'?"
    }

    /// The question whether a name was meant, after a sentence; empty for `nil`.
    public static func didYouMean(_ name: String?) -> String { didYouMean(name.map { [$0] } ?? []) }

    /// The names of candidates as a sentence lists them, at most a dozen.
    public static func list(_ names: [String]) -> String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }
}

extension ProgramEdition {
    /// The designations that a name can mean: its own, the name, the short one and its letters.
    public func designations(named name: String) -> NameMatch {
        NameMatch(of: name, among: designations.map { [$0.id.rawValue, $0.name, $0.shortName, $0.abbreviation] })
    }

    /// The input that a name means: its own, an alias, or the beginning of either where only one input begins so.
    ///
    /// Facts about people and about the past have names without number, so those are taken as they are.
    ///
    /// - Throws: `EditRefusal` with the candidates, or with the name that is most like it.
    public func inputName(meant name: String) throws(EditRefusal) -> InputName {
        let typed = InputName(rawValue: name)
        if PersonEdit(typed) != nil || MembershipInput(typed) != nil || HistoryInput(typed) != nil { return typed }
        if input(named: typed) != nil || trainingInputs.contains(where: { $0.name == typed }) { return typed }
        let subjects =
            inputPlaces.namesByInput.map { $0.map(\.rawValue) } + membershipInputs.map { [$0.name.rawValue] }
            + trainingInputs.map { [$0.name.rawValue] }
        switch NameMatch(of: name, among: subjects) {
        case .one(let place): return InputName(rawValue: subjects[place][0])
        case .several(let places):
            throw EditRefusal(
                "'\(name)' can be several inputs: \(NameMatch.list(places.map { subjects[$0][0] })). Type more of it.")
        case .none(let near):
            let hint = NameMatch.didYouMean(near)
            throw EditRefusal(
                "There is no input '\(name)' in edition \(id).\(hint) 'seventy program inputs' lists them all.")
        }
    }
}

extension Sequence where Element == TrackRules {
    /// The track that a name means: its key, the name shown or a name of it in another edition, in any case.
    public func match(named name: String) -> (ids: [TrackID], match: NameMatch) {
        var ids: [TrackID] = []
        var names: [TrackID: [String]] = [:]
        for track in self {
            guard let id = track.id else { continue }
            if !ids.contains(id) { ids.append(id) }
            names[id, default: [id.rawValue]] += [track.name] + track.otherIDs.map(\.rawValue)
        }
        return (ids, NameMatch(of: name, among: ids.map { names[$0] ?? [] }))
    }
}
