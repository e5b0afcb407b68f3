internal import SolutionsPartner

/// A field in which the value of an input is being typed.
struct Editor: Sendable, Hashable {
    /// An input that the field can be switched to.
    struct Target: Sendable, Hashable {
        /// The input.
        let input: InputReference
        /// What it is called on the screen, such as `Azure` or `step1`.
        let label: String
    }

    /// The inputs of the metric, of which one is being edited.
    let targets: [Target]
    /// The place of the input being edited.
    private(set) var index: Int
    /// What was typed so far.
    private(set) var text: [Character]
    /// The place of the caret.
    private(set) var caret: Int
    /// Whether the whole text is taken as selected, so that the first character typed replaces it.
    private(set) var isFresh = true
    /// Why what was typed is not taken; gone with the next key.
    var refusal: String?

    /// The longest text that a field takes; far more than any number has.
    private static let limit = 40

    init(targets: [Target], index: Int, value: String) {
        self.targets = targets
        self.index = index
        text = Array(value)
        caret = text.count
    }

    /// The input being edited.
    var target: Target { targets[index] }
    /// What was typed so far.
    var typed: String { String(text) }

    /// Moves to another input of the metric.
    mutating func select(_ next: Int, value: String) {
        index = (next + targets.count) % targets.count
        text = Array(value)
        caret = text.count
        refusal = nil
        isFresh = true
    }

    /// Answers a key that edits; false for one that does not.
    mutating func edit(with key: Key) -> Bool {
        switch (key.code, key.control, key.alt) {
        case (.character("u"), true, false): (text, caret) = ([], 0)
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
        refusal = nil
        return true
    }

    /// Inserts text at the caret, leaving out what no value has.
    mutating func insert(_ more: String) {
        if isFresh { (text, caret) = ([], 0) }
        isFresh = false
        for character in more where character.isASCII && !character.isNewline && character != "\t" {
            guard let byte = character.asciiValue, byte >= 0x20, byte < 0x7F, text.count < Self.limit else { continue }
            text.insert(character, at: caret)
            caret += 1
        }
    }
}

/// Something that is asked before it is done.
struct Question: Sendable, Hashable {
    /// What a yes does.
    enum Answer: Sendable, Hashable {
        /// Takes all changes of a partner's what-if away.
        case dropAll(partner: String)
        /// Saves the changes of a partner's what-if as facts.
        case save(partner: String)
        /// Quits, though changes were not saved.
        case quit
    }

    /// The question.
    let text: String
    /// What a yes does.
    let answer: Answer
}
