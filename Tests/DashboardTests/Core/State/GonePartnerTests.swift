import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// What is open on a partner's screen when somebody else removes the partner.
@Suite struct GonePartnerTests {
    enum Open: String, CaseIterable {
        case field, name, save, dropAll, order, filter, rename, remove

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
            case .filter:
                try stage.open(partner: "contoso")
                stage.type("/se")
                try #require(stage.state.finder != nil)
            case .rename:
                try stage.open(partner: "contoso")
                stage.type("1R")
                try #require(stage.state.prompt != nil)
            case .remove:
                try stage.open(partner: "contoso")
                stage.type("1D")
                try #require(stage.state.question != nil)
            }
        }
    }

    /// What somebody goes on typing does nothing until they took note: it would be done to another partner.
    @Test(arguments: Open.allCases) func whatIsTypedOnDoesNothing(_ open: Open) throws {
        var stage = try Stage()
        try open.bring(&stage)
        var store = stage.state.store
        store.partners.removeAll { $0.id == "contoso" }
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.screen.kind == .portfolio)
        #expect(stage.state.editor == nil)
        #expect(stage.state.prompt == nil)
        #expect(stage.state.popup == nil)
        #expect(stage.state.question?.answer == .gone)
        let place = stage.state.screen.position
        #expect(stage.type("gjDyxQ:").isEmpty)
        #expect(stage.press(Key(.tab), Key(.delete), .control("c")).isEmpty)
        #expect(stage.state.update(.paste("Dy")).isEmpty)
        #expect(stage.state.question?.answer == .gone)
        #expect(stage.state.screen.kind == .portfolio)
        #expect(stage.state.screen.position == place)
        stage.press(Key(.enter))
        #expect(stage.state.mode == .browsing)
        stage.type("gj")
        #expect(stage.state.screen.position.selected == 1)
    }

    /// Who is to be added has nothing to do with who is gone.
    @Test func whoIsBeingAddedIsAdded() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.type("aWide")
        remove("contoso", from: &stage)
        stage.type(" World")
        #expect(stage.press(Key(.enter)) == [.roster(.add(name: "Wide World"))])
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
    @Test func whatWasTypedIsNamed() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("e")
        stage.press(.control("u"))
        stage.type("27")
        remove("contoso", from: &stage)
        stage.state.tell(changedOutside: ["fabrikam"])
        #expect(stage.state.question?.text.contains("'27' is dropped") == true)
        stage.press(Key(.enter))
        #expect(stage.state.message?.text.contains("changed outside") == true)
    }

    private func remove(_ id: String, from stage: inout Stage) {
        var store = stage.state.store
        store.partners.removeAll { $0.id == id }
        stage.state.replaceStore(store, today: stage.state.today)
    }
}

/// What is being typed for a partner whose document cannot be read for a moment, such as while an editor writes it.
@Suite struct BrokenPartnerTests {
    private func read(_ entry: PartnerSnapshot, _ stage: inout Stage) {
        var store = stage.state.store
        store.take([entry])
        stage.state.replaceStore(store, today: stage.state.today)
    }

    private let broken = PartnerSnapshot(id: "contoso", faults: ["broken"])

    @Test func whatIsTypedWaitsUntilItCanBeRead() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        let whole = try #require(stage.state.store["contoso"])
        stage.type("e")
        stage.press(.control("u"))
        stage.type("2")
        read(broken, &stage)
        #expect(stage.state.editor?.refusal?.contains("cannot be read just now") == true)
        stage.type("7")
        for key in [Key(.enter), Key(.tab)] {
            #expect(stage.press(key).isEmpty)
            #expect(stage.state.editor?.typed == "27")
            #expect(stage.state.editor?.refusal?.contains("cannot be read just now") == true)
        }
        // What others change meanwhile mends nothing.
        read(try #require(stage.state.store["fabrikam"]), &stage)
        #expect(stage.state.editor?.refusal != nil)
        #expect(stage.state.overlays["contoso"]?.isEmpty != false)
        read(try again(whole), &stage)
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .designation)
        #expect(stage.state.overlays["contoso"]?.edits.map(\.value) == [.quantity(27)])
    }

    @Test func aReasonWaitsAsWell() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        let whole = try #require(stage.state.store["contoso"])
        stage.type("+sbecause")
        read(broken, &stage)
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.prompt?.field.typed == "because")
        read(try again(whole), &stage)
        guard case .commit("contoso", _, base: _, reason: "because")? = stage.press(Key(.enter)).first else {
            Issue.record("nothing is saved")
            return
        }
    }

    @Test func whoeverLeavesSeesTheFaults() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("e7")
        read(broken, &stage)
        stage.press(Key(.escape))
        stage.type("n")
        #expect(stage.state.screen.kind == .faults)
        #expect(stage.state.store["contoso"]?.isFaulty == true)
        #expect(stage.state.refusalWhileBroken == nil)
    }

    /// The same document, read anew.
    private func again(_ entry: PartnerSnapshot) throws -> PartnerSnapshot {
        let scored = try #require(entry.scored)
        return PartnerSnapshot(scored.partner, card: scored.card, revision: entry.revision)
    }
}
