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
        for number in known.sorted() where number != account && number != newAccount && !noted.contains(number) {
            changes.append(FieldChange(path: ["accounts", number], value: JSONNode(.object([]))))
        }
        return changes
    }
}
