import JSONTree
import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("The rules of standing")
struct StandingRulesTests {
    /// The member `standing` of an edition with some values replaced, at paths of names.
    private func faults(_ changes: (path: String, value: String?)...) throws -> [String] {
        let text = try #require(EmbeddedFile.bytes(of: "Editions/2022-10.json"))
        var document = try JSONNode.parse(text)
        for change in changes {
            document = document.setting(
                ["standing"] + change.path.split(separator: "/").map(String.init),
                to: try change.value.map { try JSONNode.parse($0) })
        }
        let edition = try #require(EditionReader.edition(from: document).edition)
        do throws(StandingRules.Unavailable) {
            _ = try edition.standingRules()
            return []
        } catch {
            guard case .faulty("2022-10", let faults) = error else { throw error }
            return faults.map { "\($0.path): expected \($0.expected), found \($0.found)" }
        }
    }

    @Test("are read without a fault in every edition", arguments: TestEditions.names)
    func areRead(name: String) throws {
        let edition = try TestEditions.edition(name)
        let rules = try edition.standingRules()
        #expect(rules.windows.map(\.from) == rules.windows.map(\.from).sorted())
        #expect(rules.legacy.competencies.count == 18)
        #expect(rules.programNames.first?.name == "Microsoft Partner Network")
        #expect(rules.levels.count == 2)
        #expect(rules.legacy.replaced.map(\.id) == ["pci"])
        #expect(rules.associations.contains { $0.id == "csp-security" } == !["2025-03", "2026-07"].contains(name))
    }

    @Test("of an edition that extends another are inherited whole")
    func areInherited() throws {
        let (before, after) = (
            try TestEditions.edition("2023-06").standingRules(), try TestEditions.edition("2023-12").standingRules()
        )
        #expect(before.windows == after.windows)
        #expect(before.fees == after.fees)
        #expect(before.specializations.all == after.specializations.all)
    }

    @Test(
        "map each competency to its designations",
        arguments: [
            ("cloud-business-applications", ["business-applications"]),
            ("app-integration", ["data-ai", "digital-app-innovation"]), ("cloud-platform", ["infrastructure"]),
            ("devops", ["digital-app-innovation"]), ("windows-and-devices", ["modern-work"]),
            ("enterprise-mobility-management", ["security"]), ("security", ["security"]),
        ])
    func competencies(id: String, designations: [String]) throws {
        let rules = try TestEditions.edition("2022-10").standingRules()
        #expect(rules.legacy.competency(id)?.designations.map(\.rawValue) == designations)
    }

    @Test(
        "tell every fault by its path",
        arguments: [
            (
                "attaining/from", "\"3 October\"",
                "standing.attaining.from: expected a day such as \"2022-10-15\", found the text \"3 October\""
            ),
            (
                "attaining/badge", "\"later\"",
                "standing.attaining.badge: expected one of \"at-once\", \"on-enrolment\", found the text \"later\""
            ),
            ("renewal/days", "-1", "standing.renewal.days: expected a whole number from 0 to 366, found -1"),
            (
                "fees/solutionsPartner", "-5",
                "standing.fees.solutionsPartner: expected an amount of 0 or more, found -5"
            ),
            ("windows", "[]", "standing.windows: expected at least one window, found an empty list"),
            (
                "color", "1",
                "standing.color: expected one of the members accounts, associations, attaining, badges, benefits, dependents, expertMSP, fees, freshness, legacy, levels, partnerKinds, programNames, renewal, specializations, training, windows, found the unknown name \"color\""
            ),
            (
                "specializations/all/threat-protection/opensWith", "[\"secuirty\"]",
                "standing.specializations.all.threat-protection.opensWith[0]: expected a designation of the edition, found \"secuirty\", which is none"
            ),
            (
                "dependents/incentives/requires", "7",
                "standing.dependents.incentives.requires: expected \"nothing\", \"any-designation\" or a list of designations, found 7"
            ),
            (
                "renewal/source", "[\"gossip\"]",
                "standing.renewal.source[0]: expected the name of a source in \"sources\", found \"gossip\", which is none"
            ),
        ])
    func tellFaults(path: String, value: String, fault: String) throws {
        #expect(try faults((path, value)) == [fault])
    }

