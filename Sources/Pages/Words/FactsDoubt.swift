/// Why a text of facts that came back from an editor may not say what somebody meant: it is asked about before it is saved.
package enum FactsDoubt: Sendable, Hashable {
    /// What stood last when the text was handed out is missing, as where a disk was full or an editor was ended.
    case isCutShort
    /// It takes most of the facts away: so many of so many.
    case takesMost(gone: Int, of: Int)

    /// What is doubtful, as a sentence.
    package var sentence: String {
        switch self {
        case .isCutShort: "The text came back without its end, as if it had been cut short."
        case .takesMost(let gone, let all): "This takes away \(gone) of \(Words.usual.count(all, "fact"))."
        }
    }

    /// What is asked before a text with so many changes is saved.
    package func question(about count: Int) -> String {
        "\(sentence) Save \(Words.usual.count(count, "change")) all the same? y/n"
    }

    /// What is said where it was not saved: the partner whose facts it holds is named for the next step.
    package func notSaved(of partner: String) -> String {
        "\(sentence) Nothing was changed. The text is kept; editing \(partner) again goes on with it, and --yes saves it "
            + "if that is meant."
    }
}

extension Words {
    /// What is asked where a text of facts that was not saved the last time came back as it was, with so many changes.
    package func questionAboutKeptText(_ changes: Int) -> String {
        "This text was not saved the last time and came back as it was: \(count(changes, "change")). "
            + "Save \(changes == 1 ? "it" : "them")? y/n"
    }

    /// What is said where nobody wanted it to be saved.
    package static let keptTextNotSaved =
        "Nothing was changed. The text that was not saved the last time came back as it was; it is kept, and --yes saves it."
}
