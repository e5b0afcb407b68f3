internal import Exchange
internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

/// The numbers of a partner: the global account, and further accounts and locations that its document notes.
struct PartnerAccounts {
    /// The number of the global account; `nil` where nobody noted it.
    let account: String?
    /// All of them.
    private(set) var known: Set<String> = []
    private var noted: Set<String> = []

    init(_ document: PartnerDocument?) {
        account = document?.partner.accountID
        if case .object(let members)? = document?.node["accounts"]?.content { noted = Set(members.map(\.name)) }
        known = noted
        if let account { known.insert(account) }
    }

    /// Notes a number.
    mutating func add(_ numbers: some Sequence<String>) { known.formUnion(numbers) }

    /// Learns which locations are the partner's own: a file of the account names them, and so does a profile.
    ///
    /// All files are asked until none tells anything new, so that their order makes no difference.
    ///
    /// - Parameter locations: The locations that profiles name, by account.
    mutating func learn(from files: [FileSummary], _ locations: [String: [String]]) {
        var before: Set<String>
        repeat {
            before = known
            for file in files where !file.accounts.isEmpty && stranger(in: file) == nil { add(file.ownIDs) }
            for account in before { add(locations[account] ?? []) }
        } while known != before
    }

    /// The locations that profiles name, by account.
    static func byAccount(_ locations: [(account: String, location: String)]) -> [String: [String]] {
        Dictionary(grouping: locations, by: \.account).mapValues { $0.map(\.location) }
    }

    /// Whether a file names an account of the partner, or a location where it names no account.
    func owns(_ file: FileSummary) -> Bool {
        !known.isDisjoint(with: file.accounts.isEmpty ? file.ownIDs : file.accounts)
    }

    /// What is known and not noted in the document yet.
    var unnoted: [String] { known.subtracting(noted).filter { $0 != account }.sorted() }

    /// Whether nothing is known that a file could be compared with.
    var isEmpty: Bool { known.isEmpty }

    /// The number of a file that is none of the partner's; `nil` for a file that is the partner's, or tells nothing.
    ///
    /// A file that names the global account is judged by it, any other one by the locations.
    func stranger(in file: FileSummary) -> String? {
        guard !isEmpty else { return nil }
        if !file.accounts.isEmpty { return file.accounts.first { !known.contains($0) } }
        guard !file.ownIDs.isEmpty, known.isDisjoint(with: file.ownIDs) else { return nil }
        return file.ownIDs[0]
    }

    /// The changes of the document that note what is known now.
    func changes(newAccount: String?) -> [FieldChange] {
        var changes: [FieldChange] = []
        if account == nil, let newAccount { changes.append(FieldChange(path: ["account"], value: .string(newAccount))) }
        for number in unnoted where number != newAccount {
            changes.append(FieldChange(path: ["accounts", number], value: JSONNode(.object([]))))
        }
        return changes
    }
}
