internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The most characters of a name.
    private static let longestName = 200

    /// Asks for the name of a partner that is to be added.
    mutating func askForPartner() {
        askForName(.partner, label: "Name of the partner", hint: "The company's name, as people know it.")
    }

    /// Asks for another name of the partner in focus.
    mutating func askToRename() {
        guard let id = focusedPartner, let name = facts(of: id)?.partner.name else { return }
        askForName(.rename(id), label: "New name of \(name)", hint: "The key \(id) stays.", value: name)
    }

    /// Asks for the name of a person who joins in the what-if.
    mutating func askForPerson() {
        guard let id = screen.partner else { return }
        askForName(
            .person(partner: id), label: "Name of the person",
            hint: "Certifications may follow a colon: Maria Silva: AZ-500 2025-06-01, SC-200.")
    }

    /// Why there is no partner to rename or to remove.
    fileprivate var refusalOfRoster: String? {
        if let refusalToSave { return refusalToSave }
        guard focusedPartner == nil else { return nil }
        return store.partners.isEmpty ? Self.noPartners : "No partner is selected."
    }

    private mutating func askForName(_ purpose: RosterPrompt, label: String, hint: String, value: String = "") {
        prompt = Prompt(
            .roster(purpose), label: label, hint: hint, field: .prose(value, limit: Self.longestName))
    }

    /// Asks in full before a partner is removed: what would go, and the way back.
    mutating func askToRemove(_ id: String) {
        let back =
            facts(of: id) == nil
            ? "Its document stays among the backups." : "\(keyName(.activity)) can take it back."
        question = Question(
            text:
                "Remove \(shortName(of: id)) from the store\(unsaved(of: id).map { ", and lose \($0)" } ?? "")? \(back) y/n",
            answer: .outside(.roster(.remove(id))))
    }

    /// What goes with a partner for good, such as `2 unsaved changes`; `nil` for nothing.
    func unsaved(of id: String) -> String? {
        guard let count = overlays[id]?.edits.count, count > 0 else { return nil }
        return words.count(count, "unsaved change")
    }

    /// A partner's name, cut where a sentence would not be seen whole for it.
    func shortName(of id: String) -> String { shortened(name(of: id)) }

    /// A text that somebody typed, short enough for a sentence.
    func shortened(_ name: String) -> String {
        CleanText(name, metrics: metrics).truncated(to: 24, ellipsis: metrics.isUTF8 ? "…" : "~").string
    }

    /// Makes use of the name that was typed, or says why it cannot be used; nothing typed is lost.
    mutating func take(_ typed: String, for purpose: RosterPrompt) -> [Effect] {
        if case .particular(let particular, let id) = purpose { return take(typed, for: particular, of: id) }
        var parts = [Substring(typed)]
        if case .person = purpose {
            parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        }
        let name = String(parts[0]).inOneLine
        guard !name.isBlank else {
            prompt?.refusal = "A name has something that can be seen."
            return []
        }
        switch purpose {
        case .partner:
            guard isFree(name, except: nil) else { return [] }
            prompt = nil
            return [.roster(.add(name: name))]
        case .rename(let id):
            guard isFree(name, except: id) else { return [] }
            prompt = nil
            guard name != facts(of: id)?.partner.name else {
                message = Message(text: "It is called that already.", isWarning: false)
                return []
            }
            return [.roster(.rename(id, to: name))]
        case .person(let id):
            if let other = partner(id)?.partner.people.first(where: { $0.name.lowercased() == name.lowercased() }) {
                let other = shortened(other.name)
                prompt?.refusal = "\(other) is there already. Add what tells the two apart."
                return []
            }
            // What stands behind the name waits until all of it can be taken.
            join(name, passing: CertificationLine(parts.count > 1 ? String(parts[1]) : "", in: formats), id)
            return []
        case .particular: return []
        }
    }

    /// Two partners of one name could not be told apart; says so where somebody else has it.
    private mutating func isFree(_ name: String, except id: String?) -> Bool {
        let wanted = name.lowercased()
        let other = store.partners.first { $0.id != id && !$0.isFaulty && $0.name.lowercased() == wanted }
        guard let other else { return true }
        prompt?.refusal = "The partner \(other.id) is called that already. Choose another name."
        return false
    }

    /// Lets a person join with certifications and rests on them, or says why that cannot be.
    private mutating func join(_ name: String, passing line: CertificationLine, _ id: String) {
        guard let people = partner(id)?.partner.people, let facts = facts(of: id) else { return }
        // Who left in the what-if is still on record.
        let taken = people.map(\.id) + facts.partner.people.map(\.id)
        let person = Identifier.proposed(for: name, among: taken, otherwise: "person")
        let passed: [Edit]
        do throws(EditRefusal) {
            passed = try line.edits(for: person, earned: facts.card.day, in: facts.card.edition)
        } catch {
            prompt?.refusal = error.description
            return
        }
        let joining = [Edit(input: PersonEdit.name(of: person), value: .text(name))] + passed
        let doubt = doubt(about: joining, of: id)
        if let doubt, !isSpoken, let typed = prompt?.field.typed, prompt?.doubted != typed {
            prompt?.refusal = "\(doubt) The same key again takes it."
            prompt?.doubted = typed
            return
        }
        prompt = nil
        lay(joining, over: id)
        if screen.kind == .people { select(key: person) }
        keepSelectionVisible()
        let isEntry = overlays[id]?.isFirstEntry(over: facts.partner) ?? false
        let more =
            passed.isEmpty
            ? (isSpoken
                ? "passes PERSON CODE tells what they pass."
                : "\(keyName(.open)), then \(keyName(.add)) tells what they pass.")
            : "With \(words.count(passed.count, "certification"))"
                + (line.undated.isEmpty
                    ? "."
                    : ", \(line.undated.joined(separator: ", ")) as earned on \(words.date(facts.card.day)).")
        message = Message(
            text: (isEntry ? "\(shortened(name)) is entered. \(more)" : "What if \(shortened(name)) joins? \(more)")
                + (doubt.map { " Mind: \($0)" } ?? ""),
            isWarning: doubt != nil)
    }

    // MARK: Answers

    /// Takes note that a partner was added, and goes there.
    package mutating func didAdd(partner id: String) {
        show(partner: id)
        message = Message(
            text:
                "Added \(shortName(of: id)). \(keyName(.open)) on a designation, then \(keyName(.edit)), enters its numbers.",
            isWarning: false)
    }

    /// Takes note that a partner has another name.
    package mutating func didRename(partner id: String, from old: String) {
        message = Message(text: "\(shortened(old)) is called \(shortName(of: id)) now.", isWarning: false)
    }

    /// Takes note that a partner is gone; what was unsaved of it is gone as well.
    ///
    /// - Parameter wasFaulty: Whether its document could not be read, so that the record cannot bring it back.
    package mutating func didRemove(partner id: String, called name: String, wasFaulty: Bool) {
        overlays[id] = nil
        let back =
            wasFaulty
            ? "Its document is in the folder backups."
            : "\(keyName(.activity)), then \(keyName(.revert)), brings it back."
        message = Message(text: "Removed \(shortened(name)). \(back)", isWarning: false)
    }
}

extension ScreenActions {
    /// What changes which partners the store has: on their list, and on what a store of one partner shows in its place.
    static let roster: ScreenActions = [
        .addPartner: .does(unless: { $0.refusalToSave }) { $0.askForPartner() },
        .renamePartner: .does(unless: { state in
            if let refusal = state.refusalOfRoster { return refusal }
            guard let id = state.focusedPartner, state.cannotBeRead(id) else { return nil }
            return "\(id) cannot be read. Its faults tell why."
        }) { $0.askToRename() },
        .removePartner: .does(unless: { $0.refusalOfRoster }) { state in
            if let id = state.focusedPartner { state.askToRemove(id) }
        },
    ]
}
