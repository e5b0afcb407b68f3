/// A certification that rules of an earlier time counted, with the last day on which they did.
struct FormerCertification: Sendable {
    let certification: Certification
    /// The last day on which it counted: that of the list that it left, or its own.
    let through: CalendarDate
    /// The name of the edition that counted it last.
    let edition: String
}

/// What the lists of the times before an edition, and before its own changes, counted: read when it is first asked for.
///
/// Most people hold what the rules of the day count, and nobody reads other editions for those.
struct FormerCertifications: Sendable {
    private let catalog: EditionCatalog
    private let reading: EditionReading
    private let found = Once<[FormerCertification]>()

    init(before reading: EditionReading, in catalog: EditionCatalog) {
        (self.catalog, self.reading) = (catalog, reading)
    }

    /// Each certification once, as it was listed last.
    var all: [FormerCertification] { found.value { made } }

    private var made: [FormerCertification] {
        let dated = catalog.entries.filter { $0.effectiveFrom != nil }
        guard let own = dated.firstIndex(where: { $0.id == reading.edition }) else { return [] }
        let parsed = ParsedEditions()
        var last: [String: FormerCertification] = [:]
        for (place, entry) in dated[...own].enumerated() {
            let next = place < own ? dated[place + 1].effectiveFrom?.adding(days: -1) : nil
            for edition in (try? catalog.readings(of: entry.id, among: parsed)) ?? [] {
                if place == own, edition.reading.since >= reading.since { break }
                let ends = [edition.reading.until?.adding(days: -1), entry.effectiveThrough, next].compactMap { $0 }
                guard let end = ends.min() else { continue }
                for certification in edition.lists.flatMap(\.certifications) {
                    let through = min(end, certification.countsThrough ?? end)
                    if let known = last[certification.id], known.through > through { continue }
                    last[certification.id] = FormerCertification(
                        certification: certification, through: through, edition: entry.id)
                }
            }
        }
        return last.values.sorted { $0.certification.id < $1.certification.id }
    }
}

extension CalendarDate? {
    /// Whether a day is not before another one; no day comes before all of them.
    fileprivate static func >= (left: CalendarDate?, right: CalendarDate?) -> Bool {
        guard let right else { return true }
        return left.map { $0 >= right } ?? false
    }
}
