package import JSONTree
internal import SolutionsPartner

/// Why the store could not do what was asked, in words that name the thing, what is wrong and what to do.
package enum StoreError: Error, Sendable {
    /// There is nothing at the path.
    case notFound(path: String)
    /// The folder holds no `store.json`.
    case notAStore(path: String)
    /// The store holds no partner of that name; `nearest` is the most similar one.
    case noSuchPartner(id: String, nearest: String?)
    /// A key that may not become part of a file name.
    case invalidName(String)
    /// A name that no scenario can have.
    case invalidScenarioName(String)
    /// The partner has no scenario of that name; `nearest` is the most similar one.
    case noSuchScenario(partner: String, name: String, nearest: String?)
    /// The partner has a scenario of that name already.
    case scenarioExists(partner: String, name: String)
    /// The system does not let the file be read, or it is no ordinary file.
    case unreadable(file: String, reason: String)
    /// The file is no JSON, or holds something else than it should.
    case faulty(file: String, faults: [JSONFault])
    /// Nothing can be saved there at all.
    case readOnly(path: String, reason: String)
    /// Saving failed; the store holds what it held before.
    case cannotWrite(path: String, reason: String)
    /// The change is made, but the system did not confirm that it would outlast a loss of power.
    case notSecured(path: String, reason: String)
    /// A store could not be made.
    case cannotCreate(path: String, reason: String)
    /// There is a store already.
    case exists(path: String)
    /// A store was to be made in a folder that holds other things.
    case notEmpty(path: String)
    /// There is a partner of that key already.
    case partnerExists(id: String)
    /// Another partner is called so already.
    case nameTaken(String, by: String)
    /// A name in which there is nothing to see.
    case blankName
    /// A value that no decimal number spells.
    case notStorable(input: String, value: String)

    /// Somebody else is saving, and was not done in time; `nil` where nobody says who.
    case locked(by: LockHolder?)
    /// Somebody else changed the same places since the edit began; nothing was saved.
    case conflicts(file: String, revision: Int, conflicts: [FieldConflict])
    /// An edit claims to start from a revision that neither the backups nor the journal tell of.
    case unknownRevision(file: String, revision: Int, current: Int)
    /// The journal has no such entry.
    case noSuchEntry(Int)
    /// The journal knows nothing that led a document to a revision.
    case noSuchRevision(file: String, revision: Int)
    /// The entry cannot be taken back.
    case cannotUndo(entry: Int, reason: String)
    /// There is no such backup.
    case noSuchBackup(String)

    /// What went wrong in kind, from which the command chooses its exit status.
    package enum Kind: Sendable, Hashable {
        /// What was asked for is not there (66 of `sysexits.h`).
        case missing
        /// What was read is faulty (65).
        case badData
        /// Nothing could be written (73).
        case cannotWrite
        /// The request itself makes no sense (64).
        case badRequest
        /// Somebody else is in the way for a moment (75).
        case busy
        /// Somebody else changed the same thing (1).
        case conflict
    }

    /// What went wrong in kind.
    package var kind: Kind {
        switch self {
        case .notFound, .notAStore, .noSuchPartner, .noSuchScenario, .noSuchEntry, .noSuchRevision, .noSuchBackup:
            .missing
        case .unreadable, .faulty: .badData
        case .readOnly, .cannotWrite, .notSecured, .cannotCreate, .exists, .notEmpty, .partnerExists, .nameTaken,
            .scenarioExists:
            .cannotWrite
        case .invalidName, .invalidScenarioName, .blankName, .notStorable, .unknownRevision: .badRequest
        case .locked: .busy
        case .conflicts, .cannotUndo: .conflict
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// The error as sentences; the faults of a file a line each.
    package var description: String {
        switch self {
        case .notFound(let path):
            "There is no store at \(path). 'seventy init \(path)' makes one."
        case .notAStore(let path):
            "\(path) is no store: it has no store.json. Name another folder, or make a store with 'seventy init'."
        case .noSuchPartner(let id, let nearest):
            "There is no partner '\(id)' in this store."
                + (nearest.map { NameMatch.didYouMean($0) } ?? " 'seventy partners' lists them all.")
        case .invalidName(let name):
            "'\(name)' cannot be the key of a partner. Use lower-case letters, digits and dashes, such as 'contoso'."
        case .invalidScenarioName(let name):
            "'\(name.prefix(80))' cannot be the name of a scenario. Use lower-case letters, digits and dashes, such as "
                + "'two-customers-more'."
        case .noSuchScenario(let partner, let name, let nearest):
            "\(partner) has no scenario '\(name.prefix(80))'."
                + (nearest.map { NameMatch.didYouMean($0) } ?? " 'seventy scenario list \(partner)' shows them all.")
        case .scenarioExists(let partner, let name):
            "\(partner) has a scenario '\(name)' already. Choose another name, or say that it is to be replaced."
        case .unreadable(let file, let reason): "\(file) cannot be read: \(reason)."
        case .faulty(let file, let faults):
            faults.map { FileFinding(file: file, fault: $0).description }.joined(separator: "\n")
        case .readOnly(let path, let reason): "\(path) can only be read: \(reason). Nothing was saved."
        case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason). Nothing was changed."
        case .notSecured(let path, let reason):
            "\(path) was saved, but the system does not confirm that it is safe on the disk: \(reason)."
        case .cannotCreate(let path, let reason): "No store could be made at \(path): \(reason)."
        case .exists(let path): "There is a store at \(path) already. Open it, or name another folder."
        case .notEmpty(let path): "\(path) holds other files. Name a folder that is empty or not there yet."
        case .partnerExists(let id): "There is a partner '\(id)' already. Choose another key."
        case .nameTaken(let name, let id): "The partner \(id) is called '\(name)' already. Choose another name."
        case .blankName: "A partner needs a name of at least one letter."
        case .notStorable(let input, let value):
            "\(input) cannot be saved as \(value). Give a number with at most six decimals."
        case .locked(let holder):
            "Somebody else is saving"
                + (holder.map { ": \($0)\($0.since.isEmpty ? "" : ", since \($0.since)")." } ?? ".")
                + " Nothing was changed. Try again."
        case .conflicts(let file, let revision, let conflicts):
            ([
                "\(Self.named(file, asBeginning: true)) is at revision \(revision), and what was to change has changed "
                    + "since. Nothing was saved."
            ]
                + conflicts.map { "  " + $0.sentence }).joined(separator: "\n")
        case .unknownRevision(let file, let revision, let current):
            "\(Self.named(file, asBeginning: true)) is at revision \(current), and nothing is known of revision "
                + "\(revision). Look at it again."
        case .noSuchEntry(let number):
            "The journal has no entry \(number). 'seventy log' lists them."
        case .noSuchRevision(let file, let revision):
            "Nothing on record led \(Self.named(file)) to revision \(revision). 'seventy log' shows the revisions."
        case .cannotUndo(let entry, let reason): "Entry \(entry) cannot be taken back: \(reason)."
        case .noSuchBackup(let name):
            "There is no backup '\(name)'. 'seventy backup list' shows them all."
        }
    }
}

extension StoreError {
    /// A document as people call it, such as `the partner contoso`.
    private static func named(_ file: String, asBeginning: Bool = false) -> String {
        guard let words = StoreDocument(file: file)?.words else { return file }
        return asBeginning ? words.prefix(1).uppercased() + words.dropFirst() : words
    }
}

extension FieldConflict {
    /// The conflict as a sentence with all three values.
    package var sentence: String {
        let by = author.map { " (\($0)\(time.map { ", \($0)" } ?? ""))" } ?? ""
        // What has many parts may have changed in one of them and be called the same.
        guard Self.words(base) != Self.words(theirs) else {
            return "\(told): a part of it was changed since\(by), not changed to \(Self.words(mine))."
        }
        return
            "\(told): was \(Self.words(base)), is now \(Self.words(theirs))\(by), "
            + "not changed to \(Self.words(mine))."
    }

    /// What is said of the place once it was replaced all the same: what stood there is gone.
    package var replacement: String {
        let by = author.map { " (\($0)\(time.map { ", \($0)" } ?? ""))" } ?? ""
        return "\(told): \(Self.words(theirs, beside: mine))\(by) → \(Self.words(mine, beside: theirs))"
    }

    /// A value as people would say it, and never as the document writes it: of a measure, its value alone; of what has
    /// many parts, their names, those that another value has not first.
    package static func words(_ node: JSONNode?, beside other: JSONNode? = nil) -> String {
        guard let node else { return "not entered" }
        if node == Oblivion.mark { return "forgotten" }
        let numbers = derivedNumbers(in: node)
        if numbers > 0 { return numbers == 1 ? "1 derived number" : "\(numbers) derived numbers" }
        if node["import"] != nil, let rows = node["rows"]?.int {
            return rows == 1 ? "imported from 1 row" : "imported from \(rows) rows"
        }
        if node["import"] != nil, node["months"] != nil { return "imported again" }
        // Of a measure the value, of a certification the day, of a person the name.
        let value = node["value"] ?? node["earned"] ?? node["name"] ?? node
        switch value.content {
        case .object(let members):
            guard !members.isEmpty else { return "entered" }
            // What has one fact alone is that fact.
            if members.count == 1, let only = members.first?.value, only.text != nil { return words(only) }
            return names(of: members, beside: other) ?? count(members.count, ("entry", "entries"))
        case .array(let items): return count(items.count, ("entry", "entries"))
        default:
            let text = value.text ?? value.compact
            let until = node["earned"] == nil ? nil : node["expires"]?.text
            return text.count > 60 ? text.prefix(60) + "…" : text + (until.map { ", until \($0)" } ?? "")
        }
    }

    /// The most parts that are named.
    private static let namedParts = 6

    /// The names of parts that have parts of their own or nothing but a name, such as accounts; `nil` for any others.
    private static func names(of members: [JSONMember], beside other: JSONNode?) -> String? {
        guard members.allSatisfy({ if case .object = $0.value.content { true } else { false } }) else { return nil }
        let (new, known) = (members.filter { other?[$0.name] == nil }, members.filter { other?[$0.name] != nil })
        // All of them in their order where they fit, else what differs.
        let listed = members.count > namedParts ? (new + known) : members
        let names = listed.prefix(namedParts).map { $0.value["name"]?.text ?? $0.name }
        let rest = members.count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    private static func count(_ count: Int, _ words: (one: String, many: String)) -> String {
        "\(count) \(count == 1 ? words.one : words.many)"
    }

    /// How many derived numbers a value holds, by month and edition or without them; 0 for any other value.
    private static func derivedNumbers(in node: JSONNode, depth: Int = 0) -> Int {
        guard case .object(let members) = node.content, depth < 4 else { return 0 }
        if depth > 0, node["value"] != nil, node["complete"] != nil { return 1 }
        return members.reduce(0) { $0 + derivedNumbers(in: $1.value, depth: depth + 1) }
    }
}
