internal import Pages
internal import SolutionsPartner

/// The fields in which values are being typed, of which one has the caret.
struct Editor: Sendable, Hashable {
    /// What a field can hold.
    enum Kind: Sendable, Hashable {
        /// The value of an input of the rules.
        case input(InputReference)
        /// The codes of certifications that a person is to pass.
        case newCertification(person: String)
        /// The day on which a certification was earned.
        case earned(person: String, code: String)
        /// The last day of a certification.
        case expiry(person: String, code: String)
        /// A fact about the membership, with the form that a value takes.
        case membership(MembershipInput)
    }

    /// Something that can be typed here.
    struct Target: Sendable, Hashable {
        /// What it holds.
        let kind: Kind
        /// What it is called on the screen, such as `Azure` or `step1`.
        let label: String
        /// The words that it can have; empty for what is typed.
        let choices: [String]

        init(kind: Kind, label: String, choices: [String] = []) {
            (self.kind, self.label, self.choices) = (kind, label, choices)
        }

        init(input: InputReference, label: String, choices: [String] = []) {
            self.init(kind: .input(input), label: label, choices: choices)
        }

        /// The input of the rules; `nil` for a fact about a person.
        var input: InputReference? {
            guard case .input(let input) = kind else { return nil }
            return input
        }

        /// Whether it is a day of a certification that is held.
        var isDayOfCertification: Bool {
            switch kind {
            case .earned, .expiry: true
            case .input, .newCertification, .membership: false
            }
        }

        /// Whether a number is typed.
        var isNumber: Bool { input.map { $0.unit != .track } ?? false }

        /// Whether a number below zero can be typed.
        var takesNegative: Bool { input?.unit.allowsNegative ?? false }

        /// The name of the input that changes; for a new certification only known once its code is typed.
        var name: InputName? {
            switch kind {
            case .input(let input): input.name
            case .newCertification: nil
            case .earned(let person, let code): PersonEdit.certification(code, of: person)
            case .expiry(let person, let code): PersonEdit.expiry(code, of: person)
            case .membership(let fact): fact.name
            }
        }

        /// What is to be typed, in a word or two; days as they are shown.
        ///
        /// - Parameter isOne: Whether there is one of it.
        func unit(_ words: Words, isOne: Bool = false) -> String {
            switch kind {
            case .input(let input): input.unit == .percent ? "percent" : input.unit.word(for: isOne ? 1 : 2)
            case .newCertification: "such as AZ-305, or AZ-500 \(words.date(.example)), SC-200"
            case .earned, .expiry: "such as \(words.date(.example))"
            case .membership(let fact): words.phrase(fact.formPhrase)
            }
        }
    }

    /// What can be edited here, of which one is.
    let targets: [Target]
    /// Whether all of them are shown together, so that one goes from each to the next.
    let isForm: Bool
    /// The place of what is being edited.
    private(set) var index: Int
    /// The line that is being typed.
    private(set) var field: TextField
    /// What stood in the line before anything was typed.
    private(set) var initial: String
    /// Why what was typed is not taken; gone with the next key.
    var refusal: String?
    /// What came of the value that was taken last; gone with the next key.
    var notice: TrackNotice?
    /// What was typed and asked about because it is odd; the same again is taken.
    var doubted: String?
    /// The inputs of which values were taken since the fields were opened.
    var taken: Set<InputName> = []
    /// The revision of the document when the field was opened; `nil` for one that could not be read.
    var revision: Int?

    /// The longest text that a field takes; far more than any number has.
    private static let limit = 40
    /// The longest list of certifications.
    private static let listLimit = 400

    init(targets: [Target], index: Int, value: String, isForm: Bool = false) {
        (self.targets, self.index, self.isForm) = (targets, index, isForm)
        (field, initial) = (Self.field(value, for: targets[index]), value)
    }

    private static func field(_ value: String, for target: Target) -> TextField {
        if case .newCertification = target.kind { return TextField(value, .ascii, limit: listLimit) }
        return TextField(value, .ascii, limit: limit)
    }

    /// What is being edited.
    var target: Target { targets[index] }
    /// What was typed so far.
    var typed: String { field.typed }
    /// The place of the caret.
    var caret: Int { field.caret }
    /// Whether something was typed that was not taken.
    var isChanged: Bool { typed != initial }

    /// Moves to something else that can be edited here.
    mutating func select(_ next: Int, value: String) {
        index = (next + targets.count) % targets.count
        (field, initial) = (Self.field(value, for: target), value)
        (refusal, notice, doubted) = (nil, nil, nil)
    }

    /// Answers a key that edits; false for one that does not.
    mutating func edit(with key: Key) -> Bool {
        (refusal, notice) = (nil, nil)
        if !target.choices.isEmpty { return choose(with: key) }
        if case .character(let letter) = key.code, !key.control, !key.alt, !takes(letter) {
            refusal =
                target.takesNegative
                ? "A number is asked for: digits, -5 for one below zero, or +5 for more than now."
                : "A number is asked for: digits, or +5 and -5 for more and less than now."
            return true
        }
        guard field.edit(with: key) else { return false }
        refusal = field.toldOfCut
        return true
    }

