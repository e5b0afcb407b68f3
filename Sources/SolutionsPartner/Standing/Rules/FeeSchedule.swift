/// What a year costs, in one currency; an amount that nobody knows stays unknown.
public struct FeeSchedule: Sendable, Hashable {
    /// Where the amounts come from.
    public enum Origin: Sendable, Hashable {
        /// Microsoft's published default; local fees vary.
        case published
        /// The store's own settings.
        case store
    }

    /// The currency's code, such as `USD`.
    public var currency: String
    /// A year of designation benefits, for any number of designations; `nil` where it is unknown.
    public var solutionsPartner: Rational?
    /// A year of legacy gold benefits; `nil` where it is unknown.
    public var legacyGold: Rational?
    /// A year of legacy silver benefits; `nil` where it is unknown.
    public var legacySilver: Rational?
    /// Where the amounts come from.
    public var origin: Origin

    /// Makes a schedule.
    public init(
        currency: String, solutionsPartner: Rational?, legacyGold: Rational?, legacySilver: Rational?,
        origin: Origin = .store
    ) {
        self.currency = currency
        self.solutionsPartner = solutionsPartner
        self.legacyGold = legacyGold
        self.legacySilver = legacySilver
        self.origin = origin
    }

    /// The fee for a year of legacy benefits.
    public func legacy(_ level: Membership.LegacyLevel) -> Rational? { level == .gold ? legacyGold : legacySilver }
}

/// What an option costs.
public struct Fee: Sendable, Hashable {
    /// The amount; `nil` where it is unknown, 0 where nothing is paid.
    public let amount: Rational?
    /// The currency's code.
    public let currency: String
    /// Whether the amount is Microsoft's default, from which local fees differ.
    public let isPublishedDefault: Bool
    /// The first day of the amount, where another one is in force on the day that is asked of; else `nil`.
    public let since: CalendarDate?

    init(amount: Rational?, currency: String, isPublishedDefault: Bool, since: CalendarDate? = nil) {
        (self.amount, self.currency) = (amount, currency)
        (self.isPublishedDefault, self.since) = (isPublishedDefault, since)
    }

    /// The fee in words, such as `4730 USD (local fees vary)`.
    public var phrase: Phrase {
        guard let amount else { return "not known" }
        if amount.isZero { return "nothing" }
        let fee: Phrase
        if let since {
            fee = "\(amount, currency: currency) from \(since) on"
        } else {
            fee = "\(amount, currency: currency)"
        }
        return isPublishedDefault ? "\(fee) (local fees vary)" : fee
    }
}
