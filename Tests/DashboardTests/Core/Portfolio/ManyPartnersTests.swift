import Pages
import SolutionsPartner
import Synchronization
import TestSupport
import Testing

@testable import Dashboard

/// What a list of many partners costs: counted, not timed.
@Suite struct ManyPartnersTests {
    /// Counts what is read of partners.
    private final class CountingSource: PartnerSource {
        private let contents: [String: PartnerContent]
        private let count = Mutex<[String: Int]>([:])

        init(_ contents: [String: PartnerContent]) { self.contents = contents }

        var reads: [String: Int] { count.withLock { $0 } }

        func content(of id: String) -> PartnerContent {
            count.withLock { $0[id, default: 0] += 1 }
            return contents[id] ?? PartnerContent(id: id, faults: ["gone"])
        }
    }

    private let model: PartnerSnapshot

    init() throws { model = try #require(try SampleStore.snapshot().partners.first { $0.id == "contoso" }) }

    /// A row as that of Contoso, under another key and name.
    private func row(_ id: String, name: String) throws -> PartnerRow {
        let row = try #require(model.row)
        return PartnerRow(
            id: id, name: name, account: nil, revision: 1, isEmpty: false, isPinned: true, day: row.day, face: row.face,
            scores: row.scores, best: row.bestPlace, nearest: row.nearestPlace, reached: row.reached, renewal: nil,
            anniversary: nil, expires: nil)
    }

    private func stage(
        _ count: Int, known: Bool = true, _ source: any PartnerSource
    ) throws -> Stage {
        let partners = try (0..<count).map { number in
            let id = "p\(10_000 + number)"
            return PartnerSnapshot(
                id: id, row: known ? try row(id, name: "Partner \(id)") : nil, isCurrent: known, source: source)
        }
        return try Stage(size: Size(columns: 120, rows: 40), store: StoreSnapshot(title: "Many", partners: partners))
    }

    @Test func aListReadsNobody() throws {
        let source = CountingSource([:])
        var stage = try stage(1000, source)
        for keys in ["jjjj", "G", "kk", "g", "/p100", "\u{1B}", "?"] {
            for letter in keys {
                if letter == "\u{1B}" { stage.press(Key(.escape)) } else { stage.type(String(letter)) }
                _ = stage.state.frame()
            }
        }
        #expect(source.reads.isEmpty)
    }

    @Test func openingReadsOne() throws {
        let scored = try #require(model.content.scored)
        let source = CountingSource(["p10002": PartnerContent(scored.partner, card: scored.card)])
        var stage = try stage(1000, source)
        stage.type("jj")
        stage.press(Key(.enter))
        _ = stage.state.frame()
        #expect(Set(source.reads.keys) == ["p10002"])
    }

    @Test func movingDoesNotPutTheListInOrderAgain() throws {
        var stage = try stage(300, CountingSource([:]))
        stage.state.order(by: "best")
        _ = stage.state.frame()
        let count = stage.state.arrangedRows.count
        for key in ["j", "j", "G", "k", "g"] {
            stage.type(key)
            _ = stage.state.frame()
        }
        #expect(stage.state.arrangedRows.count == count)
    }

    @Test func rowsFillTheirPlacesAndAreInOrderAtTheEnd() throws {
        let source = CountingSource([:])
        var stage = try stage(100, known: false, source)
        stage.type("jjj")
        func read(_ number: Int, _ name: String) throws -> PartnerSnapshot {
            let id = "p\(10_000 + number)"
            return PartnerSnapshot(id: id, row: try row(id, name: name), isCurrent: true, source: source)
        }
        stage.state.didRead([try read(3, "Zoe"), try read(4, "Abe")])
        #expect(stage.state.store.partners[3].name == "Zoe")
        #expect(stage.state.selectedRow?.key == "p10003")
        #expect(stage.state.store.totals.current == 2)
        #expect(Snapshot(stage.state.frame(), theme: stage.state.theme, title: "").text.contains("2 read so far"))
        let rest = try (0..<100).filter { ![3, 4].contains($0) }.map { try read($0, "Middle \($0)") }
        stage.state.didRead(rest)
        #expect(stage.state.store.partners[3].name == "Zoe", "nothing moves while much is read")
        let isTaken = stage.state.take(OrderedPartners(of: stage.state))
        #expect(isTaken)
        #expect(stage.state.store.partners.first?.name == "Abe")
        #expect(stage.state.store.partners.last?.name == "Zoe")
        #expect(stage.state.selectedRow?.key == "p10003", "the cursor stays on its partner")
        #expect(source.reads.isEmpty)
    }

    @Test func anOrderIsOnlyThatOfThePartnersAsTheyAre() throws {
        let source = CountingSource([:])
        var stage = try stage(100, known: false, source)
        func read(_ numbers: Range<Int>, _ name: String) throws -> [PartnerSnapshot] {
            try numbers.map { number in
                let id = "p\(10_000 + number)"
                return PartnerSnapshot(
                    id: id, row: try row(id, name: "\(name) \(99 - number)"), isCurrent: true, source: source)
            }
        }
        stage.state.didRead(try read(0..<100, "Name"))
        #expect(!stage.state.store.isInOrder)
        let before = OrderedPartners(of: stage.state)
        stage.state.didRead(try read(0..<1, "Zoe"))
        let isTakenBefore = stage.state.take(before)
        #expect(!isTakenBefore)
        #expect(stage.state.store.partners[0].name == "Zoe 99")
        let after = OrderedPartners(of: stage.state)
        let isTakenAfter = stage.state.take(after)
        #expect(isTakenAfter)
        #expect(stage.state.store.isInOrder)
        #expect(stage.state.store.partners.last?.name == "Zoe 99")
        // The lists show it without arranging anything, and count what there is.
        let count = stage.state.arrangedRows.count
        let text = Snapshot(stage.state.frame(), theme: stage.state.theme, title: "").text
        #expect(text.contains("100 partners, ") && !text.contains("read so far"))
        #expect(stage.state.arrangedRows.count == count)
        // Few are shown as they are at once.
        stage.state.didRead(try read(0..<1, "Zoe"))
        #expect(stage.state.store.isInOrder)
        stage.state.didRead(try read(0..<1, "Abe"))
        #expect(!stage.state.store.isInOrder, "who changed the name is to be put elsewhere")
    }

    /// Totals that are kept row by row are those of all rows, whatever takes the place of what.
    @Test func totalsAreKeptRowByRow() throws {
        var random = SeededGenerator(seed: 70)
        let source = CountingSource([:])
        let model = try #require(model.row)
        let face = try #require(model.face)
        let faces = [
            nil, face,
            EditionFace(edition: "a", required: face.required, maximum: face.maximum, designations: face.designations),
            EditionFace(edition: "b", required: 60, maximum: face.maximum, designations: face.designations),
        ]
        func entry(_ place: Int) -> PartnerSnapshot {
            let face = faces.randomElement(using: &random) ?? nil
            let row = PartnerRow(
                id: "p\(place)", name: "N", account: nil, revision: 1, isEmpty: false, isPinned: true, day: nil,
                face: face, scores: [], best: nil, nearest: nil, reached: Int.random(in: 0...6, using: &random),
                renewal: nil, anniversary: nil, expires: nil)
            let isKnown = Int.random(in: 0..<4, using: &random) > 0
            return PartnerSnapshot(
                id: "p\(place)", row: isKnown ? row : nil, isCurrent: Bool.random(using: &random), source: source)
        }
        for _ in 0..<50 {
            var store = StoreSnapshot(partners: (0..<Int.random(in: 1...8, using: &random)).map { entry($0) })
            for _ in 0..<40 {
                let places = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    Int.random(in: 0..<min(store.partners.count + 1, 12), using: &random)
                }
                store.take(Set(places).map { entry($0) }, rearranging: false)
                let (kept, anew) = (store.totals, PortfolioTotals(store.partners))
                #expect(kept.partners == anew.partners && kept.current == anew.current)
                #expect(kept.reached == anew.reached && kept.hasOneLine == anew.hasOneLine)
                #expect(kept.first === anew.first)
            }
        }
    }

