import SolutionsPartner
import TestSupport

/// What the sources say one metric is worth, written down here a second time and apart from the edition files.
struct MetricFact: CustomStringConvertible, Sendable {
    /// How the points come about.
    enum Shape: Sendable {
        /// Points for each unit of one number.
        case each(String, of: Int)
        /// The best of several numbers, each with its own threshold.
        case best([(input: String, threshold: Int)])
        /// Two pools, each with its own threshold and half of the points.
        case halves([(input: String, threshold: Int)])
        /// Numbers that are added before they earn.
        case together([String], of: Int)
        /// Numbers that earn on their own thresholds, capped together.
        case either([(input: String, threshold: Int)])
        /// Gates with the people that they need and the points that they earn, then a step that earns for each person.
        case staged(gates: [(input: String, people: Int, earns: Int)], scoring: String, people: Int)
    }

    let edition: String
    let designation: String
    let track: String?
    let metric: String
    let maximum: Int
    let shape: Shape

    var description: String { [edition, designation, track ?? "", metric].joined(separator: " ") }

    static let all: [MetricFact] =
        azure + businessApplications + modernWork + security

    private static func fact(
        _ edition: String, _ designation: String, _ track: String?, _ metric: String, _ maximum: Int, _ shape: Shape
    ) -> MetricFact {
        MetricFact(
            edition: edition, designation: designation, track: track, metric: metric, maximum: maximum, shape: shape)
    }

    private static let azure: [MetricFact] = TestEditions.names.flatMap { edition in
        let tracks: [String?] = ["2025-03", "2026-07"].contains(edition) ? ["enterprise", "smb"] : [nil]
        return ["data-ai", "digital-app-innovation", "infrastructure"].flatMap { area in
            tracks.flatMap { track -> [MetricFact] in
                func skilling(_ metric: String, _ maximum: Int, gates: Int, people: Int) -> MetricFact {
                    let name = "\(area).\(metric)-certifications.step"
                    let small = track == "smb"
                    let list = (1...gates).map { ("\(name)\($0)", small ? 1 : 2, small ? 4 : 0) }
                    return fact(
                        edition, area, track, "\(metric)-certifications", maximum,
                        .staged(gates: list, scoring: "\(name)\(gates + 1)", people: small ? people - gates : people))
                }
                return [
                    fact(edition, area, track, "net-customer-adds", 30, .each("azure.net-customer-adds", of: 3)),
                    fact(edition, area, track, "usage-growth", 20, .each("azure.usage-growth", of: 20)),
                    fact(edition, area, track, "deployments", 10, .each("azure.deployments", of: 5)),
                ]
                    + (area != "data-ai"
                        ? [
                            skilling("intermediate", 20, gates: 1, people: 5),
                            skilling("advanced", 20, gates: 1, people: 5),
                        ]
                        : edition != "2022-03"
                            ? [skilling("intermediate", 40, gates: 2, people: 10)]
                            : [
                                skilling("intermediate", 20, gates: 2, people: 5),
                                fact(
                                    edition, area, track, "advanced-certifications", 20,
                                    .each("\(area).advanced-certifications", of: 5)),
                            ])
            }
        }
    }

    private static let businessApplications: [MetricFact] = TestEditions.names.flatMap { edition in
        ["enterprise", "smb"].flatMap { size -> [MetricFact] in
            let area = "business-applications"
            let early = size == "smb" ? "other-markets" : "larger-markets"
            let track = edition.hasPrefix("2022") ? early : size
            let (intermediate, advanced) = size == "smb" ? (5, 2) : (20, 7)
            // Before March 2023; what Enterprise asked for growth and deployments is not known.
            let (adds, growth, deployments) =
                edition != "2023-01" ? (5, 30, 5) : size == "smb" ? (20, 45, 10) : (10, 30, 5)
            return [
                fact(edition, area, track, "net-customer-adds", 15, .each("\(area).net-customer-adds", of: adds)),
                fact(
                    edition, area, track, "intermediate-certifications", 20,
                    .each("\(area).intermediate-certifications", of: intermediate)),
                fact(
                    edition, area, track, "advanced-certifications", 15,
                    .each("\(area).advanced-certifications", of: advanced)),
                fact(edition, area, track, "usage-growth", 30, .each("\(area).usage-growth", of: growth)),
                fact(edition, area, track, "deployments", 20, .each("\(area).deployments", of: deployments)),
            ]
        }
    }

    private static let modernWork: [MetricFact] = TestEditions.names.flatMap { edition in
        [
            (size: "enterprise", adds: 5, people: (4, 2), second: "dpor", growth: (1000, 4000)),
            (size: "smb", adds: 10, people: (2, 1), second: "csp", growth: (500, 2000)),
        ].flatMap { row -> [MetricFact] in
            let area = "modern-work"
            let own = "\(area).\(row.size)"
            return [
                fact(edition, area, row.size, "net-customer-adds", 20, .each("\(own).net-customer-adds", of: row.adds)),
                fact(
                    edition, area, row.size, "intermediate-certifications", 10,
                    .each("\(area).intermediate-certifications", of: row.people.0)),
                fact(
                    edition, area, row.size, "advanced-certifications", 15,
                    .each("\(area).advanced-certifications", of: row.people.1)),
                fact(
                    edition, area, row.size, "usage-growth", 30,
                    .best([
                        ("\(own).usage-growth.cpor", row.growth.0), ("\(own).usage-growth.\(row.second)", row.growth.1),
                    ])),
                fact(
                    edition, area, row.size, "deployments", 25,
                    .best([("\(own).deployments.cpor", 5), ("\(own).deployments.\(row.second)", 10)])),
            ]
        }
    }
}
