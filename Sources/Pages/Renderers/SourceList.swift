internal import SolutionsPartner

/// The sources that a page refers to, each with the number that stands behind what comes from it.
struct SourceList {
    /// The sources in the order of their numbers from 1.
    private(set) var sources: [String] = []

    /// The number of a source, which is listed when it is first asked for; `nil` where nothing needs to be named.
    mutating func number(of source: String) -> Int? {
        guard !source.isEmpty else { return nil }
        if let place = sources.firstIndex(of: source) { return place + 1 }
        sources.append(source)
        return sources.count
    }
}

extension Page.Note {
    /// The sentence, and how sure it is where it is not quite.
    var told: String { confidence == .high ? text : "\(text) (\(confidence.rawValue) confidence)" }
}
