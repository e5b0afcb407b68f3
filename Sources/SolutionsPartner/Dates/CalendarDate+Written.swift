extension CalendarDate {
    /// The years of days that are entered as facts.
    ///
    /// The partner programs are younger than the first, and none of their days is that far away: any other year is a slip
    /// of the keyboard. Documents that have one are read all the same.
    package static let enteredYears = 2000...2100

    /// What refusals say of other years.
    package static let ruleOfYears = "the year must be from \(enteredYears.lowerBound) to \(enteredYears.upperBound)"

    /// Reads a day as people write it, in the ways that leave no doubt: `2022-10-15`, `15 Oct 2022`, `October 15, 2022`,
    /// `15.10.2022`; `nil` for anything else.
    ///
    /// What stands between strokes is none of them, since one half of the world begins with the day and the other with
    /// the month.
    public init?(written text: String) {
        guard let parts = Self.parts(of: text) else { return nil }
        let numbers = parts.map { Int($0) }
        let marks = Set(text.filter { ",./-".contains($0) })
        if let month = Self.month(parts[1]), let day = numbers[0] {
            self.init(parts[2], month, day)
        } else if let month = Self.month(parts[0]), let day = numbers[1] {
            self.init(parts[2], month, day)
        } else if let first = numbers[0], let second = numbers[1], numbers[2] != nil {
            switch marks {
            case ["-"]: self.init(parts[0], second, numbers[2] ?? 0)
            case ["."]: self.init(parts[2], second, first)
            default: return nil
            }
        } else {
            return nil
        }
    }

    /// Reads a day of three numbers between strokes.
    ///
    /// - Parameter isDayFirst: Whether the day stands before the month.
    package init?(betweenStrokes text: String, isDayFirst: Bool) {
        guard Set(text.filter { ",./-".contains($0) }) == ["/"], let parts = Self.parts(of: text),
            let first = Int(parts[0]), let second = Int(parts[1])
        else { return nil }
        self.init(parts[2], isDayFirst ? second : first, isDayFirst ? first : second)
    }

    private init?(_ year: String, _ month: Int, _ day: Int) {
        guard year.utf8.count == 4, let year = Int(year) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func parts(of text: String) -> [String]? {
        guard text.utf8.count <= 40 else { return nil }
        let parts = text.split { " ,./-".contains($0) }.map(String.init)
        return parts.count == 3 ? parts : nil
    }

    /// The names of the months.
    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let lowercasedMonths = months.map { $0.lowercased() }

    /// The number of a month by its name or the first three letters or more of it, in any case.
    package static func month(_ word: some StringProtocol) -> Int? {
        guard word.count >= 3 else { return nil }
        let word = word.lowercased()
        return lowercasedMonths.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }
}
