import SolutionsPartner

/// The rows of the table, written from the FAQ of 16 September 2022: the day before, the day and the day after.
enum FAQRows {
    static let all: [FAQRow] = rows(
        beginning, badges, dip, fees, options, sharing, specializations, table, expert, incentives, publishing,
        benefits,
        untold)

    /// Several rows together: a long sum of lists takes the compiler too long.
    private static func rows(_ parts: [FAQRow]...) -> [FAQRow] { parts.flatMap { $0 } }

    private static func days(_ question: String, _ partner: String, _ place: String, _ days: (String, String)...)
        -> [FAQRow]
    {
        FAQRow.days(question, partner, place, days)
    }

    // MARK: When will these changes happen?

    static let beginning: [FAQRow] = rows(
        ["partner-a-met", "new-met", "waived"].flatMap { partner -> [FAQRow] in
            rows(
                days(
                    "designations can be attained from 3 October 2022", partner, "designations.security.state",
                    ("2022-09-30", "in-progress"), ("2022-10-02", "in-progress"), ("2022-10-03", "qualified"),
                    ("2022-10-04", "qualified")),
                days(
                    "the badge comes at once", partner, "designations.security.badge", ("2022-10-02", "false"),
                    ("2022-10-03", "true"), ("2022-10-04", "true")))
        },
        ["partner-a", "silver", "empty"].flatMap { partner -> [FAQRow] in
            rows(
                days(
                    "without 70 points there is no designation", partner, "designations.security.state",
                    ("2022-10-02", "in-progress"), ("2022-10-03", "in-progress"), ("2022-10-04", "in-progress")),
                days(
                    "without 70 points there is no badge", partner, "designations.security.badge",
                    ("2022-10-02", "false"), ("2022-10-03", "false"), ("2022-10-04", "false")))
        })

    // MARK: Nothing is entered

    /// The FAQ's answers hang on a designation; of a partner that entered nothing, nobody knows whether there is one.
    static let untold: [FAQRow] = rows(
        [
            "designations.security.known", "dependents.incentives.known", "dependents.appsource-new.known",
            "dependents.cloud-accelerator.known", "specializations.threat-protection.known", "expertMSP.known",
            "options.solutions-partner-benefits.known",
        ].flatMap { place -> [FAQRow] in
            days("what nobody entered is not known", "untold", place, ("2022-10-03", "false"), ("2022-10-04", "false"))
        },
        ["designations.security.known", "dependents.appsource-new.known"].flatMap { place -> [FAQRow] in
            days(
                "before there were designations there is nothing to know", "untold", place, ("2022-10-01", "true"),
                ("2022-10-02", "true"))
        })

    // MARK: Badges

    static let badges: [FAQRow] = rows(
        days(
            "badges of competencies go away after 30 September 2022", "partner-a", "badges.legacy-security.state",
            ("2022-09-29", "held"), ("2022-09-30", "held"), ("2022-10-01", "none"), ("2022-10-03", "none")),
        days(
            "badges of competencies go away after 30 September 2022", "silver", "badges.legacy-cloud-platform.state",
            ("2022-09-29", "held"), ("2022-09-30", "held"), ("2022-10-01", "none")),
        days(
            "the Microsoft Cloud badge takes all six", "six", "microsoftCloudBadge", ("2022-10-31", "false"),
            ("2022-11-01", "true"), ("2022-11-02", "true"), ("2023-10-31", "true")),
        ["three", "partner-a-met", "empty", "msp-ready"].flatMap { partner -> [FAQRow] in
            days(
                "the Microsoft Cloud badge takes all six", partner, "microsoftCloudBadge", ("2022-11-01", "false"),
                ("2023-02-09", "false"))
        })

    // MARK: A dip below 70

