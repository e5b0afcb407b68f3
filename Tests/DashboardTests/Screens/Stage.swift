import Pages
import SolutionsPartner
import TestSupport

@testable import Dashboard

/// A dashboard on the sample store, brought by keys to where a test needs it.
struct Stage {
    var state: DashboardState

    init(
        size: Size = Size(columns: 80, rows: 24), metrics: TextMetrics = .standard, store: StoreSnapshot? = nil,
        notices: [String] = [], formats: Formats = Formats(), keyMap: KeyMap = KeyMap(),
        themes: [Theme] = [Theme(id: "one", name: "One"), Theme(id: "two", name: "Two")],
        hasMoreThemes: Bool = false
    ) throws {
        var snapshot = try store ?? SampleStore.snapshot()
        snapshot.partners.sort { $0.name < $1.name }
        state = DashboardState(
            store: snapshot, size: size, metrics: metrics, today: try TestEditions.date("2026-11-23"),
            themes: themes, hasMoreThemes: hasMoreThemes,
            notices: notices, formats: formats, keyMap: keyMap)
    }

    /// Presses keys one after the other and returns what they ask for.
    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] { keys.flatMap { state.update(.key($0)) } }

    /// Types letters one after the other and returns what they ask for.
    @discardableResult
    mutating func type(_ letters: String) -> [Effect] { letters.flatMap { state.update(.key(.character($0))) } }

    /// Opens a partner from the portfolio.
    mutating func open(partner: String) throws {
        guard let place = state.store.partners.firstIndex(where: { $0.id == partner }) else {
            throw SupportFailure("there is no partner \(partner)")
        }
        type("1g" + String(repeating: "j", count: place))
        press(Key(.enter))
    }

    /// Opens a designation of a partner.
    mutating func open(partner: String, _ designation: DesignationID) throws {
        try open(partner: partner)
        let designations = state.partner(partner)?.card.designations ?? []
        guard let place = designations.firstIndex(where: { $0.rules.id == designation }) else {
            throw SupportFailure("\(partner) has no \(designation.rawValue)")
        }
        type("g" + String(repeating: "j", count: place))
        press(Key(.enter))
    }

    /// A store with a document that cannot be used among good ones.
    static func faultyStore() throws -> StoreSnapshot {
        var store = try SampleStore.snapshot()
        store.partners.append(
            PartnerSnapshot(
                id: "litware",
                faults: [
                    "partners/litware.json:7:41: measures.azure.usage-growth.value: expected a number, found \"a lot\"",
                    "partners/litware.json:12:5: people.anna: the member \"certifications\" is missing",
                ]))
        return store
    }
}
