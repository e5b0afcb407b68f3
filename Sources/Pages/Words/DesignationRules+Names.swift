package import SolutionsPartner

extension DesignationRules {
    /// The name for narrow places.
    package var shortName: String {
        switch id {
        case .digitalAppInnovation: "Digital & App"
        case .businessApplications: "Business Apps"
        default: name.hasSuffix(" (Azure)") ? String(name.dropLast(8)) : name
        }
    }
}

extension DesignationRules {
    /// The name for a column of numbers.
    package var columnTitle: String {
        switch id {
        case .dataAI: "Data"
        case .digitalAppInnovation: "Apps"
        case .infrastructure: "Infra"
        case .businessApplications: "Biz"
        case .modernWork: "Work"
        case .security: "Sec"
        default: String(shortName.prefix(5))
        }
    }
}
