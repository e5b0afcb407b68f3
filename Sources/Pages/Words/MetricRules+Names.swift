package import SolutionsPartner

extension MetricRules {
    /// The name for narrow places.
    package var shortName: String {
        switch id {
        case .netCustomerAdds: "adds"
        case .intermediateCertifications: "intermediate"
        case .advancedCertifications: "advanced"
        case .usageGrowth: "usage"
        case .deployments: "deployments"
        default: Words.lowercasedFirst(name)
        }
    }

    /// The name for the narrowest places.
    package var abbreviation: String {
        switch id {
        case .netCustomerAdds: "adds"
        case .intermediateCertifications: "interm."
        case .advancedCertifications: "adv."
        case .usageGrowth: "usage"
        case .deployments: "deploy."
        default: String(Words.lowercasedFirst(name).prefix(7))
        }
    }
}
