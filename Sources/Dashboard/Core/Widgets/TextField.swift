internal import Pages
internal import SolutionsPartner

/// A line of text that is being typed.
struct TextField: Sendable, Hashable {
    /// What a field takes.
    enum Characters: Sendable, Hashable {
        /// What numbers, dates and codes are made of.
        case ascii
        /// Whatever people write.
        case any
    }

    /// What was typed so far.
    private(set) var text: [Character]
    /// The place of the caret.
    private(set) var caret: Int
    /// Whether the whole text is taken as selected, so that the first character typed replaces it.
    private(set) var isFresh: Bool
    /// Whether some of what was typed or pasted last had no room.
    private(set) var isCut = false
    private let characters: Characters
    private let limit: Int

    /// Makes a field.
    ///
    /// - Parameters:
    ///   - value: What stands in it at the start; the first character typed replaces it.
    ///   - limit: The most characters that it takes.
    init(_ value: String = "", _ characters: Characters = .any, limit: Int = 200) {
        text = Array(value.prefix(limit))
        caret = text.count
        isFresh = !value.isEmpty
        self.characters = characters
        self.limit = limit
    }

    /// A field of words that somebody wrote and goes on with: the first character typed joins them.
    static func prose(_ value: String = "", limit: Int = 200) -> TextField {
        var field = TextField(value, limit: limit)
        field.isFresh = false
        return field
    }

    /// What was typed so far.
    var typed: String { String(text) }

    /// What is told where not all had room; `nil` where all had.
    var toldOfCut: String? {
        isCut ? "There is room for \(limit) characters; what is more was not taken." : nil
    }

    /// Answers a key that edits; false for one that does not.
    mutating func edit(with key: Key) -> Bool {
        isCut = false
        switch (key.code, key.control, key.alt) {
        case (.character("u"), true, false): (text, caret) = ([], 0)
        case (.character("w"), true, false): removeWord()
        case (.character("a"), true, false), (.home, _, _): caret = 0
        case (.character("e"), true, false), (.end, _, _): caret = text.count
        case (.character(let character), false, false): insert(String(character))
        case (.backspace, _, _):
            if isFresh { (text, caret) = ([], 0) }
            guard caret > 0 else { break }
            caret -= 1
            text.remove(at: caret)
        case (.delete, _, _):
            if caret < text.count { text.remove(at: caret) }
        case (.left, _, _): caret = max(0, caret - 1)
        case (.right, _, _): caret = min(text.count, caret + 1)
        default: return false
        }
        isFresh = false
        return true
    }

    /// Inserts text at the caret, leaving out what the field does not take.
    mutating func insert(_ more: String) {
        if isFresh { (text, caret) = ([], 0) }
        isFresh = false
        let taken =
            switch characters {
            case .ascii: String(more.filter { $0.asciiValue.map { (0x20..<0x7F).contains($0) } ?? false })
            case .any: more.inOneLinePiece
            }
        let room = max(0, limit - text.count)
        isCut = taken.count > room
        // A mark joins the letter before it, so the text is put together before it is taken apart again.
        let before = String(text[..<caret]) + String(taken.prefix(room))
        let after = String(text[caret...])
        caret = before.count
        text = Array(before + after)
        caret = min(caret, text.count)
    }

    private mutating func removeWord() {
        while caret > 0, text[caret - 1] == " " { remove() }
        while caret > 0, text[caret - 1] != " " { remove() }
    }

    private mutating func remove() {
        caret -= 1
        text.remove(at: caret)
    }
}

extension TextField {
    /// Draws what was typed and puts the caret into it; a text that is too long is scrolled to the caret.
    ///
    /// - Returns: The columns used.
    @discardableResult
    func draw(into canvas: inout Canvas, column: Int, row: Int, width: Int, role: Role = .key) -> Int {
        guard width > 1 else { return 0 }
        var first = 0
        while first < caret, canvas.width(of: String(text[first..<caret])) > width - 1 { first += 1 }
        var last = caret
        while last < text.count, canvas.width(of: String(text[first...last])) <= width - 1 { last += 1 }
        let used = canvas.text(String(text[first..<last]), column: column, row: row, width: width, role: role)
        canvas.focus(column: column + canvas.width(of: String(text[first..<caret])), row: row)
        canvas.isEditing = true
        return used
    }
}
