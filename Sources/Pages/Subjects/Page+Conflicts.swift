/// A place that two people changed from the same start, in words.
package struct ToldConflict: Sendable, Hashable {
    /// What changed.
    package let title: String
    /// What stood there when the what-if began.
    package let was: String
    /// What somebody else put there, and who it was where the record knows.
    package let theirs: String
    /// What the what-if would put there.
    package let mine: String
    /// What was chosen.
    package let choice: String

    /// - Parameters:
    ///   - time: When the other change was made, in UTC; `nil` where the record does not know.
    ///   - takesMine: Whose value is to stand; `nil` where nobody chose yet.
    package init(
        title: String, was: String, theirs: String, mine: String, author: String?, time: String?, takesMine: Bool?,
        _ words: Words
    ) {
        let who = [author, time.map { words.moment($0) }].compactMap(\.self).joined(separator: ", ")
        self.title = title
        self.was = "was \(was)"
        self.theirs = "theirs \(theirs)\(who.isEmpty ? "" : " (\(who))")"
        self.mine = "mine \(mine)"
        choice = takesMine.map { $0 ? "mine is taken" : "theirs stays" } ?? "not chosen yet"
    }
}

extension Page {
    /// Places that somebody else changed as well, one after the other.
    package static func conflictsOneByOne(_ conflicts: [ToldConflict]) -> Page {
        var page = Page()
        page.entries(
            conflicts.map {
                Entry($0.title, facts: [$0.was, $0.theirs, $0.mine, $0.choice], subject: .conflict)
            })
        return page
    }
}