    @Test func whatIsInSightIsWantedFirst() throws {
        var stage = try stage(100, known: false, CountingSource([:]))
        #expect(stage.state.rowsWanted.first == "p10000")
        stage.type("G")
        #expect(stage.state.rowsWanted.last == "p10099")
        #expect(stage.state.rowsWanted.count < 40)
    }

    @Test func whatWasLastKnownStandsBack() throws {
        let source = CountingSource([:])
        let old = PartnerSnapshot(id: "a", row: try row("a", name: "A"), isCurrent: false, source: source)
        let new = PartnerSnapshot(id: "b", row: try row("b", name: "B"), isCurrent: true, source: source)
        let stage = try Stage(
            size: Size(columns: 120, rows: 40), store: StoreSnapshot(title: "Two", partners: [old, new]))
        let frame = stage.state.frame()
        func roles(_ row: Int) -> Set<Role> { Set(frame.row(row).prefix(80).dropFirst(30).map(\.role)) }
        #expect(roles(4).isSubset(of: [.text, .muted]))
        #expect(!roles(5).isSubset(of: [.text, .muted]))
    }

    @Test func aRowThatGoesTakesItsScreenAlong() throws {
        let scored = try #require(model.content.scored)
        let source = CountingSource(["p10002": PartnerContent(scored.partner, card: scored.card)])
        var stage = try stage(100, source)
        stage.type("jj")
        stage.press(Key(.enter))
        #expect(stage.state.screens.count == 2)
        stage.state.didRead([], gone: ["p10002"])
        #expect(stage.state.screens.count == 1)
        #expect(stage.state.store["p10002"] == nil)
    }

    /// The words of a row are spelled once for a list, not for every letter of a filter.
    @Test func aFilterSpellsTheRowsOnce() {
        let rows = ArrangedRows()
        var spelled = 0
        let list = ScreenList(
            count: 100, key: { "\($0)" },
            words: { place in
                spelled += 1
                return ["Partner \(place)", "ÉTÉ \(place % 2)"]
            }, columns: [])
        for (version, filter, found) in [
            (1, "p", 100), (1, "pa", 100), (1, "partner 7", 11), (1, "été 1", 50), (1, "1\npartner", 0),
            (2, "er 99", 1),
        ] {
            var finding = Finding()
            finding.filter = filter
            let question = ArrangedRows.Question(kind: .portfolio, version: version, finding: finding, order: nil)
            let shown = rows.rows(question) {
                list.rows(finding, in: nil) { list in rows.texts(question) { list.texts } }
            }
            #expect(shown.count == found, "\(filter)")
            #expect(spelled == version * 100)
        }
    }
}
