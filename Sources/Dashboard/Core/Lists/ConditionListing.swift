internal import Pages
internal import SolutionsPartner

/// What conditions can ask for on each screen, for the manual.
package enum ConditionListing: Sendable {
    /// Something that can be asked for.
    package struct Entry: Sendable, Hashable {
        /// Its names, the one to tell first.
        package let names: [String]
        /// What it is, with an example; of a column, what the column shows.
        package let meaning: String
    }

    /// The screens that can be asked for something by name, in the order of the registry, each with all that they can be
    /// asked for.
    ///
    /// Names that come from an edition or a document are not among it: each designation is asked for by its id.
    package static func all(in theme: Theme) -> [(screen: String, entries: [Entry])] {
        guard let (state, partner) = example(in: theme) else { return [] }
        return ScreenName.allCases.compactMap { name in
            var state = state
            guard (try? state.go(to: ScreenPlace(name, partner: partner))) != nil else { return nil }
            let entries = state.screen.content.list(in: state).facets.filter { !$0.isOfData }.map(Entry.init)
            return entries.isEmpty ? nil : (name.rawValue, entries)
        }
    }

    /// A dashboard of a partner that has a bit of everything, and the partner's key.
    private static func example(in theme: Theme) -> (state: DashboardState, partner: String)? {
        let day = CalendarDate(year: 2026, month: 7, day: 1)
        guard let day, let edition = try? EditionCatalog.embedded.edition("2026-07", on: day) else { return nil }
        let held = HeldCertification(code: "AZ-104", earned: day)
        let partner = Partner(
            id: "contoso", name: "Contoso", asOf: day,
            people: [Person(id: "maria", name: "Maria Silva", certifications: [held])])
        let card = Scorecard(of: partner, under: edition, on: day)
        // A partner alone would have no list of partners.
        let others = [PartnerSnapshot(id: "fabrikam", faults: ["none"])]
        let state = DashboardState(
            store: StoreSnapshot(partners: [PartnerSnapshot(partner, card: card)] + others),
            size: Size(columns: 100, rows: 40),
            metrics: .standard, today: day, themes: [theme])
        return (state, partner.id)
    }
}

extension ConditionListing.Entry {
    fileprivate init(_ facet: ListFacet<Int>) {
        names = facet.names
        let name = facet.names.first ?? ""
        meaning =
            switch facet.kind {
            case .number? where facet.isFlag: "A number, as in \(name)>=2, or more than none, as in \(name)."
            case .number?: "A number, as in \(name)<5."
            case .days?: "Days or a day, as in \(name)<60d or \(name)<2026-12-31."
            case .text?: "A word, as in \(name)=contoso."
            case .flag?: "Holds or does not, as in \(name) or !\(name)."
            case nil: "A column, compared as what it shows."
            }
    }
}
