/// A solution area with a designation, such as `data-ai`.
public struct DesignationID: RawRepresentable, Sendable, Hashable {
    /// The name used in input names, documents and on the command line.
    public let rawValue: String

    /// Makes an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Data & AI (Azure).
    public static let dataAI = DesignationID(rawValue: "data-ai")
    /// Digital & App Innovation (Azure).
    public static let digitalAppInnovation = DesignationID(rawValue: "digital-app-innovation")
    /// Infrastructure (Azure).
    public static let infrastructure = DesignationID(rawValue: "infrastructure")
    /// Business Applications.
    public static let businessApplications = DesignationID(rawValue: "business-applications")
    /// Modern Work.
    public static let modernWork = DesignationID(rawValue: "modern-work")
    /// Security.
    public static let security = DesignationID(rawValue: "security")
}

/// A metric of a designation, such as `net-customer-adds`.
public struct MetricID: RawRepresentable, Sendable, Hashable {
    /// The name used in input names, documents and on the command line.
    public let rawValue: String

    /// Makes an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Customers won, less customers lost.
    public static let netCustomerAdds = MetricID(rawValue: "net-customer-adds")
    /// People with intermediate certifications.
    public static let intermediateCertifications = MetricID(rawValue: "intermediate-certifications")
    /// People with advanced certifications.
    public static let advancedCertifications = MetricID(rawValue: "advanced-certifications")
    /// Growth of consumption or of active users.
    public static let usageGrowth = MetricID(rawValue: "usage-growth")
    /// Deployments, or distinct services in use.
    public static let deployments = MetricID(rawValue: "deployments")
}

/// A track of a designation, such as `smb`.
public struct TrackID: RawRepresentable, Sendable, Hashable {
    /// The name used in input names, documents and on the command line.
    public let rawValue: String

    /// Makes an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the three categories of the partner capability score.
public enum ScoreCategory: String, Sendable, CaseIterable {
    /// Customers won.
    case performance
    /// Certified people.
    case skilling
    /// Usage growth and deployments.
    case customerSuccess = "customer success"

    /// The category as a heading.
    public var title: String {
        switch self {
        case .performance: "Performance"
        case .skilling: "Skilling"
        case .customerSuccess: "Customer success"
        }
    }

    /// The place of the category on the page, from 1.
    public var ordinal: Int {
        switch self {
        case .performance: 1
        case .skilling: 2
        case .customerSuccess: 3
        }
    }
}

/// The name of an input: a fact that scoring reads, such as `modern-work.smb.net-customer-adds`.
public struct InputName: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name as it is typed.
    public let rawValue: String

    /// Makes a name; whether an edition knows it is another question.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name as it is typed.
    public var description: String { rawValue }

    /// Orders names by their letters.
    public static func < (left: InputName, right: InputName) -> Bool { left.rawValue < right.rawValue }
}
