internal import Pages
internal import SolutionsPartner

/// The changes of a what-if: each with its old and new value and the points that it brings alone, and below them what
/// they bring together.
struct ChangesView {
    /// The partner as its document has it.
    let facts: ScoredPartner
    let edits: [Edit]
    let layout: ScreenLayout

    /// The rows above the list.
    static let titleRows = 1

    /// The rows below the list: a rule, and what all changes bring together.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 8 ? 3 : 0 }

    func draw(_ list: ListView, into canvas: inout Canvas) {
        guard !edits.isEmpty else {
            return layout.drawEmpty("There are no changes.", role: .muted, below: 0, into: &canvas)
        }
        let effects = OverlayContributions(of: edits, to: facts)
        TableView(list, columns(effects.alone, in: canvas)).draw(edits, into: &canvas)
        layout.drawFoot(
            StyledLine.wrapped(effects.sentence(canvas.words), width: canvas.columns - 4, role: .text), into: &canvas)
    }

    /// Values take what they need, and the names of inputs for the command line what is left in a wide window.
    private func columns(_ alone: [Rational], in canvas: Canvas) -> [TableColumn<Edit>] {
        let words = canvas.words
        let right = canvas.columns - 1
        let isNarrow = layout.width == .narrow
        let isWide = layout.width == .wide
        let points = isNarrow ? right : right - 9
        let fact = points - 13
        let inputs = isWide ? (right - 22) / 2 + 8 : fact - 12
        // Somebody who is new has a name in the what-if only.
        let names = facts.partner.applying(edits)
        // What was never entered is no supposition.
        let isEntry = edits.allSatisfy { facts.partner.value(of: $0.input) == nil }
        // Names that are shortened are shortened alike, so that what belongs together reads alike.
        let titles = Dictionary(edits.map { ($0.input, facts.titles(of: $0.input, naming: names)) }) { first, _ in first
        }
        let levels = titles.values.map(\.count).max() ?? 1
        func title(_ input: InputName, _ level: Int) -> String {
            titles[input].map { $0[min(level, $0.count - 1)] } ?? input.rawValue
        }
        let level =
            (0..<levels).first { level in
                titles.keys.allSatisfy { canvas.width(of: title($0, level)) <= inputs - 4 }
            } ?? levels - 1
        let effect = Dictionary(zip(edits.map(\.input), isNarrow ? [] : alone)) { first, _ in first }
        return [
            TableColumn("change", "Change", from: 2, to: inputs - 1, isName: true) { edit in
                (title(edit.input, level), .strong)
            },
            TableColumn("input", "Input", from: inputs, to: isWide ? fact - 12 : inputs) {
                ($0.input.rawValue, .muted)
            },
            TableColumn("fact", "Fact", from: fact - 12, to: fact, isRight: true) { edit in
                // Of a number that was not entered, where it comes from may go; of what was, nothing but its end.
                let told = words.standing(before: edit, of: facts)
                let isEntered = facts.value(of: edit.input) != nil
                let short = isEntered ? told : told.split(separator: " ").last.map(String.init) ?? told
                return (canvas.fitting([told, short], width: 12), .muted)
            },
            TableColumn("value", isEntry ? "Entered" : "What if", from: points - 12, to: points, isRight: true) {
                edit in
                (words.value(of: edit), .strong)
            },
            TableColumn("points", "Alone", from: isNarrow ? right : points + 1, to: right, isRight: true) { edit in
                effect[edit.input].map {
                    (words.delta($0), $0.isZero ? .muted : $0 > 0 ? .gain : .loss)
                }
            },
        ]
    }
}
