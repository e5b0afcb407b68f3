/// The screens there are, a line each, in the order in which they are listed.
enum ScreenRegistry {
    static let types: [any Screen.Type] = [
        PortfolioScreen.self,
        OverviewScreen.self,
        DesignationScreen.self,
        ExplanationScreen.self,
        FaultsScreen.self,
        ChangesScreen.self,
        ConflictsScreen.self,
        PeopleScreen.self,
        PersonScreen.self,
        AnniversaryScreen.self,
        BadgesScreen.self,
        PlanScreen.self,
        PlanStepsScreen.self,
        PlanSettingsScreen.self,
        ScenariosScreen.self,
        ComparisonScreen.self,
        ActivityScreen.self,
        HistoryScreen.self,
        EditionsScreen.self,
        EditionChangesScreen.self,
        MembershipScreen.self,
        HelpScreen.self,
    ]

    /// What is known of each kind.
    static func spec(of kind: ScreenKind) -> ScreenSpec? { kinds.firstIndex(of: kind).map { specs[$0] } }

    private static let specs = types.map { $0.spec }

    /// The kinds.
    static let kinds = specs.map(\.kind)

    /// The screen of a kind; `nil` for one that is not known.
    static func type(of kind: ScreenKind) -> (any Screen.Type)? { kinds.firstIndex(of: kind).map { types[$0] } }

    /// The screen of a name; `nil` for one that is not known.
    static func type(named name: ScreenName) -> (any Screen.Type)? { types.first { $0.spec.name == name } }
}
