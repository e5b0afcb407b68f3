import JSONTree
import TestSupport
import Testing

/// Every question of the FAQ of 2022-09-16 has an answer that the command prints.
@Suite("The questions of the FAQ at the command line")
struct FAQExplainTests {
    /// What is asked, and what the answer must say.
    struct Question: CustomStringConvertible, Sendable {
        let number: Int
        let asked: String
        let answer: [String]

        var description: String { "\(number). \(asked)" }

        init(_ number: Int, _ asked: String, _ answer: String...) {
            self.number = number
            self.asked = asked
            self.answer = answer
        }
    }

    /// Statements of the FAQ that are no question of their own.
    static let statements = [
        Question(1, "two levels", "Solutions Partner", "Specialist or expert"),
        Question(2, "marketplace fee", "3 percent"),
        Question(3, "direct business", "directly to customers"),
        Question(4, "ISV Success", "private preview"),
        Question(5, "industry designations", "industry clouds"),
        Question(6, "Founders Hub", "startups"),
        Question(7, "designation for indirect providers", "planning"),
        Question(8, "scores of resellers", "exploring"),
        Question(9, "increments per designation", "of its own"),
        Question(10, "merge", "Partner Center"),
        Question(11, "services partner", "path in Modern Work"),
    ]

    @Test("are all listed, once each and in order")
    func allListed() {
        #expect(Self.questions.map(\.number) == Array(1...92))
    }

