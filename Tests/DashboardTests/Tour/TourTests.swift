import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct TourTests {
    @Test func goesOnWhenThePersonDoesWhatItSays() throws {
        var stage = try Stage()
        stage.state.startTour()
        for (place, step) in TourStep.all.enumerated() {
            #expect(stage.state.tour?.place == place)
            // A key that belongs to the screen does what it always does, and the tour waits.
            guard let action = step.action else { break }
            let key = try #require(ActionTable.entries.first { $0.action == action }?.keys.first)
            stage.press(key)
        }
        #expect(stage.state.screen.kind == .help)
        stage.press(Key(.enter))
        #expect(stage.state.tour == nil)
        #expect(stage.state.overlays.values.allSatisfy { $0.isEmpty })
    }

    @Test func waitsWhileThePersonLooksAround() throws {
        var stage = try Stage()
        stage.state.startTour()
        stage.type("jk5")
        #expect(stage.state.screen.kind == .people)
        #expect(stage.state.tour?.place == 0)
        stage.type("3")
        #expect(stage.state.tour?.place == 1)
    }

    @Test func canBeSteppedThroughWithTheSpaceBar() throws {
        var stage = try Stage()
        stage.state.startTour()
        for place in TourStep.all.indices {
            #expect(stage.state.tour?.place == place)
            stage.type(" ")
        }
        #expect(stage.state.tour == nil)
        #expect(stage.state.overlays.values.allSatisfy { $0.isEmpty })
    }

    @Test(arguments: TourStep.all.indices)
    func endsAtAnyStepWithEscape(place: Int) throws {
        var stage = try Stage()
        stage.state.startTour()
        stage.type(String(repeating: " ", count: place))
        let screen = stage.state.screen.content
        stage.press(Key(.escape))
        #expect(stage.state.tour == nil)
        #expect(stage.state.screen.content.isSame(as: screen))
    }

    @Test func anActionBeginsIt() throws {
        var stage = try Stage()
        stage.press(Key(.function(2)))
        #expect(stage.state.tour?.place == 0)
    }

    @Test func aWindowWithoutRoomEndsIt() throws {
        var stage = try Stage(size: Size(columns: 50, rows: 12))
        stage.state.startTour()
        #expect(stage.state.tour == nil)
        #expect(stage.state.message?.isWarning == true)
        stage = try Stage()
        stage.state.startTour()
        _ = stage.state.update(.resize(Size(columns: 40, rows: 10)))
        #expect(stage.state.tour == nil)
    }

    @Test func anEmptyStoreHasNone() throws {
        var stage = try Stage(store: StoreSnapshot(title: "New", partners: []))
        stage.state.startTour()
        #expect(stage.state.tour == nil)
        #expect(stage.state.message?.text == "The tour needs a partner to show.")
    }

    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 20)]

    @Test(arguments: TourStep.all.indices.map { ($0, sizes[0]) } + [(2, sizes[1]), (2, sizes[2])])
    func view(place: Int, size: Size) throws {
        var stage = try Stage(size: size)
        stage.state.startTour()
        stage.type(String(repeating: " ", count: place))
        expectGolden(FrameText.full(stage.state.frame()), "tour-\(place + 1)-\(size.columns)x\(size.rows).txt")
    }

    @Test(arguments: TourStep.all.indices, [Size(columns: 60, rows: 18), Size(columns: 80, rows: 18)])
    func theWordsFit(place: Int, size: Size) {
        let step = TourStep.all[place]
        let lines = WrappedText.lines(step.text("70", "100"), width: size.columns - 4, metrics: .standard)
        #expect(lines.count <= TourPanel.rows(in: size) - 2)
        let keys = "Enter  \(step.prompt)   Space next   Esc end"
        #expect(keys.count <= size.columns - 4)
    }

    /// The panel never hides what is selected.
    @Test(arguments: sizes)
    func theSelectionStaysAboveThePanel(size: Size) throws {
        var stage = try Stage(size: size)
        stage.state.startTour()
        stage.type("G")
        let cursor = try #require(stage.state.frame().cursor)
        #expect(cursor.row < size.rows - TourPanel.rows(in: size))
    }
}
