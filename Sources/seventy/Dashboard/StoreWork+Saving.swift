internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension StoreWork {
    /// How long the screen may stand still for somebody else's save; a save takes a few milliseconds.
    static let briefly = Duration.milliseconds(150)

    /// Saves changes, unless somebody else changed the same since they began.
    ///
    /// Then the person is asked, with no lock held. Where somebody else is saving for longer, the wait goes on beside
    /// the input.
    mutating func commit(
        _ edits: [Edit], to id: String, base: Int?, reason: String?, _ state: inout DashboardState
    ) {
        // One at a time: the message says that it is being waited for.
        guard waiting == nil, !refuseAnother(id, &state) else { return }
        let wish = SaveWish(partner: id, edits: edits, base: editBase(of: id, revision: base), reason: reason)
        var store = store.store
        if saves != nil { store.lockWait = Self.briefly }
        let outcome = Result { () throws(StoreError) in try wish.save(in: store) }
        if let saves, case .failure(.locked(let holder)) = outcome {
            waiting = (wish, holder, false)
            state.beginToWait(for: holder.named)
            saves.save(wish, in: self.store.store)
            return
        }
        finish(wish, outcome, &state)
    }

    /// Waits no longer; false when nothing was waited for.
    mutating func giveUpWaiting() -> Bool {
        guard waiting != nil else { return false }
        saves?.giveUp()
        waiting?.isGivenUp = true
        return true
    }

    /// Takes note that a wait is over.
    mutating func didWait(_ result: Result<CommitResult, StoreError>, _ state: inout DashboardState) {
        guard let waited = waiting else { return }
        waiting = nil
        state.endWaiting()
        if case .failure(.locked(let holder)) = result {
            let name = holder.named
            state.show(
                warning: waited.isGivenUp
                    ? "Not saved. The changes are still here."
                    : "Not saved: \(name) is still saving. Try again.")
            return
        }
        finish(waited.wish, result, &state)
    }

    private mutating func finish(
        _ wish: SaveWish, _ outcome: Result<CommitResult, StoreError>, _ state: inout DashboardState
    ) {
        let id = wish.partner
        conflicts = nil
        switch outcome {
        case .success(let result):
            let before = shown(by: state)
            let outside = refresh([id], &state)
            state.didCommit(partner: id, wish.edits)
            bases[id] = shelf.document(of: id)
            // Others may have changed something else meanwhile.
            tell(since: before, about: [id], changedOutside: outside, except: Set(result.entries), &state)
        case .failure(.conflicts(_, let revision, let conflicts)):
            refresh([id], &state)
            // The answers will be about what is shown now.
            bases[id] = shelf.document(of: id)
            self.conflicts = OpenConflicts(wish: wish, conflicts: conflicts)
            state.didConflict(partner: id, revision: revision, conflicts.map { Conflict($0, among: wish.edits) })
        case .failure(.unknownRevision):
            refresh([id], &state)
            bases[id] = shelf.document(of: id)
            state.didLoseBase(partner: id)
        case .failure(let error): tell(failure: error, &state)
        }
    }

    /// Takes a save of the record back, which is a change of its own.
    mutating func revert(_ entry: Int, isForced: Bool, _ state: inout DashboardState) {
        var patient = store.store
        if saves != nil { patient.lockWait = Self.briefly }
        let before = shown(by: state)
        do throws(StoreError) {
            let result = try patient.undo(savedWith: entry, force: isForced, note: .now())
            reread(entry, &state)
            readActivity(&state)
            state.didRevert(entries: result.entries)
            // Others may have changed something else meanwhile.
            tell(since: before, except: Set(result.entries), &state)
        } catch .conflicts(_, _, let conflicts) where !isForced && !conflicts.isEmpty {
            reread(entry, &state)
            readActivity(&state)
            state.didFindChangedAgain(entry: entry, conflicts.map { Conflict($0, among: []) })
        } catch .locked(let holder) {
            state.show(warning: "Not taken back: \(holder.named) is saving. Try again.")
        } catch {
            tell(failure: error, &state)
        }
    }

    /// Reads again what an entry of the record is about.
    private mutating func reread(_ entry: Int, _ state: inout DashboardState) {
        let entries = try? store.store.journal(last: Self.entriesShown)
        if case .partner(let id)? = entries?.first(where: { $0.number == entry })?.document {
            refresh([id], &state)
        } else {
            reload(&state)
        }
    }

    /// Remembers the document that changes began on, as it was shown: a revision alone says nothing of changes that
    /// somebody made with an editor.
    mutating func noteBase(of id: String, isChanged: Bool, revision: Int, _ state: DashboardState) {
        guard isChanged else {
            bases[id] = nil
            return
        }
        // Where the document was given up meanwhile, it is read again, and counts only if it is the one that is shown.
        if bases[id] == nil, let document = shelf.document(of: id), document.revision == revision,
            document.partner == state.facts(of: id)?.partner
        {
            bases[id] = document
        }
    }

    private func editBase(of id: String, revision: Int?) -> EditBase {
        guard let revision else { return .latest }
        guard let document = bases[id], document.revision == revision else { return .revision(revision) }
        return .document(document.node)
    }
}
