import TestSupport
import Testing

@testable import Dashboard

/// The terminal's cursor is where the next letter will stand, as screen readers and braille lines need it.
@Suite struct CaretTests {
    @Test(arguments: [
        "jlGle12", "jlGlje12", "jjjl5jle2026-12", "jlMe2022-10", ":un", "/co", "?/the", "jlGl+SKmine",
        "jl8eGGkkkkkkke12",
    ])
    func stands(way: String) throws {
        for size in ScreenGoldenTests.sizes {
            var stage = try Stage(size: size)
            stage.type(way)
            let frame = stage.state.frame()
            let cursor = try #require(frame.cursor)
            #expect(frame.isEditing)
            #expect(frame[cursor.column - 1, cursor.row].text == way.last.map(String.init), "\(size)")
            #expect(frame[cursor.column - 2, cursor.row].text == way.dropLast().last.map(String.init), "\(size)")
        }
    }
}
