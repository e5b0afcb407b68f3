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

/// The form of keys that may become parts of file names and input names.
package enum Identifier: Sendable {
    /// Whether a text is made of 1 to 64 lower-case letters, digits and single dashes, with none at either end.
    package static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-")
        else { return false }
        for (left, right) in zip(bytes, bytes.dropFirst()) where left == UInt8(ascii: "-") && right == left {
            return false
        }
        return bytes.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }

    /// A key for something that has a name: its letters and digits, without their accents, with dashes between the
    /// words, and a number behind where the key is taken.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - taken: The keys that there are already.
    ///   - fallback: The key for a name without such letters.
    package static func proposed(for name: String, among taken: [String], otherwise fallback: String) -> String {
        // An accent that is written behind its letter parts no words.
        let words = name.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }.map { plain($0) }
            .split { $0 == nil }.map { String($0.compactMap(\.self)) }
        var key = ""
        for word in words where key.utf8.count + word.utf8.count < 60 { key += key.isEmpty ? word : "-\(word)" }
        if key.isEmpty { key = words.first.map { String($0.prefix(56)) } ?? fallback }
        guard taken.contains(key) else { return key }
        return (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key
    }

    /// A letter or digit as keys have it; `nil` for everything else.
    private static func plain(_ scalar: Unicode.Scalar) -> Character? {
        if scalar.isASCII {
            let character = Character(scalar)
            return character.isLetter || character.isNumber ? Character(character.lowercased()) : nil
        }
        // The name of the character says which letter carries the accent.
        guard let words = scalar.properties.name?.split(separator: " "), words.count >= 5, words[0] == "LATIN",
            words[2] == "LETTER", words[3].count == 1, words[4] == "WITH"
        else { return nil }
        return Character(words[3].lowercased())
    }
}
