import Dashboard
import Pages
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

extension TestSupport.SampleStore {
    /// What the dashboard shows of the sample store; read once, since it is a value and reading takes long in a debug
    /// build.
    static func snapshot() throws -> StoreSnapshot { try once.get() }

    private static let once = Result { try read() }

    private static func read() throws -> StoreSnapshot {
        let store = try PartnerStore(opening: path)
        let catalog = store.catalog().catalog
        let today = try #require(CalendarDate("2026-11-23"))
        let partners = try store.partners().map { entry -> PartnerSnapshot in
            let partner = try entry.document.get().partner
            let choice = try #require(ScoringChoice(for: partner, today: today, catalog: catalog))
            let card = Scorecard(
                of: partner, under: try catalog.edition(choice.edition, on: choice.day), on: choice.day)
            return PartnerSnapshot(partner, card: card, ground: JudgementGround(edition: card.edition))
        }
        return StoreSnapshot(title: store.settings.title, partners: partners)
    }
}
