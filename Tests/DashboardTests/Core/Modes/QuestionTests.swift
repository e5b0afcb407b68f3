import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// A question has the keys, so whoever is asked must see it, whatever it is asked over.
@Suite("Questions") struct QuestionTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 200, rows: 50)]

    /// A line of every kind that is typed somewhere.
    static let purposes: [Prompt.Purpose] =
        [
            .table(.writeCSV), .view(only: nil), .save(partner: "contoso"), .roster(.partner),
            .roster(.rename("contoso")), .roster(.person(partner: "contoso")), .scenario(.name([], note: nil)),
            .scenario(.note([], name: "a", title: nil)), .scenario(.rename("a")), .scenario(.duplicate("a")),
            .scenario(.export(ComparisonChoice(names: []))), .plan(.margin), .plan(.budget), .plan(.newPeople),
            .plan(.unit), .plan(.cost(.exam)), .plan(.days(.exam)),
        ] + Particular.asked.map { .roster(.particular($0, partner: "contoso")) }

    private func words(_ stage: Stage) -> String {
        FrameText.plain(stage.state.frame()).split { $0.isWhitespace }.joined(separator: " ")
    }

    /// Whether a question is on the screen to its end, with the cursor behind it.
    private func expectSeen(_ stage: Stage, _ comment: Comment) throws {
        let question = try #require(stage.state.question, comment)
        #expect(words(stage).contains(question.text.split { $0.isWhitespace }.joined(separator: " ")), comment)
        let frame = stage.state.frame()
        let cursor = try #require(frame.cursor, comment)
        #expect(cursor.row == frame.size.rows - 1 && !frame.isEditing, comment)
    }

    @Test("are seen when what was typed would be lost", arguments: purposes, sizes)
    func typed(purpose: Prompt.Purpose, size: Size) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "contoso")
        stage.state.prompt = Prompt(
            purpose, label: "Name of the scenario", hint: "Any words.", field: TextField("proposed", limit: 80))
        stage.type("March numbers of the audit")
        stage.press(Key(.escape))
        try expectSeen(stage, "\(purpose)")
        // Whoever goes on typing has the line again.
        stage.press(Key(.escape))
        #expect(stage.state.question == nil && words(stage).contains("audit"), "\(purpose)")
    }

    @Test("are seen when a number or a list of certifications would be lost", arguments: sizes)
    func fields(size: Size) throws {
        for way in ["jlle12", "jlGle12", "Me2022-10", "5la" + String(repeating: "AZ-500 2022-06-01, ", count: 12)] {
            var stage = try Stage(size: size)
            try stage.open(partner: way.hasPrefix("5") ? "northwind" : "contoso")
            if way.hasPrefix("jl") { stage.type("1g") }
            for letter in way {
                if letter == "l" { stage.press(Key(.enter)) } else { stage.type(String(letter)) }
            }
            guard stage.state.editor != nil else {
                Issue.record("\(way) opens no field")
                continue
            }
            stage.press(Key(.escape))
            try expectSeen(stage, "\(way)")
        }
    }

    @Test(
        "are seen when a file would be replaced", arguments: sizes, ["out.csv", String(repeating: "/long", count: 180)])
    func files(size: Size, path: String) throws {
        var stage = try Stage(size: size)
        try stage.open(partner: "contoso")
        stage.type("W")
        stage.press(Key(.down), Key(.enter))
        try #require(stage.state.prompt != nil)
        stage.state.didFindFile(path, for: "a,b", "the table")
        #expect(words(stage).hasSuffix("exists already. Replace it? y/n"), "\(words(stage))")
        #expect(words(stage).contains("\(path.prefix(7))"))
        #expect(stage.state.frame().cursor?.row == size.rows - 1)
    }

    /// What is asked while a list is open, such as by somebody else's change, is above the list.
    @Test("are seen above a list", arguments: sizes) func list(size: Size) throws {
        var stage = try Stage(size: size)
        stage.type(":")
        stage.state.offer([
            DraftOffer(
                name: "d", partner: "contoso", base: 3, age: "2 hours",
                edits: [Edit(input: InputName(rawValue: "security.net-customer-adds"), value: .quantity(9))])
        ])
        try expectSeen(stage, "\(size)")
    }
}
