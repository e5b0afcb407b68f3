internal import Pages
internal import SolutionsPartner

extension LinearSession {
    /// Goes to what a line names by itself: a partner, or a designation or a person of the one that is talked about.
    ///
    /// - Returns: What is to be done outside; `nil` where the line names nothing.
    mutating func goByName(_ line: String) -> [Effect]? {
        let here = (try? partner()).flatMap { state.partner($0) }
        let partners = state.store.partners
        let scores = here?.card.designations ?? []
        let people = here?.partner.people ?? []
        let subjects: [[[String]]] = [
            partners.map { entry in [entry.id] + (entry.nameKnown.map { [$0] } ?? []) },
            scores.map { [$0.rules.id.rawValue, $0.rules.name, $0.rules.shortName, $0.rules.abbreviation] },
            people.map { [$0.id, $0.name] },
        ]
        let places: [(Int) -> ScreenPlace] = [
            { ScreenPlace(.overview, partner: partners[$0].id) },
            { ScreenPlace(.designation, partner: here?.partner.id, designation: scores[$0].rules.id.rawValue) },
            { ScreenPlace(.person, partner: here?.partner.id, person: people[$0].id) },
        ]
        var candidates: [String] = []
        // What is talked about comes before what would have to be opened.
        for kind in [1, 2, 0] where kind > 0 || state.hasPortfolio {
            switch NameMatch(of: line, among: subjects[kind]) {
            case .one(let place):
                do throws(ScreenRefusal) {
                    let effects = try state.go(to: places[kind](place))
                    saysPage = true
                    return effects
                } catch {
                    answers.append(error.description)
                    return []
                }
            case .several(let found): candidates += found.map { subjects[kind][$0][0] }
            case .none: break
            }
        }
        guard !candidates.isEmpty else { return nil }
        answers.append("'\(line)' can be several: \(NameMatch.list(candidates)). Type more of it.")
        return []
    }
}
