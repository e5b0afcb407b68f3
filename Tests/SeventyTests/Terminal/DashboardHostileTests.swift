import SolutionsPartner
import TestSupport
import Testing

/// Names that try to break the screen stand in it without shifting a column, as tmux counts them.
///
/// All partners and people differ by their names alone, so that all rows of a list end in the same column.
@Suite(.waiting) struct DashboardHostileTests {
    /// Names that a store may hold; the first is harmless.
    private static let names =
        ["Plain"]
        + Hostile.texts.filter { !$0.contains { $0 == "\0" } && !$0.isBlank }
        + ["각각 jamo", "ﷺﷺ", "★☆①②αЖ", "c\u{1}\u{7F}\u{85}", "x\u{20E3}y", "🇩🇩🇩", "👩‍💻a"]

    private let folder = TemporaryFolder()

    /// A text of JSON, with everything escaped that is not a plain letter.
    private static func json(_ text: String) -> String {
        let units = text.utf16.map { unit -> String in
            if unit < 128, unit != 0x22, unit != 0x5C, unit >= 0x20 { return String(UnicodeScalar(UInt8(unit))) }
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\"\(units.joined())\""
    }

    private func show(_ rows: Int = 60) throws -> Tmux {
        let people = Self.names.enumerated().map { place, name in
            "\"p\(place)\": {\"name\": \(Self.json(name)), \"certifications\": {\"SC-100\": {\"earned\": \"2022-05-01\"}}}"
        }.joined(separator: ",")
        writeFile("\(folder.path)/store.json", #"{"format": 1, "title": "Hostile"}"#)
        writeFile("\(folder.path)/partners/.keep", "")
        for (place, name) in Self.names.enumerated() {
            let id = "p\(place)"
            writeFile(
                "\(folder.path)/partners/\(id).json",
                """
                {"format": 1, "id": "\(id)", "name": \(Self.json(name)), "account": \(Self.json(String(name.prefix(80)))),
                 "asOf": "2022-10-15", "measures": {"azure.net-customer-adds": {"value": 2}}, "people": {\(people)}}
                """)
        }
        return try RunningDashboard.show(store: folder.path, text: "Hostile", rows: rows)
    }

    /// Checks that the rows that hold a text all end where the row of the harmless name does.
    private func expectEven(_ tmux: Tmux, holding text: String, count: Int, _ what: Comment) throws {
        let lines = try tmux.screen()
        let columns = try tmux.lastColumns(ofRows: 0..<lines.count, mark: text.last)
        let ends = zip(lines, columns).filter { $0.0.contains(text) && $0.0.hasPrefix("  ") }.map(\.1)
        #expect(ends.count >= count, what)
        #expect(Set(ends).count == 1, "\(what): \(ends)")
    }

    @Test func partnersAndPeople() throws {
        let tmux = try show()
        try expectEven(tmux, holding: " & AI 50", count: Self.names.count - 2, "portfolio")
        try tmux.type("G")
        try tmux.wait(for: "another partner selected") { !$0[3].hasPrefix("▸") }
        try expectEven(tmux, holding: " & AI 50", count: Self.names.count - 2, "portfolio from its end")
        try tmux.type("gl5")
        try tmux.wait(forText: "› people")
        try expectEven(tmux, holding: "  nothing", count: Self.names.count - 2, "people")
        for key in ["G", "k", "g"] { try tmux.type(key) }
        try tmux.type("/p")
        try tmux.wait(forText: "filter: p")
        try expectEven(tmux, holding: "  nothing", count: 2, "people filtered")
    }

    /// Right of the name stand the words that are the same for all.
    @Test func thePaletteAndTheFilter() throws {
        let tmux = try show()
        try tmux.type("/a")
        try tmux.wait(forText: "filter: a")
        try expectEven(tmux, holding: " & AI 50", count: 3, "portfolio filtered")
        try tmux.press("Escape")
        try tmux.wait(for: "the filter gone") { !$0.contains { $0.contains("filter: a") } }
        // Their keys begin with a p, which brings many of them up.
        try tmux.type(":p1")
        let lines = try tmux.wait(for: "partners in the palette") { $0.contains { $0.hasSuffix("partner  │") } }
        let columns = try tmux.lastColumns(ofRows: 0..<lines.count, mark: "│")
        let ends = zip(lines, columns).filter { $0.0.hasSuffix("partner  │") }.map(\.1)
        #expect(ends.count >= 5)
        #expect(Set(ends) == [78])
    }

    /// The title names the partner, and what stands at its right keeps its place.
    @Test(arguments: [
        "漢字かな交じり文の会社名株式会社", "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽", "شركة مايكروسوفت", "बরিकंपनी", "한국어 회사", "e\u{301}\u{302}\u{303}\u{304}",
    ])
    func theTitleOfAPartner(name: String) throws {
        writeFile("\(folder.path)/store.json", #"{"format": 1, "title": "Hostile"}"#)
        writeFile("\(folder.path)/partners/.keep", "")
        for (id, name) in [("one", name), ("two", "Plain")] {
            writeFile(
                "\(folder.path)/partners/\(id).json",
                "{\"format\": 1, \"id\": \"\(id)\", \"name\": \(Self.json(name)), \"asOf\": \"2022-10-15\"}")
        }
        let ends = try ["one", "two"].map { partner in
            let tmux = try RunningDashboard.show(
                ["--partner", partner], store: folder.path, text: "edition", columns: 100)
            var ends: [[Int]] = [try tmux.lastColumns(ofRows: 0..<24)]
            try tmux.type("S")
            try tmux.wait(forText: "› scenarios")
            ends.append(try tmux.lastColumns(ofRows: 0..<3))
            return ends
        }
        #expect(ends[0] == ends[1])
    }
}
