import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// What is open on a partner's screen when somebody else removes the partner.
@Suite struct GonePartnerTests {
    enum Open: String, CaseIterable {
        case field, name, save, dropAll, order

        func bring(_ stage: inout Stage) throws {
            switch self {
            case .field:
                try stage.open(partner: "contoso", .security)
                stage.type("e")
                try #require(stage.state.editor != nil)
            case .name:
                try stage.open(partner: "contoso", .security)
                stage.type("+4K")
                try #require(stage.state.prompt != nil)
            case .save:
                try stage.open(partner: "contoso", .security)
                stage.type("+s")
                try #require(stage.state.prompt != nil)
            case .dropAll:
                try stage.open(partner: "contoso", .security)
                stage.type("+X")
                try #require(stage.state.question != nil)
            case .order:
                try stage.open(partner: "contoso")
                stage.type("o")
                try #require(stage.state.popup != nil)
            }
        }
    }

    @Test(arguments: Open.allCases) func nothingKeepsTheKeys(_ open: Open) throws {
        var stage = try Stage()
        try open.bring(&stage)
        var store = stage.state.store
        store.partners.removeAll { $0.id == "contoso" }
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.screen.kind == .portfolio)
        #expect(stage.state.editor == nil)
        #expect(stage.state.prompt == nil)
        #expect(stage.state.popup == nil)
        #expect(stage.state.question == nil)
        stage.type("gj")
        #expect(stage.state.screen.position.selected == 1)
    }

    @Test(arguments: Open.allCases) func whatIsOpenStaysWhenAnotherPartnerIsRemoved(_ open: Open) throws {
        var stage = try Stage()
        try open.bring(&stage)
        let before = stage.state
        var store = stage.state.store
        store.partners.removeAll { $0.id == "adatum" }
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.editor == before.editor)
        #expect(stage.state.prompt == before.prompt)
        #expect(stage.state.popup == before.popup)
        #expect(stage.state.question == before.question)
    }

    /// What was typed and can go nowhere any more is named, and news does not cover it.
    @Test(arguments: [true, false]) func whatWasTypedIsNamed(isRemoved: Bool) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("e")
        stage.press(.control("u"))
        stage.type("27")
        var store = stage.state.store
        let place = try #require(store.partners.firstIndex { $0.id == "contoso" })
        if isRemoved {
            store.partners.remove(at: place)
        } else {
            store.partners[place] = PartnerSnapshot(id: "contoso", faults: ["broken"])
        }
        stage.state.replaceStore(store, today: stage.state.today)
        stage.state.tell(changedOutside: ["contoso"])
        #expect(stage.state.message?.text.contains("'27' is dropped") == true)
        #expect(stage.state.message?.text.contains("changed outside") == true)
    }
}
