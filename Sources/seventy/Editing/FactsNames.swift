internal import SolutionsPartner

/// What the names of a text of facts mean: each fact has one name, whichever of its names a line gives it.
///
/// The beginning of a name, which is enough elsewhere, is none here: a line whose name lost its end would be taken for the
/// change of one fact and for the end of another.
struct FactsNames {
    let edition: ProgramEdition
    /// The names in the text that was handed out.
    let known: Set<String>

    /// The name that a fact has in the text: the one that was handed out, or the edition's own.
    ///
    /// - Throws: `EditRefusal` for the beginning of a name, with the names that it can be of.
    func name(of typed: String) throws(EditRefusal) -> String {
        if known.contains(typed) { return typed }
        let input = InputName(rawValue: typed)
        if let fact = PersonEdit(input) {
            switch fact.part {
            case .name: return typed
            case .certification(let code): return held(PersonEdit.certification(code, of: fact.person))
            case .expiry(let code): return "\(held(PersonEdit.certification(code, of: fact.person))).expires"
            }
        }
        if let particular = Particular(input) {
            guard case .certificationName(let code, let person) = particular else { return typed }
            return "\(held(PersonEdit.certification(code, of: person))).name"
        }
        if let fact = MembershipInput(input) { return fact.name.rawValue }
        if let fact = HistoryInput(input) { return fact.name.rawValue }
        if let own = edition.input(named: input)?.name.rawValue { return own }
        guard let meant = try? edition.inputName(meant: typed), meant != input else { return typed }
        throw EditRefusal(
            "There is no input '\(typed)'.\(NameMatch.didYouMean(meant.rawValue)) A line has the whole name, so that none is taken for "
                + "another.")
    }

    /// The name of a certification that somebody holds, which may have been written with another of its codes.
    private func held(_ name: InputName) -> String {
        if known.contains(name.rawValue) { return name.rawValue }
        return (try? edition.edit(name.rawValue, to: "held"))?.input.rawValue ?? name.rawValue
    }
}
