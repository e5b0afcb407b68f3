internal import Pages

extension FactsDoubt {
    /// The fewest facts that are many: who has hardly any takes most of them away by taking one.
    private static let many = 5

    /// What is doubtful about a text; `nil` for one that can be taken at its word.
    ///
    /// - Parameters:
    ///   - original: The text as it was handed out.
    ///   - text: The text as it came back.
    ///   - difference: What was changed in it.
    init?(_ original: String, _ text: String, _ difference: FactsDifference) {
        let (gone, all) = (difference.gone.count, difference.handedOut.count)
        // Remarks may go, and so may the facts of whoever was listed last; a text without both has lost its end.
        if let last = difference.handedOut.last, !Self.lines(of: text).contains(Self.lines(of: original).last ?? ""),
            difference.gone.contains(last) || difference.isShortened(last)
        {
            self = .isCutShort
        } else if gone >= Self.many, gone * 2 > all {
            self = .takesMost(gone: gone, of: all)
        } else {
            return nil
        }
    }

    /// The lines that are not blank, as they stand apart from blanks around them.
    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n").map { line in
            line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}
