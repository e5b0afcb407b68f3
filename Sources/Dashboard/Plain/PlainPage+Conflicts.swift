internal import Pages

extension PlainPage {
    /// Adds the places that somebody else changed as well.
    mutating func addConflicts(_ conflicts: [Conflict], title: (Conflict) -> String) {
        for conflict in conflicts {
            let who = [conflict.author, conflict.time.map { words.moment($0) }].compactMap(\.self).joined(
                separator: ", ")
            parts.append(
                .item(
                    Item(
                        text: title(conflict),
                        facts: [
                            "was \(words.recorded(conflict.old))",
                            "theirs \(words.recorded(conflict.theirs))\(who.isEmpty ? "" : ", by \(who)")",
                            "mine \(words.recorded(conflict.mine))", ConflictsView.word(conflict.choice),
                        ])))
        }
    }
}