    static let dip: [FAQRow] = rows(
        days(
            "a dip changes nothing until the anniversary", "dip", "designations.modern-work.state",
            ("2022-10-09", "in-progress"), ("2022-10-10", "enrolled"), ("2022-10-11", "enrolled"),
            ("2023-01-15", "enrolled"), ("2023-03-17", "enrolled"), ("2023-03-18", "renewal-due")),
        days(
            "a dip changes nothing until the anniversary", "dip", "designations.modern-work.badge",
            ("2022-10-09", "false"), ("2022-10-10", "true"), ("2022-10-11", "true"), ("2023-03-17", "true"),
            ("2023-03-18", "true")),
        days(
            "it is valid until the anniversary", "dip", "designations.modern-work.validThrough",
            ("2022-10-10", "2023-03-18"), ("2022-10-11", "2023-03-18"), ("2023-03-17", "2023-03-18")))

    // MARK: Fees

    static let fees: [FAQRow] = rows(
        ["partner-a", "silver", "new-met", "empty", "six"].flatMap { partner -> [FAQRow] in
            days(
                "the fee is 4,730 USD", partner, "options.solutions-partner-benefits.fee.amount",
                ("2022-10-02", "4730"),
                ("2022-10-03", "4730"), ("2022-10-04", "4730"), ("2023-05-01", "4730"))
        },
        days(
            "legacy gold benefits cost as gold", "partner-a", "options.legacy-benefits.fee.amount",
            ("2022-11-10", "4730"), ("2022-11-11", "4730"), ("2022-11-12", "4730")),
        days(
            "the silver fee is not published", "silver", "options.legacy-benefits.fee.amount", ("2023-03-17", "null"),
            ("2023-03-18", "null"), ("2023-03-19", "null")),
        days(
            "no further fee for a further designation", "three", "options.solutions-partner-benefits.fee.amount",
            ("2023-01-20", "4730"), ("2023-02-09", "4730")))

    // MARK: Options at the anniversary

    static let options: [FAQRow] = rows(
        ["partner-a", "partner-a-met"].flatMap { partner -> [FAQRow] in
            rows(
                days(
                    "legacy benefits can be retained at the anniversary", partner, "options.legacy-benefits.opens",
                    ("2022-10-03", "2022-11-11"), ("2022-11-10", "2022-11-11"), ("2022-11-11", "2022-11-11")),
                days(
                    "legacy benefits can be retained at the anniversary", partner, "options.legacy-benefits.available",
                    ("2022-10-03", "true"), ("2022-11-10", "true"), ("2022-11-11", "true"), ("2023-01-01", "false")),
                days(
                    "legacy benefits stay until the anniversary", partner, "options.legacy-benefits.chosen",
                    ("2022-09-30", "true"), ("2022-10-01", "true"), ("2022-10-03", "true"), ("2022-11-11", "true"),
                    ("2023-01-01", "false")))
        },
        days(
            "who qualifies chooses between two benefits", "partner-a-met",
            "options.solutions-partner-benefits.available",
            ("2022-10-02", "false"), ("2022-10-03", "true"), ("2022-10-04", "true"), ("2022-11-11", "true")),
        days(
            "who qualifies chooses at the anniversary", "partner-a-met", "options.solutions-partner-benefits.opens",
            ("2022-10-03", "2022-11-11"), ("2022-11-10", "2022-11-11"), ("2022-11-11", "2022-11-11")),
        days(
            "who does not qualify has legacy benefits only", "partner-a",
            "options.solutions-partner-benefits.available",
            ("2022-10-03", "false"), ("2022-11-10", "false"), ("2022-11-11", "false"), ("2022-11-12", "false")),
        days(
            "who does not qualify keeps no designation", "partner-a", "options.legacy-benefits.keepsDesignation",
            ("2022-11-10", "false"), ("2022-11-11", "false")),
        days(
            "who qualifies keeps it with legacy benefits too", "partner-a-met",
            "options.legacy-benefits.keepsDesignation",
            ("2022-11-10", "true"), ("2022-11-11", "true")),
        ["new-met", "waived"].flatMap { partner -> [FAQRow] in
            rows(
                days(
                    "without legacy benefits the fee can be paid at once", partner,
                    "options.solutions-partner-benefits.available", ("2022-10-02", "false"), ("2022-10-03", "true"),
                    ("2022-10-04", "true")),
                days(
                    "without legacy benefits the fee can be paid at once", partner,
                    "options.solutions-partner-benefits.opens", ("2022-10-03", "2022-10-03")),
                days(
                    "who did not renew cannot select legacy benefits", partner, "options.legacy-benefits.available",
                    ("2022-10-02", "false"), ("2022-10-03", "false"), ("2022-10-04", "false"), ("2022-11-11", "false")))
        },
        days(
            "who moved to designation benefits has them", "gold-moved", "options.solutions-partner-benefits.chosen",
            ("2022-11-12", "true"), ("2023-05-01", "true")),
        days(
            "who moved to designation benefits has nothing to retain", "gold-moved",
            "options.legacy-benefits.available",
            ("2022-11-12", "false"), ("2023-05-01", "false"), ("2023-11-11", "false")),
        days(
            "a competency renewed in September opens again a year later", "september", "options.legacy-benefits.opens",
            ("2022-10-03", "2023-09-15"), ("2022-10-16", "2023-09-15"), ("2023-09-14", "2023-09-15")),
        days(
            "a competency renewed in September keeps its benefits", "september", "options.legacy-benefits.chosen",
            ("2022-10-01", "true"), ("2022-10-03", "true"), ("2022-10-16", "true"), ("2023-09-15", "true")))

