internal import Pages
internal import SolutionsPartner

/// Which rules, which day and what of it is asked for.
struct ScoringRequest {
    /// The rules and the day.
    var rules = RulesRequest()
    /// The designations asked for; none for all of them.
    var designation: [String] = []
    /// The tracks that are to count, each for every designation or for one.
    var track: [String] = []

    /// The designations asked for; `nil` for all of them.
    ///
    /// - Throws: `CommandFailure` for one that the edition does not have.
    func designations(in edition: ProgramEdition) throws(CommandFailure) -> Set<DesignationID>? {
        guard !designation.isEmpty else { return nil }
        var chosen: Set<DesignationID> = []
        for name in designation { chosen.insert(try Self.designation(name, in: edition).id) }
        return chosen
    }

    /// The tracks asked for.
    ///
    /// - Throws: `CommandFailure` for one that the edition does not have.
    func tracks(in edition: ProgramEdition) throws(CommandFailure) -> [DesignationID: TrackID] {
        var chosen: [DesignationID: TrackID] = [:]
        for text in track {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2 {
                let rules = try Self.designation(parts[0], in: edition)
                chosen[rules.id] = try Self.track(parts[1], typed: text, of: [rules], in: edition)
                continue
            }
            let only = try designations(in: edition)
            let candidates = edition.designations.filter { only?.contains($0.id) ?? true }
            let id = try Self.track(text, typed: text, of: candidates, in: edition)
            for rules in candidates where rules.tracks.contains(where: { $0.answers(to: id) }) { chosen[rules.id] = id }
        }
        return chosen
    }

    private static func designation(
        _ name: String, in edition: ProgramEdition
    ) throws(CommandFailure) -> DesignationRules {
        let names = edition.designations.map(\.id.rawValue)
        switch edition.designations(named: name) {
        case .one(let place): return edition.designations[place]
        case .several(let places):
            throw CommandFailure(
                .usage,
                "'\(name.cleaned)' can be several designations: \(NameMatch.list(places.map { names[$0] })). "
                    + "Type more of it.")
        case .none(let near):
            let hint = NameMatch.didYouMean(near)
            throw CommandFailure(
                .usage,
                "There is no designation '\(name.cleaned)' in edition \(edition.id).\(hint) "
                    + "There are: \(names.joined(separator: ", ")).")
        }
    }

    private static func track(
        _ name: String, typed: String, of designations: [DesignationRules], in edition: ProgramEdition
    ) throws(CommandFailure) -> TrackID {
        let (ids, match) = designations.flatMap(\.tracks).match(named: name)
        let names = ids.map(\.rawValue)
        let place = designations.count == 1 ? designations[0].name : "edition \(edition.id)"
        guard !names.isEmpty else {
            throw CommandFailure(.usage, "\(place) has no tracks to choose from; leave out '--track \(typed.cleaned)'.")
        }
        switch match {
        case .one(let track): return ids[track]
        case .several(let tracks):
            throw CommandFailure(
                .usage,
                "'\(name.cleaned)' can be several tracks: \(NameMatch.list(tracks.map { names[$0] })). Type more of it."
            )
        case .none(let near):
            throw CommandFailure(
                .usage,
                "There is no track '\(name.cleaned)' in \(place).\(NameMatch.didYouMean(near)) "
                    + "There are: \(names.joined(separator: ", ")).")
        }
    }
}

/// Which rules and which day are asked for.
struct RulesRequest {
    /// The edition to follow; `nil` to choose it by the day.
    var edition: String?
    /// The day as it was written; `nil` for the partner's own, the store's or today.
    var asOf: String?

    /// The day asked for; `nil` when none was.
    ///
    /// - Throws: `CommandFailure` for a text that is no day, and for a day of another century.
    func day() throws(CommandFailure) -> CalendarDate? {
        guard let asOf else { return nil }
        return try CalendarDate(asOf, of: "--as-of")
    }
}
