import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Every screen in words.
@Suite struct PlainPageTests {
    private static let places: [ScreenPlace] = [
        ScreenPlace(.portfolio), ScreenPlace(.overview, partner: "contoso"),
        ScreenPlace(.designation, partner: "northwind", designation: "infrastructure"),
        ScreenPlace(.explanation, partner: "contoso", designation: "security", metric: "intermediate-certifications"),
        ScreenPlace(.changes, partner: "contoso"), ScreenPlace(.people, partner: "northwind"),
        ScreenPlace(.person, partner: "northwind"), ScreenPlace(.anniversary, partner: "fabrikam"),
        ScreenPlace(.badges, partner: "tailspin"), ScreenPlace(.plan, partner: "contoso"), ScreenPlace(.activity),
        ScreenPlace(.history, partner: "contoso"), ScreenPlace(.editions, partner: "contoso"),
        ScreenPlace(.membership, partner: "fabrikam"), ScreenPlace(.help),
        ScreenPlace(.scenarios, partner: "contoso"), ScreenPlace(.comparison, partner: "contoso"),
        ScreenPlace(.planSettings, partner: "contoso"), ScreenPlace(.editionChanges, partner: "contoso"),
    ]

    @Test func everyScreenIsHere() {
        #expect(Set(Self.places.map(\.name)) == Set(ScreenName.allCases))
    }

    @Test(arguments: places)
    func screen(place: ScreenPlace) throws {
        var stage = try Stage(store: Self.store())
        if place.name == .changes { stage.state.lay(try Self.edits(), over: "contoso") }
        for effect in try stage.state.go(to: place) { try Self.answer(effect, &stage.state) }
        let lines = stage.state.plainPage().lines(numbered: false, metrics: .standard)
        expectGolden(lines.joined(separator: "\n") + "\n", "\(place.name.rawValue).txt")
    }

    /// Where a distance to the line stands below a total, the two add up to the line.
    @Test func totalsOfThePortfolioAddUpWithTheDistance() throws {
        var stage = try Stage(store: Self.store())
        _ = try stage.state.go(to: ScreenPlace(.portfolio))
        let page = stage.state.plainPage()
        var told = 0
        for entry in stage.state.store.partners {
            guard let nearest = entry.scored?.nearest, nearest.shortfall > 0,
                let facts = page.items.first(where: { $0.place?.partner == entry.id })?.facts,
                let scores = facts.first(where: { $0.hasPrefix("Scores: ") }),
                let distance = facts.first(where: { $0.hasPrefix("Nearest to ") })
            else { continue }
            let short = try #require(distance.firstMatch(of: /([\d.]+) points? short/)?.1)
            let behind = try #require(scores.firstRange(of: "\(nearest.rules.shortName) ")?.upperBound)
            let total = scores[behind...].prefix { $0.isNumber || $0 == "." }
            let sum = try #require(Rational(decimal: String(total))) + #require(Rational(decimal: String(short)))
            #expect(sum == nearest.required, "\(entry.id): \(total) and \(short)")
            told += 1
        }
        #expect(told > 2)
    }

    @Test func theWhatIfIsTold() throws {
        var stage = try Stage()
        stage.state.lay(try Self.edits(), over: "contoso")
        _ = try stage.state.go(to: ScreenPlace(.designation, partner: "contoso", designation: "security"))
        let lines = stage.state.plainPage().lines(numbered: true, metrics: .standard)
        expectGolden(lines.joined(separator: "\n") + "\n", "designation-what-if.txt")
    }

    @Test func aFaultyDocumentIsTold() throws {
        var stage = try Stage(store: Stage.faultyStore())
        _ = try stage.state.go(to: ScreenPlace(.people, partner: "litware"))
        let lines = stage.state.plainPage().lines(numbered: false, metrics: .standard)
        expectGolden(lines.joined(separator: "\n") + "\n", "faults.txt")
    }