    // MARK: One anniversary

    static let sharing: [FAQRow] = rows(
        days(
            "all designations share the first one's anniversary", "three", "anniversary", ("2022-11-14", "2023-11-14"),
            ("2023-01-20", "2023-11-14"), ("2023-02-09", "2023-11-14"), ("2023-11-13", "2023-11-14")),
        ["modern-work", "business-applications", "security"].flatMap { id -> [FAQRow] in
            days(
                "all designations share the first one's anniversary", "three", "designations.\(id).validThrough",
                ("2023-02-09", "2023-11-14"), ("2023-02-10", "2023-11-14"), ("2023-11-13", "2023-11-14"))
        },
        days(
            "a designation counts from the day it was attained", "three", "designations.security.state",
            ("2023-02-08", "in-progress"), ("2023-02-09", "enrolled"), ("2023-02-10", "enrolled")),
        days(
            "a designation counts from the day it was attained", "three", "designations.business-applications.state",
            ("2023-01-19", "in-progress"), ("2023-01-20", "enrolled"), ("2023-01-21", "enrolled")))

    // MARK: Specializations

    static let specializations: [FAQRow] = rows(
        days(
            "Partner A loses Threat Protection on its anniversary", "partner-a",
            "specializations.threat-protection.state",
            ("2022-10-02", "at-risk"), ("2022-10-03", "at-risk"), ("2022-10-04", "at-risk"), ("2023-02-02", "at-risk"),
            ("2023-02-03", "lost")),
        days(
            "Partner A holds it until then", "partner-a", "specializations.threat-protection.heldThrough",
            ("2022-10-03", "2023-02-02"), ("2023-02-02", "2023-02-02"), ("2023-02-03", "2023-02-02")),
        days(
            "with Security it is renewed", "partner-a-met", "specializations.threat-protection.state",
            ("2022-10-03", "held"), ("2022-11-10", "held")),
        days(
            "with Security attained it is renewed", "partner-a-attained", "specializations.threat-protection.state",
            ("2022-11-30", "at-risk"), ("2022-12-01", "held"), ("2023-02-02", "held"), ("2023-02-03", "held"),
            ("2023-02-04", "held")),
        days(
            "applications with gold until 30 September 2022", "partner-a", "specializations.cloud-security.state",
            ("2022-09-29", "eligible"), ("2022-09-30", "eligible"), ("2022-10-01", "not-eligible"),
            ("2022-10-03", "not-eligible")),
        days(
            "silver does not suffice for an application", "silver", "specializations.sap-on-microsoft-azure.state",
            ("2022-09-29", "not-eligible"), ("2022-09-30", "not-eligible"), ("2022-10-01", "not-eligible")),
        days(
            "from 3 October a designation opens it", "partner-a-met", "specializations.cloud-security.state",
            ("2022-10-02", "not-eligible"), ("2022-10-03", "eligible"), ("2022-10-04", "eligible")))