    /// Inserts text at the caret; where a number is asked for, one number or nothing, since what is left of other text is
    /// a number that nobody wrote.
    mutating func insert(_ more: String) {
        (refusal, notice) = (nil, nil)
        guard target.choices.isEmpty else {
            if let place = target.choices.firstIndex(of: more) { put(target.choices[place]) }
            return
        }
        guard target.isNumber else {
            field.insert(more.filter { !$0.isNewline && $0 != "\t" })
            refusal = field.toldOfCut
            return
        }
        guard let number = Self.number(in: more) else {
            refusal = "What was pasted is not one number, so nothing of it was taken."
            return
        }
        field.insert(number)
        if more.contains(where: { !$0.isWhitespace && !number.contains($0) }) {
            refusal = "Only the number of what was pasted was taken."
        }
    }

    /// The one number of a text, such as that of `34 customers`; `nil` for none, for several, and for part of a code.
    private static func number(in text: String) -> String? {
        func isBlank(_ letter: Character) -> Bool { letter.isWhitespace && !letter.isNewline && letter != "\t" }
        // A sheet has minus signs of its own, and brackets around what is below zero.
        let letters = Array(text.map { $0 == "\u{2212}" ? "-" : $0 })
        if letters.first(where: { !$0.isWhitespace }) == "(" { return nil }
        let pieces = letters.indices.split { !"0123456789+-=.,".contains(letters[$0]) && !isBlank(letters[$0]) }
            .filter { $0.contains { letters[$0].isNumber } }
        let words = String(letters).split(whereSeparator: \.isWhitespace)
        if words.count == 1, NumberFormat.powerOfTen(String(words[0])) != nil { return String(words[0]) }
        guard pieces.count == 1, let piece = pieces.first else { return nil }
        if piece.startIndex > 0, letters[piece.startIndex - 1].isLetter, !isBlank(letters[piece.startIndex]) {
            return nil
        }
        // What stands right behind it belongs to it, and so does a word that makes more of it.
        let word = letters[piece.endIndex...].prefix { $0.isLetter }
        let isApart = letters[piece].last.map(isBlank) ?? false
        let factor = word.count == 1 ? word.first.flatMap { NumberFormat.isFactor($0) ? $0 : nil } : nil
        if factor == nil, !word.isEmpty, !isApart || multiples.contains(String(word).lowercased()) { return nil }
        // Blanks part thousands only.
        let groups = String(letters[piece]).split(whereSeparator: isBlank)
        guard groups.count <= 1 || groups.groupThousands else { return nil }
        return groups.joined() + (factor.map { String($0) } ?? "")
    }

    /// Words behind a number that make more of it, and that nobody is asked to type.
    private static let multiples: Set<String> = [
        "thousand", "tsd", "million", "millions", "mio", "mln", "mn", "bn", "billion", "mrd",
    ]

    private func takes(_ letter: Character) -> Bool {
        guard target.isNumber else { return true }
        // Nothing follows the k of 25k.
        if field.caret > 0, NumberFormat.isFactor(Array(field.text)[field.caret - 1]) { return false }
        if "0123456789+-=., ".contains(letter) { return true }
        // 1.5e3, as programs write numbers.
        if letter == "e" || letter == "E" {
            return !field.isFresh && field.caret == field.text.count && field.text.last?.isNumber ?? false
                && !field.text.contains { $0 == "e" || $0 == "E" }
        }
        // 25k and 1.5M.
        return NumberFormat.isFactor(letter) && field.caret == field.text.count && field.text.last?.isNumber ?? false
    }

    /// Goes through the words that can be chosen: by the arrows, the space bar, or the beginning of a word.
    private mutating func choose(with key: Key) -> Bool {
        let words = [""] + target.choices
        let place = words.firstIndex(of: typed) ?? 0
        switch (key.code, key.control) {
        case (.right, _), (.character(" "), false): put(words[(place + 1) % words.count])
        case (.left, _): put(words[(place + words.count - 1) % words.count])
        case (.backspace, _), (.delete, _), (.character("u"), true): put("")
        case (.character(let letter), false):
            let rest = words[(place + 1)...] + words[...place]
            guard let word = rest.first(where: { $0.lowercased().hasPrefix(letter.lowercased()) }) else {
                refusal = "One of these is asked for: \(target.choices.joined(separator: ", "))."
                return true
            }
            put(word)
        default: return false
        }
        return true
    }

    private mutating func put(_ word: String) { field = TextField(word, .ascii, limit: Self.limit) }
}

extension Editor {
    /// Draws what was typed and what is to be typed, in place of what stands there.
    func draw(column: Int, row: Int, width: Int? = nil, into canvas: inout Canvas) {
        let end = column + (width ?? canvas.columns - column)
        canvas.line(row: row, column: column, width: end - column, glyph: " ", role: .text)
        let used = field.draw(into: &canvas, column: column, row: row, width: end - column)
        canvas.text(
            "  \(target.unit(canvas.words))", column: column + used, row: row, width: max(0, end - column - used),
            role: .muted)
    }

    /// The choices with the one that is taken between brackets, such as `smb [enterprise]`.
    var choicesInWords: String {
        target.choices.map { $0 == typed ? "[\($0)]" : $0 }.joined(separator: " ")
            + (typed.isEmpty ? " [not entered]" : "")
    }
}
