internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes what changes of facts do in the shape that the page "JSON" documents.
enum ChangeJSON {
    /// The members of the document without the version.
    static func members(of effect: ChangeEffect) -> [JSONMember] {
        let edits = effect.edits.map { edit in
            JSONNode.object([
                "input": .string(edit.input.rawValue),
                "unit": .string(orNull: effect.before.card.edition.input(named: edit.input)?.unit.rawValue),
                "old": .measure(effect.before.value(of: edit.input)), "new": .measure(edit.value),
            ])
        }
        let designations = zip(effect.before.card.designations, effect.after.card.designations).map { old, new in
            JSONNode(
                .object(
                    ScoreJSON.designationMembers(new, effect.after) + [
                        JSONMember(
                            "base",
                            .object([
                                "track": .string(orNull: old.counting.rules.id?.rawValue),
                                "score": .number(old.total),
                                "display": .string(Words.usual.total(old.total, required: old.required)),
                                "qualified": .bool(old.isQualified),
                            ])),
                        JSONMember("delta", .number(new.total - old.total)),
                    ]))
        }
        return ScoreJSON.head(of: effect.after) + [
            JSONMember("edits", .array(edits)), JSONMember("designations", .array(designations)),
        ]
    }
}

extension JSONNode {
    /// Makes the value of a fact: a number, a word, or `null` for one that nobody entered.
    static func measure(_ value: MeasureValue?) -> JSONNode {
        switch value {
        case .quantity(let number): .number(number)
        case .text(let word): .string(word)
        case .date(let day): .string(day.description)
        case nil: .null
        }
    }
}
