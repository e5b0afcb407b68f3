import SolutionsPartner
import TestSupport
import Testing

@Suite("People and their certifications")
struct PeopleTests {
    private func skilling(
        _ people: [Person], _ area: DesignationID = .dataAI, entered: [String: String] = [:],
        edition: String = "2023-06", on day: String? = nil
    ) throws -> MetricScore {
        try #require(
            Scorecard(
                of: .testing(entered, people: people), under: TestEditions.edition(edition),
                on: day.map { try TestEditions.date($0) } ?? TestEditions.day(in: edition)
            ).designation(area)?.counting.metric(.intermediateCertifications))
    }

    @Test("a person counts once a step, in several steps and in several designations")
    func countsOnce() throws {
        let people = [
            Person.testing("a", "AZ-305", "AZ-104", "DP-300", "AI-102", "AZ-700"), .testing("b", "AZ-305", "AZ-104"),
        ]
        let data = try skilling(people)
        #expect(data.parts == [2, 2, 1])
        #expect(data.points == 4)
        let infrastructure = try skilling(people, .infrastructure)
        #expect(infrastructure.parts == [2, 1])
        #expect(infrastructure.points == 4)
    }

    @Test("nobody listed is unknown; somebody listed without a certification is zero")
    func unknownPeople() throws {
        #expect(try skilling([]).parts == [nil, nil, nil])
        #expect(try skilling([.testing("a", "XX-1")]).parts == [0, 0, 0])
        #expect(try skilling([.testing("a", "XX-1")]).state == .notStarted)
    }

    @Test("an entered head count beats the people, and the difference is told")
    func typedBeatsDerived() throws {
        let name = "data-ai.intermediate-certifications.step"
        let people = [Person.testing("a", "AZ-305", "AZ-104"), .testing("b", "AZ-305", "AZ-104")]
        let score = try skilling(people, entered: ["\(name)3": "5", "\(name)1": "2"])
        #expect(score.parts == [2, 2, 5])
        #expect(score.points == 20)
        #expect(score.remarks == [.derived, .differsFromPeople])
        #expect(try skilling(people, entered: ["\(name)1": "2", "\(name)2": "2", "\(name)3": "0"]).remarks == [])
    }

    /// People of downloads beside people typed by hand, each with what they hold.
    private func mixed(
        typed: [(String, [String])], imported: [(String, String, [String])], apart: Set<String> = []
    ) -> [Person] {
        typed.map { name, codes in
            Person(
                id: name.lowercased().replacing(" ", with: "-"), name: name,
                certifications: codes.map { HeldCertification(code: $0) }, apart: apart)
        }
            + imported.map { id, name, codes in
                Person(
                    id: id, name: name, certifications: codes.map { HeldCertification(code: $0) }, isImported: true)
            }
    }

    @Test("somebody typed by hand and somebody of a download who may be one person are at least one and at most two")
    func unsettled() throws {
        let both = mixed(typed: [("Alva Northgate", ["AZ-305"])], imported: [("mc1", "Alva Northgate", ["AZ-305"])])
        let score = try skilling(both)
        #expect(score.parts == [1, 0, 0] && score.partsAtMost == [2, nil, nil] && score.atMost == nil)
        #expect(score.remarks.contains(.peopleUnsettled))
        // Somebody said that they are two.
        let two = mixed(
            typed: [("Alva Northgate", ["AZ-305"])], imported: [("mc1", "Alva Northgate", ["AZ-305"])], apart: ["mc1"])
        #expect(try skilling(two).parts == [2, 0, 0] && skilling(two).partsAtMost.isEmpty)
        // Where only one of them serves, it is one whoever they are.
        let one = mixed(typed: [("Alva Northgate", ["XX-1"])], imported: [("mc1", "Alva Northgate", ["AZ-305"])])
        #expect(try skilling(one).parts == [1, 0, 0] && skilling(one).remarks == [.derived, .gateUnmet])
    }

    @Test("two entries of one name that were typed by hand may be one person")
    func namesakes() throws {
        func people(_ names: [String], apart: Set<String> = []) -> [Person] {
            names.enumerated().map { place, name in
                Person(
                    id: "p\(place)", name: name, certifications: [HeldCertification(code: "AZ-305")],
                    apart: place == 0 ? apart : [])
            }
        }
        let score = try skilling(people(["Anna Lindqvist", "anna lindqvist", "Anna Lindqvist"]))
        #expect(score.parts == [1, 0, 0] && score.partsAtMost == [3, nil, nil])
        #expect(score.remarks.contains(.peopleUnsettled))
        // Somebody said that they are two.
        let two = try skilling(people(["Anna Lindqvist", "Anna Lindqvist"], apart: ["p1"]))
        #expect(two.parts == [2, 0, 0] && two.partsAtMost.isEmpty)
        #expect(try skilling(people(["Anna Lindqvist", "Bo Eastman"])).parts == [2, 0, 0])
        // With somebody of a download of that name, all three may be one.
        let imported = mixed(typed: [], imported: [("mc1", "Anna Lindqvist", ["AZ-305"])])
        #expect(try skilling(people(["Anna Lindqvist", "Anna Lindqvist"]) + imported).parts == [1, 0, 0])
    }

    @Test("two halves of what one needs may be those of one person")
    func halves() throws {
        let people = mixed(typed: [("Bo Eastman", ["AZ-800"])], imported: [("mc2", "Bo Eastman", ["AZ-801"])])
        let score = try skilling(people, .infrastructure)
        #expect(score.parts.contains(0) && score.partsAtMost.contains(1))
    }

    @Test(
        "names of one or of more words",
        arguments: [
            ("Alva Northgate", "Northgate, Alva", true), ("Alva Northgate", "Alva Maria Northgate", true),
            ("alva northgate", "ALVA NORTHGATE", true), ("Alva", "Alva Northgate", false), ("Alva", "Alva", true),
            ("Alva Northgate", "Alva Southgate", false), ("", "Alva", false),
        ])
    func alike(typed: String, imported: String, areAlike: Bool) {
        let people = mixed(typed: [(typed, [])], imported: [("mc1", imported, [])])
        #expect(LikelyPair.pairs(among: people).isEmpty != areAlike)
    }

    @Test("a head count lies between all who may be one and none, whoever is who")
    func boundsHold() throws {
        var generator = SeededGenerator(seed: 16)
        let names = ["Alva Northgate", "Bo Eastman", "Cleo Southwell"]
        for _ in 0..<200 {
            func codes() -> [String] { ["AZ-305", "AZ-104", "DP-300"].filter { _ in Bool.random(using: &generator) } }
            let typed = names.filter { _ in Bool.random(using: &generator) }.map { ($0, codes()) }
            let imported = names.enumerated().filter { _ in Bool.random(using: &generator) }
                .map { ("mc\($0.offset)", $0.element, codes()) }
            let score = try skilling(mixed(typed: typed, imported: imported))
            // Everybody who has a namesake is that one, or nobody is.
            let joined =
                imported.map { id, name, codes in
                    Person(
                        id: id, name: name,
                        certifications: Set(codes + typed.filter { $0.0 == name }.flatMap(\.1)).sorted()
                            .map { HeldCertification(code: $0) }, isImported: true)
                } + mixed(typed: typed.filter { person in !imported.contains { $0.1 == person.0 } }, imported: [])
            let least = try skilling(joined)
            let most = try skilling(
                mixed(typed: typed, imported: imported, apart: Set(imported.map(\.0))))
            for place in score.parts.indices {
                let atMost = score.partsAtMost.isEmpty ? nil : score.partsAtMost[place]
                #expect(score.parts[place] == least.parts[place])
                #expect(atMost ?? score.parts[place] == most.parts[place])
            }
        }
    }

    @Test(
        "a certification counts from the day it is earned to the day it expires",
        arguments: [
            ("2023-06-14", 0), ("2023-06-15", 1), ("2023-11-20", 1), ("2023-11-21", 0),
        ])
    func validity(day: String, count: Int) throws {
        let held = HeldCertification(
            code: "DP-300", earned: try TestEditions.date("2023-06-15"), expires: try TestEditions.date("2023-11-20"))
        let score = try skilling([Person(id: "a", name: "A", certifications: [held])], on: day)
        #expect(score.parts.last == Rational(count))
    }

    @Test(
        "a retired certification counts to its last day: the one that the rules name, otherwise a year on",
        arguments: [
            // Named: AZ-220 through 2024-07-31, MS-500 through 2024-06-30, PL-100 through 2023-11-30.
            ("2023-12", "digital-app-innovation", "advanced", "AZ-220", 1, "2024-07-31", 1),
            ("2023-12", "digital-app-innovation", "advanced", "AZ-220", 1, "2024-08-01", 0),
            ("2023-12", "security", "intermediate", "MS-500", 1, "2024-06-30", 1),
            ("2023-12", "security", "intermediate", "MS-500", 1, "2024-07-01", 0),
            ("2023-06", "business-applications", "intermediate", "PL-100", 0, "2023-11-30", 1),
            ("2023-06", "business-applications", "intermediate", "PL-100", 0, "2023-12-01", 0),
            // A year after its retirement on 2026-06-01.
            ("2026-07", "data-ai", "intermediate", "DP-100", 2, "2027-06-01", 1),
            ("2026-07", "data-ai", "intermediate", "DP-100", 2, "2027-06-02", 0),
        ])
    func retirement(edition: String, area: String, level: String, code: String, step: Int, day: String, count: Int)
        throws
    {
        let score = try #require(
            Scorecard(
                of: .testing([:], people: [.testing("a", code)]), under: TestEditions.edition(edition),
                on: TestEditions.date(day)
            ).designation(DesignationID(rawValue: area))?.counting.metric(MetricID(rawValue: "\(level)-certifications"))
        )
        #expect((score.parts.isEmpty ? score.value : score.parts[step]) == Rational(count))
    }

    @Test(
        "a certification is known by code or name, however it is spelled",
        arguments: [
            ("AZ-104", nil, 1), ("az-104", nil, 1), ("", "Azure Administrator Associate", 1),
            ("x", "Microsoft Certified: Azure Administrator Associate", 1), ("x", "azure administrator (associate)", 1),
            ("x", "Azure Administrator", 0), ("AZ-1040", nil, 0), ("", "", 0), ("", nil, 0),
        ] as [(String, String?, Int)])
    func spelling(code: String, name: String?, count: Int) throws {
        let person = Person(id: "a", name: "A", certifications: [HeldCertification(code: code, name: name)])
        #expect(try skilling([person], .infrastructure).parts.first == Rational(count))
    }

    @Test(
        "an exam pair is held by its joint code, its name or both parts",
        arguments: [
            (["AZ-800+AZ-801"], 1), (["AZ-800", "AZ-801"], 1), (["AZ-800"], 0), (["AZ-801", "AZ-104"], 0),
        ])
    func pairs(codes: [String], count: Int) throws {
        let person = Person(id: "a", name: "A", certifications: codes.map { HeldCertification(code: $0) })
        #expect(try skilling([person], .infrastructure).parts.last == Rational(count))
    }

    @Test(
        "gates that earn keep their points whatever the other gate does",
        arguments: [
            ([0, 0, 4], 0), ([1, 0, 8], 4), ([0, 1, 8], 4), ([1, 1, 0], 8), ([1, 1, 4], 24), ([1, 1, 8], 40),
        ])
    func gatesKept(counts: [Int], points: Int) throws {
        var entered = ["azure.track": "smb"]
        for (place, count) in counts.enumerated() {
            entered["data-ai.intermediate-certifications.step\(place + 1)"] = "\(count)"
        }
        #expect(try skilling([], entered: entered, edition: "2026-07").points == Rational(points))
    }
}
