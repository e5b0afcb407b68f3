internal import JSONTree
internal import SolutionsPartner

/// The member `derived` of a document whose records go back to what they were.
///
/// It follows from the records, so nobody's wish is lost with it and it is compared with nothing: what was noted before
/// the records changed comes back, what was noted since of their months goes, and all else stays.
struct DerivedTakenBack {
    /// The member before the records changed, and after it.
    let before: JSONNode?
    let after: JSONNode?
    /// The months whose records go back.
    let months: Set<YearMonth>
    /// Those of them that become neither what they were nor what they are, since another import told of them as well.
    let mixed: Set<YearMonth>

    /// The changes of a document with such a member.
    func changes(of current: JSONNode?) -> [FieldChange] {
        var changes: [FieldChange] = []
        for month in names(of: before, after, current) {
            for edition in names(of: before?[month], after?[month], current?[month]) {
                let (old, new) = (before?[month]?[edition], after?[month]?[edition])
                let now = current?[month]?[edition]
                let isOld = now == new && !follows(month, from: mixed)
                let wanted = isOld ? old : follows(month, from: months) ? nil : now
                if wanted != now { changes.append(FieldChange(path: ["derived", month, edition], value: wanted)) }
            }
        }
        return changes
    }

    /// Whether numbers of a month follow from any of the months that go back: two years and a month are looked at.
    private func follows(_ name: String, from months: Set<YearMonth>) -> Bool {
        guard let month = YearMonth(name) else { return !months.isEmpty }
        return (0...24).contains { months.contains(month.adding(months: -$0)) }
    }

    private func names(of nodes: JSONNode?...) -> [String] {
        nodes.reduce(into: Set<String>()) { names, node in
            if case .object(let members)? = node?.content { names.formUnion(members.map(\.name)) }
        }.sorted()
    }
}

extension JSONNode {
    /// The document without months of derived numbers that have none left, and without an empty member for them.
    func withoutEmptyDerived() -> JSONNode {
        guard case .object(let months)? = self["derived"]?.content else { return self }
        let left = months.filter { $0.value != JSONNode(.object([])) }
        if left.isEmpty { return setting(["derived"], to: nil) }
        guard left.count < months.count else { return self }
        return setting(["derived"], to: JSONNode(.object(left)))
    }
}
