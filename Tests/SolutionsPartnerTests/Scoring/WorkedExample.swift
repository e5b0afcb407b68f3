/// A published case: numbers in, points out.
struct WorkedExample: CustomStringConvertible, Sendable {
    let id: String
    let edition: String
    let designation: String
    let track: String?
    let metric: String
    let entered: [String: String]
    /// The exact points, as a fraction where the page prints a rounded number.
    let points: String
    /// The points as the page prints them, where it rounds.
    let printed: String?

    var description: String { "\(id) \(designation) \(metric)" }

    init(
        _ id: String, _ edition: String, _ designation: String, _ track: String?, _ metric: String,
        _ entered: [String: String], _ points: String, printed: String? = nil
    ) {
        self.id = id
        self.edition = edition
        self.designation = designation
        self.track = track
        self.metric = metric
        self.entered = entered
        self.points = points
        self.printed = printed
    }

    private static let azure = ["data-ai", "digital-app-innovation", "infrastructure"]

    /// Cases of a single metric.
    static let metrics: [WorkedExample] = azureMetrics + otherMetrics

    private static let azureMetrics: [WorkedExample] = azure.flatMap { area in
        [
            WorkedExample("WE-001", "2022-10", area, nil, "net-customer-adds", ["azure.net-customer-adds": "1"], "10"),
            WorkedExample("WE-054", "2022-10", area, nil, "usage-growth", ["azure.usage-growth": "20"], "20"),
            WorkedExample("WE-072", "2022-10", area, nil, "net-customer-adds", ["azure.net-customer-adds": "6"], "30"),
        ]
    }

    private static let otherMetrics: [WorkedExample] = [
        WorkedExample(
            "WE-002", "2022-10", "business-applications", "larger-markets", "intermediate-certifications",
            ["business-applications.intermediate-certifications": "20"], "20"),
        WorkedExample(
            "WE-035", "2023-06", "security", nil, "usage-growth",
            ["security.usage-growth.azure": "12500", "security.usage-growth.m365": "1250"], "20"),
        WorkedExample(
            "WE-036", "2023-06", "modern-work", "enterprise", "usage-growth",
            ["modern-work.enterprise.usage-growth.dpor": "2000", "modern-work.enterprise.usage-growth.cpor": "1500"],
            "30"),
        WorkedExample(
            "WE-036", "2023-06", "modern-work", "enterprise", "usage-growth",
            ["modern-work.enterprise.usage-growth.dpor": "2000"], "15"),
        WorkedExample(
            "WE-038", "2023-06", "modern-work", "enterprise", "deployments",
            ["modern-work.enterprise.deployments.dpor": "4", "modern-work.enterprise.deployments.cpor": "3"], "15"),
        WorkedExample(
            "WE-038", "2023-06", "modern-work", "enterprise", "deployments",
            ["modern-work.enterprise.deployments.dpor": "4"], "10"),
        WorkedExample(
            "WE-040", "2023-06", "modern-work", "enterprise", "net-customer-adds",
            ["modern-work.enterprise.net-customer-adds": "5"], "20"),
        WorkedExample(
            "WE-042", "2023-06", "modern-work", "enterprise", "intermediate-certifications",
            ["modern-work.intermediate-certifications": "4"], "10"),
        WorkedExample(
            "WE-042", "2023-06", "modern-work", "enterprise", "advanced-certifications",
            ["modern-work.advanced-certifications": "2"], "15"),
        WorkedExample(
            "WE-046", "2023-06", "business-applications", "enterprise", "advanced-certifications",
            ["business-applications.advanced-certifications": "1"], "15/7", printed: "2.14"),
        WorkedExample(
            "WE-048", "2023-06", "business-applications", "smb", "intermediate-certifications",
            ["business-applications.intermediate-certifications": "5"], "20"),
        WorkedExample(
            "WE-050", "2023-06", "business-applications", "enterprise", "deployments",
            ["business-applications.deployments": "5"], "20"),
        WorkedExample(
            "WE-050", "2023-06", "business-applications", "smb", "deployments",
            ["business-applications.deployments": "5"], "20"),
        WorkedExample(
            "WE-067", "2022-10", "business-applications", "larger-markets", "usage-growth",
            ["business-applications.usage-growth": "4.18"], "4.18", printed: "4.2"),
        WorkedExample(
            "WE-069", "2022-10", "business-applications", "other-markets", "usage-growth",
            ["business-applications.usage-growth": "30"], "30"),
        WorkedExample(
            "WE-129", "2022-03", "modern-work", "enterprise", "net-customer-adds",
            ["modern-work.enterprise.net-customer-adds": "5"], "20"),
    ]
}
