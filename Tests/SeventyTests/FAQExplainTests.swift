import JSONTree
import TestSupport
import Testing

/// Every question of the FAQ of 2022-09-16 has an answer that the command prints.
@Suite("The questions of the FAQ at the command line")
struct FAQExplainTests {
    /// A question in short, the word that answers it, and what the answer must say.
    struct Question: CustomStringConvertible, Sendable {
        let number: Int
        let text: String
        let word: String
        let answer: [String]

        var description: String { "\(number). \(text)" }

        init(_ number: Int, _ text: String, _ word: String, _ answer: String...) {
            self.number = number
            self.text = text
            self.word = word
            self.answer = answer
        }
    }

    static let questions: [Question] =
        program + competencies + score + partners + badges + specializations + rights + areas

    private static let program = [
        Question(1, "How are the programs changing?", "program-change", "Six designations", "two levels"),
        Question(2, "When will the changes happen?", "days of the change", "2022-10-03", "2022-09-30"),
        Question(3, "What are designations?", "designation", "six solution areas", "Modern Work"),
        Question(4, "Are competencies going away?", "competency", "2022-09-30", "benefits can be retained"),
    ]

    private static let competencies = [
        Question(5, "What to do with competencies today?", "competency-today", "2022-09-30", "can be retained"),
        Question(
            6, "Renewal before 30 September: renew or wait?", "renew or wait", "without a further fee",
            "legacy benefits cannot be chosen"),
        Question(7, "Renewal after 30 September: renew in September?", "renew early", "before its own anniversary"),
        Question(8, "A pro-rata discount?", "pro-rata", "There is none"),
        Question(9, "Competency and designation: the process?", "options", "one must be to keep the designation"),
        Question(10, "Competency and no designation: the process?", "without a designation", "bought again"),
    ]

    private static let score = [
        Question(
            11, "Capability score or contribution indicator?", "PCI", "Seven indicators", "Cloud Business Applications"),
        Question(12, "How is a designation attained?", "attain", "70 of 100", "every metric"),
        Question(13, "Where do I see my points?", "partner-center", "Solutions Partner page"),
        Question(14, "When is the data updated?", "data refresh", "10th", "within a week"),
        Question(15, "Whom to tell of a wrong number?", "wrong numbers", "ticket"),
        Question(16, "Are there partial points?", "partial points", "30 points", "brings 10"),
        Question(17, "What without 70 points?", "below-line", "Nothing is attained yet"),
        Question(
            18, "Do the points count for specializations?", "points and specializations", "Modern Work comes first"),
        Question(19, "Does a specialization add points?", "does a specialization add points", "adds nothing"),
        Question(20, "What of a dip below 70?", "dip", "not before"),
    ]

    private static let partners = [
        Question(
            21, "Can all kinds of partners attain one?", "kinds of partners", "All partners", "services partners first"),
        Question(
            22, "I am an indirect provider", "indirect provider", "customers of its own", "designation of its own"),
        Question(23, "I am an ISV", "ISV", "ISV Success", "Founders Hub", "industry designations"),
        Question(24, "Why attain one?", "why", "sets a partner apart"),
        Question(25, "Where do I track my progress?", "partner center", "progress"),
        Question(26, "Which benefits?", "benefits", "internal use", "go-to-market"),
        Question(27, "Global and location accounts?", "PGA", "as it sees fit", "merged"),
    ]

    private static let badges = [
        Question(28, "Which badges?", "badge", "one for each designation", "Microsoft Cloud"),
        Question(29, "Guidelines, colour, black and white?", "logo guidelines", "in black and white", "guidelines"),
        Question(30, "What is the fee?", "fee", "4,730 USD", "local fees vary"),
        Question(31, "A fee for each designation?", "annual fee", "any number of designations"),
        Question(32, "Benefits of a further one at once?", "further-designation", "at once"),
        Question(33, "How long is a mid-year one valid?", "mid-year", "November 2023"),
    ]

    private static let specializations = [
        Question(
            34, "How do advanced specializations change?", "advanced specialization", "2022-10-03", "by themselves"),
        Question(35, "Designation or specialization?", "levels", "breadth", "depth"),
        Question(36, "When do they change?", "specialization-opening", "From 2022-10-03"),
        Question(37, "What if we have one?", "specialization-renewal", "lost on that day"),
        Question(38, "Which can I earn?", "threat-protection", "Security"),
        Question(39, "Any with any Azure designation?", "specialization-opening", "another one of Azure"),
        Question(40, "Their benefits?", "benefits of specializations", "badge", "marketplace"),
        Question(41, "Such benefits before the renewal?", "incremental benefits", "cannot be added to legacy benefits"),
        Question(42, "Such benefits after the renewal?", "incremental benefits", "when the specialization is earned"),
        Question(43, "What without a designation?", "lose a specialization", "2023-02-03"),
        Question(44, "Apply with a gold competency?", "apply with gold", "2022-09-30", "current"),
        Question(45, "How is one renewed?", "renewing a specialization", "own anniversary"),
        Question(46, "What of the Azure Expert MSP?", "Azure Expert MSP", "all three Azure designations"),
        Question(47, "When do designations become its requirement?", "expert-msp", "From 2022-10-03"),
        Question(48, "Its status without the designations?", "expert-msp", "within 30 calendar days"),
        Question(49, "Apply for it with gold?", "specialization-application", "Azure Expert MSP", "2022-09-30"),
    ]

