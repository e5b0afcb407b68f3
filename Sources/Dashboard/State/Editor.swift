internal import SolutionsPartner

/// A field in which the value of an input is being typed.
struct Editor: Sendable, Hashable {
    /// What a field can hold.
    enum Kind: Sendable, Hashable {
        /// The value of an input of the rules.
        case input(InputReference)
        /// The code of a certification that a person is to pass.
        case newCertification(person: String)
        /// The last day of a certification.
        case expiry(person: String, code: String)
        /// A fact about the membership, with the form that a value takes.
        case membership(MembershipInput)
    }

    /// Something that the field can be switched to.
    struct Target: Sendable, Hashable {
        /// What it holds.
        let kind: Kind
        /// What it is called on the screen, such as `Azure` or `step1`.
        let label: String

        init(kind: Kind, label: String) {
            self.kind = kind
            self.label = label
        }

        init(input: InputReference, label: String) { self.init(kind: .input(input), label: label) }

        /// The input of the rules; `nil` for a fact about a person.
        var input: InputReference? {
            guard case .input(let input) = kind else { return nil }
            return input
        }

        /// The name of the input that changes; for a new certification only known once its code is typed.
        var name: InputName? {
            switch kind {
            case .input(let input): input.name
            case .newCertification: nil
            case .expiry(let person, let code): PersonEdit.expiry(code, of: person)
            case .membership(let fact): fact.name
            }
        }

        /// What is to be typed, in a word or two.
        var unit: String {
            switch kind {
            case .input(let input): input.unit == .percent ? "percent" : input.unit.word(for: 2)
            case .newCertification: "a code such as AZ-305"
            case .expiry: "the last day, such as 2027-03-31"
            case .membership(let fact): fact.form
            }
        }
    }

    /// What can be edited here, of which one is.
    let targets: [Target]
    /// The place of what is being edited.
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

    /// What is being edited.
    var target: Target { targets[index] }
    /// What was typed so far.
    var typed: String { String(text) }

    /// Moves to something else that can be edited here.
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
        /// Takes up unsaved changes of an earlier run.
        case draft(DraftOffer)
    }

    /// The question.
    let text: String
    /// What a yes does.
    let answer: Answer
}
