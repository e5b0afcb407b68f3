internal import Pages

extension ScreenKind { static let conflicts = ScreenKind("conflicts") }

/// The places of a what-if that somebody else changed as well.
struct ConflictsScreen: ListScreen {
    static let spec = ScreenSpec(
        .conflicts, phrase: "what others changed as well", title: "changed by others as well",
        actions: [
            .takeMine: .does(unless: { refusal(in: $0) }) { $0.choose(.mine) },
            .takeTheirs: .does(unless: { refusal(in: $0) }) { $0.choose(.theirs) },
            .takeOther: .does(unless: { state in
                state.otherValueInput == nil ? "Nothing can be typed here: choose mine or theirs." : nil
            }) { $0.typeOtherValue() },
            .settle: .asks(unless: { refusal(in: $0) }) { $0.settle() },
        ], lacks: [.mouse])

    let partner: String

    var partnerKey: String? { partner }

    func records(in state: DashboardState) -> [Conflict] {
        state.conflictQuestion.flatMap { $0.partner == partner ? $0.conflicts : nil } ?? []
    }

    func key(of record: Conflict) -> String { record.place }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(itemRows: ConflictsView.itemRows, headerRows: 0, footerRows: bodyRows >= 6 ? 2 : 0)
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let asked = state.conflictQuestion else { return }
        ConflictsView(state: state, asked: asked, layout: layout, editor: state.editor)
            .draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        page.add(Page.conflictsOneByOne(records(in: state).map { state.told($0, of: partner) }))
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? { record(row, in: state)?.mine }

    private static func refusal(in state: DashboardState) -> String? {
        state.selectedRow == nil ? "There is nothing to choose any more." : nil
    }
}
