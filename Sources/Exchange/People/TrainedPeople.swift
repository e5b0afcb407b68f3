package import SolutionsPartner
internal import System

/// The people of reports of trainings, each once, with what they hold.
package struct TrainedPeople: Sendable {
    /// A person with the key that Microsoft gives to people with certifications.
    package struct Trained: Sendable, Hashable {
        /// The key in the partner's document: the number of the person, in lower case.
        package var key: String
        /// The name; empty where no row tells one.
        package var name: String
        /// What the person holds, by code.
        package var certifications: [HeldCertification]
    }

    /// The people in the order of their keys.
    package private(set) var people: [Trained] = []
    /// The rows of exams, which never count by themselves.
    package private(set) var exams = 0
    /// The rows of assessments that no list of any edition names.
    package private(set) var unlistedAssessments = 0

    /// The titles of certifications that no list of any edition names, as the files have them, in their order.
    package private(set) var unlistedTitles: [String] = []
    /// The people whom rows call by different names, by key, each with the names in their order.
    package private(set) var manyNames: [(key: String, names: [String])] = []

    /// Collects people.
    ///
    /// - Parameters:
    ///   - known: The certifications that any edition names; a later one of the same name wins.
    ///   - withoutNames: Whether people are called by their numbers.
    ///   - taken: The keys of the people whom the partner's document knows.
    package init(
        _ rows: [TrainingRow], known: [Certification], withoutNames: Bool = false, taken: Set<String> = []
    ) {
        var codes: [String: Certification] = [:]
        for certification in known {
            for name in [certification.name] + certification.otherNames {
                codes[Self.title(name).comparableName] = certification
            }
        }
        var names: [String: Set<String>] = [:]
        var unlisted: Set<String> = []
        var spans: [String: [String: [HeldCertification]]] = [:]
        let numbers = Self.numbers(in: rows)
        for row in rows {
            if row.isExam {
                exams += 1
                continue
            }
            let title = Self.title(row.title)
            let certification = codes[title.comparableName]
            if row.type.lowercased().hasPrefix("assess"), certification == nil {
                unlistedAssessments += 1
                continue
            }
            guard let key = Self.key(row, numbers, withoutNames: withoutNames, taken: taken),
                let completed = row.completed,
                !title.isEmpty
            else { continue }
            if certification == nil { unlisted.insert(title) }
            if !row.name.isEmpty { names[key, default: []].insert(row.name) }
            let code = certification?.id ?? title
            spans[key, default: [:]][code, default: []].append(
                HeldCertification(
                    code: code, name: certification?.name ?? title, earned: completed, expires: row.expires))
        }
        people = spans.keys.sorted().map { key in
            Trained(
                // Of two names the greater one, so that the order of rows does not matter.
                key: key, name: withoutNames ? "" : names[key]?.max() ?? "",
                certifications: (spans[key] ?? [:]).sorted { $0.key < $1.key }.compactMap { Self.latest($0.value) })
        }
        unlistedTitles = unlisted.sorted()
        manyNames = names.sorted { $0.key < $1.key }.compactMap { key, names in
            Set(names.map(\.comparableName)).count > 1 ? (key, withoutNames ? [] : names.sorted()) : nil
        }
    }

    /// Who renews does so in the last half year.
    private static let renewalDays = 183

    /// One certification of several rows, whatever their order is.
    ///
    /// It ends when the latest row says, and goes from the day on which it was first earned where every renewal came in
    /// time.
    package static func latest(_ rows: [HeldCertification]) -> HeldCertification? {
        var days: [Int: HeldCertification] = [:]
        for row in rows {
            let day = row.earned?.dayNumber ?? 0
            guard let known = days[day] else {
                days[day] = row
                continue
            }
            // Of one day, a row that tells no end says nothing against one that does.
            days[day]?.expires = [known.expires, row.expires].compactMap { $0 }.max()
        }
        let sorted = days.sorted { $0.key < $1.key }.map(\.value)
        guard var held = sorted.first else { return nil }
        for row in sorted.dropFirst() {
            guard let earned = row.earned, let end = held.expires else {
                held.expires = row.expires ?? held.expires
                continue
            }
            if earned > end {
                held = row
            } else if let expires = row.expires {
                held.expires = max(expires, end)
            } else if earned.days(to: end) <= Self.renewalDays {
                // Renewed until a day that is not told.
                held.expires = nil
            }
        }
        return held
    }

    /// The number of a person or the key in the directory; `nil` where a row has neither.
    private static func number(_ row: TrainingRow) -> String? {
        [row.mcpID, row.directoryID].lazy.compactMap(identifier).first
    }

    /// The numbers of the people whose rows tell an address as well, by what the address makes a key of.
    private static func numbers(in rows: [TrainingRow]) -> [String: Set<String>] {
        var numbers: [String: Set<String>] = [:]
        for row in rows {
            guard let number = number(row), let address = identifier(row.email) else { continue }
            numbers[address, default: []].insert(number)
        }
        return numbers
    }

    /// The key of a person: the number, else the key in the directory, else the address.
    ///
    /// An address tells a name. Where names are to be kept out, a number that follows from it takes its place; whoever is
    /// known under one of the two stays so, since one person would count twice under both.
    private static func key(
        _ row: TrainingRow, _ numbers: [String: Set<String>], withoutNames: Bool, taken: Set<String>
    ) -> String? {
        if let key = number(row) { return key }
        guard let address = identifier(row.email) else { return nil }
        // Another row tells whose address it is.
        if let known = numbers[address], known.count == 1 { return known.first }
        let number = "person-" + digits(of: row.email.lowercased())
        if taken.contains(number) { return number }
        return withoutNames && !taken.contains(address) ? number : address
    }

    /// The key that follows from a text about a person, another one for each text; `nil` for no text.
    ///
    /// Whatever letters and digits do not tell apart, as `a.b` and `a-b`, a number behind them does.
    private static func identifier(_ text: String) -> String? {
        let text = TenantRecord.key(text)
        guard !text.isEmpty else { return nil }
        if Identifier.isValid(text) { return text }
        let words = Identifier.proposed(for: text, among: [], otherwise: "person")
        return address(of: words) == text ? words : "\(words.prefix(40).trimmingDashes)-\(digits(of: text))"
    }

    /// The one address that is spelled by words alone: `ann-bo-partner-example` is `ann.bo@partner.example`.
    private static func address(of words: String) -> String? {
        let parts = words.split(separator: "-")
        guard parts.count > 2 else { return nil }
        return parts.dropLast(2).joined(separator: ".") + "@" + parts.suffix(2).joined(separator: ".")
    }

    /// Sixteen digits that follow from a text.
    private static func digits(of text: String) -> String {
        var digest = Checksum()
        digest.add(Array(text.utf8))
        return digest.value.sixteenDigits
    }

    /// The name of a certification without the maker's words: `Microsoft 365 Certified: Fundamentals` is
    /// `Microsoft 365 Fundamentals`.
    package static func title(_ text: String) -> String {
        // Blanks that never break a line are blanks to whoever reads them.
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let place = words.firstIndex(where: { $0.lowercased() == "certified:" }), place > 0,
            place + 1 < words.count
        else { return words.joined(separator: " ") }
        let isMaker = place == 1 && words[0].lowercased() == "microsoft"
        return ((isMaker ? [] : words[..<place]) + words[(place + 1)...]).joined(separator: " ")
    }
}

extension StringProtocol {
    /// The text without dashes at its end.
    fileprivate var trimmingDashes: String {
        var text = String(self)
        while text.hasSuffix("-") { text.removeLast() }
        return text
    }
}
