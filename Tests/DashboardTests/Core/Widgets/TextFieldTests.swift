import Pages
import Testing

@testable import Dashboard

@Suite struct TextFieldTests {
    private func typed(_ keys: [Key], in field: TextField) -> TextField {
        var field = field
        for key in keys { _ = field.edit(with: key) }
        return field
    }

    @Test func theFirstCharacterReplacesWhatStood() {
        #expect(typed([.character("7")], in: TextField("12")).typed == "7")
        #expect(typed([Key(.end), .character("7")], in: TextField("12")).typed == "127")
        #expect(typed([Key(.home), .character("7")], in: TextField("12")).typed == "712")
    }

    @Test func takesWordsAway() {
        #expect(typed([Key(.end), .control("w")], in: TextField("two words ")).typed == "two ")
        #expect(typed([.control("u")], in: TextField("two words")).typed.isEmpty)
    }

    @Test(arguments: [
        ("東京", "東京", 2), ("e\u{301}", "e\u{301}", 1), ("a\u{202E}b\u{7}c\n", "ab c", 4),
        ("می\u{200C}خ", "می\u{200C}خ", 3),
        ("\r\none\ttwo\r\nthree\n\n", "one two three", 13), (" a ", " a ", 3), ("\n", "", 0),
    ])
    func takesWhatPeopleWriteAndNoTricks(text: String, kept: String, caret: Int) {
        var field = TextField()
        field.insert(text)
        #expect(field.typed == kept)
        #expect(field.caret == caret)
    }

    @Test func aMarkJoinsTheLetterBeforeIt() {
        var field = TextField()
        field.insert("e")
        field.insert("\u{301}")
        #expect(field.typed.count == 1)
        #expect(field.caret == 1)
        _ = field.edit(with: Key(.backspace))
        #expect(field.typed.isEmpty)
    }

    @Test func numbersTakeNothingElse() {
        var field = TextField("", .ascii, limit: 5)
        field.insert("1東2\t3456")
        #expect(field.typed == "12345")
    }

    /// What has no room is told, and only then.
    @Test func tellsWhatHasNoRoom() {
        var field = TextField.prose("ab", limit: 5)
        field.insert("cdefg")
        #expect(field.typed == "abcde")
        #expect(field.toldOfCut == "There is room for 5 characters; what is more was not taken.")
        _ = field.edit(with: Key(.backspace))
        #expect(field.toldOfCut == nil)
        _ = field.edit(with: .character("x"))
        #expect(field.toldOfCut == nil && field.typed == "abcdx")
        _ = field.edit(with: .character("y"))
        #expect(field.toldOfCut != nil && field.typed == "abcdx")
    }

    /// Words are gone on with; a number or a day is replaced.
    @Test func proseIsGoneOnWith() {
        #expect(typed([.character("!")], in: .prose("A note")).typed == "A note!")
        #expect(typed([Key(.backspace)], in: .prose("A note")).typed == "A not")
    }

    @Test func scrollsToTheCaret() {
        var canvas = Canvas(size: Size(columns: 10, rows: 1), metrics: .standard)
        var field = TextField()
        field.insert("abcdefghijklmnop")
        field.draw(into: &canvas, column: 0, row: 0, width: 6)
        #expect(canvas.frame.row(0).map(\.text).joined().hasPrefix("lmnop "))
        #expect(canvas.frame.cursor == Point(column: 5, row: 0))
    }
}
