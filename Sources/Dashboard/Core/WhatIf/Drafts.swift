internal import Pages
package import SolutionsPartner

/// Unsaved changes that an earlier run of the program left behind.
package struct DraftOffer: Sendable, Hashable {
    /// The draft's own name.
    package let name: String
    /// The partner's key.
    package let partner: String
    /// The revision that the changes were made on.
    package let base: Int
    /// How old they are, in words such as `3 hours`.
    package let age: String
    /// The changes.
    package let edits: [Edit]

    /// Makes an offer.
    package init(name: String, partner: String, base: Int, age: String, edits: [Edit]) {
        (self.name, self.partner, self.base, self.age, self.edits) = (name, partner, base, age, edits)
    }
}

/// What is known of drafts: those of earlier runs, and the one that is written.
struct KnownDrafts: ScreenState {
    /// Drafts of earlier runs that are still to be asked about.
    var offers: [DraftOffer] = []
    /// The unsaved changes that were last told to the outside.
    var told: [String: [Edit]] = [:]
}

extension DashboardState {
    private var drafts: KnownDrafts {
        get { own[KnownDrafts.self] }
        set { own[KnownDrafts.self] = newValue }
    }

    /// Asks whether unsaved changes of earlier runs are to be taken up, one draft after the other.
    package mutating func offer(_ drafts: [DraftOffer]) {
        self.drafts.offers += drafts.filter { facts(of: $0.partner) != nil && !$0.edits.isEmpty }
        askForNextDraft()
    }

    /// What is to be said of unsaved changes of earlier runs where nobody can be asked about them; `nil` where there are
    /// none.
    package func notice(of drafts: [DraftOffer]) -> String? {
        let waiting = drafts.filter { facts(of: $0.partner) != nil && !$0.edits.isEmpty }.map { offer in
            "\(words.count(offer.edits.count, "unsaved change")) of \(name(of: offer.partner)), \(offer.age) old"
        }
        guard !waiting.isEmpty else { return nil }
        return "Left where they are: \(waiting.joined(separator: "; ")). 'seventy draft list' shows them."
    }

    /// Answers the question about a draft: only a clear no discards it.
    mutating func answer(_ offer: DraftOffer, with key: Key) -> [Effect] {
        question = nil
        var effects: [Effect] = []
        switch key.code {
        case .character("y"), .character("Y"):
            takeUp(offer)
            effects = [.resumeDraft(offer)]
        case .character("n"), .character("N"):
            message = Message(text: "Discarded. \(keyName(.recover)) brings it back, for a week.", isWarning: false)
            effects = [.discardDraft(name: offer.name)]
        default: message = Message(text: "Left for the next start.", isWarning: false)
        }
        askForNextDraft()
        // What was said of it when the program began stood below the question.
        if question == nil, let notice = keptLineNotice {
            message = Message(
                text: "\(message.map { "\($0.text) " } ?? "")\(notice)", isWarning: message?.isWarning ?? false)
        }
        return effects
    }

    /// Lays the changes of a draft over the facts, over those that are there already.
    package mutating func takeUp(_ offer: DraftOffer) {
        guard let facts = facts(of: offer.partner)?.partner else { return }
        var overlay = overlays[offer.partner] ?? Overlay()
        let isNew = overlay.isEmpty
        // Another draft may say something else of the same.
        let replaced = overlay.edits.filter { old in
            offer.edits.contains { $0.input == old.input && $0.value != old.value }
        }
        for edit in offer.edits { overlay.apply(edit, facts: facts) }
        // What the facts say by now is no change any more.
        overlay.rebase(on: facts)
        overlay.base = isNew ? offer.base : min(overlay.base ?? offer.base, offer.base)
        overlays[offer.partner] = overlay
        show(partner: offer.partner)
        let isEntry = overlay.isFirstEntry(over: facts)
        let taken =
            isEntry
            ? "Taken up: \(words.count(overlay.edits.count, .entries)) of \(facts.name), not saved yet."
            : "Taken up as a what-if of \(facts.name)."
        var text = overlay.isEmpty ? "The facts say the same by now." : taken
        if let first = replaced.first, let scored = self.facts(of: offer.partner) {
            let new = offer.edits.last { $0.input == first.input }?.value
            let more = replaced.count > 1 ? ", and \(replaced.count - 1) more" : ""
            text +=
                " It replaces \(scored.title(of: first.input)) \(words.value(first.value))\(arrow)\(words.value(new))\(more); "
                + "\(keyName(.undo)) brings back what was there."
        }
        message = Message(text: text, isWarning: !replaced.isEmpty)
    }

