internal import Pages
package import SolutionsPartner

/// A change that is on record, worded for the eye.
package struct ActivityEntry: Sendable, Hashable {
    /// The number of the entry in the record.
    package let number: Int
    /// When, in UTC.
    package let time: String
    /// Who made the change.
    package let author: String
    /// The partner's key; `nil` for a change of the store as a whole.
    package let partner: String?
    /// What changed, such as `name`.
    package let place: String
    /// The input that changed; `nil` for anything else.
    package let input: InputName?
    /// What stood there before.
    package let old: String
    /// What stands there since.
    package let new: String
    /// Why, where somebody said so.
    package let reason: String?
    /// What was done, such as `removed the partner Contoso`, where a document or a person came or went as a whole.
    package let deed: String?
    /// Whether it added a partner, so that taking it back removes one.
    package let isAddition: Bool
    /// Whether the change was interrupted and never came about.
    package let isVoid: Bool
    /// The number of the entry that it takes back; `nil` where it takes none back.
    package let undoes: Int?
    /// The changes that were saved together, this one among them; empty for one that was saved alone.
    package private(set) var parts: [ActivityEntry] = []

    /// The changes that were saved together, or this one alone.
    var all: [ActivityEntry] { parts.isEmpty ? [self] : parts }

    /// Whether it took an earlier change back.
    var isUndo: Bool { all.contains { $0.undoes != nil } }

    /// Makes an entry.
    package init(
        number: Int, time: String, author: String, partner: String?, place: String, input: InputName? = nil,
        old: String, new: String, reason: String? = nil, deed: String? = nil, isAddition: Bool = false,
        isVoid: Bool = false, undoes: Int? = nil
    ) {
        self.undoes = undoes
        (self.number, self.input, self.isAddition) = (number, input, isAddition)
        (self.time, self.author, self.partner, self.place) = (time, author, partner, place)
        (self.old, self.new, self.reason, self.deed, self.isVoid) = (old, new, reason, deed, isVoid)
    }

    /// One entry of all that was saved at once; `nil` for none.
    ///
    /// - Parameter parts: The entries of one save, the oldest first.
    package init?(together parts: [ActivityEntry]) {
        guard let first = parts.first else { return nil }
        self = first
        if parts.count > 1 { self.parts = parts }
    }
}

/// What is known of the record of changes.
struct KnownActivity: ScreenState {
    /// The entries, the newest first; `nil` before they were read.
    var entries: [ActivityEntry]? {
        didSet { undone = Self.undone(in: entries ?? []) }
    }

    /// The numbers of the entries that later ones take back which are in force themselves.
    private(set) var undone: Set<Int> = []

    private static func undone(in entries: [ActivityEntry]) -> Set<Int> {
        var undone: Set<Int> = []
        // The newest come first: whether one is in force is known before those that it takes back.
        for entry in entries where !entry.isVoid {
            for part in entry.all where !undone.contains(part.number) { part.undoes.map { _ = undone.insert($0) } }
        }
        return undone
    }
}

extension DashboardState {
    /// The record of changes, the newest first; `nil` before it was read.
    var activity: [ActivityEntry]? {
        get { own[KnownActivity.self].entries }
        set { own[KnownActivity.self].entries = newValue }
    }

    /// Whether the record of changes is on a screen that was opened, so that it is to be kept up to date.
    package var wantsActivity: Bool { screens.contains { $0.kind == .activity } }

    /// Takes over the record of changes, the newest first; the cursor stays on its entry.
    package mutating func didRead(activity entries: [ActivityEntry]) {
        let place = screens.firstIndex { $0.kind == .activity }
        // Also on the newest one: who takes it back twice would take the taking back back.
        let key = place.flatMap { selectedRow(of: screens[$0])?.key }
        activity = entries
        if let place { select(key: key, onScreen: place) }
        keepSelectionVisible()
    }

    /// Asks whether the change under the cursor is to be taken back.
    mutating func askToRevert() {
        guard let entry = selectedEntry else { return }
        var text: String
        var isForced = false
        if let deed = entry.deed {
            text = "Take back that \(entry.author) \(deed)?"
            if entry.isAddition, let id = entry.partner, store.place(of: id) != nil {
                // Whatever was entered since goes as well, so nothing is left to be asked about.
                let unsaved = unsaved(of: id).map { " and \($0)" } ?? ""
                text += " \(shortName(of: id)) goes from the store with all its numbers\(unsaved)."
                isForced = true
            }
        } else if !entry.parts.isEmpty {
            text =
                "Take back all \(words.count(entry.parts.count, "change")) of \(subject(of: entry)), by \(entry.author)?"
        } else {
            text = "Take back \(change(in: entry)) of \(subject(of: entry)), by \(entry.author)?"
        }
        question = Question(
            text: "\(text) y/n", answer: .outside(.revert(entry: entry.number, isForced: isForced)))
    }

    /// Whether all of a save was taken back by later ones that are in force themselves.
    func isTakenBack(_ entry: ActivityEntry) -> Bool {
        let undone = own[KnownActivity.self].undone
        return entry.all.allSatisfy { undone.contains($0.number) }
    }

    /// What became of a change.
    func fate(of entry: ActivityEntry) -> RecordedChange.Fate {
        entry.isVoid ? .interrupted : isTakenBack(entry) ? .takenBack : .made
    }

    /// Why the change under the cursor cannot be taken back; `nil` where it can.
    var refusalToRevert: String? {
        guard let entry = selectedEntry else { return "There is no change here to take back." }
        if let refusalToSave { return refusalToSave }
        if entry.isVoid { return "This change was interrupted and never made." }
        return isTakenBack(entry) ? "This was taken back already; what took it back can be taken back." : nil
    }

