internal import Exchange
internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

/// Who is who among people typed by hand and people of downloads, as somebody said.
struct PersonAnswers {
    /// By the key of a person typed by hand, the key of the same person in downloads.
    var joined: [String: String] = [:]
    /// People typed by hand, each with somebody of downloads who is somebody else.
    var apart: [(person: String, number: String)] = []

    /// Whether nobody said anything.
    var isEmpty: Bool { joined.isEmpty && apart.isEmpty }
}

/// How people of trainings change a partner's document.
struct ImportPeople {
    /// The changes of the document.
    private(set) var changes: [FieldChange] = []
    /// What somebody held and what they hold, a certification each; `nil` for nothing.
    struct Held {
        let person: String
        let name: String
        let code: String
        let old: String?
        let new: String?
    }

    /// The certifications that are new or have other days, by people.
    private(set) var certifications: [Held] = []
    /// The keys of people who are new.
    private(set) var added: [String] = []
    /// The keys of people who hold something new.
    private(set) var changed: [String] = []
    /// People typed by hand who may be the same as people of downloads, which nobody said yet.
    private(set) var likely: [(person: String, number: String, name: String)] = []

    init(_ people: TrainedPeople, in document: PartnerDocument, _ answers: PersonAnswers) {
        var before: [String: JSONNode] = [:]
        var order: [String] = []
        if case .object(let members)? = document.node["people"]?.content {
            for member in members {
                before[member.name] = member.value
                order.append(member.name)
            }
        }
        var after = before
        for (person, number) in answers.joined.sorted(by: { $0.key < $1.key }) where person != number {
            guard let typed = after.removeValue(forKey: person) else { continue }
            after[number] = Self.joined(typed, after[number], key: number).setting(
                ["joined", person], to: JSONNode(.object([])))
        }
        for person in people.people {
            after[person.key] = Self.node(of: person, upon: after[person.key])
        }
        for (person, number) in answers.apart {
            after[person] = after[person]?.setting(["apart", number], to: JSONNode(.object([])))
        }
        for (key, node) in after.sorted(by: { $0.key < $1.key }) where before[key] != node {
            guard node["source"] == .string("imported") else { continue }
            if before[key] == nil { added.append(key) } else { changed.append(key) }
            // Who was typed by hand held what they held under another key.
            let joined = answers.joined.first { $0.value == key }.flatMap { before[$0.key] }
            let (old, new) = ([Self.days(joined), Self.days(before[key])], Self.days(node))
            for code in Set(old.flatMap(\.keys)).union(new.keys).sorted() {
                var known: [String] = []
                for days in old.compactMap({ $0[code] }) where !known.contains(days) { known.append(days) }
                guard known != new[code].map({ [$0] }) ?? [] else { continue }
                certifications.append(
                    Held(
                        person: key, name: Self.name(node) ?? key, code: code,
                        old: known.isEmpty ? nil : known.joined(separator: " and "), new: new[code]))
            }
        }
        if after != before {
            // One change of all of them: thousands, one by one, would each go through all the others.
            let known = order.filter { after[$0] != nil }
            let new = Set(after.keys).subtracting(known).sorted()
            changes = [
                FieldChange(
                    path: ["people"],
                    value: JSONNode(
                        .object((known + new).compactMap { key in after[key].map { JSONMember(key, $0) } })))
            ]
        }
        let all = after.sorted { $0.key < $1.key }.map { key, node in
            var apart: Set<String> = []
            if case .object(let members)? = node["apart"]?.content { apart = Set(members.map(\.name)) }
            return Person(
                id: key, name: Self.name(node) ?? key, certifications: [],
                isImported: node["source"] == .string("imported"), apart: apart)
        }
        likely = LikelyPair.pairs(among: all).map { pair in
            (pair.typed, pair.imported, Self.name(after[pair.typed]) ?? pair.typed)
        }
    }

    /// From when to when somebody holds each certification, in words.
    private static func days(_ person: JSONNode?) -> [String: String] {
        guard case .object(let held)? = person?["certifications"]?.content else { return [:] }
        return Dictionary(
            held.map { entry in
                func day(_ member: String) -> String? {
                    if case .string(let text)? = entry.value[member]?.content { text } else { nil }
                }
                let end = day("expires").map { " to \($0)" } ?? ""
                return (entry.name, "\(day("earned") ?? "held")\(end)")
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func name(_ person: JSONNode?) -> String? {
        if case .string(let name)? = person?["name"]?.content { return name }
        return nil
    }

    /// Somebody who was typed by hand as the person of downloads who they are: everything that was typed stays, and what
    /// downloads say comes on top, as if it came in now.
    private static func joined(_ typed: JSONNode, _ imported: JSONNode?, key: String) -> JSONNode {
        var node = typed.setting(["source"], to: .string("imported")).setting(["apart"], to: nil)
        if let earlier = imported?["joined"] { node = node.setting(["joined"], to: earlier) }
        if let told = name(imported), told != key, told > name(node) ?? "" {
            node = node.setting(["name"], to: .string(told))
        }
        guard case .object(let held)? = imported?["certifications"]?.content else { return node }
        if node["certifications"] == nil { node = node.setting(["certifications"], to: JSONNode(.object([]))) }
        for entry in held {
            let path = ["certifications", entry.name]
            guard let row = Self.held(entry.name, in: entry.value) else {
                if node.value(at: path) == nil { node = node.setting(path, to: entry.value) }
                continue
            }
            node = node.setting(path, to: holding(row, upon: node.value(at: path) ?? entry.value))
        }
        return node
    }

    /// What is on record of a certification once a download tells of it.
    private static func holding(_ row: HeldCertification, upon entry: JSONNode) -> JSONNode {
        // What is on record is one row more: an older download takes no renewal back.
        let known = held(row.code, in: entry).map { [$0] } ?? []
        let held = TrainedPeople.latest([row] + known) ?? row
        var entry = entry
        if let name = row.name, name != row.code { entry = entry.setting(["name"], to: .string(name)) }
        entry = entry.setting(["earned"], to: held.earned.map { .string($0.description) })
        return entry.setting(["expires"], to: held.expires.map { .string($0.description) })
    }

    /// What is on record of a certification; `nil` without the day on which it was earned.
    private static func held(_ code: String, in entry: JSONNode) -> HeldCertification? {
        func day(_ member: String) -> CalendarDate? {
            guard case .string(let text)? = entry[member]?.content else { return nil }
            return CalendarDate(text)
        }
        guard let earned = day("earned") else { return nil }
        var name: String?
        if case .string(let text)? = entry["name"]?.content { name = text }
        return HeldCertification(code: code, name: name, earned: earned, expires: day("expires"))
    }

    private static func node(of person: TrainedPeople.Trained, upon known: JSONNode?) -> JSONNode {
        var node = known ?? JSONNode(.object([]))
        // Of two names the greater one, as within a file: the order of imports does not matter either.
        let isOlder = Self.name(node).map { $0 != person.key && $0 > person.name } ?? false
        if node["name"] == nil || (!person.name.isEmpty && !isOlder && node["source"] == .string("imported")) {
            node = node.setting(["name"], to: .string(person.name.isEmpty ? person.key : person.name))
        }
        node = node.setting(["source"], to: .string("imported"))
        if node["certifications"] == nil { node = node.setting(["certifications"], to: JSONNode(.object([]))) }
        for row in person.certifications {
            let path = ["certifications", row.code]
            node = node.setting(path, to: holding(row, upon: node.value(at: path) ?? JSONNode(.object([]))))
        }
        return node
    }
}
