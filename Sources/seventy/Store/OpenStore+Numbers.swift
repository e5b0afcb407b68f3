internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// What is odd about changes of what is known of a partner, told beside them.
    func doubts(about edits: [Edit], of partner: Partner) throws(CommandFailure) -> [EditDoubt] {
        let (edition, day) = try ground.choice(for: partner, RulesRequest())
        return edition.doubts(about: edits, of: partner, on: day) + doubts(aboutNumbersIn: edits, of: partner.id)
    }

    /// Which numbers of accounts and locations, among those that changes give a partner, other partners have too.
    func doubts(aboutNumbersIn edits: [Edit], of id: String) -> [EditDoubt] {
        edits.flatMap { edit -> [EditDoubt] in
            guard Particular(edit.input)?.isNumbers == true, let text = edit.value?.text else { return [] }
            return store.owners(of: Set(Particular.parts(of: text)), besides: id).map {
                .shared($0.number, with: $0.partner, in: edit.input)
            }
        }
    }
}
