internal import Pages
internal import SolutionsPartner

/// A row of the membership: a fact, or what stands above a group of facts.
enum MembershipRow: Sendable, Hashable {
    case fact(MembershipInput)
    /// A group, with how many of its facts are entered, and whether those that are not are shown as well.
    case group(MembershipGroup, entered: Int, count: Int, isOpen: Bool)

    /// The fact; `nil` for a group.
    var fact: MembershipInput? {
        guard case .fact(let fact) = self else { return nil }
        return fact
    }
}

/// Which groups of the membership show what is not entered as well.
struct MembershipFolds: ScreenState {
    var open: Set<MembershipGroup> = []
}

extension MembershipScreen {
    /// The rows: what every partner has, then each group with what is entered of it, or with all of it where it is open
    /// or searched.
    func records(in state: DashboardState) -> [MembershipRow] {
        guard let scored = state.partner(partner) else { return [] }
        let isSearched = state.screens.contains { $0.content.isSame(as: self) && !$0.finding.filter.isEmpty }
        let facts = scored.membershipRows
        let before = state.facts(of: partner)?.partner.membership
        let groups = MembershipGroup.allCases.flatMap { group -> [MembershipRow] in
            let members = facts.filter { $0.group == group }
            guard !members.isEmpty else { return [] }
            // What a what-if took away is still worth a row.
            let entered = members.filter { scored.partner.membership[$0] != nil || before?[$0] != nil }
            let isOpen = isSearched || state.own[MembershipFolds.self].open.contains(group)
            return [.group(group, entered: entered.count, count: members.count, isOpen: isOpen)]
                + (isOpen ? members : entered).map { .fact($0) }
        }
        return facts.filter { $0.group == nil }.map { .fact($0) } + groups
    }

    func key(of record: MembershipRow) -> String {
        switch record {
        case .fact(let fact): fact.name.rawValue
        case .group(let group, _, _, _): "group:\(group.rawValue)"
        }
    }
}

extension DashboardState {
    /// Shows what is not entered of the group under the cursor, or folds it away; on a fact, begins to change it.
    mutating func openMembership() {
        guard let shown = screen.content as? MembershipScreen,
            case .group(let group, _, _, _)? = selectedRecord(of: shown)
        else { return editMembership() }
        own[MembershipFolds.self].open.formSymmetricDifference([group])
        keepSelectionVisible()
    }

    /// Why there is no fact about the membership to change.
    var refusalToEditMembership: String? {
        guard let shown = screen.content as? MembershipScreen, let row = selectedRecord(of: shown) else {
            return "There is nothing to change here."
        }
        return row.fact == nil ? "\(keyName(.open)) shows the facts of this group." : nil
    }
}
