internal import Pages
internal import SolutionsPartner

extension CustomerVerdict {
    /// The verdict of a word.
    ///
    /// - Throws: `CommandFailure` for a word that is none.
    init(named word: String) throws(CommandFailure) {
        guard let verdict = Self(rawValue: word) else { throw Self.unknown(word) }
        self = verdict
    }

    private static func unknown(_ word: String) -> CommandFailure {
        let words = allCases.map(\.rawValue)
        let hint = NameMatch.didYouMean(NearestName(of: word, among: words).match)
        return CommandFailure(
            .usage, "There is no verdict '\(word.cleaned)'.\(hint) There are: \(words.joined(separator: ", ")).")
    }
}
