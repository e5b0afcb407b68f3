internal import Pages
internal import SolutionsPartner

/// A screen: what it is about, and everything that the dashboard asks of it.
///
/// The values are small; what is shown is taken from the ``DashboardState`` when it is asked for. Each kind has a folder
/// of its own under `Screens`, and a line in ``ScreenRegistry``. Most are a ``ListScreen`` or a ``TextScreen``, and a
/// ``PartnerScreen`` where they are about a partner and nothing else.
protocol Screen: Hashable, Sendable {
    /// What is known of such screens before one is open.
    static var spec: ScreenSpec { get }

    // MARK: Going there

    /// Goes there by the key that does so, and says what is to be done outside.
    static func go(in state: inout DashboardState) -> [Effect]
    /// Why one cannot go there by the key that does so; `nil` where one can.
    static func refusalToGo(in state: DashboardState) -> String?
    /// The screens that one goes through from the overview of a partner to a place that was named.
    ///
    /// - Throws: `ScreenRefusal` for a name of something that is not there.
    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop]
    /// The places that a place stands for where it leaves a name out.
    static func places(
        of place: ScreenPlace, _ partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenPlace]
    /// The screen that was remembered, by what it was about; `nil` when that is not there any more.
    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self?
    /// What it is about, to be remembered; `nil` for a screen that is not come back to.
    func remembered(in state: DashboardState) -> [String: String]?
    /// What has to be read or looked for once it is open.
    func didOpen(in state: inout DashboardState) -> [Effect]
    /// The screen after the store was read again; `nil` where what it is about is gone.
    func revised(in state: DashboardState) -> Self?
    /// Forgets what was kept that hangs on the store, which was read again.
    static func forget(_ state: inout DashboardState)
    /// Makes ready what drawing cannot make.
    func prepare(_ state: inout DashboardState)

    // MARK: What it shows

    /// The key of the partner that it is about; `nil` for none.
    var partnerKey: String? { get }
    /// Whose screen it is, at the left of the header.
    func owner(in state: DashboardState) -> String
    /// Where one is among the screens of its owner; `nil` for the first.
    func place(in state: DashboardState) -> String?
    /// What stands at the right of the header, from the longest wording to the shortest.
    func ground(in state: DashboardState) -> [String]
    /// What the screen shows, in a few words such as `Contoso Consulting, overview`.
    func title(in state: DashboardState) -> String
    /// Its list as it is without filter and order; an empty one for a text.
    func list(in state: DashboardState) -> ScreenList
    /// Whether its list as it is has nothing in it, for which the list need not be made.
    func isListEmpty(in state: DashboardState) -> Bool
    /// Tells its list as it is from that of any other moment, so that one of thousands is put in order and narrowed
    /// down once; `nil` for a list that is short.
    func listVersion(in state: DashboardState) -> Int?
    /// Its list as a table for others, where that is more than its columns; `nil` for what the columns say.
    func table(in state: DashboardState) -> ShownTable?
    /// How its list is laid out.
    func shape(bodyRows: Int, itemCount: Int) -> ListShape
    /// How its list is laid out where a pane beside it tells of the selected row, so that nothing need be told below it.
    func shapeBesidePane(bodyRows: Int, itemCount: Int) -> ListShape
    /// Whether it is text that scrolls rather than a list with a selection.
    static var scrollsFreely: Bool { get }
    /// Its text before it is fitted to the window; nothing for a list.
    func lines(in state: DashboardState) -> [StyledLine]
    /// The lines of its text that a search is to find, where these are others than those that contain what is searched
    /// for; `nil` where they are not.
    func matches(of text: String, in lines: [StyledLine]) -> [Int]?
    /// Draws the body.
    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas)
    /// Draws what is told of the selected row beside the list, where the window is wide and the screen has such a pane.
    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas)
    /// Adds what is read from top to bottom in place of the drawing.
    func addPage(to page: inout PlainPage, in state: DashboardState)

    // MARK: What is done on it

    /// Gives up what is going on here, before one goes back; `nil` where nothing is.
    func interrupt(in state: inout DashboardState) -> [Effect]?
    /// Opens a row.
    func open(_ row: ListRow, in state: inout DashboardState)
    /// Goes to the next or previous of what it is about.
    func step(by distance: Int, in state: inout DashboardState)
    /// The value of a row for the clipboard; `nil` where there is none.
    func copyable(_ row: ListRow, in state: DashboardState) -> String?
    /// The inputs under the cursor that could be what a what-if changes.
    func inputsUnderCursor(in state: DashboardState) -> Set<InputName>
}

