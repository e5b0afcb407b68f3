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

/// The last days on which the certifications of an edition count, where later editions, or later changes of its own, have
/// them no more: read when they are first asked for.
struct CertificationEnds: Sendable {
    private let catalog: EditionCatalog
    private let reading: EditionReading
    private let found = Once<[String: CalendarDate]>()

    init(after reading: EditionReading, in catalog: EditionCatalog) {
        (self.catalog, self.reading) = (catalog, reading)
    }

    /// The day before the first one on which no list has a certification any more; `nil` while the lists keep it.
    func last(of certification: Certification, in edition: ProgramEdition) -> CalendarDate? {
        found.value { made(for: edition) }[certification.id]
    }

    private func made(for edition: ProgramEdition) -> [String: CalendarDate] {
        let dated = catalog.entries.filter { $0.effectiveFrom != nil }
        guard let own = dated.firstIndex(where: { $0.id == reading.edition }) else { return [:] }
        // The rules in force for good have nothing after them.
        if own == dated.indices.last, reading.until == nil { return [:] }
        let parsed = ParsedEditions()
        var lasting = edition.lists.flatMap(\.certifications).uniqued(by: \.id)
        var ends: [String: CalendarDate] = [:]
        for (place, entry) in dated.enumerated().dropFirst(own) {
            let next = place + 1 < dated.count ? dated[place + 1].effectiveFrom : nil
            for later in (try? catalog.readings(of: entry.id, among: parsed)) ?? [] {
                // What an edition was to change before it was in force, or after the next one is, never was.
                guard let from = [later.reading.since, entry.effectiveFrom].compactMap(\.self).max(),
                    later.reading.until.map({ from < $0 }) ?? true, next.map({ from < $0 }) ?? true,
                    place > own
                        || later.reading.since.map({ since in reading.since.map { $0 < since } ?? true }) ?? false
                else { continue }
                let listed = later.lists.flatMap(\.certifications).uniqued(by: \.id)
                lasting.removeAll { certification in
                    let held = HeldKeys(valid: [HeldCertification(code: certification.id, name: certification.name)])
                    guard !listed.contains(where: { held.match($0) }) else { return false }
                    ends[certification.id] = from.adding(days: -1)
                    return true
                }
            }
        }
        return ends
    }
}

extension ProgramEdition {
    /// The last day on which a certification of the edition counts: as the rules say, and no longer than the lists of later
    /// editions have it; `nil` while no end is known.
    public func countsThrough(_ certification: Certification) -> CalendarDate? {
        [certification.countsThrough, ends?.last(of: certification, in: self)].compactMap(\.self).min()
    }
}

extension CalendarDate? {
    /// Whether a day is not before another one; no day comes before all of them.
    fileprivate static func >= (left: CalendarDate?, right: CalendarDate?) -> Bool {
        guard let right else { return true }
        return left.map { $0 >= right } ?? false
    }
}
