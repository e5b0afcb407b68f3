import Dashboard
import SolutionsPartner
import JSONTree
import TestSupport
import Testing

@Test func preview() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var entries: [EditionCatalog.Entry] = []
    for id in ["2022-10", "2023-06", "2026-07"] {
        let text = readFile("/\(root)/Sources/SolutionsPartner/Editions/\(id).json")!
        entries.append(try EditionCatalog.Entry(text: Array(text.utf8)))
    }
    let catalog = EditionCatalog(entries: entries)
    let edition = try catalog.edition("2022-10")
    func q(_ n: Int) -> Measure {
        Measure(.quantity(Rational(n)), provenance: Provenance(author: "maria", time: "2022-10-10"))
    }
    var p = Partner(id: "contoso", name: "Contoso Consulting", accountID: "4455667")
    p.measures = [:]
    for (k, v) in [
        "azure.net-customer-adds": 3, "azure.usage-growth": 0, "azure.deployments": 5,
        "data-ai.intermediate-certifications.step1": 2, "data-ai.intermediate-certifications.step2": 2,
        "data-ai.intermediate-certifications.step3": 10, "security.net-customer-adds.m365": 4,
        "security.net-customer-adds.azure": 5, "security.intermediate-certifications.step1": 1,
        "security.intermediate-certifications.step2": 1, "security.intermediate-certifications.step3": 2,
        "security.deployments.azure": 3, "security.deployments.m365": 3, "security.usage-growth.azure": 83134,
        "security.usage-growth.m365": 10390, "modern-work.smb.net-customer-adds": -59,
        "modern-work.intermediate-certifications": 3, "modern-work.advanced-certifications": 1,
        "modern-work.smb.deployments.csp": 1, "modern-work.smb.usage-growth.csp": -3599,
        "digital-app-innovation.intermediate-certifications.step1": 2,
        "digital-app-innovation.intermediate-certifications.step2": 3,
        "infrastructure.intermediate-certifications.step1": 1, "infrastructure.intermediate-certifications.step2": 3,
        "business-applications.intermediate-certifications": 7,
    ] { p.measures[InputName(rawValue: k)] = q(v) }
    p.membership.anniversary = CalendarDate("2022-11-11")
    let day = CalendarDate("2022-10-15")!
    let card = Scorecard(of: p, under: edition, on: day)
    let b = Partner(id: "adatum", name: "Adatum")
    let store = StoreSnapshot(
        title: "Sample partners",
        partners: [
            PartnerSnapshot(p, card: card), PartnerSnapshot(b, card: Scorecard(of: b, under: edition, on: day)),
            PartnerSnapshot(id: "broken", faults: ["partners/broken.json:3:4: expected a number, found true"]),
        ])
    let theme = Theme(id: "x", name: "X", styles: [:])
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 20)] {
        var s = DashboardState(store: store, size: size, metrics: .standard, today: day, themes: [theme])
        print(FrameText.plain(s.frame()))
        _ = s.update(.key(Key(.enter)))
        print(FrameText.plain(s.frame()))
        _ = s.update(.key(Key(.enter)))
        print(FrameText.plain(s.frame()))
        _ = s.update(.key(Key(.escape)))
        _ = s.update(.key(.character("G")))
        _ = s.update(.key(Key(.enter)))
        print(FrameText.plain(s.frame()))
        _ = s.update(.key(Key(.down)))
        _ = s.update(.key(Key(.enter)))
        print(FrameText.plain(s.frame()))
        _ = s.update(.key(.character("?")))
        print(FrameText.plain(s.frame()))
    }
}
