package import SolutionsPartner
internal import Synchronization

/// The words of the program with their definitions.
package enum GlossaryText {
    /// What was asked for last: whoever looks at partners of one edition asks for the same again and again.
    private static let kept = Mutex<(line: PointsLine, glossary: Glossary)?>(nil)

    /// The words as they read with a line, read when somebody first asks what a word means.
    ///
    /// - Parameter line: `nil` where no edition is looked at, or several that do not agree.
    package static func glossary(with line: PointsLine?) -> Glossary {
        let line = line ?? .usual
        return kept.withLock { kept in
            if let known = kept, known.line == line { return known.glossary }
            let glossary = Glossary.embedded(required: line.required, of: line.maximum)
            kept = (line, glossary)
            return glossary
        }
    }
}
