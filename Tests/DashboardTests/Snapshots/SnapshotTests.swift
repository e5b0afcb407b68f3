import JSONTree
import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Frames as documents: what they look like, and that nothing in them breaks out.
@Suite struct SnapshotTests {
    static func theme(_ id: String) throws -> Theme {
        let text = try #require(readFile("\(SampleStore.repository)/Themes/\(id).json"))
        return try #require(Theme.read(Array(text.utf8)).theme)
    }

    private func overview(_ theme: String = "dark", size: Size = Size(columns: 60, rows: 12)) throws -> Snapshot {
        var stage = try Stage(size: size)
        try stage.open(partner: "contoso")
        return Snapshot(stage.state.frame(), theme: try Self.theme(theme), title: stage.state.title)
    }

    @Test func textIsWhatTheFrameHolds() throws {
        let snapshot = try overview()
        expectGolden(snapshot.text, "overview-60x12.txt")
    }

    @Test(arguments: ["dark", "light"])
    func picture(theme: String) throws {
        let snapshot = try overview(theme)
        expectGolden(snapshot.svg(surround: theme == "dark" ? .window : .none), "overview-\(theme)-60x12.svg")
    }

    @Test func page() throws {
        expectGolden(try overview().html(surround: .window), "overview-dark-60x12.html")
    }

    @Test(arguments: ColorDepth.allCases)
    func colouredText(depth: ColorDepth) throws {
        let text = try overview().ansi(depth: depth)
        let visible = String(text.map { $0 == "\u{1B}" ? "^" : $0 })
        expectGolden(visible, "overview-dark-60x12-\(depth).ansi.txt")
    }

    @Test func colouredTextIsTextWithoutItsColours() throws {
        let snapshot = try overview(size: Size(columns: 120, rows: 40))
        for depth in ColorDepth.allCases {
            #expect(Self.withoutColours(snapshot.ansi(depth: depth)) == snapshot.text)
        }
    }

    @Test func whatABarGoesOnWithReachesUnderItsMark() throws {
        var canvas = Canvas(size: Size(columns: 12, rows: 1), metrics: .standard)
        Bar(value: 80, maximum: 100, mark: 70, role: .barReached).draw(into: &canvas, column: 0, row: 0, width: 10)
        let snapshot = Snapshot(canvas.frame, theme: try Self.theme("dark"), title: "A bar")
        let runs = SnapshotRun.runs(of: 0, in: snapshot, at: .truecolor, shapes: true)
        let mark = try #require(runs.firstIndex { $0.text == "┃" })
        let (left, right) = SnapshotRun.beneath(mark, of: runs)
        #expect(left?.text == "███████")
        #expect(right?.text == "█" || right?.text == "░░")
    }

    @Test func wideCharactersAndMarksAreHeldInTheirColumns() throws {
        var canvas = Canvas(size: Size(columns: 20, rows: 1), metrics: .standard)
        canvas.text("ab 漢字 e\u{301} 👍 é–", column: 1, row: 0)
        let snapshot = Snapshot(canvas.frame, theme: try Self.theme("dark"), title: "")
        let pieces = SnapshotRun.runs(of: 0, in: snapshot, at: .truecolor, shapes: true).flatMap(\.pieces)
        #expect(pieces.map(\.text) == ["ab", "漢", "字", "e\u{301}", "👍", "é–"])
        #expect(pieces.map(\.column) == [1, 4, 6, 9, 11, 14])
        #expect(pieces.map(\.columns) == [2, 2, 2, 1, 2, 2])
    }

    @Test(arguments: Hostile.texts + ["</text><script>alert(1)</script>", "a\" onload=\"x", "]]>&amp;<!--", "'"])
    func nothingBreaksOut(name: String) throws {
        var canvas = Canvas(size: Size(columns: 40, rows: 3), metrics: .standard)
        canvas.text(name, column: 0, row: 1, role: .heading)
        let snapshot = Snapshot(canvas.frame, theme: try Self.theme("light"), title: name)
        for surround in Snapshot.Surround.allCases {
            for document in [snapshot.svg(surround: surround), snapshot.html(surround: surround)] {
                let faults = MarkupScanner(document).faults
                #expect(faults.isEmpty, "\(faults)")
                #expect(!document.contains("<script"))
                #expect(!document.contains(" onload=\"x"))
                #expect(document.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isForbidden($0) })
            }
        }
        let ansi = Self.withoutColours(snapshot.ansi(depth: .truecolor))
        #expect(ansi == snapshot.text)
        #expect(ansi.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isForbidden($0) })
    }

    @Test func aCellThatWasNeverCleanedIsReplaced() throws {
        var frame = Frame(size: Size(columns: 2, rows: 1))
        frame[0, 0] = Cell(text: "\u{1B}", role: .text)
        frame[1, 0] = Cell(text: "\u{FFFF}", role: .text)
        let snapshot = Snapshot(frame, theme: try Self.theme("dark"), title: "")
        #expect(snapshot.text == "??\n")
        #expect(snapshot.ansi(depth: .none) == "??\n")
        #expect(!snapshot.svg(surround: .none).unicodeScalars.contains("\u{1B}"))
    }

    @Test func anEmptyFrameIsADocument() throws {
        let snapshot = Snapshot(Frame(size: Size(columns: 0, rows: 0)), theme: try Self.theme("dark"), title: "Empty")
        #expect(snapshot.text.isEmpty)
        #expect(MarkupScanner(snapshot.svg(surround: .window)).faults.isEmpty)
        #expect(MarkupScanner(snapshot.html(surround: .none)).faults.isEmpty)
    }

    private static func withoutColours(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "\u{1B}") {
            result += rest[..<start]
            let sequence = rest[start...]
            guard let end = sequence.firstIndex(of: "m"),
                sequence[..<end].dropFirst().allSatisfy({ "[0123456789;".contains($0) })
            else { return result + sequence }
            rest = sequence[sequence.index(after: end)...]
        }
        return (result + rest).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }
}
