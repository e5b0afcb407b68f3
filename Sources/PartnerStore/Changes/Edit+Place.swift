public import SolutionsPartner

extension Edit {
    /// The names of the members on the way to the place that the edit changes in a partner's document, such as
    /// `["measures", "azure.net-customer-adds"]`.
    public var place: [String] {
        if let fact = PersonEdit(input) {
            let person = ["people", fact.person]
            switch fact.part {
            case .name: return value == nil ? person : person + ["name"]
            case .certification(let code): return person + ["certifications", code]
            case .expiry(let code): return person + ["certifications", code, "expires"]
            }
        }
        if let fact = MembershipInput(input) { return value == nil ? fact.pathOfRemoval : fact.path }
        return ["measures", input.rawValue]
    }
}