    /// Tells that a change was taken back, once the record was read again.
    ///
    /// - Parameter entries: The numbers of the entries that this made; none where nothing was left to change.
    package mutating func didRevert(entries: [Int]) {
        guard let number = entries.first else {
            message = Message(text: "It is taken back already.", isWarning: false)
            return
        }
        let made = activity?.first { $0.number == number }
        // What was unsaved of a partner that is gone is gone as well, as was told before.
        if let id = made?.partner, store.place(of: id) == nil { overlays[id] = nil }
        tell(outcome: "Taken back\(made.map { taken(backBy: $0) } ?? "").")
    }

    /// The most changes that are named where all of a save was taken back.
    private static let namedChanges = 2

    /// What an entry of the record took back, to be told behind `Taken back`.
    private func taken(backBy entry: ActivityEntry) -> String {
        let numbers = Set(entry.all.compactMap(\.undoes))
        let undone = activity?.first { other in other.all.contains { numbers.contains($0.number) } } ?? entry
        if let deed = undone.deed, undone.parts.isEmpty { return " that \(undone.author) \(deed)" }
        let all = changes(in: undone)
        let rest = all.count - Self.namedChanges
        return ": " + all.prefix(Self.namedChanges).joined(separator: "; ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// Asks whether a change is to be taken back though the place was changed again since.
    package mutating func didFindChangedAgain(entry number: Int, _ conflicts: [Conflict]) {
        guard let conflict = conflicts.first else { return }
        guard conflicts.count == 1 else {
            // Whoever says yes knows everything that goes with it, as far as a line holds it.
            let named = conflicts.prefix(3).map { "\($0.place) is \(words.recorded($0.theirs, of: nil))" }
            let rest = conflicts.count - named.count
            question = Question(
                text: "\(conflicts.count) places changed again since: \(named.joined(separator: "; "))"
                    + (rest > 0 ? " and \(rest) more" : "") + ". Take all of it back all the same? y/n",
                answer: .outside(.revert(entry: number, isForced: true)))
            return
        }
        let entry = activity?.first { $0.number == number }
        let name = entry.map { place(of: $0) } ?? conflict.place
        let who = conflict.author.map { ", by \($0)" } ?? ""
        question = Question(
            text: "\(name) is \(words.recorded(conflict.theirs, of: entry?.input)) by now\(who). "
                + "Put back \(words.recorded(conflict.mine, of: entry?.input)) all the same? y/n",
            answer: .outside(.revert(entry: number, isForced: true)))
    }

    private var selectedEntry: ActivityEntry? {
        (screen.content as? ActivityScreen).flatMap { selectedRecord(of: $0) }
    }

    /// Tells what somebody else changed, the newest first; nothing for none.
    package mutating func tell(changes: [ActivityEntry]) {
        guard let newest = changes.first else { return }
        // What one has changed as well goes before what came last.
        let mine = changes.first { change in
            change.partner.flatMap { overlays[$0] }?.edits.contains { concerns(change, $0) } ?? false
        }
        let told = mine ?? newest
        let last = told.deed ?? "\(place(of: told))\(of(told.partner)): \(values(in: told))"
        let authors = changes.map(\.author).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let which = told == newest ? "the last" : "one of them"
        var text =
            changes.count == 1
            ? "\(newest.author) \(newest.deed ?? "changed \(last)")"
            : "\(authors.joined(separator: " and ")) made \(changes.count) changes, \(which): \(last)"
        if mine != nil { text = "Also among your unsaved changes: " + text }
        let gone = changes.compactMap(\.partner).first { id in
            overlays[id]?.isEmpty == false && store.place(of: id) == nil
        }
        if let count = gone.flatMap({ overlays[$0]?.edits.count }) {
            text +=
                ". Your \(count == 1 ? "unsaved change waits" : "\(count) unsaved changes wait") for it: "
                + "\(keyName(.activity)), then \(keyName(.revert)), brings it back."
        }
        tell(news: text, isWarning: mine != nil || gone != nil)
    }

    /// Whether a change that somebody made is about the same as one of a what-if.
    private func concerns(_ change: ActivityEntry, _ edit: Edit) -> Bool {
        if edit.input == change.input { return true }
        // Who is removed takes the certifications along.
        guard change.deed != nil, let fact = change.input.flatMap({ PersonEdit($0) }) else { return false }
        return PersonEdit(edit.input)?.person == fact.person
    }

    /// Tells that documents changed of which nobody kept a record, such as by an editor.
    package mutating func tell(changedOutside partners: [String]) {
        guard !partners.isEmpty else { return }
        let names = partners.map { name(of: $0) }.joined(separator: ", ")
        tell(news: "\(names): changed outside of seventy.", isWarning: false)
    }

    /// Tells news, behind the outcome of what was done just before.
    private mutating func tell(news: String, isWarning: Bool) {
        let outcome = message.flatMap { $0.isOutcome ? $0 : nil }
        message = Message(
            text: outcome.map { "\($0.text) \(news)" } ?? news,
            isWarning: isWarning || outcome?.isWarning == true)
    }

    /// What an entry of the record changed, in words.
    func place(of entry: ActivityEntry) -> String {
        guard let input = entry.input, let facts = entry.partner.flatMap({ facts(of: $0) }) else { return entry.place }
        return facts.title(of: input)
    }

    /// What a partner is called; its key where it cannot be read.
    func name(of partner: String) -> String {
        guard let entry = store[partner] else { return partner }
        // What is not even listed yet is read: it is one that somebody looks at.
        return entry.nameKnown ?? entry.scored?.partner.name ?? partner
    }

    private func of(_ partner: String?) -> String { partner.map { " of \(name(of: $0))" } ?? "" }
}
