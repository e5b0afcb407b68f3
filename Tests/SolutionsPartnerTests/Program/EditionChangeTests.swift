import JSONTree
import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("Dated entries of an edition")
struct EditionChangeTests {
    /// A small edition with some dated entries.
    private func text(_ changes: String) -> [UInt8] {
        let head = SmallEdition.text.split(separator: "\n", maxSplits: 1)
        return Array("{ \"changes\": \(changes),\n\(head[1])".utf8)
    }

    private func catalog(_ changes: String) throws -> EditionCatalog {
        EditionCatalog(entries: [try EditionCatalog.Entry(text: text(changes))])
    }

    private func threshold(_ edition: ProgramEdition) -> Rational? {
        guard case .linear(let rule)? = edition.designations.first?.tracks.first?.metrics.first?.rule else {
            return nil
        }
        return rule.threshold
    }

    private static let two = """
        [
          {"on": "2022-12-01", "title": "Eight are enough", "source": ["page"], "confidence": "medium",
           "set": {"designations": {"security": {"name": "Safety", "tracks": {"0": {"metrics": {"deployments": {"rule": {"threshold": 8}}}}}}}}},
          {"on": "2022-11-01", "title": "Nine are enough", "source": ["page"], "confidence": "high",
           "set": {"designations": {"security": {"note": "A note", "tracks": {"0": {"metrics": {"deployments": {"rule": {"threshold": 9}}}}}}}}}
        ]
        """

    @Test("come into force one after the other, in the order of their days")
    func comeIntoForce() throws {
        let catalog = try catalog(Self.two)
        for (day, expected, name, note) in [
            ("2022-10-31", 10, "Security", nil), ("2022-11-01", 9, "Security", "A note"),
            ("2022-11-30", 9, "Security", "A note"), ("2022-12-01", 8, "Safety", "A note"),
            ("2030-01-01", 8, "Safety", "A note"),
        ] as [(String, Int, String, String?)] {
            let edition = try catalog.edition("small", on: CalendarDate(day))
            #expect(threshold(edition) == Rational(expected), "\(day)")
            #expect(edition.designations.first?.name == name)
            #expect(edition.designations.first?.note == note)
            #expect(edition.changes.map(\.title) == ["Nine are enough", "Eight are enough"])
            #expect(edition.reading.holds(on: try #require(CalendarDate(day))))
        }
        #expect(threshold(try catalog.edition("small")) == 8)
        #expect(try catalog.readings(of: "small").map { threshold($0) } == [10, 9, 8])
    }

    @Test("are taken over by an edition that builds on theirs, which has the last word")
    func areTakenOver() throws {
        let own = """
            {"format": 1, "id": "own", "title": "Own", "extends": "small",
             "changes": [{"on": "2022-11-15", "title": "A new name", "source": ["page"], "confidence": "low",
               "set": {"designations": {"security": {"name": "Mine"}}}}]}
            """
        let catalog = try catalog(Self.two).adding(EditionCatalog.Entry(text: Array(own.utf8)))
        let readings = try catalog.readings(of: "own")
        #expect(readings.map { $0.designations[0].name } == ["Security", "Security", "Mine", "Mine"])
        #expect(readings.map { threshold($0) } == [10, 9, 9, 8])
        #expect(readings[3].changes.map(\.title) == ["Nine are enough", "A new name", "Eight are enough"])
    }