    @Test(arguments: ScreenName.allCases)
    func nothingDependsOnTheWindow(name: ScreenName) throws {
        func lines(_ size: Size) throws -> [String] {
            var stage = try Stage(size: size)
            stage.state.lay(try Self.edits(), over: "northwind")
            _ = try stage.state.go(to: ScreenPlace(name, partner: "northwind"))
            stage.state.didRead(scenarios: [], of: "northwind")
            return stage.state.plainPage().lines(numbered: false, metrics: .standard)
        }
        let wide = try lines(Size(columns: 200, rows: 100))
        // The words of the help are those that stand on the screen that was left for it.
        if name != .help { #expect(try lines(Size(columns: 40, rows: 10)) == wide) }
        #expect(wide.count > 1)
    }

    @Test(arguments: Hostile.texts)
    func namesAreCleanedAndCut(name: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let day = try #require(CalendarDate("2022-10-15"))
        var partner = Partner(id: "p", name: name, accountID: name)
        partner.measures[InputName(rawValue: "azure.net-customer-adds")] = Measure(
            .quantity(2), provenance: Provenance(author: name, time: name))
        let store = StoreSnapshot(
            title: name,
            partners: [
                PartnerSnapshot(partner, card: Scorecard(of: partner, under: edition, on: day)),
                PartnerSnapshot(id: "q", faults: [name]),
            ])
        for screen in ScreenName.allCases where screen != .person && screen != .changes {
            // Half of the screens in each character set.
            let metrics: TextMetrics = screen.rawValue.count % 2 == 0 ? .standard : .ascii
            var stage = try Stage(metrics: metrics, store: store)
            _ = try stage.state.go(to: ScreenPlace(screen, partner: screen.needsPartner ? "p" : nil))
            for line in stage.state.plainPage().lines(numbered: true, metrics: metrics) {
                #expect(!line.unicodeScalars.contains(where: Hostile.isForbidden))
                #expect(line.unicodeScalars.count <= 5000)
                if !metrics.isUTF8 { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
            }
        }
    }

    /// The sample store with a history.
    static func store() throws -> StoreSnapshot {
        var store = try SampleStore.snapshot()
        guard let place = store.partners.firstIndex(where: { $0.id == "contoso" }),
            let scored = store.partners[place].scored
        else { throw SupportFailure("there is no contoso") }
        let history = try [(30, "2022-10-13"), (71, "2022-10-14")].map { points, day in
            RecordedDay(
                day: try TestEditions.date(day), edition: "2022-10",
                scores: [
                    RecordedDay.Score(.security, total: Rational(points), isQualified: points > 70),
                    RecordedDay.Score(.dataAI, total: Rational(20), isQualified: false),
                ])
        }
        store.partners[place] = PartnerSnapshot(
            scored.partner, card: scored.card, ground: scored.ground, history: history)
        return store
    }

    static func edits() throws -> [Edit] {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        return [
            try edition.edit("security.net-customer-adds.m365", to: "5"),
            try edition.edit("security.intermediate-certifications.step3", to: "4"),
        ]
    }

    /// Answers what the screens ask of the outside.
    static func answer(_ effect: Effect, _ state: inout DashboardState) throws {
        switch effect {
        case .readActivity:
            state.didRead(activity: [
                ActivityEntry(
                    number: 8, time: "2022-10-14T09:30:00Z", author: "maria", partner: "contoso",
                    place: "azure.usage-growth", input: InputName(rawValue: "azure.usage-growth"),
                    old: "3", new: "4", reason: "November report"),
                ActivityEntry(
                    number: 7, time: "2022-10-13T09:30:00Z", author: "omar", partner: nil, place: "title", old: "none",
                    new: "Sample", isVoid: true),
            ])
        case .plan(let id, _, let number):
            let scored = try #require(state.partner(id))
            let planner = Planner(for: scored.partner, under: scored.card.edition, on: scored.card.day)
            let missing = scored.card.designations.filter { !$0.isQualified }.map(\.rules.id)
            let ranking = try #require(planner.ranking(PlanRequest(designations: missing, costs: PlanCosts())))
            state.didPlan(
                PlanAnswer(
                    ranking: ranking.filter { plan in plan.designations.contains { missing.contains($0) } },
                    together: nil, unit: "days", edition: scored.card.edition), number: number)
        case .scenario(let id, .read): state.didRead(scenarios: Stage.scenarios(), of: id)
        default: break
        }
    }
}