    /// What is to be written down of the what-ifs so that it outlasts the program: the changes of each partner where
    /// they differ from those told last.
    package mutating func draftEffects() -> [Effect] {
        noteBases()
        var effects: [Effect] = []
        for id in Set(overlays.keys).union(drafts.told.keys).sorted() {
            let edits = overlays[id]?.edits ?? []
            guard edits != drafts.told[id] ?? [] else { continue }
            drafts.told[id] = edits.isEmpty ? nil : edits
            effects.append(.draft(partner: id, edits, base: overlays[id]?.base ?? revision(of: id) ?? 0))
        }
        return effects
    }

    /// Remembers on which revision each what-if began.
    mutating func noteBases() {
        for (id, overlay) in overlays where overlay.isEmpty == (overlay.base != nil) {
            let base = overlay.isEmpty ? nil : revision(of: id)
            overlays[id]?.base = base
        }
        for (id, overlay) in overlays where overlay.isEmpty == (overlay.origin != nil) {
            guard !overlay.isEmpty else {
                overlays[id]?.origin = nil
                continue
            }
            let facts = facts(of: id)?.partner
            overlays[id]?.origin = facts.map {
                PartnerOrigin(name: $0.name, account: $0.accountID, revision: overlay.base ?? 0)
            }
        }
    }

    /// Whose document is shown under a key, or was when the what-if began; `nil` where that is not known.
    package func origin(of id: String) -> PartnerOrigin? {
        if let overlay = overlays[id], !overlay.isEmpty, var origin = overlay.origin {
            origin.revision = overlay.base ?? origin.revision
            return origin
        }
        guard let row = store[id]?.row, !row.isFaulty else { return nil }
        return PartnerOrigin(name: row.name, account: row.account, revision: row.revision)
    }

    /// Takes note that another company has the key of a partner by now: what was unsaved is none of its.
    ///
    /// - Parameters:
    ///   - name: What the other company is called.
    ///   - before: What the partner was called.
    ///   - isKept: Whether what was unsaved of it stays a draft.
    package mutating func didLose(partner id: String, to name: String, from before: String, isKept: Bool) {
        let count = overlays[id]?.edits.count ?? 0
        overlays[id] = nil
        drafts.told[id] = nil
        if conflictQuestion?.partner == id { conflictQuestion = nil }
        var text = "\(shortened(before)) is gone: \(id) is \(shortened(name)) by now."
        if count > 0 {
            let changes = words.count(count, "unsaved change")
            let fate = "\(count == 1 ? "was" : "were") \(isKept ? "left as a draft" : "dropped")"
            text += " \(changes) of \(shortened(before)) \(fate)."
        }
        message = Message(text: text, isWarning: true, isOutcome: true)
    }

    private mutating func askForNextDraft() {
        guard question == nil, !drafts.offers.isEmpty else { return }
        let offer = drafts.offers.removeFirst()
        let count = words.count(offer.edits.count, "unsaved change")
        let now = revision(of: offer.partner).flatMap { $0 == offer.base ? nil : ", now \($0)" } ?? ""
        question = Question(
            text:
                "Take up \(count) of \(name(of: offer.partner)), \(offer.age) old (revision \(offer.base)\(now))? y/n",
            answer: .draft(offer))
    }
}
