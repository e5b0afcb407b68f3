import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Conversations, whole.
@Suite struct LinearSessionTests {
    /// What a conversation is about, and the lines that somebody types.
    static let scripts: [(name: String, lines: [String])] = [
        (
            "looking-around",
            ["open contoso", "6", "2", "back", "next", "why usage-growth", "partners", "2", "track", "help"]
        ),
        (
            "what-if",
            [
                "set azure.net-customer-adds 9", "open contoso", "designation security", "set 1 +1", "1", "set 2 5",
                "undo", "undo", "redo", "changes", "drop 1", "set security.net-customer-adds.m365 none", "facts",
                "facts", "drop", "maybe", "no", "drop all", "yes", "undo", "save", "no", "save", "yes",
            ]
        ),
        ("plan", ["open contoso", "try 1", "plan", "try", "try 9", "try 1", "gaps", "2", "back"]),
        (
            "people",
            [
                "open northwind", "people", "1", "back", "leaves 1", "passes Jonas Weber AZ-305",
                "passes nobody AZ-305",
                "person mei", "changes", "drop all", "y",
            ]
        ),
        (
            "mistakes",
            [
                "", "   ", "opne contoso", "open", "open contso", "99", "0", "-1", "back", "people", "next", "try 1",
                "mine 1", "save", "undo", "xyzzy", "set", "open contoso", "set 1 2", "set azure.net-customer-ads 2",
                "set azure.net-customer-adds lots", "designation secrity", "why usge", "person anna", "drop nothing",
                "changes", "yes",
            ]
        ),
        (
            "scenarios",
            [
                "open contoso", "keep", "keep two-more", "set azure.net-customer-adds 9", "keep Two More",
                "keep two-more If two more customers come", "scenarios", "keep two-more", "no", "drop all", "yes",
                "scenarios", "load", "load tow-more", "load two-more", "undo", "scenarios", "load 4", "load old", "yes",
                "scenarios", "2",
                "scenarios", "compare 2 3", "compare growth nothing", "compare", "save", "no", "rename two-more growth",
                "rename two-more nine",
                "duplicate nine ten", "rebase nine", "rebase old", "scenarios", "delete 2", "no", "delete broken",
                "yes", "undo",
            ]
        ),
        (
            "roster",
            [
                "add", "add contoso consulting", "add Fourth Coffee", "name Contoso Group", "open contoso", "name",
                "name Northwind Traders", "name Contoso Group", "joins", "joins Wei 王",
                "joins Nora Holm: SC-200, AZ-500 2022-06-01", "people", "passes wei SC-100",
                "remove nobody", "remove", "no", "remove fabrikam", "yes",
            ]
        ),
        ("leaving", ["quit", "open contoso", "set azure.usage-growth 5", "quit", "no", "quit", "yes"]),
    ]

    @Test(arguments: scripts.map(\.name))
    func conversation(name: String) throws {
        let script = try #require(Self.scripts.first { $0.name == name })
        var talk = try Talk(store: PlainPageTests.store())
        for line in script.lines { try talk.say(line) }
        expectGolden(talk.transcript, "\(name).txt")
    }

    @Test func whatOthersChangedAsWellIsAskedAbout() throws {
        var talk = try Talk()
        talk.conflict = Conflict(
            inputs: [InputName(rawValue: "azure.net-customer-adds")], place: "azure.net-customer-adds", old: "2",
            mine: "9", theirs: "4",
            author: "omar", time: "2022-10-14T09:30:00Z")
        for line in [
            "open contoso", "set azure.net-customer-adds 9", "save", "yes", "save", "mine", "mine 1", "theirs 1",
            "save",
        ] {
            try talk.say(line)
        }
        expectGolden(talk.transcript, "conflict.txt")
    }

    @Test func draftsOfEarlierRunsAreAskedAboutFirst() throws {
        var stage = try Stage()
        stage.state.offer([
            DraftOffer(
                name: "d", partner: "contoso", base: 0, age: "3 hours",
                edits: [Edit(input: InputName(rawValue: "azure.usage-growth"), value: .quantity(5))])
        ])
        var session = LinearSession(stage.state)
        #expect(session.say().last?.hasSuffix("(revision 0)? Yes or no?") == true)
        #expect(session.take("open contoso").isEmpty)
        #expect(session.say().contains("Please answer yes or no."))
        #expect(session.take("yes").count == 1)
        #expect(session.say().contains { $0.hasPrefix("What if: 1 change") })
        #expect(session.farewell().count == 1)
    }

    @Test func nothingIsSaidInReadOnlyThatCannotBeDone() throws {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = "opened with --read-only"
        var talk = try Talk(store: store)
        for line in ["open contoso", "set azure.usage-growth 5", "save"] { try talk.say(line) }
        #expect(talk.effects.isEmpty)
        #expect(talk.transcript.hasSuffix("Nothing can be saved: the store is read-only, opened with --read-only.\n"))
    }

    @Test(arguments: 0..<6)
    func anyLines(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var talk = try Talk()
        let words = LinearCommand.allCases.filter { $0 != .plan }.map(\.rawValue) + ["yes", "no", "all"]
        let more = ["contoso", "1", "2", "99", "-1", "azure.usage-growth", "+1", "security", ""] + Hostile.texts
        for _ in 0..<40 {
            let line = [words.randomElement(using: &random), more.randomElement(using: &random)]
            try talk.say(line.compactMap(\.self).joined(separator: " "))
            if Bool.random(using: &random) { try talk.say(more.randomElement(using: &random) ?? "") }
        }
        let forbidden = talk.transcript.unicodeScalars.filter { $0 != "\n" && Hostile.isForbidden($0) }
        #expect(forbidden.isEmpty)
    }
}

/// A conversation whose effects are answered.
struct Talk {
    private var session: LinearSession
    private(set) var transcript = ""
    private(set) var effects: [Effect] = []
    /// What somebody else changed when changes are saved for the first time.
    var conflict: Conflict?
    private var kept = Stage.scenarios()

    init(store: StoreSnapshot? = nil) throws {
        session = LinearSession(try Stage(store: store).state)
        write(session.say())
    }

    mutating func say(_ line: String) throws {
        transcript += "> \(CleanText(line, metrics: .standard).string)\n"
        for effect in session.take(line) { try answer(effect) }
        for effect in session.goOn() { try answer(effect) }
        write(session.say())
    }

    private mutating func answer(_ effect: Effect) throws {
        effects.append(effect)
        switch effect {
        case .commit(let partner, let edits, _, _):
            if let conflict {
                session.state.didConflict(partner: partner, revision: 1, [conflict])
                self.conflict = nil
            } else {
                session.state.didCommit(partner: partner, edits)
            }
        case .scenario(let id, let request): session.state.answer(request, of: id, &kept)
        case .quit: transcript += "The program ends.\n"
        default: try PlainPageTests.answer(effect, &session.state)
        }
    }

    private mutating func write(_ lines: [String]) { for line in lines { transcript += line + "\n" } }
}
