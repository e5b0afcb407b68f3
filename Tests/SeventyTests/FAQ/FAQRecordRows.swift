import TestSupport

/// What the FAQ says of partners whose facts stand in the history and in the records of months, not in their documents.
enum FAQRecordRows {
    /// The designations that a day's record tells of, each met or not.
    typealias Record = (day: String, scores: [String: Bool])

    private static let azure = ["data-ai", "digital-app-innovation", "infrastructure"]
    private static let all = azure + ["business-applications", "modern-work", "security"]

    private static func met(_ ids: [String]) -> [String: Bool] {
        Dictionary(uniqueKeysWithValues: ids.map { ($0, true) })
    }

    /// Partners with their documents' facts and what is on record of them.
    static let partners: [(id: String, facts: String, records: [Record])] = {
        let gold = #""legacy": {"security": "gold"}"#
        let threat = #""specializations": {"threat-protection": {"anniversary": "2023-02-03"}}, "#
        func membership(_ text: String) -> String { #""membership": {\#(text)}, "# }
        let legacy = membership(#""anniversary": "2023-11-11", "benefits": "legacy", \#(gold)"#)
        return [
            (
                "dip", membership(#""anniversary": "2023-03-18", "benefits": "legacy", \#(gold)"#),
                [("2022-10-05", ["security": true]), ("2022-10-20", ["security": false])]
            ),
            (
                "three", "",
                [
                    ("2022-11-14", ["modern-work": true]), ("2023-01-20", ["business-applications": true]),
                    ("2023-02-09", ["security": true]),
                ]
            ),
            ("threat-met", legacy + threat, [("2022-12-01", ["security": true])]),
            ("threat-missed", legacy + threat, [("2023-02-03", ["security": false])]),
            ("threat-untold", legacy + threat, [("2023-02-03", ["modern-work": false])]),
            ("threat-unknown", legacy + threat, []),
            ("msp", membership(#""expertMSP": "2023-01-15""#), [("2022-12-01", met(azure))]),
            (
                "msp-two", membership(#""expertMSP": "2023-01-15""#),
                [("2022-12-01", met(["data-ai", "infrastructure"]))]
            ),
            ("six", "", [("2022-11-01", met(all))]),
            ("five", "", [("2022-11-01", met(Array(all.dropFirst())))]),
            (
                "checked", membership(#""anniversary": "2022-10-20", "benefits": "legacy", \#(gold)"#),
                [("2022-10-05", ["security": true]), ("2022-10-20", ["security": true])]
            ),
            (
                "failed", membership(#""anniversary": "2022-10-20", "benefits": "legacy", \#(gold)"#),
                [("2022-10-05", ["security": true]), ("2022-10-20", ["security": false])]
            ),
        ]
    }()

    private static func days(_ question: String, _ partner: String, _ place: String, _ days: (String, String)...)
        -> [FAQRow]
    {
        FAQRow.days(question, partner, place, days)
    }

    private static func together(_ parts: [FAQRow]...) -> [FAQRow] { parts.flatMap { $0 } }

    static let rows: [FAQRow] = together(attaining, sharing, dependents, specializations, badges, check)

    static let attaining: [FAQRow] = together(
        days(
            "meeting the requirements attains at once", "dip", "designations.security.state",
            ("2022-10-04", "in-progress"), ("2022-10-05", "qualified"), ("2022-10-06", "qualified"),
            ("2022-10-20", "qualified"), ("2022-10-21", "qualified"), ("2023-01-15", "qualified"),
            ("2023-03-17", "qualified")),
        days(
            "a dip changes nothing until the anniversary", "dip", "designations.security.badge",
            ("2022-10-04", "false"), ("2022-10-05", "true"), ("2022-10-06", "true"), ("2022-10-20", "true"),
            ("2022-10-21", "true"), ("2023-01-15", "true"), ("2023-03-17", "true")),
        days(
            "it is valid until the anniversary", "dip", "designations.security.validThrough", ("2022-10-04", "null"),
            ("2022-10-05", "2023-03-18"), ("2022-10-06", "2023-03-18"), ("2022-10-20", "2023-03-18")),
        days(
            "the day of the record is the day it was attained", "dip", "designations.security.attainedOn",
            ("2022-10-04", "null"), ("2022-10-05", "2022-10-05"), ("2022-10-06", "2022-10-05"),
            ("2023-01-15", "2022-10-05")),
        days(
            "legacy benefits can be retained at the anniversary", "dip", "options.legacy-benefits.opens",
            ("2022-10-05", "2023-03-18"), ("2022-10-06", "2023-03-18"), ("2023-01-15", "2023-03-18")))

    static let sharing: [FAQRow] = together(
        days(
            "the first one attained sets the anniversary", "three", "anniversary", ("2022-11-13", "null"),
            ("2022-11-14", "2023-11-14"), ("2022-11-15", "2023-11-14"), ("2023-01-20", "2023-11-14"),
            ("2023-02-09", "2023-11-14"), ("2023-02-10", "2023-11-14")),
        ["modern-work", "business-applications", "security"].flatMap { id -> [FAQRow] in
            days(
                "all designations share the first one's anniversary", "three", "designations.\(id).validThrough",
                ("2023-02-09", "2023-11-14"), ("2023-02-10", "2023-11-14"), ("2023-06-11", "2023-11-14"))
        },
        days(
            "each counts from the day of its record", "three", "designations.business-applications.badge",
            ("2023-01-19", "false"), ("2023-01-20", "true"), ("2023-01-21", "true")),
        days(
            "each counts from the day of its record", "three", "designations.security.badge", ("2023-02-08", "false"),
            ("2023-02-09", "true"), ("2023-02-10", "true")),
        days(
            "what was attained stays when the rules change", "three", "designations.security.badge",
            ("2023-06-11", "true"), ("2023-06-12", "true")))

    static let dependents: [FAQRow] = ["incentives", "managed-services-offers", "consulting-services-offers"].flatMap {
        id -> [FAQRow] in
        days(
            "a designation makes eligible at once", "three", "dependents.\(id).allowed", ("2022-11-13", "false"),
            ("2022-11-14", "true"), ("2022-11-15", "true"), ("2023-02-09", "true"))
    }

    static let specializations: [FAQRow] = together(
        days(
            "with Security it is renewed", "threat-met", "specializations.threat-protection.state",
            ("2022-11-30", "at-risk"), ("2022-12-01", "held"), ("2022-12-02", "held"), ("2023-02-02", "held"),
            ("2023-02-03", "held"), ("2023-02-04", "held")),
        days(
            "without Security it is lost on its anniversary", "threat-missed",
            "specializations.threat-protection.state",
            ("2023-02-02", "at-risk"), ("2023-02-03", "lost"), ("2023-02-04", "lost"), ("2023-03-01", "lost")),
        ["threat-untold", "threat-unknown"].flatMap { partner -> [FAQRow] in
            together(
                days(
                    "what is not on record is not known", partner, "specializations.threat-protection.state",
                    ("2023-02-04", "unknown"), ("2023-03-01", "unknown")),
                days(
                    "what is not on record is not known", partner, "specializations.threat-protection.known",
                    ("2023-02-04", "false"), ("2023-03-01", "false")))
        },
        days(
            "all three are needed for Azure Expert MSP", "msp", "expertMSP.state", ("2022-11-30", "at-risk"),
            ("2022-12-01", "held"), ("2022-12-02", "held"), ("2023-01-14", "held"), ("2023-01-15", "held"),
            ("2023-01-16", "held")),
        days(
            "it goes on for a year", "msp", "expertMSP.decisionDate", ("2023-01-14", "2023-01-15"),
            ("2023-01-16", "2024-01-15")),
        days(
            "two of three do not do", "msp-two", "expertMSP.state", ("2022-12-01", "at-risk"),
            ("2022-12-02", "at-risk"), ("2023-01-14", "at-risk")))

    static let badges: [FAQRow] = together(
        days(
            "the Microsoft Cloud badge takes all six", "six", "microsoftCloudBadge", ("2022-10-31", "false"),
            ("2022-11-01", "true"), ("2022-11-02", "true"), ("2023-10-31", "true")),
        days(
            "the Microsoft Cloud badge takes all six", "five", "microsoftCloudBadge", ("2022-11-01", "false"),
            ("2022-11-02", "false")))

    static let check: [FAQRow] = together(
        days(
            "checked on the anniversary and met", "checked", "designations.security.badge", ("2022-10-19", "true"),
            ("2022-10-20", "true"), ("2022-10-21", "true")),
        days(
            "checked on the anniversary and not met", "failed", "designations.security.badge", ("2022-10-19", "true"),
            ("2022-10-21", "false")),
        days(
            "checked on the anniversary and not met", "failed", "designations.security.state",
            ("2022-10-19", "qualified"), ("2022-10-21", "lapsed")))
}
