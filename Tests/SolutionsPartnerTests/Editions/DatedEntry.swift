import SolutionsPartner

/// What an edition says of something on a day, in words that a test can compare.
enum DatedFact: Sendable {
    case list(String)
    case rate(String, DesignationID)
    case refresh(ScoreCategory)
    case fee
    case specializationName(String)
    case specializationNote(String)
    case specializationRenewal
    case inferred(DesignationID)
    case account(String)

    /// The change that brings it, in the words of the edition.
    var change: String {
        switch self {
        case .list("azure-or-cloud-security-engineer"): "SC-500 opens the first gate of Security as AZ-500 does"
        case .list:
            "AB-410 and AB-250 count among the intermediate certifications of Business Applications"
        case .rate: "A user of Customer Engagement counts 200 instead of 40"
        case .refresh:
            "Performance and customer success are refreshed by the 20th of the month instead of the 10th"
        case .fee: "The annual fee rises from 4,730 to 4,875 USD"
        case .specializationName: "Information Protection and Governance is called Data Security"
        case .specializationNote:
            "Small and Midsize Business Management asks for less growth and more deployments"
        case .specializationRenewal:
            "A specialization is renewed from 60 days before to 30 days after its anniversary and outlasts the designation that opens it"
        case .account:
            "Benefits expire counted from the day of their purchase and are redeemed only under the billing account of the agreement"
        case .inferred: "The tracks of Azure and Security are not known from here to February 2025"
        }
    }

    /// The fact as an edition has it.
    func words(in edition: ProgramEdition) throws -> String {
        switch self {
        case .list(let name):
            return edition.lists.first { $0.id == name }?.certifications.map(\.id).joined(separator: " ") ?? ""
        case .rate(let workload, let id):
            for metric in edition.designation(id)?.tracks.flatMap(\.metrics) ?? [] {
                guard case .growth(let rule) = metric.rule else { continue }
                if let rate = rule.workloads.first(where: { $0.id == workload }) { return "\(rate.rate)" }
            }
            return ""
        case .refresh(let category):
            let rule = try edition.standingRules().freshness.first { $0.categories.contains(category) }
            return rule?.dayOfMonth.map { "day \($0)" } ?? rule?.daysAfter.map { "within \($0)" } ?? ""
        case .fee: return try edition.standingRules().fees.solutionsPartner.map { "\($0)" } ?? "unknown"
        case .specializationName(let id):
            return try edition.standingRules().specializations.specialization(id)?.name ?? ""
        case .specializationNote(let id):
            return try edition.standingRules().specializations.specialization(id)?.note ?? ""
        case .specializationRenewal:
            return try edition.standingRules().specializations.renewal.map { "\($0.daysBefore)-\($0.daysAfter)" } ?? ""
        case .account(let id):
            return try edition.standingRules().accounts.first { $0.id == id }?.text ?? ""
        case .inferred(let id): return edition.designation(id)?.inferred == nil ? "stated" : "inferred"
        }
    }
}

/// A dated entry of an edition with what holds on the day before and on its day, from the sources and not from the
/// files.
struct DatedEntry: Sendable, CustomStringConvertible {
    let edition: String
    let day: String
    let fact: DatedFact
    let before: String
    let after: String

    var description: String { "\(edition) on \(day)" }

    init(_ edition: String, _ day: String, _ fact: DatedFact, _ before: String, _ after: String) {
        self.edition = edition
        self.day = day
        self.fact = fact
        self.before = before
        self.after = after
    }

    private static let businessBefore =
        "MB-310 MB-500 MB-330 MB-230 MB-240 MB-800 PL-300 PL-200 PL-400 PL-500 MB-280 AB-210"

    static let all = [
        DatedEntry("2022-10", "2022-11-09", .refresh(.performance), "day 10", "day 20"),
        DatedEntry("2022-10", "2022-11-09", .refresh(.customerSuccess), "day 10", "day 20"),
        DatedEntry("2022-10", "2022-11-09", .refresh(.skilling), "within 7", "within 7"),
        DatedEntry("2022-10", "2023-05-01", .rate("customer-engagement", .businessApplications), "40", "200"),
        DatedEntry("2022-10", "2023-05-01", .rate("power-apps", .businessApplications), "200", "200"),
        DatedEntry("2023-12", "2024-01-01", .inferred(.dataAI), "stated", "inferred"),
        DatedEntry("2023-12", "2024-01-01", .inferred(.digitalAppInnovation), "stated", "inferred"),
        DatedEntry("2023-12", "2024-01-01", .inferred(.infrastructure), "stated", "inferred"),
        DatedEntry("2023-12", "2024-01-01", .inferred(.security), "stated", "inferred"),
        DatedEntry("2023-12", "2024-01-01", .inferred(.modernWork), "stated", "stated"),
        DatedEntry("2023-12", "2024-01-01", .inferred(.businessApplications), "stated", "stated"),
        DatedEntry(
            "2025-03", "2025-08-26", .specializationName("data-security"), "Information Protection and Governance",
            "Data Security"),
        DatedEntry(
            "2025-03", "2026-03-27", .specializationNote("small-and-midsize-business-management"), "",
            "Since 2026-03-27 it asks for 15 instead of 35 percent more active users and for 15 instead of 10 deployments."
        ),
        DatedEntry("2025-03", "2026-04-09", .fee, "4730", "4875"),
        DatedEntry("2026-07", "2026-07-30", .list("azure-or-cloud-security-engineer"), "AZ-500", "AZ-500 SC-500"),
        DatedEntry(
            "2026-07", "2026-07-30", .list("business-applications-intermediate-2026"), businessBefore,
            businessBefore + " AB-410 AB-250"),
        DatedEntry("2026-07", "2026-08-03", .specializationRenewal, "", "60-30"),
        DatedEntry(
            "2026-07", "2026-11-01", .account("expiry"), "",
            "From 2026-11-01 on benefits expire counted from the day of their purchase. They are redeemed only on tenants under the billing account of the customer agreement."
        ),
    ]
}
