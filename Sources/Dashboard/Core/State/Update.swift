internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Answers an event and says what is to be done outside.
    public mutating func update(_ event: Event) -> [Effect] {
        defer {
            noteBases()
            advanceTour()
        }
        if ScreenLayout.Width(of: screenSize) == .tooSmall, let effects = answerUnseen(event) { return effects }
        switch event {
        case .key(let key):
            // What others changed is still told when the field is left.
            if question == nil, editor == nil, prompt == nil { message = nil }
            if question != nil || editor != nil || popup != nil || prompt != nil { pendingKeys = [] }
            if let question { return answer(question, with: key) }
            if let popup { return answer(popup, with: key) }
            if let prompt { return answer(prompt, with: key) }
            if let finder {
                find(finder, with: key)
                return []
            }
            if let editor {
                edit(editor, with: key)
                if key.code == .enter, self.editor == nil { didTypeOtherValue() }
                return []
            }
            if let effects = answerTour(key) { return effects }
            return action(of: key).map { attempt($0) } ?? []
        case .resize(let size):
            self.size = size
            keepSelectionVisible()
            return []
        case .resumed:
            pendingKeys = []
            return [.redraw]
        case .terminate: return [.quit]
        case .paste(let text):
            if popup?.query != nil {
                popup?.query?.insert(text)
                popup?.position = ListPosition()
            } else if prompt != nil {
                prompt?.field.insert(text)
                prompt?.refusal = nil
            } else if popup == nil, question == nil, finder != nil {
                paste(intoFinder: text)
            } else {
                editor?.insert(text)
            }
            return []
        case .click(let point): return click(at: point)
        case .scroll(let distance, _): return scroll(by: distance)
        }
    }

    /// Does an action, or tells why it means nothing here or now.
    mutating func attempt(_ action: Action) -> [Effect] {
        guard let reason = refusal(of: action) else { return perform(action) }
        message = Message(text: reason, isWarning: false)
        return []
    }

    /// Does an action that is not refused.
    mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .quit: return quit()
        case .back: return goBack()
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -pageLength)
        case .pageDown: move(by: pageLength)
        case .first: move(to: 0)
        case .last: move(to: .max)
        case .open: open()
        case .portfolio: showPortfolio()
        case .overview: showOverview()
        case .designation: showDesignation()
        case .nextDesignation: step(by: 1)
        case .previousDesignation: step(by: -1)
        case .track: showOtherTrack()
        case .theme: return showThemes()
        case .reload:
            message = Message(text: "Read again from disk.", isWarning: false)
            return [.reload]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .help: toggleHelp()
        case .tour: startTour()
        case .edit, .increase, .decrease, .undo, .redo, .whatIf, .drop, .dropAll, .save, .edits, .add,
            .remove:
            return performWhatIf(action)
        case .addPartner, .renamePartner, .removePartner, .addPerson: performRoster(action)
        case .people: show { .people(partner: $0) }
        case .anniversary: show { .anniversary(partner: $0) }
        case .editions: show { .editions(partner: $0) }
        case .membership: show { .membership(partner: $0) }
        case .plan: return showPlan()
        case .apply: applyHere()
        case .nextWay, .previousWay, .planSettings, .planSteps, .changeSetting, .resetSetting, .saveCosts:
            return performPlan(action)
        case .scenarios, .keep, .rename, .duplicate, .delete, .rebase, .takeBack, .mark, .compare, .order, .differing,
            .export:
            return performScenario(action)
        case .badges: show { .badges(partner: $0) }
        case .history: show { .history(partner: $0) }
        case .activity: return showActivity()
        case .revert: askToRevert()
        case .takeMine, .takeTheirs, .takeOther, .settle: return performConflict(action)
        case .recover: return [.recoverDraft]
        case .palette, .find, .nextMatch, .previousMatch, .sort, .columns, .mouse, .copy, .copyAll:
            return performFinding(action)
        }
        return []
    }

    /// Quits, after asking where changes would be lost.
    mutating func quit() -> [Effect] {
        question = questionBeforeQuitting
        return question == nil ? [.quit] : []
    }
}

extension DashboardState {
    /// Tells the person at the keyboard of something that went wrong outside.
    public mutating func show(warning: String) {
        message = Message(text: warning, isWarning: true)
    }
}
