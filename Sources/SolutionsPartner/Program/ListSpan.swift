/// The certifications that the lists of an edition counted from one change of the rules to the next.
struct ListSpan: Sendable {
    /// The name of the edition.
    let edition: String
    /// The place of the edition among those that follow each other.
    let place: Int
    /// The day of the change that it begins with; `nil` for the beginning of the edition.
    let since: CalendarDate?
    /// The first day on which it was in force.
    let from: CalendarDate
    /// The last one; `nil` while nothing is known to follow.
    let through: CalendarDate?
    /// Every certification of a list, once.
    let certifications: [Certification]

    /// Whether it comes before a reading of the edition at a place; `nil` for that reading itself.
    func isBefore(_ reading: EditionReading, at own: Int) -> Bool? {
        let (left, right) = ((place, since?.dayNumber ?? .min), (own, reading.since?.dayNumber ?? .min))
        return left == right ? nil : left < right
    }
}

extension EditionCatalog {
    /// What the lists counted from one change to the next, over all editions that follow each other.
    ///
    /// Of the documents nothing but certifications and lists is read: who holds something that the rules of the day do not
    /// count, or not for long, asks for all of them at once. What an edition was to change before it was in force, or after
    /// the next one is, never was.
    var madeListSpans: [ListSpan] {
        let dated = entries.filter { $0.effectiveFrom != nil }
        let parsed = ParsedEditions()
        return dated.indices.flatMap { place -> [ListSpan] in
            let entry = dated[place]
            let next = place + 1 < dated.count ? dated[place + 1].effectiveFrom?.adding(days: -1) : nil
            let last = [entry.effectiveThrough, next].compactMap(\.self).min()
            guard let first = entry.effectiveFrom, let days = try? changeDays(of: entry.id, among: parsed) else {
                return []
            }
            return ([nil] + days).enumerated().compactMap { index, since in
                let until = index < days.count ? days[index].adding(days: -1) : nil
                let from = max(first, since ?? first)
                let through = [until, last].compactMap(\.self).min()
                guard through.map({ from <= $0 }) ?? true,
                    let certifications = try? certifications(of: entry.id, on: until, among: parsed)
                else { return nil }
                return ListSpan(
                    edition: entry.id, place: place, since: since, from: from, through: through,
                    certifications: certifications)
            }
        }
    }
}
