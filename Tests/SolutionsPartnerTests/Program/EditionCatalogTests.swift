import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@Suite("Editions to choose from")
struct EditionCatalogTests {
    private func entry(_ text: String) throws -> EditionCatalog.Entry {
        try EditionCatalog.Entry(text: Array(text.utf8))
    }

    private func failure(_ id: String, _ texts: String...) throws -> EditionCatalog.Failure? {
        let catalog = EditionCatalog(entries: try texts.map { try entry($0) })
        do throws(EditionCatalog.Failure) {
            _ = try catalog.edition(id)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "the edition in force on a day",
        arguments: [
            ("2000-01-01", "2022-03"), ("2022-03-16", "2022-03"), ("2022-10-02", "2022-03"), ("2022-10-03", "2022-10"),
            ("2023-01-15", "2022-10"), ("2023-06-11", "2022-10"),
            ("2023-06-12", "2023-06"), ("2023-11-30", "2023-06"), ("2023-12-01", "2023-12"), ("2025-02-28", "2023-12"),
            ("2025-03-01", "2025-03"), ("2026-06-30", "2025-03"),
            ("2026-07-01", "2026-07"), ("9999-12-31", "2026-07"),
        ])
    func choosesByDay(day: String, id: String) throws {
        #expect(try TestEditions.catalog().id(on: TestEditions.date(day)) == id)
    }

    @Test("are listed by their dates, one without a date by its name")
    func listsInOrder() throws {
        let catalog = try TestEditions.catalog().adding(try entry(#"{"id": "own"}"#))
        #expect(catalog.entries.map(\.id) == TestEditions.names + ["own"])
        #expect(EditionCatalog.embedded.entries.map(\.id) == TestEditions.names)
    }

    @Test("are titled in the catalog as in their documents", arguments: EditionCatalog.embedded.entries.map(\.id))
    func titles(id: String) throws {
        let entry = try #require(EditionCatalog.embedded.entries.first { $0.id == id })
        #expect(try EditionCatalog.embedded.edition(id).title == entry.title)
        let text = try #require(EmbeddedFile.bytes(of: "Editions/\(id).json"))
        #expect(try EditionCatalog.Entry(text: text).title == entry.title)
    }

    @Test("has none on any day while it is empty or names no dates")
    func choosesNone() throws {
        let day = try TestEditions.date("2022-10-10")
        #expect(EditionCatalog(entries: []).id(on: day) == nil)
        #expect(EditionCatalog(entries: [try entry(#"{"id": "x"}"#)]).id(on: day) == nil)
    }

    @Test("an extending edition replaces a designation whole and takes over the rest")
    func extends() throws {
        let (before, after) = (try TestEditions.edition("2023-06"), try TestEditions.edition("2023-12"))
        #expect(after.designation(.security)?.edition == "2023-12")
        #expect(after.designation(.businessApplications)?.edition == "2023-12")
        #expect(after.designation(.modernWork)?.edition == "2023-06")
        #expect(after.designations.map(\.id) == before.designations.map(\.id))
        #expect(after.requiredPoints == 70)
        #expect(after.id == "2023-12")
    }

    @Test("tells an unknown name, a base that is none and a circle apart")
    func tellsFailures() throws {
        guard case .unknown("y")? = try failure("y", #"{"id": "x"}"#) else { Issue.record("unknown"); return }
        guard case .unknown("z")? = try failure("x", #"{"id": "x", "extends": "z"}"#) else {
            Issue.record("base"); return
        }
        guard case .circular("x")? = try failure("x", #"{"id": "x", "extends": "x"}"#) else {
            Issue.record("self"); return
        }
        guard case .circular("x")? = try failure("x", #"{"id": "x", "extends": "y"}"#, #"{"id": "y", "extends": "x"}"#)
        else { Issue.record("circle"); return }
    }

    @Test(
        "a checked document has all its faults told",
        arguments: [
            (
                #"{"id": "A", "format": 1}"#,
                [
                    "1:8: id: expected lower-case letters, digits and dashes, found the text \"A\"",
                    "1:1: expected a member \"title\", found none",
                    "1:1: expected a member \"qualification\", found none",
                    "1:1: expected a member \"designations\", found none",
                    "1:1: expected at least one designation, found none",
                ]
            ),
            ("{", ["1:2: expected a member's name in double quotes, found the end of the text"]),
            (
                #"{"id": "a", "extends": "none"}"#,
                ["1:1: extends: expected the name of an edition, found \"none\", which is none"]
            ),
            (
                #"{"id": "a", "extends": "a"}"#,
                ["1:1: extends: expected an edition that does not build on itself, found \"a\""]
            ),
        ])
    func checks(text: String, faults: [String]) throws {
        let result = ProgramEdition.check(Array(text.utf8), in: try TestEditions.catalog())
        #expect(result.edition == nil)
        #expect(result.faults.map(\.description) == faults)
    }

    @Test("a table of the wrong kind in an extending edition is refused, not passed over")
    func refusesWrongTable() throws {
        let text = #"{"format": 1, "id": "own", "title": "Own", "extends": "2023-06", "lists": []}"#
        let result = ProgramEdition.check(Array(text.utf8), in: try TestEditions.catalog())
        #expect(result.faults.first?.description == "1:75: lists: expected an object, found an empty list")
    }

    @Test("an edition of a store replaces one of the same name")
    func replaces() throws {
        let text = #"{"format": 1, "id": "2022-10", "title": "Own", "extends": "2023-06"}"#
        let catalog = try TestEditions.catalog().adding(try entry(text))
        #expect(try catalog.edition("2022-10").title == "Own")
        #expect(catalog.entries.count == TestEditions.names.count)
    }
}
