/// What a month says of one tenant.
public struct TenantRecord: Sendable, Hashable {
    /// The name of the customer; `nil` where it is blank, masked or not in any file.
    public var name: TenantFact?

    /// The number of the customer's top parent, of whom one may own several tenants; `nil` where nobody tells it.
    public var tpid: TenantFact?

    /// The segment, such as `Small, Medium & Corporate Commercial`; `nil` where nobody tells it.
    public var segment: TenantFact?

    /// The lines of all reports.
    public var lines: [RecordLine]

    /// The key of a tenant as somebody writes it, in capitals or braces as well.
    package static func key(_ text: String) -> String {
        let text = text.lowercased()
        return text.hasPrefix("{") && text.hasSuffix("}") ? String(text.dropFirst().dropLast()) : text
    }

    /// Makes a record.
    public init(
        name: TenantFact? = nil, tpid: TenantFact? = nil, segment: TenantFact? = nil, lines: [RecordLine] = []
    ) {
        self.name = name
        self.tpid = tpid
        self.segment = segment
        self.lines = lines
    }
}

/// A text about a tenant together with the last month of the part that says so: the latest part is believed.
public struct TenantFact: Sendable, Hashable {
    /// The text as the file spells it.
    public var text: String

    /// The last month with rows of the part.
    public var lastMonth: YearMonth

    /// Makes a fact.
    public init(_ text: String, lastMonth: YearMonth) {
        self.text = text
        self.lastMonth = lastMonth
    }

    /// The one of two that is believed: that of the later part, and of two equally late ones the greater text, so that
    /// the order of files does not matter.
    public static func believed(_ left: TenantFact?, _ right: TenantFact?) -> TenantFact? {
        guard let left, let right else { return left ?? right }
        return (left.lastMonth, left.text) < (right.lastMonth, right.text) ? right : left
    }
}
