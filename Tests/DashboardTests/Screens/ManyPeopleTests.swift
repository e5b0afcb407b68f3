import Glibc
import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// A key among the people takes about as long with many as with few: what grows with them is reckoned once.
@Suite struct ManyPeopleTests {
    /// Each of the people holds ten certifications of the edition's lists.
    private func stage(people count: Int) throws -> Stage {
        let edition = try TestEditions.edition("2022-10")
        let codes = Array(Set(edition.lists.flatMap(\.certifications).map(\.id))).sorted()
        var random = SeededGenerator(seed: UInt64(count))
        let people = (0..<count).map { number in
            Person(
                id: "p\(number)", name: "Person \(number)",
                certifications: (0..<10).map { _ in
                    HeldCertification(code: codes.randomElement(using: &random) ?? "", earned: nil, expires: nil)
                })
        }
        let partner = Partner(id: "many", name: "Many", asOf: CalendarDate("2022-12-01"), people: people)
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.date("2022-12-01"))
        let snapshot = PartnerSnapshot(partner, card: card, ground: JudgementGround(edition: edition))
        return try Stage(size: Size(columns: 120, rows: 40), store: StoreSnapshot(title: "Many", partners: [snapshot]))
    }

    /// The median time of a key with its frame, in microseconds.
    private func timePerKey(people count: Int, whatIf: Bool) throws -> Int {
        var stage = try stage(people: count)
        _ = try stage.state.go(to: ScreenPlace(.people, partner: "many"))
        if whatIf {
            stage.type("a")
            stage.type("New Person")
            stage.press(Key(.enter))
        }
        _ = stage.state.frame()
        var times: [Int] = []
        for _ in 0..<40 {
            let start = ContinuousClock.now
            stage.type("j")
            _ = stage.state.frame()
            let (seconds, fraction) = (ContinuousClock.now - start).components
            times.append(Int(seconds) * 1_000_000 + Int(fraction / 1_000_000_000_000))
        }
        return times.sorted()[times.count / 2]
    }

    /// Prints what a key takes, for the page of figures; what does not vary is held by the tests of the roster.
    @Test(.enabled(if: unsafe getenv("SEVENTY_FIGURES") != nil), arguments: [false, true])
    func figures(whatIf: Bool) throws {
        for count in [50, 300, 1000] {
            let time = try timePerKey(people: count, whatIf: whatIf)
            print("people \(count)\(whatIf ? " with a what-if" : ""): \(time) µs a key")
            #expect(time > 0)
        }
    }
}
