internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Why an action means nothing here or now, as a sentence; `nil` for one that has something to do.
    ///
    /// Keys, hints, help and the palette all ask here, so that they cannot disagree.
    func refusal(of action: Action) -> String? {
        guard let entry = ActionTable.entries.first(where: { $0.action == action }) else { return nil }
        return entry.screens.contains(screen.kind) ? refusalNow(of: action) : refusalHere(of: entry)
    }

    /// Why an action means nothing on this kind of screen.
    private func refusalHere(of entry: ActionEntry) -> String {
        if screen.kind == .help { return "This does nothing in the help. Leave it first." }
        if screen.kind == .portfolio, entry.screens.count > 4 {
            return store.partners.isEmpty ? Self.noPartners : "Open a partner first."
        }
        let places = ScreenKind.allCases.filter { entry.screens.contains($0) }.map(\.phrase)
        guard places.count <= 4, let last = places.last else { return "This does nothing here." }
        let list = places.count == 1 ? last : "\(places.dropLast().joined(separator: ", ")) or \(last)"
        return "This does nothing here. It is for \(list)."
    }

    private static let noPartners = "This store has no partners yet."

    /// Why an action that the screen knows means nothing now.
    private func refusalNow(of action: Action) -> String? {
        switch action {
        case .portfolio: hasPortfolio ? nil : "This store has one partner only."
        case .overview, .designation, .people, .anniversary, .badges, .plan, .editions, .membership, .history,
            .scenarios:
            refusalOfPartner
        case .addPartner, .renamePartner, .removePartner, .addPerson: refusalOfRoster(action)
        case .open: selectedRow == nil ? "There is nothing to open here." : nil
        case .nextDesignation, .previousDesignation: refusalOfStep
        case .edit, .increase, .decrease, .add, .remove, .drop: refusalOfChange(action)
        case .undo: overlay?.canUndo == true ? nil : "There is nothing to undo."
        case .redo: overlay?.canRedo == true ? nil : "There is nothing to do again."
        case .whatIf, .edits:
            focusedOverlay?.isEmpty == false
                ? nil : "There is no what-if yet. \(howToBegin)"
        case .dropAll: overlay?.isEmpty == false ? nil : "There are no changes to drop."
        case .save:
            overlay?.isEmpty == false
                ? store.readOnlyReason.map { "Nothing can be saved: the store is read-only, \($0)." }
                : "There are no changes to save."
        case .track:
            (shownDesignation?.score.tracks.count ?? 0) > 1
                ? nil : "This designation has a single track in this edition."
        case .apply: screen.kind == .scenarios ? refusalOfScenario : refusalOfPlan
        case .planSteps: refusalOfPlan
        case .keep: refusalToKeep
        case .nextWay, .previousWay: (planRow?.ways.count ?? 0) > 1 ? nil : "There is no other way."
        case .mark, .compare, .delete, .rename, .duplicate, .rebase: refusalOfScenario
        case .takeBack: store.readOnlyReason == nil && shelf.changes.isEmpty ? "There is nothing to take back." : nil
        case .revert: refusalToRevert
        case .takeMine, .takeTheirs, .settle: selectedRow == nil ? "There is nothing to choose any more." : nil
        case .takeOther: otherValueInput == nil ? "Nothing can be typed here: choose mine or theirs." : nil
        case .find, .nextMatch, .previousMatch, .sort, .columns, .copy, .copyAll:
            refusalOfFinding(action)
        case .theme: hasMoreThemes || themes.count > 1 ? nil : "There is one theme only."
        case .up, .down, .pageUp, .pageDown, .first, .last, .back, .quit, .activity, .recover, .reload, .redraw,
            .suspend, .help, .palette, .mouse, .tour, .order, .differing, .export, .planSettings,
            .changeSetting, .resetSetting, .saveCosts:
            nil
        }
    }

    /// The what-if of the partner that the screen is about.
    private var overlay: Overlay? { screen.partner.flatMap { overlays[$0] } }

    /// The what-if of the partner in focus.
    private var focusedOverlay: Overlay? { focusedPartner.flatMap { overlays[$0] } }

    /// Why there is no scenario to do something with.
    private var refusalOfScenario: String? { selectedRow == nil ? "There is no scenario here." : nil }

    /// Why no screen of the partner in focus can be shown.
    private var refusalOfPartner: String? {
        guard let id = focusedPartner else {
            return store.partners.isEmpty ? Self.noPartners : "No partner is selected."
        }
        return facts(of: id) == nil ? "\(id) cannot be read. Its faults tell why." : nil
    }

    /// Why there is no next or previous one.
    private var refusalOfStep: String? {
        guard screen.kind == .overview else { return nil }
        let others = rows(of: screens[0]).filter { facts(of: $0.key) != nil }
        return others.count > 1 ? nil : "There is no other partner to show."
    }

    /// Why nothing can be changed under the cursor.
    private func refusalOfChange(_ action: Action) -> String? {
        if action == .drop { return droppable.isEmpty ? "There is no change here to drop." : nil }
        switch screen.content {
        case .designation:
            guard let editable else { return "There is no number here." }
            guard action != .edit, editable.targets[editable.first].input == nil else { return nil }
            return "This number cannot be counted up and down. Press \(keyName(.edit)) to type it."
        case .person(let id, let person):
            guard members(of: id).contains(where: { $0.person.id == person }) else {
                return absence(of: person, id)
            }
            return action != .add && selectedRow == nil ? "There is no certification here." : nil
        case .people: return selectedRow == nil ? "There is nobody here." : nil
        case .membership: return selectedRow == nil ? "There is nothing to change here." : nil
        default: return nil
        }
    }

    /// Why there is nothing to keep as a scenario.
    private var refusalToKeep: String? {
        guard screen.kind == .scenarios || screen.kind == .edits else { return refusalOfPlan }
        // That the store is read-only is told before anything else.
        guard overlay?.isEmpty != false, store.readOnlyReason == nil else { return nil }
        return "There is no what-if to keep. Press \(keyName(.edit)) on a number to begin one."
    }

    /// Why the plan under the cursor cannot be tried.
    private var refusalOfPlan: String? {
        guard screen.kind == .plan || screen.kind == .planSteps, planRow == nil else { return nil }
        return planning.isRunning ? "The plan is still being looked for." : "There is no plan to try."
    }
}

extension DashboardState {
    /// The designation on the screen with the track that is shown.
    var shownDesignation: (partner: String, score: DesignationScore, track: Int)? {
        guard case .designation(let id, let designation, let track) = screen.content,
            let score = partner(id)?.card.designation(designation)
        else { return nil }
        return (id, score, track.flatMap { score.tracks.indices.contains($0) ? $0 : nil } ?? score.countingIndex)
    }
}
