internal import SolutionsPartner

/// Something that is asked before it is done.
struct Question: Sendable, Hashable {
    /// What a yes does.
    enum Answer: Sendable, Hashable {
        /// Takes all changes of a partner's what-if away.
        case dropAll(partner: String)
        /// Saves the changes of a partner's what-if as facts.
        case save(partner: String, reason: String?)
        /// Lays a scenario over the facts in place of the what-if.
        case load(Scenario)
        /// Asks the outside to do something.
        case outside(Effect)
        /// Quits, though changes were not saved.
        case quit
        /// Takes what is being typed; a no drops it.
        case typed
        /// Takes up unsaved changes of an earlier run.
        case draft(DraftOffer)
        /// Takes note that what was typed or asked about is gone.
        case gone

        /// Whether it means nothing once the screen is gone on which it was asked.
        var isAboutScreen: Bool {
            switch self {
            case .dropAll, .save, .load, .outside, .typed: true
            case .quit, .draft, .gone: false
            }
        }
    }

    /// The question.
    let text: String
    /// What a yes does.
    let answer: Answer
}

extension DashboardState {
    /// Asks whether text is saved that came back from the editor: as it was left the last time, or doubtful.
    package mutating func askToSaveText(of id: String, _ text: String, isDoubtful: Bool = false) {
        question = Question(text: text, answer: .outside(.saveText(partner: id, isSure: isDoubtful)))
    }

    /// Answers a key while a question is asked.
    mutating func answer(_ question: Question, with key: Key) -> [Effect] {
        if case .draft(let offer) = question.answer { return answer(offer, with: key) }
        // Whoever goes on typing what is gone would do who knows what.
        if question.answer == .gone, key.code != .enter, key.code != .escape { return [] }
        self.question = nil
        if question.answer == .gone { return [] }
        if question.answer == .typed {
            let isYes: Bool? =
                switch key.code {
                case .character("y"), .character("Y"): true
                case .character("n"), .character("N"): false
                default: nil
                }
            if let prompt { return answerTyped(isYes, in: prompt) }
            answerTyped(isYes)
            return []
        }
        guard case .character(let character) = key.code, !key.control, character == "y" || character == "Y" else {
            if question.answer != .quit { tell("Nothing was changed.") }
            return []
        }
        switch question.answer {
        case .dropAll(let id):
            overlays[id]?.dropAll()
            tell("All changes were dropped. \(keyName(.undo)) brings them back.")
            keepSelectionVisible()
        case .save(let id, let reason): return commit(id, reason: reason)
        case .load(let scenario): load(scenario)
        case .outside(let effect): return [effect]
        case .quit: return [.discardDrafts, .quit]
        case .typed, .draft, .gone: break
        }
        return []
    }
}
