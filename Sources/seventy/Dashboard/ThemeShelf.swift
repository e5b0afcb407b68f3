internal import Dashboard
internal import JSONTree
internal import SolutionsPartner

/// The themes that can be chosen.
enum ThemeShelf {
    /// The names of the themes, in the order in which the dashboard goes through them.
    static var names: [String] {
        EmbeddedFile.names(in: "Themes").map { String($0.dropFirst("Themes/".count).dropLast(".json".count)) }
    }

    /// Every theme.
    ///
    /// - Parameter first: The theme that was asked for.
    /// - Throws: `CommandFailure` when there is no theme of that name.
    static func all(first: String?) throws(CommandFailure) -> [Theme] {
        if let first, !names.contains(first) {
            let hint = String.didYouMean(NearestName(of: first, among: names).match)
            throw CommandFailure(
                .usage, "There is no theme '\(first.cleaned)'.\(hint) There are: \(names.joined(separator: ", ")).")
        }
        let themes = names.compactMap { name in
            EmbeddedFile.bytes(of: "Themes/\(name).json").flatMap { Theme.read($0).theme }
        }
        return themes.isEmpty ? [Theme(id: "plain", name: "Plain", styles: [:])] : themes
    }
}