    private static let rights = [
        Question(50, "Does Action Pack change?", "Action Pack", "left it as it was"),
        Question(51, "Do incentives change?", "incentives", "2023-10-01", "never both"),
        Question(52, "Managed services offers?", "managed services offers", "2023-10-02"),
        Question(53, "Consulting services offers?", "consulting services offers", "2023-10-02", "2023-10-03"),
        Question(54, "Co-sell?", "co-sell", "2023-10-02"),
        Question(55, "Co-sell ready ISVs?", "co-sell ready ISV", "no change"),
        Question(56, "Applications on AppSource?", "AppSource", "2023-10-02", "new ones"),
        Question(57, "Why a new name?", "name change", "cloud first"),
        Question(58, "Does the old network end?", "Microsoft Partner Network", "no longer in the market"),
        Question(59, "Learning Partners?", "Learning Partner", "1,000", "200", "4.25"),
        Question(60, "Are customer references telemetry?", "telemetry", "data in Partner Center alone"),
        Question(61, "More than the maximum?", "maximum", "nobody can earn more"),
        Question(62, "More than 70: when comes the badge?", "badge", "as soon as the designation is attained"),
        Question(63, "One exam for several designations?", "exam", "several designations at once"),
        Question(64, "One person for several designations?", "certification", "linked to more than one"),
        Question(65, "Which associations?", "association", "CSP", "PAL", "DPOR", "CPOR"),
        Question(66, "Declined associations?", "declined association", "early"),
        Question(67, "Several partners at one customer?", "several partners at one customer", "own work"),
        Question(68, "Does GDAP count?", "GDAP", "no attribution method"),
    ]

    private static let areas = [
        Question(69, "How do the Azure designations differ?", "azure-designations", "the same", "certifications"),
        Question(70, "A net customer add in Azure?", "net customer adds", "1,000 USD"),
        Question(71, "How is ACR growth reckoned?", "ACR growth", "percent", "a year before"),
        Question(72, "How are Azure deployments measured?", "deployments in azure", "two points for each"),
        Question(73, "Which Azure certifications?", "certifications for azure", "AZ-104", "AZ-305"),
        Question(
            74, "Which specializations after an Azure designation?", "infrastructure", "opens the specializations"),
        Question(75, "Which workloads in Business Applications?", "workloads", "Business Central", "Power Apps"),
        Question(76, "What is monthly consumption value?", "monthly consumption value", "times the workload's rate"),
        Question(77, "Twenty people for skilling?", "20 people", "one point", "70 of 100"),
        Question(78, "Where is the list of markets?", "larger markets", "training gallery"),
        Question(79, "When are the markets merged?", "markets", "April 2022"),
        Question(80, "A net customer add in Modern Work?", "net-customer-adds", "11 to 300"),
        Question(81, "How are customers associated in Modern Work?", "associations for modern work", "CPOR or DPOR"),
        Question(82, "Which certifications in Modern Work?", "certifications for modern work", "MS-700", "MS-102"),
        Question(83, "How is growth of active usage reckoned?", "growth of active usage", "same month last year"),
        Question(84, "What is a deployment in Modern Work?", "deployed service", "40 percent"),
        Question(85, "Modern Work and the Cloud Accelerator?", "cloud-accelerator", "important requirement"),
        Question(86, "Why ten seats?", "ten seats", "seldom engage"),
        Question(87, "Does Security count both clouds?", "security points", "from both together"),
        Question(88, "Are associations as in Modern Work?", "security-associations", "CPOR", "PAL"),
        Question(89, "How to check the credit in Security?", "credit for security customers", "PAL", "CPOR"),
        Question(90, "Why does CSP not count in Security?", "why not CSP", "small and medium businesses"),
        Question(91, "Why does Enterprise Mobility map to Security?", "enterprise mobility management", "up to date"),
    ]

    /// Statements of the FAQ that are no question of their own.
    static let statements = [
        Question(1, "two levels", "two levels", "Solutions Partner", "Specialist or expert"),
        Question(2, "the marketplace's fee", "marketplace fee", "3 percent"),
        Question(3, "an indirect provider's direct business", "direct business", "directly to customers"),
        Question(4, "ISV Success", "ISV Success", "private preview"),
        Question(5, "industry designations", "industry designations", "industry clouds"),
        Question(6, "Founders Hub", "Founders Hub", "startups"),
        Question(7, "the planned designation for indirect providers", "designation for indirect providers", "planning"),
        Question(8, "scores of resellers", "scores of resellers", "exploring"),
        Question(9, "benefits of each designation", "increments per designation", "of its own"),
        Question(10, "merging accounts", "merge", "Partner Center"),
        Question(11, "services partners for small customers", "services partner", "path in Modern Work"),
    ]

    @Test("are all listed, once each and in order")
    func allListed() {
        #expect(Self.questions.map(\.number) == Array(1...91))
    }

    @Test("each have an answer with its source", arguments: questions + statements)
    func answered(question: Question) throws {
        let result = BuiltProgram.run(["explain"] + question.word.split(separator: " ").map(String.init))
        #expect(result.status == 0, "\(result.error)")
        // Where lines are broken is not the point.
        let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in question.answer { #expect(text.contains(words), "\(words): \(text)") }
        #expect(text.contains("Source: "))
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