    /// The FAQ's table: the specializations by the designations that open them, in the order of the table.
    static let opens: [(String, String)] = [
        ("windows-server-and-sql-server-migration-to-microsoft-azure", "DI"),
        ("linux-and-open-source-database-migration-to-microsoft-azure", "DI"), ("sap-on-microsoft-azure", "I"),
        ("data-warehouse-migration-to-microsoft-azure", "D"), ("kubernetes-on-microsoft-azure", "DG"),
        ("modernization-of-web-applications-to-microsoft-azure", "DG"), ("microsoft-windows-virtual-desktop", "I"),
        ("analytics-on-microsoft-azure", "D"), ("microsoft-azure-vmware-solution", "I"),
        ("ai-and-machine-learning-on-microsoft-azure", "DG"), ("devops-with-github-on-microsoft-azure", "G"),
        ("hybrid-operations-and-management-with-microsoft-azure-arc", "DGI"),
        ("hybrid-cloud-infrastructure-with-microsoft-azure-stack-hci", "DGI"),
        ("networking-services-in-microsoft-azure", "I"), ("microsoft-low-code-application-development", "GB"),
        ("small-and-midsize-business-management", "B"), ("adoption-and-change-management", "M"),
        ("calling-for-microsoft-teams", "M"), ("customer-solutions-for-microsoft-teams", "M"),
        ("meetings-and-meeting-rooms-for-microsoft-teams", "M"), ("teamwork-deployment", "M"),
        ("modernize-endpoints", "M"), ("cloud-security", "S"), ("identity-and-access-management", "S"),
        ("information-protection-and-governance", "S"), ("threat-protection", "S"),
    ]

    static let table: [FAQRow] = opens.flatMap { name, columns in
        zip("DGIBMS", FAQPartners.designations).map { column, id in
            FAQRow(
                question: "any one of the crossed designations opens it", partner: "only-\(id.rawValue)",
                day: "2022-11-01", place: "specializations.\(name).state",
                expected: columns.contains(column) ? "eligible" : "not-eligible")
        }
    }

    // MARK: Azure Expert MSP

    static let expert: [FAQRow] = rows(
        days(
            "without all three the status is at risk", "msp", "expertMSP.state", ("2022-10-03", "at-risk"),
            ("2023-01-14", "at-risk"), ("2023-01-15", "at-risk")),
        days(
            "it ends within 30 calendar days", "msp", "expertMSP.endsBy", ("2022-10-03", "2023-02-14"),
            ("2023-01-14", "2023-02-14"), ("2023-01-15", "2023-02-14")),
        days(
            "with all three it goes on", "msp-ready", "expertMSP.state", ("2022-11-01", "held"), ("2023-01-14", "held"),
            ("2023-01-15", "held"), ("2023-01-16", "held")),
        days(
            "with all three it goes on", "msp-ready", "expertMSP.decisionDate", ("2023-01-14", "2023-01-15"),
            ("2023-01-15", "2024-01-15"), ("2023-01-16", "2024-01-15")),
        days(
            "all three are a prerequisite", "six", "expertMSP.state", ("2022-10-31", "not-eligible"),
            ("2022-11-01", "eligible"), ("2022-11-02", "eligible")),
        // What is noted as attained on days to come tells nothing of the day before them.
        days(
            "all three are a prerequisite", "three", "expertMSP.state", ("2022-11-01", "unknown"),
            ("2023-02-09", "not-eligible")),
        ["only-infrastructure", "only-data-ai", "new-met"].flatMap { partner -> [FAQRow] in
            days(
                "all three are a prerequisite", partner, "expertMSP.state", ("2022-11-01", "not-eligible"),
                ("2023-02-09", "not-eligible"))
        })