    @Test("take members away with null, and put in lists whole")
    func takeAway() throws {
        let edition = try catalog(
            """
            [{"on": "2022-11-01", "title": "t", "source": ["page"], "confidence": "low",
              "set": {"lists": {"admins": ["AZ-305", "AZ-104"], "architects": null}}}]
            """)
        #expect(try edition.edition("small").lists.map(\.id) == ["admins"])
        #expect(try edition.edition("small").lists[0].certifications.map(\.id) == ["AZ-305", "AZ-104"])
        #expect(
            try edition.edition("small", on: CalendarDate("2022-10-31")).lists.map(\.id) == ["admins", "architects"])
    }

    @Test(
        "that are faulty are told with their line, whichever day they hold on",
        arguments: [
            (
                #"[{"on": "2022-13-01", "title": "t", "source": ["page"], "confidence": "low", "set": {"lists": {"admins": ["AZ-104"]}}}]"#,
                ["1:22: changes[0].on: expected a day such as \"2022-10-15\", found the text \"2022-13-01\""]
            ),
            (
                #"[{"on": "2022-11-01", "title": "t", "source": ["none"], "confidence": "low", "set": {"title": "New"}}]"#,
                [
                    "1:94: changes[0].set.title: expected one of the members certifications, designations, lists, metricNames, metrics, qualification, rateCards, standing, found the unknown name \"title\"",
                    "1:62: changes[0].source[0]: expected the name of a source in \"sources\", found \"none\", which is none",
                ]
            ),
            (
                #"[{"on": "2022-11-01", "title": "t", "source": ["page"], "confidence": "low", "set": {"lists": {"admins": ["AZ-1"]}}}]"#,
                ["1:105: lists.admins[0]: expected the key of a certification, found \"AZ-1\", which is none"]
            ),
            (
                #"[{"on": "2022-11-01", "title": "t", "source": ["page"], "confidence": "low", "set": {"designations": {"security": {"tracks": {"1": {"metrics": []}}}}}}]"#,
                ["1:124: designations.security.tracks: expected a list, found an object"]
            ),
            (
                #"[{"on": "2022-11-01", "title": "t", "source": ["page"], "confidence": "low", "set": {}}]"#,
                ["1:84: changes[0].set: expected at least one change, found an empty object"]
            ),
        ])
    func faults(changes: String, expected: [String]) throws {
        let result = ProgramEdition.check(text(changes), in: EditionCatalog(entries: []))
        #expect(result.edition == nil)
        for fault in expected {
            #expect(
                result.faults.map(\.description).contains { $0.hasSuffix(fault.drop { $0 != " " }) },
                "\(result.faults.map(\.description))")
        }
    }

    @Test("that another one mends later are told all the same")
    func faultOfAnEarlierDay() throws {
        // The first entry is faulty until the second one mends it.
        let changes = """
            [{"on": "2022-11-01", "title": "t", "source": ["page"], "confidence": "low", "set": {"lists": {"admins": ["AZ-1"]}}},
             {"on": "2022-12-01", "title": "t", "source": ["page"], "confidence": "low", "set": {"lists": {"admins": ["AZ-104"]}}}]
            """
        let result = ProgramEdition.check(text(changes), in: EditionCatalog(entries: []))
        #expect(result.faults.map(\.path) == ["lists.admins[0]", "lists.admins"])
    }

    @Test("leave the scores of a designation with a line of its own")
    func ownLine() throws {
        let document = try SmallEdition.document(
            ("designations/security/requiredPoints", "60"), ("designations/security/maximumPoints", "120"),
            ("designations/security/tracks/0/metrics/0/maximum", "120"))
        let edition = try #require(EditionReader.edition(from: document).edition)
        let day = try #require(CalendarDate("2022-11-01"))
        for (count, total, isQualified) in [("4", 48, false), ("5", 60, true), ("10", 120, true)] {
            let card = Scorecard(of: .testing(["security.deployments": count]), under: edition, on: day)
            let score = try #require(card.designations.first)
            #expect(score.total == Rational(total))
            #expect(score.required == 60)
            #expect(score.maximum == 120)
            #expect(score.isQualified == isQualified)
        }
        #expect(edition.requiredPoints == 70)
    }

    @Test("leave the scores of an edition with another line")
    func otherLine() throws {
        let document = try SmallEdition.document(
            ("qualification/points", "60"), ("qualification/maximum", "120"),
            ("designations/security/tracks/0/metrics/0/maximum", "120"))
        let edition = try #require(EditionReader.edition(from: document).edition)
        let day = try #require(CalendarDate("2022-11-01"))
        let card = Scorecard(of: .testing(["security.deployments": "4"]), under: edition, on: day)
        let score = try #require(card.designations.first)
        #expect([score.total, score.required, score.maximum, score.shortfall] == [48, 60, 120, 12])
        #expect(score.obstacles.map { $0.phrase.text } == ["12 points short of 60"])
        #expect(edition.designations[0].requiredPoints == 60)
    }

    @Test("names for narrow places come from the edition, else from the full name")
    func shortNames() throws {
        let metric = "designations/security/tracks/0/metrics/0"
        func rules(_ changes: (path: String, value: String?)...) throws -> MetricRules {
            var document = try SmallEdition.document()
            for change in changes {
                document = try SmallEdition.replacing(document, change.path, by: change.value)
            }
            return try #require(
                EditionReader.edition(from: document).edition?.designations.first?.tracks.first?.metrics.first)
        }
        let plain = try rules()
        #expect(plain.shortName == "deployments")
        #expect(plain.abbreviation == "deploym")
        let shared = try rules(("metricNames", #"{"deployments": {"shortName": "in use", "abbreviation": "use"}}"#))
        #expect([shared.shortName, shared.abbreviation] == ["in use", "use"])
        let own = try rules(
            ("metricNames", #"{"deployments": {"shortName": "in use", "abbreviation": "use"}}"#),
            ("\(metric)/abbreviation", "\"u\""))
        #expect([own.shortName, own.abbreviation] == ["in use", "u"])
    }
}
