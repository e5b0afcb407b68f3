/// What would have to be entered where nobody knows.
extension StandingGround {
    /// What would tell whether one of some designations is attained, or was on a day of the past.
    ///
    /// - Parameter standings: How the designations stand.
    func settling(_ ids: [DesignationID], _ standings: [DesignationID: DesignationStanding]) -> Phrase {
        if let told = ids.lazy.compactMap({ standings[$0] }).first(where: { $0.attained == .unknown })?.settledBy {
            return told
        }
        guard let open = ids.first(where: { membership.attained[$0] == nil }) else {
            return "a score on record for each day that is asked for"
        }
        return "the day \(names([open])) was attained (designation.\(verbatim: open.rawValue).attained)"
    }
}