    // MARK: Incentives

    static let incentives: [FAQRow] = rows(
        days(
            "a competency serves through the first anniversary", "partner-a", "dependents.incentives.allowed",
            ("2022-09-30", "true"), ("2022-10-01", "true"), ("2022-11-10", "true"), ("2022-11-11", "true"),
            ("2022-11-12", "false")),
        days(
            "with legacy benefits bought there it serves until 1 October 2023", "gold-renewed",
            "dependents.incentives.allowed", ("2022-10-01", "true"), ("2022-11-11", "true"), ("2022-11-12", "true"),
            ("2023-09-29", "true"), ("2023-09-30", "true"), ("2023-10-01", "false"), ("2023-10-02", "false")),
        days(
            "a designation makes eligible at once", "partner-a-met", "dependents.incentives.allowed",
            ("2022-10-03", "true"), ("2022-10-04", "true")),
        days(
            "a designation makes eligible at once", "new-met", "dependents.incentives.allowed", ("2022-10-02", "false"),
            ("2022-10-03", "true"), ("2022-10-04", "true")),
        days(
            "from 1 October 2023 a designation is needed", "three", "dependents.incentives.allowed",
            ("2023-09-30", "true"), ("2023-10-01", "true"), ("2023-10-02", "true")),
        days(
            "without either there are none", "empty", "dependents.incentives.allowed", ("2022-10-01", "false"),
            ("2022-10-03", "false"), ("2023-10-01", "false")))

    // MARK: Marketplace and co-sell

    static let publishing: [FAQRow] = rows(
        ["managed-services-offers", "consulting-services-offers", "services-co-sell", "appsource-existing"].flatMap {
            id -> [FAQRow] in
            rows(
                days(
                    "a competency serves until 3 October 2023", "gold-renewed", "dependents.\(id).allowed",
                    ("2022-10-02", "true"), ("2022-10-03", "true"), ("2022-10-04", "true"), ("2023-10-02", "true"),
                    ("2023-10-03", "false")),
                days(
                    "a competency serves until 3 October 2023", "silver", "dependents.\(id).through",
                    ("2022-09-29", "2023-10-02"), ("2022-10-03", "2023-10-02")),
                days(
                    "others need a designation from 3 October 2022", "empty", "dependents.\(id).allowed",
                    ("2022-10-03", "false"), ("2022-10-04", "false")),
                days(
                    "a designation serves", "three", "dependents.\(id).allowed", ("2022-11-14", "true"),
                    ("2023-10-03", "true")))
        },
        ["partner-a", "gold-renewed", "empty"].flatMap { partner -> [FAQRow] in
            days(
                "a new application needs a designation from 3 October 2022", partner,
                "dependents.appsource-new.allowed",
                ("2022-10-02", "true"), ("2022-10-03", "false"), ("2022-10-04", "false"))
        },
        ["partner-a", "empty", "six"].flatMap { partner -> [FAQRow] in
            ["ip-co-sell", "action-pack"].flatMap { id -> [FAQRow] in
                days(
                    "nothing changes", partner, "dependents.\(id).allowed", ("2022-10-02", "true"),
                    ("2022-10-03", "true"), ("2023-05-01", "true"))
            }
        })

    // MARK: Benefits of specializations

    static let benefits: [FAQRow] = rows(
        days(
            "not before the renewal with legacy benefits", "partner-a-met", "incrementalBenefits.security.from",
            ("2022-10-03", "2022-11-11"), ("2022-11-10", "2022-11-11")),
        days(
            "not with legacy benefits", "partner-a-attained", "incrementalBenefits.security.counted",
            ("2022-12-01", "0"), ("2023-02-03", "0")),
        days(
            "with designation benefits when earned", "six", "incrementalBenefits.azure.from",
            ("2022-11-01", "2022-11-01"),
            ("2022-11-02", "2022-11-02")))
}