/// A screen on the way to another, with the record that is selected there.
struct ScreenStop {
    let screen: any Screen
    var selected: String?
}

extension Screen {
    static func go(in state: inout DashboardState) -> [Effect] { [] }
    static func refusalToGo(in state: DashboardState) -> String? { state.refusalOfPartner }
    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] { [] }
    static func places(
        of place: ScreenPlace, _ partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenPlace] { [place] }
    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? { nil }
    func remembered(in state: DashboardState) -> [String: String]? { nil }
    func didOpen(in state: inout DashboardState) -> [Effect] { [] }
    func revised(in state: DashboardState) -> Self? { self }
    static func forget(_ state: inout DashboardState) {}
    func prepare(_ state: inout DashboardState) {}

    var spec: ScreenSpec { Self.spec }
    var kind: ScreenKind { Self.spec.kind }
    var scrollsFreely: Bool { Self.scrollsFreely }
    static var scrollsFreely: Bool { false }

    func owner(in state: DashboardState) -> String {
        partnerKey.map { state.name(of: $0) } ?? state.store.title ?? "Partners"
    }

    func place(in state: DashboardState) -> String? { spec.title }

    func ground(in state: DashboardState) -> [String] {
        guard let partnerKey else { return ["Solutions Partner designations"] }
        guard let card = state.partner(partnerKey)?.card else { return [] }
        let edition = "edition \(card.edition.id)"
        return ["\(state.words.date(card.day)) · \(edition)", edition]
    }

    func title(in state: DashboardState) -> String {
        guard let partnerKey else {
            return place(in: state).map { "\(state.store.title ?? "The store"), \($0)" } ?? owner(in: state)
        }
        guard state.partner(partnerKey) != nil else { return "\(owner(in: state)), faults" }
        let overlay = state.overlays[partnerKey].flatMap { $0.isShown && !$0.isEmpty ? $0 : nil }
        let isEntry = overlay.map { overlay in
            state.facts(of: partnerKey).map { overlay.isFirstEntry(over: $0.partner) } ?? false
        }
        let more = isEntry.map { $0 ? ", not saved yet" : ", what if" } ?? ""
        return "\(owner(in: state)), \(place(in: state) ?? "overview")\(more)"
    }

    func list(in state: DashboardState) -> ScreenList { .empty }
    func isListEmpty(in state: DashboardState) -> Bool { list(in: state).count == 0 }
    func listVersion(in state: DashboardState) -> Int? { nil }
    func table(in state: DashboardState) -> ShownTable? { nil }
    func shape(bodyRows: Int, itemCount: Int) -> ListShape { ListShape() }
    func shapeBesidePane(bodyRows: Int, itemCount: Int) -> ListShape {
        shape(bodyRows: bodyRows, itemCount: itemCount)
    }
    func lines(in state: DashboardState) -> [StyledLine] { [] }
    func matches(of text: String, in lines: [StyledLine]) -> [Int]? { nil }
    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas) {}
    func interrupt(in state: inout DashboardState) -> [Effect]? { nil }
    func open(_ row: ListRow, in state: inout DashboardState) {}
    func step(by distance: Int, in state: inout DashboardState) {}
    func copyable(_ row: ListRow, in state: DashboardState) -> String? { row.key }
    func inputsUnderCursor(in state: DashboardState) -> Set<InputName> { [] }

    /// Whether another screen is the same.
    func isSame(as other: any Screen) -> Bool { self == other as? Self }
}

/// A screen that is about a partner and nothing else.
protocol PartnerScreen: Screen {
    /// The key of the partner.
    var partner: String { get }
    /// The screen of a partner.
    init(partner: String)
}

extension PartnerScreen {
    var partnerKey: String? { partner }

    static func go(in state: inout DashboardState) -> [Effect] { state.show { Self(partner: $0) } }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] { [ScreenStop(screen: Self(partner: partner.partner.id))] }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? {
        subject["partner"].map { Self(partner: $0) }
    }

    func remembered(in state: DashboardState) -> [String: String]? { ["partner": partner] }
}
