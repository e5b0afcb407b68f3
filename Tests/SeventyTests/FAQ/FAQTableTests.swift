import JSONTree
import TestSupport
import Testing

/// Questions of the FAQ, kinds of partners and days: what the command answers is what the FAQ says.
@Suite("The FAQ's table")
struct FAQTableTests {
    /// One document for each day: the standing and the badges of every partner.
    private static let answers: Result<[String: [String: JSONNode]], any Error> = Result {
        let store = StoreFixture(partners: try FAQPartners.documents())
        var answers: [String: [String: JSONNode]] = [:]
        for day in Set(FAQRows.all.map(\.day)) {
            var partners: [String: JSONNode] = [:]
            for command in ["standing", "badges"] {
                let result = store.run(command, "--json", "--as-of", day)
                try #require(result.status == 0, "\(result.error)")
                for partner in try JSONNode.parse(result.output).list("partners") {
                    guard case .string(let id)? = partner["partner"]?.content else { continue }
                    partners["\(command) \(id)"] = partner
                }
            }
            answers[day] = partners
        }
        return answers
    }

    @Test("has at least 300 rows")
    func rows() { #expect(FAQRows.all.count >= 300) }

    @Test("agrees with the command, row by row")
    func agrees() throws {
        let answers = try Self.answers.get()
        for row in FAQRows.all {
            let command = row.place.hasPrefix("badges.") ? "badges" : "standing"
            let document = try #require(answers[row.day]?["\(command) \(row.partner)"])
            #expect(Self.text(at: row.place, in: document) == row.expected, "\(row)")
        }
    }

    @Test("keeps every option, program and specialization on every day, and says what is known")
    func nothingVanishes() throws {
        for (day, partners) in try Self.answers.get() {
            for (name, document) in partners where name.hasPrefix("standing") {
                let options = document.list("options").map { $0["id"]?.summary ?? "" }
                #expect(options.count == 3, "\(name) on \(day)")
                for list in ["designations", "options", "specializations", "dependents"] {
                    for item in document.list(list) {
                        let isKnown = Self.text(at: "known", in: item) == "true"
                        #expect(isKnown == (Self.text(at: "settledBy", in: item) == "null"), "\(name) on \(day)")
                        for claim in ["allowed", "available"] where !isKnown {
                            #expect(Self.text(at: claim, in: item) != "true", "\(claim) of \(name) on \(day)")
                        }
                        if list == "designations" {
                            let tells = Self.text(at: "checkKnown", in: item) == "true"
                            #expect(tells == (Self.text(at: "checkSettledBy", in: item) == "null"))
                            #expect(isKnown || Self.text(at: "badge", in: item) == "false", "\(name) on \(day)")
                            #expect(tells || Self.text(at: "passesCheck", in: item) == "false", "\(name) on \(day)")
                        }
                        #expect(!item.list("explanations").isEmpty)
                    }
                }
            }
        }
    }

    /// The value at a place such as `options.lapse.fee.amount`, as text.
    static func text(at place: String, in document: JSONNode) -> String {
        var node: JSONNode? = document
        for step in place.split(separator: ".") {
            guard let here = node else { break }
            if case .array(let items) = here.content {
                node = items.first {
                    $0["id"] == JSONNode(.string(String(step))) || $0["area"] == JSONNode(.string(String(step)))
                }
            } else {
                node = here[String(step)]
            }
        }
        return switch node?.content {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .array, .object: "more"
        case nil: "missing"
        }
    }
}
