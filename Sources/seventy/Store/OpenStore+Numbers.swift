internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner

/// Who has the numbers of accounts and locations that changes give a partner.
struct NumberOwners {
    private let owners: [String: [KnownNumber]]

    init(_ known: some Sequence<KnownNumber>) { owners = Dictionary(grouping: known, by: \.number) }

    /// The numbers of accounts and locations that changes set.
    static func numbers(in edits: some Sequence<Edit>) -> Set<String> { Set(edits.flatMap(numbers(in:))) }

    private static func numbers(in edit: Edit) -> [String] {
        guard Particular(edit.input)?.isNumbers == true, let text = edit.value?.text else { return [] }
        return Particular.parts(of: text)
    }

    /// Which of the numbers that changes set another partner has too, in their order, each once for an input.
    func doubts(about edits: [Edit], of id: String) -> [EditDoubt] {
        edits.flatMap { edit in
            Set(Self.numbers(in: edit)).sorted().flatMap { owners[$0] ?? [] }.filter { $0.id != id }.map {
                .shared($0.number, with: $0.partner, in: edit.input)
            }
        }
    }
}

extension OpenStore {
    /// What is odd about changes of what is known of a partner, told beside them.
    func doubts(about edits: [Edit], of partner: Partner) throws(CommandFailure) -> [EditDoubt] {
        let (edition, day) = try ground.choice(for: partner, RulesRequest())
        return edition.doubts(about: edits, of: partner, on: day)
            + owners(in: edits).doubts(about: edits, of: partner.id)
    }

    /// Who has the numbers that changes set: every document is read where they set any, so once for many changes.
    func owners(in edits: some Sequence<Edit>) -> NumberOwners {
        NumberOwners(store.owners(of: NumberOwners.numbers(in: edits)))
    }
}

extension DashboardState {
    /// Who has the numbers that changes set, as far as it is known without reading anything: by their main accounts.
    func owners(in edits: [Edit]) -> NumberOwners {
        let numbers = NumberOwners.numbers(in: edits)
        guard !numbers.isEmpty else { return NumberOwners([]) }
        return NumberOwners(
            store.partners.lazy.compactMap { partner in
                partner.account.flatMap {
                    numbers.contains($0) ? KnownNumber(number: $0, id: partner.id, partner: partner.name) : nil
                }
            })
    }
}
