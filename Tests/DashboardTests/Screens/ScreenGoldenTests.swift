import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Every screen as people see it.
///
/// A golden holds the frame in UTF-8 with its looks. Every view has one for the usual window; the wide and the narrow
/// layout have one for each kind of screen that is laid out differently there. That the same frame in ASCII has the same
/// layout is a rule of ``AsciiFrameTests``, held for all views and sizes.
@Suite struct ScreenGoldenTests {
    enum View: String, CaseIterable {
        case portfolio
        case overviewContoso = "overview-contoso"
        case overviewNorthwind = "overview-northwind"
        case overviewAdatum = "overview-adatum"
        case overviewTailspin = "overview-tailspin"
        case singleTrack = "designation-single-track"
        case twoTracks = "designation-two-tracks"
        case otherTrack = "designation-other-track"
        case metricAtZero = "designation-metric-at-zero"
        case unknownValues = "designation-unknown-values"
        case inferred = "designation-inferred"
        case lastMetric = "designation-last-metric"
        case explanation
        case explanationOfSteps = "explanation-of-steps"
        case faults
        case help
        case anniversary
        case anniversaryOptions = "anniversary-options"
        case badges
        case badgesAtRisk = "badges-at-risk"
        case people
        case person
        case whatIf = "what-if"
        case changes
        case membership
        case editions
        case activity
        case activityEmpty = "activity-empty"
        case palette
        case paletteQuery = "palette-query"
        case helpOnDesignation = "help-on-designation"

        func bring(_ stage: inout Stage) throws {
            switch self {
            case .portfolio: stage.type("jj")
            case .overviewContoso: try stage.open(partner: "contoso")
            case .overviewNorthwind: try stage.open(partner: "northwind")
            case .overviewAdatum: try stage.open(partner: "adatum")
            case .overviewTailspin: try stage.open(partner: "tailspin")
            case .singleTrack: try stage.open(partner: "contoso", .security)
            case .twoTracks: try stage.open(partner: "northwind", .infrastructure)
            case .otherTrack:
                try stage.open(partner: "northwind", .infrastructure)
                stage.type("t")
            case .metricAtZero: try stage.open(partner: "contoso", .dataAI)
            case .unknownValues: try stage.open(partner: "adatum", .security)
            case .inferred: try stage.open(partner: "northwind", .security)
            case .lastMetric:
                try stage.open(partner: "tailspin", .modernWork)
                stage.type("G")
            case .explanation:
                try stage.open(partner: "contoso", .security)
                stage.type("jl")
            case .explanationOfSteps:
                try stage.open(partner: "northwind", .infrastructure)
                stage.type("jl")
            case .faults: try stage.open(partner: "litware")
            case .help: stage.type("?")
            case .anniversary:
                try stage.open(partner: "fabrikam")
                stage.type("6")
            case .anniversaryOptions:
                try stage.open(partner: "partner-a")
                stage.type("6")
            case .badges:
                try stage.open(partner: "tailspin")
                stage.type("7")
            case .badgesAtRisk:
                try stage.open(partner: "partner-a")
                stage.type("7")
            case .people:
                try stage.open(partner: "northwind")
                stage.type("5")
            case .person:
                try stage.open(partner: "northwind")
                stage.type("5jl")
            case .whatIf:
                try stage.open(partner: "contoso", .security)
                stage.type("+j+h")
            case .changes:
                try stage.open(partner: "contoso", .security)
                stage.type("+j+4")
            case .membership:
                try stage.open(partner: "fabrikam")
                stage.type("M")
            case .activity, .activityEmpty:
                stage.type("9")
                stage.state.didRead(activity: self == .activity ? Stage.activity : [])
            case .palette: stage.type(":")
            case .paletteQuery:
                try stage.open(partner: "northwind")
                stage.type(":undo")
            case .helpOnDesignation:
                try stage.open(partner: "contoso", .security)
                stage.type("?")
            case .editions:
                try stage.open(partner: "northwind")
                stage.type("E")
            }
        }
    }

    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 20)]

    /// The views whose wide or narrow layout shows something that no other one does.
    private static let wide: [View] = [
        .portfolio, .overviewContoso, .twoTracks, .whatIf, .people, .person, .anniversary, .badgesAtRisk, .membership,
        .palette,
    ]
    private static let narrow: [View] = [.portfolio, .overviewContoso, .twoTracks, .people, .anniversaryOptions]
    /// The views that make use of a very wide window.
    private static let widest: [View] = [.portfolio, .overviewContoso]

    private static let shown: [(View, Size)] = {
        var shown = View.allCases.map { ($0, sizes[0]) }
        for view in wide { shown.append((view, sizes[1])) }
        for view in narrow { shown.append((view, sizes[2])) }
        for view in widest { shown.append((view, Size(columns: 200, rows: 50))) }
        return shown
    }()

    @Test(arguments: shown)
    func view(_ view: View, size: Size) throws {
        expectGolden(
            FrameText.full(try view.stage(size: size).state.frame()),
            "\(view.rawValue)-\(size.columns)x\(size.rows).txt")
    }

    @Test func tooSmall() throws {
        let stage = try Stage(size: Size(columns: 20, rows: 5))
        expectGolden(FrameText.full(stage.state.frame()), "too-small-20x5.txt")
    }

    @Test func emptyStore() throws {
        let stage = try Stage(store: StoreSnapshot(title: "New store", partners: []))
        expectGolden(FrameText.full(stage.state.frame()), "empty-store-80x24.txt")
    }
}

extension ScreenGoldenTests.View {
    /// A dashboard that shows the view.
    func stage(size: Size, metrics: TextMetrics = .standard, themes: [Theme]? = nil) throws -> Stage {
        let store = try self == .faults ? Stage.faultyStore() : SampleStore.snapshot()
        var stage =
            try themes.map { try Stage(size: size, metrics: metrics, store: store, themes: $0) }
            ?? Stage(size: size, metrics: metrics, store: store)
        try bring(&stage)
        return stage
    }
}
