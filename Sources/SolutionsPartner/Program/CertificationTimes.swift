/// A certification that rules of an earlier time counted, with the last day on which they did.
struct FormerCertification: Sendable {
    let certification: Certification
    /// The last day on which it counted: that of the list that it left, or its own.
    let through: CalendarDate
    /// The name of the edition that counted it last.
    let edition: String
}

/// What the lists of the times before and after a reading of an edition make of certifications: read when it is first asked
/// for, since most people hold what the rules of the day count.
struct CertificationTimes: Sendable {
    /// The editions among which those times are.
    let catalog: EditionCatalog
    /// The rules of standing of the times after, as far as they were asked for.
    let comingRules = ComingRulesShelf()
    private let reading: EditionReading
    private let earlier = Once<[FormerCertification]>()
    private let later = Once<[String: CalendarDate]>()

    init(around reading: EditionReading, in catalog: EditionCatalog) {
        (self.catalog, self.reading) = (catalog, reading)
    }

    /// What the lists before counted, each certification once, as it was listed last.
    var former: [FormerCertification] {
        earlier.value {
            var last: [String: FormerCertification] = [:]
            for span in spans(before: true) {
                guard let end = span.through else { continue }
                for certification in span.certifications {
                    let through = min(end, certification.countsThrough ?? end)
                    if let known = last[certification.id], known.through > through { continue }
                    last[certification.id] = FormerCertification(
                        certification: certification, through: through, edition: span.edition)
                }
            }
            return last.values.sorted { $0.certification.id < $1.certification.id }
        }
    }

    /// The day before the first one on which no list has a certification of the edition any more; `nil` while the lists keep
    /// it.
    func last(of certification: Certification, in edition: ProgramEdition) -> CalendarDate? {
        later.value {
            var lasting = edition.lists.flatMap(\.certifications).uniqued(by: \.id)
            var ends: [String: CalendarDate] = [:]
            for span in spans(before: false) {
                let listed = Set(span.certifications.map(\.id))
                lasting.removeAll { certification in
                    guard !listed.contains(certification.id) else { return false }
                    // It may go by another name there.
                    let held = HeldKeys(valid: [HeldCertification(code: certification.id, name: certification.name)])
                    guard !span.certifications.contains(where: { held.match($0) }) else { return false }
                    ends[certification.id] = span.from.adding(days: -1)
                    return true
                }
            }
            return ends
        }[certification.id]
    }

    private func spans(before: Bool) -> [ListSpan] {
        let dated = catalog.entries.filter { $0.effectiveFrom != nil }
        guard let own = dated.firstIndex(where: { $0.id == reading.edition }) else { return [] }
        // The rules in force for good have nothing after them, which takes no reading.
        if !before, own == dated.count - 1, reading.until == nil { return [] }
        return catalog.listSpans.filter { $0.isBefore(reading, at: own) == before }
    }
}

extension ProgramEdition {
    /// The last day on which a certification of the edition counts: as the rules say, and no longer than the lists of later
    /// editions have it; `nil` while no end is known.
    public func countsThrough(_ certification: Certification) -> CalendarDate? {
        [certification.countsThrough, times?.last(of: certification, in: self)].compactMap(\.self).min()
    }
}