    @Test("tell all faults at once, and what is missing")
    func tellAllFaults() throws {
        let found = try faults(("expertMSP", nil), ("renewal/days", "\"30\""), ("freshness", "{}"))
        #expect(
            found == [
                "standing.renewal.days: expected a whole number from 0 to 366, found the text \"30\"",
                "standing: expected a member \"expertMSP\", found none",
                "standing.freshness: expected a list, found an empty object",
            ])
    }

    @Test("may be missing, which is said when somebody asks")
    func mayBeMissing() throws {
        let edition = try #require(EditionReader.edition(from: SmallEdition.document()).edition)
        do throws(StandingRules.Unavailable) {
            _ = try edition.standingRules()
            Issue.record("there are none")
        } catch {
            #expect(
                error.description
                    == "Edition small has no member \"standing\". Add one, or let it extend an edition that has.")
        }
        #expect(edition.membershipInputs.isEmpty)
    }

    @Test("are checked with the rest of an edition")
    func areChecked() throws {
        var document = try JSONNode.parse(#require(EmbeddedFile.bytes(of: "Editions/2022-10.json")))
        document = document.setting(["standing", "renewal", "days"], to: "many")
        let result = ProgramEdition.check(Array(document.compact.utf8), in: try TestEditions.catalog())
        #expect(result.edition == nil)
        #expect(result.faults.map(\.path) == ["standing.renewal.days"])
    }
}

@Suite("The glossary")
struct GlossaryTests {
    @Test("is read without a fault, with a definition and a source for each word")
    func isRead() throws {
        let (glossary, faults) = Glossary.read(
            try #require(EmbeddedFile.bytes(of: "Editions/glossary.json")))
        #expect(faults.isEmpty)
        let terms = try #require(glossary).terms
        #expect(terms.count > 50)
        let stated = Glossary.embedded(required: 60, of: 120)
        #expect(terms.map(\.id) == stated.terms.map(\.id))
        #expect(stated.term("qualified")?.text.contains("60 points") == true)
        #expect(stated.term("below-60")?.title == "Less than 60 points")
        for term in stated.terms {
            #expect(!([term.title, term.text] + term.otherNames).contains { $0.contains("{") }, "\(term.id)")
            // The points that a designation takes belong to an edition, not to a word.
            #expect(!term.text.contains("70 points") && !term.text.contains("70 of 100"), "\(term.id)")
        }
        for term in terms {
            #expect(term.text.hasSuffix(".") && !term.source.isEmpty && Identifier.isValid(term.id), "\(term.id)")
        }
        // One word must not mean two things.
        let words = terms.flatMap { Set([$0.id, $0.title.lowercased()] + $0.otherNames.map { $0.lowercased() }) }
        #expect(Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test(
        "answers to keys, headings and other names",
        arguments: [("PCI", "pci"), ("Digital Partner of Record", "dpor"), ("msp", "expert-msp"), ("Fee", "fee")])
    func answers(word: String, id: String) throws {
        let glossary = Glossary.embedded(required: 70, of: 100)
        #expect((glossary.term(word) ?? glossary.term("annual \(word)"))?.id == id)
        #expect(glossary.term("unheard of") == nil)
        #expect(glossary.nearest(to: "aniversary")?.lowercased() == "anniversary")
    }

    @Test("tells every fault of its document")
    func tellsFaults() {
        let text = #"{"format": 1, "sources": {}, "terms": {"a": {"title": 7, "source": ["x"], "hue": 1}}}"#
        #expect(
            Glossary.read(Array(text.utf8)).faults.map(\.path) == [
                "terms.a.hue", "terms.a.source[0]", "terms.a.title", "terms.a",
            ])
    }
}
