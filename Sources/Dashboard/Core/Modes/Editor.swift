internal import Pages
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
    /// The line that is being typed.
    private(set) var field: TextField
    /// Why what was typed is not taken; gone with the next key.
    var refusal: String?

    /// The longest text that a field takes; far more than any number has.
    private static let limit = 40

    init(targets: [Target], index: Int, value: String) {
        self.targets = targets
        self.index = index
        field = TextField(value, .ascii, limit: Self.limit)
    }

    /// What is being edited.
    var target: Target { targets[index] }
    /// What was typed so far.
    var typed: String { field.typed }
    /// The place of the caret.
    var caret: Int { field.caret }

    /// Moves to something else that can be edited here.
    mutating func select(_ next: Int, value: String) {
        index = (next + targets.count) % targets.count
        field = TextField(value, .ascii, limit: Self.limit)
        refusal = nil
    }

    /// Answers a key that edits; false for one that does not.
    mutating func edit(with key: Key) -> Bool {
        guard field.edit(with: key) else { return false }
        refusal = nil
        return true
    }

    /// Inserts text at the caret, leaving out what no value has.
    mutating func insert(_ more: String) {
        field.insert(more)
        refusal = nil
    }
}

extension Editor {
    /// Draws what was typed and what is to be typed, in place of what stands there.
    func draw(column: Int, row: Int, width: Int? = nil, into canvas: inout Canvas) {
        let end = column + (width ?? canvas.columns - column)
        canvas.line(row: row, column: column, width: end - column, glyph: " ", role: .text)
        let used = canvas.text(typed, column: column, row: row, width: end - column, role: .key)
        canvas.text("  \(target.unit)", column: column + used, row: row, width: end - column - used, role: .muted)
        canvas.focus(column: column + caret, row: row)
        canvas.isEditing = true
    }
}
