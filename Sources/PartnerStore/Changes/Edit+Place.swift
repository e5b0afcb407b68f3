package import SolutionsPartner

extension Edit {
    /// The names of the members on the way to the place that the edit changes in a partner's document, such as
    /// `["measures", "azure.net-customer-adds"]`.
    package var place: [String] {
        if let fact = PersonEdit(input) {
            let person = ["people", fact.person]
            switch fact.part {
            case .name: return value == nil ? person : person + ["name"]
            case .certification(let code): return person + ["certifications", code]
            case .expiry(let code): return person + ["certifications", code, "expires"]
            }
        }
        if let particular = Particular(input) { return particular.path }
        if let fact = MembershipInput(input) { return value == nil ? fact.placeOfRemoval : fact.place }
        return ["measures", input.rawValue]
    }
}

extension InputName {
    /// The input whose fact stands at a place of a partner's document, or whose part does; `nil` for a place that
    /// belongs to no input.
    ///
    /// - Parameter place: The names of the members on the way to the place.
    package init?(place: [String]) {
        switch (place.first, place.count) {
        case ("measures", 2...): self.init(rawValue: place[1])
        case ("people", 2): self = PersonEdit.name(of: place[1])
        case ("people", 3) where place[2] == "name": self = PersonEdit.name(of: place[1])
        case ("people", 4...) where place[2] == "certifications" && Particular(place: place) == nil:
            let isExpiry = place.count > 4 && place[4] == "expires"
            self =
                isExpiry ? PersonEdit.expiry(place[3], of: place[1]) : PersonEdit.certification(place[3], of: place[1])
        default:
            guard let name = MembershipInput(place: place)?.name ?? Particular(place: place)?.input else { return nil }
            self = name
        }
    }
}
