extension MetricFact {
    static let security: [MetricFact] =
        ["2022-03", "2022-10", "2023-01"].flatMap(launchSecurity) + pooledSecurity("2023-06", gate: 1)
        + pooledSecurity("2023-12", gate: 2)
        + ["2025-03", "2026-07"].flatMap { edition in
            trackedSecurity(edition, "enterprise", adds: 10, gate: (2, 0), people: 6, growth: (25_000, 2500))
                + trackedSecurity(edition, "smb", adds: 5, gate: (1, 4), people: 4, growth: (15_000, 1000))
        }

    private static func skilling(
        _ edition: String, _ track: String?, gate: (people: Int, earns: Int), people: Int
    ) -> MetricFact {
        let name = "security.intermediate-certifications.step"
        return MetricFact(
            edition: edition, designation: "security", track: track, metric: "intermediate-certifications", maximum: 40,
            shape: .staged(
                gates: [("\(name)1", gate.people, gate.earns), ("\(name)2", gate.people, gate.earns)],
                scoring: "\(name)3", people: people))
    }

    private static func pools(
        _ edition: String, _ track: String?, _ metric: String, _ shape: (String, String) -> Shape
    ) -> MetricFact {
        let own = track.map { "security.\($0).\(metric)" } ?? "security.\(metric)"
        return MetricFact(
            edition: edition, designation: "security", track: track, metric: metric, maximum: 20,
            shape: shape("\(own).azure", "\(own).m365"))
    }

    private static func launchSecurity(_ edition: String) -> [MetricFact] {
        [
            pools(edition, nil, "net-customer-adds") { .halves([($0, 5), ($1, 5)]) },
            skilling(edition, nil, gate: (1, 0), people: 6),
            pools(edition, nil, "deployments") { .halves([($0, 3), ($1, 3)]) },
            pools(edition, nil, "usage-growth") { .halves([($0, 25_000), ($1, 2500)]) },
        ]
    }

    private static func pooledSecurity(_ edition: String, gate: Int) -> [MetricFact] {
        [
            pools(edition, nil, "net-customer-adds") { .together([$0, $1], of: 10) },
            skilling(edition, nil, gate: (gate, 0), people: 6),
            pools(edition, nil, "deployments") { .together([$0, $1], of: 6) },
            pools(edition, nil, "usage-growth") { .either([($0, 25_000), ($1, 2500)]) },
        ]
    }

    private static func trackedSecurity(
        _ edition: String, _ track: String, adds: Int, gate: (Int, Int), people: Int, growth: (Int, Int)
    ) -> [MetricFact] {
        [
            pools(edition, track, "net-customer-adds") { .together([$0, $1], of: adds) },
            skilling(edition, track, gate: gate, people: people),
            pools(edition, track, "deployments") { .together([$0, $1], of: 6) },
            pools(edition, track, "usage-growth") { .either([($0, growth.0), ($1, growth.1)]) },
        ]
    }
}
