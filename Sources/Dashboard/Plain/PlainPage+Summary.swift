internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// What there is in the store, in a few lines, and its partners, a line each where they are few.
    func summaryPage() -> PlainPage {
        var page = PlainPage(title: title, words: words)
        if let reason = store.readOnlyReason { page.add("Read-only: \(reason).") }
        for line in RowTotals(store.partners).lines(words) { page.add(line) }
        guard store.partners.count <= Self.mostNamed else {
            page.add("partners lists them all. The name of one, or its beginning, opens it.")
            return page
        }
        for entry in store.partners {
            let told = entry.row?.sentence(words) ?? "not read yet"
            page.parts.append(
                .item(
                    PlainPage.Item(
                        text: "\(entry.name) (\(entry.id)): \(told)", place: ScreenPlace(.overview, partner: entry.id)
                    )))
        }
        page.add("partners tells more of each.")
        return page
    }

    /// The most partners that a summary names.
    private static let mostNamed = 20
}
