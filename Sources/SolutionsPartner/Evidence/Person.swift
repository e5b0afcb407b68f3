/// Somebody whose certifications count for the partner.
public struct Person: Sendable, Hashable {
    /// The key in the partner's document, which never changes.
    public var id: String

    /// The name shown.
    public var name: String

    /// What the person holds.
    public var certifications: [HeldCertification]

    /// Whether a download tells of the person, and not somebody by hand.
    public var isImported: Bool

    /// The keys of people who are somebody else, as somebody said: names alone never tell.
    public var apart: Set<String>

    /// Makes a person.
    public init(
        id: String, name: String, certifications: [HeldCertification], isImported: Bool = false,
        apart: Set<String> = []
    ) {
        self.id = id
        self.name = name
        self.certifications = certifications
        self.isImported = isImported
        self.apart = apart
    }
}

/// A certification that a person holds.
public struct HeldCertification: Sendable, Hashable {
    /// The exam's code or another key, such as `AZ-305`.
    public var code: String

    /// The name of the certification as Partner Center shows it; `nil` where only the code is known.
    public var name: String?

    /// The day on which it was earned; `nil` where nobody noted it.
    public var earned: CalendarDate?

    /// The last day on which it is valid; `nil` for one that does not expire or where nobody noted it.
    public var expires: CalendarDate?

    /// Makes a held certification.
    public init(code: String, name: String? = nil, earned: CalendarDate? = nil, expires: CalendarDate? = nil) {
        self.code = code
        self.name = name
        self.earned = earned
        self.expires = expires
    }

    /// Whether the person holds it on a day.
    public func isValid(on day: CalendarDate) -> Bool {
        if let earned, day < earned { return false }
        if let expires, day > expires { return false }
        return true
    }

    /// Whether it was earned by the last day on which it could be; a day that nobody noted is taken to be in time.
    ///
    /// - Parameter last: The last day; `nil` for any.
    func isEarned(by last: CalendarDate?) -> Bool {
        guard let earned, let last else { return true }
        return earned <= last
    }

    /// What tells it from other certifications, as rules know them, whoever holds it.
    var kind: Kind { Kind(code: code, name: name) }

    /// A certification as it is held, whoever holds it.
    struct Kind: Hashable {
        let code: String
        let name: String?
    }
}

extension String {
    /// The letters and digits in lower case, since pages spell names with and without brackets, colons and dashes, and
    /// with and without the maker's name in front.
    package var comparableName: String {
        if let plain = plainComparableName { return plain }
        var text = lowercased()
        for prefix in ["microsoft certified: ", "microsoft certified ", "microsoft "] where text.hasPrefix(prefix) {
            text.removeFirst(prefix.count)
        }
        // Nearly all names are ASCII, which needs no looking up of what is a letter.
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            let kept = text.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            return String(decoding: kept, as: UTF8.self)
        }
        return String(text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }

    /// The same for a name of plain letters, which nearly all are: names are compared many thousand times a second.
    private var plainComparableName: String? {
        var name = self
        return name.withUTF8 { bytes -> String? in
            guard unsafe PlainSpelling.isPlain(bytes) else { return nil }
            return unsafe String(unsafeUninitializedCapacity: bytes.count) { kept in
                unsafe PlainSpelling.comparableName(bytes, into: kept)
            }
        }
    }
}
