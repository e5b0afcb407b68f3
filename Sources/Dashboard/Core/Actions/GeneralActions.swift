internal import Pages

/// What can be done anywhere; the ways to the screens are part of it.
enum GeneralActions {
    static let all: CaseTable<Action, ScreenAction> = {
        var all = others
        for type in ScreenRegistry.types {
            guard let action = type.spec.goes, all[action] == nil else { continue }
            all[action] = .asks(unless: { type.refusalToGo(in: $0) }) { type.go(in: &$0) }
        }
        return all
    }()

    /// What is no way to a screen.
    private static let others: CaseTable<Action, ScreenAction> = [
        .quit: .asks { $0.quit() },
        .back: .asks { $0.goBack() },
        .up: .does { $0.move(by: -1) },
        .down: .does { $0.move(by: 1) },
        .pageUp: .does { $0.move(by: -$0.pageLength) },
        .pageDown: .does { $0.move(by: $0.pageLength) },
        .first: .does { $0.move(to: 0) },
        .last: .does { $0.move(to: .max) },
        .palette: .asks { $0.showPalette() },
        .find: .does(unless: { $0.refusalToFind }) { $0.startFinding() },
        .nextMatch: .does(unless: { $0.refusalToGoToMatch }) { $0.goToMatch(1) },
        .previousMatch: .does(unless: { $0.refusalToGoToMatch }) { $0.goToMatch(-1) },
        .copy: .asks(unless: { $0.copyableValue == nil ? $0.refusalToCopy : nil }) { $0.copyValue() },
        .table: .does(unless: { $0.refusalOfTable }) { $0.showTableForms() },
        .copyAll: .asks(unless: { $0.copyableText == nil ? "There is nothing to copy here." : nil }) { $0.copyAll() },
        .mouse: .asks { $0.toggleMouse() },
        .theme: .asks(unless: { $0.hasMoreThemes || $0.themes.count > 1 ? nil : "There is one theme only." }) {
            $0.showThemes()
        },
        .reload: .asks { state in
            state.message = DashboardState.Message(text: "Read again from disk.", isWarning: false)
            return [.reload]
        },
        .redraw: .asks { _ in [.redraw] },
        .suspend: .asks { _ in [.suspend] },
        .help: .does { $0.toggleHelp() },
        .tour: .does { $0.startTour() },
        .recover: .asks { _ in [.recoverDraft] },
        .particulars: .does(unless: { $0.refusalToEditPartner }) { $0.showParticulars() },
        .editText: .asks(unless: { $0.refusalToEditPartner }) { state in
            state.focusedPartner.map { [.editText(partner: $0)] } ?? []
        },
    ]
}

extension ScreenActions {
    /// Opening what is under the cursor.
    static let opening: ScreenActions = [
        .open: .does(unless: { $0.selectedRow == nil ? "There is nothing to open here." : nil }) { $0.open() }
    ]

    /// Putting the list in another order.
    static let sorting: ScreenActions = [
        .sort: .does(unless: { $0.rows(of: $0.screen).count < 2 ? "There is nothing to sort here." : nil }) {
            $0.showOrders()
        },
        .sortNext: .does(unless: { $0.rows(of: $0.screen).count < 2 ? "There is nothing to sort here." : nil }) {
            $0.orderByNext()
        },
        .sortTurn: .does(unless: { $0.rows(of: $0.screen).count < 2 ? "There is nothing to sort here." : nil }) {
            $0.turnOrder()
        },
        .views: .does { $0.showViews() },
    ]

    /// Leaving columns out.
    static let columns: ScreenActions = [.columns: .does { $0.showColumns() }]

    /// Going to the next and the previous of what the screen is about.
    static let stepping: ScreenActions = [
        .nextDesignation: .does { $0.step(by: 1) },
        .previousDesignation: .does { $0.step(by: -1) },
    ]
}