    @Test("each have an answer with its source", arguments: questions + statements)
    func answered(question: Question) throws {
        let result = BuiltProgram.run(["explain"] + question.asked.split(separator: " ").map(String.init))
        #expect(result.status == 0, "\(result.error)")
        // Where lines are broken is not the point.
        let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in question.answer { #expect(text.contains(words), "\(words): \(text)") }
        #expect(text.contains("Source: "))
    }

    /// The same questions as other people ask them: other words around them, another order, other forms.
    @Test(
        "are known in other words",
        arguments: [
            ("Please tell me, how do the programs change?", "program-change"),
            ("When do the changes happen?", "days-of-the-change"), ("When is the change?", "days-of-the-change"),
            ("Is the competency going away?", "competency"), ("Will competencies go away", "competency"),
            ("Should I wait for the designation or renew my competency before September 2022?", "renew-or-wait"),
            ("Do we get a pro-rata discount if we renew our gold competency?", "pro-rata"),
            ("What is the process for a legacy competency that attains a designation?", "options"),
            ("What is the process if I have a legacy competency and don't attain a designation?", "no-designation"),
            ("Where do I see my points?", "partner-center"),
            ("Does a specialization boost our score?", "points-and-specializations"),
            ("Who can we contact when the dashboard does not report correctly?", "support"),
            ("When does the data on the dashboard get updated?", "data-refresh"),
            ("Can partial points be earned in a category?", "partial-points"),
            ("Can I earn more points than the maximum?", "maximum"),
            ("What if we fall below 70 points between the anniversary and attaining the designation?", "dip"),
            ("Must I pay separate fees for each of the designations?", "fee"),
            ("difference between a specialization and a designation", "levels"),
            ("What is the difference between specializations and designations?", "levels"),
            ("When do changes to advanced specializations happen?", "specialization-change"),
            ("When will advanced specializations change?", "specialization-change"),
            ("Which specializations can I earn after attaining a designation?", "specialization-opening"),
            ("Can we still apply with our gold competency for Azure Expert MSP?", "specialization-application"),
            ("How do I renew an advanced specialization?", "specialization-renewal"),
            ("When are designations required for Azure Expert MSP?", "expert-msp"),
            ("Why does the Microsoft Partner Network change its name?", "program-name"),
            ("How does an ISV become co-sell ready?", "ip-co-sell"),
            ("Can the same person's exam be linked to several designations?", "certification"),
            ("Will GDAP be added?", "gdap"), ("Do the score requirements get met by GDAP?", "gdap"),
            ("What certifications do Azure designations require?", "azure-certifications"),
            ("How is the growth of ACR calculated?", "acr-growth"),
            ("How do I meet Business Applications skilling with 20 people?", "twenty-people"),
            ("How is a deployed service defined in Modern Work?", "deployment"),
            ("Why isn't CSP eligible for Security?", "why-not-csp"),
            ("What is the cap of incremental benefits?", "incremental-benefits"),
            ("When is the badge of gold competency gone?", "competency"),
            ("What happens on October 3, 2022?", "days-of-the-change"),
            ("What happens on September 30 2022", "days-of-the-change"),
            ("October 1 2023", "days-of-the-change"), ("2022-10-03", "days-of-the-change"),
            ("MOC activations", "learning-partner"),
            ("What is the minimum score in the surveys?", "learning-partner"),
            ("Can I choose both options?", "options"),
            ("Do I need to pay when I attain a second designation?", "further-designation"),
        ])
    func otherWords(asked: String, word: String) throws {
        let result = BuiltProgram.run(["explain", asked, "--json"])
        #expect(result.status == 0, "\(result.error)")
        if result.status == 0 { #expect(try JSONNode.parse(result.output)["word"] == .string(word)) }
    }

    /// What the rules of the editions say: the gates of Data & AI stand one after the other, and in 2022 each of the two
    /// of Security gives half of the points.
    @Test(
        "are answered as the rules are",
        arguments: [
            ("azure-certifications", "in Data & AI both gates stand before the intermediate certifications"),
            (
                "security-workloads",
                "each of the two gave at most half of the points of a metric, though whether that held in October 2022"
            ),
            ("appsource", "nothing changes through 2023-10-02"),
        ])
    func rules(word: String, said: String) throws {
        let text = BuiltProgram.run(["explain", word]).output.split(whereSeparator: \.isWhitespace)
        #expect(text.joined(separator: " ").contains(said))
    }

    @Test(
        "are not heard in what asks for something else",
        arguments: ["weather tomorrow in Paris", "how many people", "Who is the president?", "How do I import a file?"])
    func somethingElse(asked: String) {
        #expect(BuiltProgram.run(["explain", asked]).status == 66)
    }

    @Test func wordsAreListed() throws {
        let result = BuiltProgram.run(["explain", "--json"])
        let document = try JSONNode.parse(result.output)
        guard case .array(let words)? = document["words"]?.content else {
            Issue.record("no list")
            return
        }
        #expect(words.count > 200)
        let keys = words.compactMap { word -> String? in
            if case .string(let text)? = word["word"]?.content { text } else { nil }
        }
        #expect(Set(keys).count == keys.count)
        for key in ["merge", "AZ-500", "threat-protection", "data-ai", "enterprise-resource-planning"] {
            #expect(keys.contains(key), "\(key)")
        }
    }

    @Test func aWordAsJSON() throws {
        let document = try JSONNode.parse(BuiltProgram.run(["explain", "merge", "--json"]).output)
        #expect(document["version"] == 1)
        #expect(document["word"] == "merge")
        #expect(document["see"] == .array(["partner-global-account", "partner-location-account"]))
        for member in ["title", "text", "source"] {
            guard case .string(let text)? = document[member]?.content else {
                Issue.record("\(member)")
                continue
            }
            #expect(!text.isEmpty)
        }
    }

    @Test(arguments: [("anniversry", "anniversary"), ("thread-protection", "threat-protection"), ("AZ-50", "AZ-500")])
    func theNearestWordIsNamed(typed: String, meant: String) {
        let result = BuiltProgram.run(["explain", typed])
        #expect(result.status == 66)
        #expect(
            result.error.hasPrefix("Error: '\(typed)' is not explained. Did you mean '\(meant)'?"), "\(result.error)")
    }

    /// Plurals, hyphens, small words and whole questions lead to the word; exams of other editions to those.
    @Test(arguments: [
        ("anniversaries", "anniversary"), ("net customer add", "net-customer-adds"), ("the anniversary", "anniversary"),
        ("What is the anniversary?", "anniversary"), ("threat protection", "threat-protection"),
        ("DP-203", "DP-203"), ("MB-260", "MB-260"), ("AZ-800", "AZ-800+AZ-801"), ("az-801", "AZ-800+AZ-801"),
        ("Does GDAP count?", "gdap"), ("Are there partial points?", "partial-points"),
        ("Does Action Pack change?", "action-pack"), ("Will there be a pro-rata discount?", "pro-rata"),
    ])
    func askedAsPeopleDo(asked: String, word: String) throws {
        let result = BuiltProgram.run(["explain", asked, "--json"])
        #expect(result.status == 0, "\(result.error)")
        if result.status == 0 { #expect(try JSONNode.parse(result.output)["word"]?.summary.contains(word) == true) }
    }

    /// A code that no list has is told as far as the rules speak of it.
    @Test func theSuccessorOfAnExamIsTold() throws {
        let result = BuiltProgram.run(["explain", "az-802"])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("It is on no list"))
        #expect(result.output.contains("Its successor AZ-802 was on no list of the pages by 2026-10-10."))
        #expect(BuiltProgram.run(["explain", "AZ-999"]).status == 66)
    }

    /// What the notes on the rules say of every exam with a change, from before its first list to after its last day.
    @Test(
        "Every exam of the rules has an answer on every day",
        arguments: [
            "MB-340", "MS-600", "MS-203", "DP-500", "PL-100", "MB-210", "MB-220", "MB-260", "DP-203", "SC-400",
            "MB-910", "MB-920", "MS-900", "DP-100", "AI-102", "MB-240", "MB-335", "MB-700", "PL-500", "PL-600",
            "AZ-204", "MB-280", "AZ-500", "PL-200", "AZ-800", "AZ-801", "PL-400", "MS-102", "AZ-220", "AZ-600",
            "MS-500", "MB-320", "AB-620", "AZ-802", "AB-400", "AI-103", "AI-200", "AI-300", "DP-750", "DP-800",
            "AB-900", "AB-210", "AB-250", "AB-410", "AB-100", "SC-500", "SC-401", "GH-100", "GH-200", "GH-300",
            "GH-500", "GH-600",
        ])
    func everyExam(code: String) {
        for day in ["2022-10-05", "2023-10-01", "2025-07-29", "2026-07-29", "2026-07-30", "2026-11-29"] {
            let result = BuiltProgram.run(["explain", code, "--as-of", day])
            #expect(result.status == 0, "\(code) on \(day): \(result.error)")
        }
    }

    /// The words around a last day follow the day that is asked.
    @Test(arguments: [
        ("SC-400", "2026-11-29", "It counted for Security", "It counts"),
        ("SC-400", "2026-11-29", "It counted through 2026-05-31.", "is 2025-05-31"),
        ("SC-400", "2026-11-29", "Its last day to be earned was 2025-05-31.", "counts through"),
        ("SC-400", "2025-05-31", "Its last day to be earned is 2025-05-31. It counts through 2026-05-31.", "counted"),
        ("DP-203", "2026-04-01", "It counted through 2026-03-31.", "It counts"),
        ("DP-203", "2026-03-31", "It counts through 2026-03-31.", "It counted"),
        ("adoption-and-change-management", "2026-06-25", "Its last day is 2026-06-25.", "was 2026"),
        ("adoption-and-change-management", "2026-06-26", "Its last day was 2026-06-25.", "is 2026"),
        ("AB-250", "2026-07-29", "It is on no list yet; from 2026-07-30 on: Dynamics 365 Contact Center", "In edition"),
        ("AB-410", "2026-07-29", "It is on no list yet; from 2026-07-30 on: Intelligent Applications", "Of PL-200"),
        ("SC-500", "2026-07-29", "It is on no list yet; from 2026-07-30 on: Cloud and AI Security", "Of AZ-500"),
        ("GH-600", "2025-07-29", "In edition 2026-07, from 2026-07-01 on: GitHub Certified", "no list"),
        ("SC-500", "2025-07-29", "In edition 2026-07, from 2026-07-30 on: Cloud and AI Security", "no list"),
        ("AZ-500", "2026-07-15", "Its place is taken by SC-500 from 2026-07-30 on.", "not on its list"),
        ("AZ-500", "2026-07-30", "Its place is taken by SC-500.", "not on its list"),
        ("AZ-500", "2022-10-05", "Its successor is SC-500, which is not on", "Its place"),
        ("MB-335", "2026-11-29", "It has no direct successor; Microsoft points to AB-100.", "Its place"),
        ("MB-700", "2026-11-29", "It has no direct successor; Microsoft points to AB-100.", "Its place"),
        ("PL-500", "2026-11-29", "It has no direct successor; Microsoft points to AB-100 and AB-620.", "Its place"),
        ("PL-600", "2026-11-29", "It has no direct successor; Microsoft points to AB-100.", "Its place"),
        ("MB-240", "2026-11-29", "does not cover field service", "Its place"),
        ("AB-620", "2026-11-29", "counts for nothing in the scores", "Did you mean"),
        ("MB-910", "2026-11-29", "Its last day to be earned was 2025-12-31.", "Did you mean"),
        ("benefits", "2026-11-29", "From 2026-11-01 on they expire counted from the day of their purchase", "2022"),
    ])
    func asTheDaySays(word: String, day: String, says: String, not: String) {
        let result = BuiltProgram.run(["explain", word, "--as-of", day])
        let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let told = text.split(separator: " Source: ").first.map { String($0) } ?? text
        #expect(told.contains(says), "\(told)\(result.error)")
        #expect(!told.contains(not), "\(told)")
    }

    @Test(arguments: [
        ("SC-500", "2026-07-29", false), ("SC-500", "2026-07-30", true), ("data-security", "2026-11-28", true),
        ("analytics-on-azure", "2026-11-28", true), ("MB-210", "2024-01-01", true),
    ])
    func wordsOfTheRulesFollowTheDay(word: String, day: String, isKnown: Bool) {
        let result = BuiltProgram.run(["explain", word, "--as-of", day])
        let isListed = result.status == 0 && !result.output.contains("It is on no list")
        #expect(isListed == isKnown, "\(result.output)\(result.error)")
    }
}
