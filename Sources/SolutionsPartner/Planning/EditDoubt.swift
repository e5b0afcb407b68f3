/// What is odd about a change: it can be made, and somebody should look at it twice.
public struct EditDoubt: Sendable, Hashable {
    /// The input.
    public let input: InputName
    /// What is odd, in words that follow the input's name.
    public let finding: Phrase

    /// What is odd, as a sentence.
    public var phrase: Phrase { phrase(calling: input.rawValue) }

    /// What is odd, as a sentence with another name for the input, such as the one on the screen.
    public func phrase(calling name: String) -> Phrase { "\(name: name) \(finding)" }

    /// That a number of a partner is one of another partner too, so that no file of the account can be told whose it is.
    ///
    /// - Parameter other: The name of the other partner.
    package static func shared(_ number: String, with other: String, in input: InputName) -> EditDoubt {
        EditDoubt(input: input, finding: "has \(name: number), which is a number of \(name: other) too.")
    }
}

extension ProgramEdition {
    /// More than this of anything counted is taken for a slip of the keyboard.
    private static let mostUnits: Rational = 10_000_000
    /// More than so many times what earns the maximum is taken for one as well.
    private static let mostTimes: Rational = 10
    /// Ratings of customers are of 1 to 5.
    private static let bestRating: Rational = 5

    /// What is odd about changes of a partner's facts on a day; empty where nothing is.
    public func doubts(about edits: [Edit], of partner: Partner, on day: CalendarDate) -> [EditDoubt] {
        let after = partner.applying(edits)
        let rules = try? standingRules()
        return edits.flatMap { edit in
            doubts(about: edit, after: after, rules, on: day).map { EditDoubt(input: edit.input, finding: $0) }
        }
    }

    private func doubts(
        about edit: Edit, after: Partner, _ rules: StandingRules?, on day: CalendarDate
    ) -> [Phrase] {
        if let fact = PersonEdit(edit.input) { return doubts(about: fact, edit.value, on: day) }
        switch (MembershipInput(edit.input), edit.value) {
        case (.attained?, .date(let date)?) where date > day, (.paid?, .date(let date)?) where date > day:
            return ["is \(date), which is still to come on \(day)."]
        case (.attained?, .date(let date)?), (.paid?, .date(let date)?):
            if let first = rules?.attaining.from, date < first {
                return ["is \(date), and there were no designations before \(first)."]
            }
            if case .attained? = MembershipInput(edit.input), let entered = after.membership.anniversary,
                entered <= date
            {
                return [
                    "is \(date), and the anniversary that is entered, \(entered), came no later; the next one is asked for (membership.anniversary)."
                ]
            }
        case (.anniversary?, .date(let date)?):
            // Partner Center shows the next anniversary: at most thirteen months away.
            if date > day.adding(months: 14) {
                return ["is \(date), more than a year from \(day); the next anniversary is asked for."]
            }
            if let days = rules?.renewal.days, date.adding(days: days) < day {
                return ["is \(date), and the time for its renewal is past on \(day)."]
            }
        case (.specialization(let id)?, .date(let date)?):
            return [unlisted(id, rules), ended(id, rules, on: day)].compactMap { $0 } + outdated(date, on: day)
        case (.expertMSP?, .date(let date)?):
            if let last = rules?.expertMSP.renewalsThrough, date > last {
                return ["is \(date), and the status can be renewed through \(last) for the last time."]
            }
            return outdated(date, on: day)
        case (.benefits?, .text(let word)?) where BenefitsKind(word: word) == .legacy:
            if after.membership.legacy.isEmpty, let heldOn = rules?.legacy.heldOn {
                return ["is legacy, and no competency held on \(heldOn) is entered (membership.legacy)."]
            }
            if let last = rules?.legacy.end, day > last {
                return ["is legacy, and nobody has had legacy benefits since \(last)."]
            }
        case (nil, .quantity(let number)?): return doubts(about: number, of: edit.input, rules, on: day)
        case (nil, .text(let text)?) where Particular(edit.input)?.isNumbers == true:
            return Particular.parts(of: text).filter { !$0.utf8.allSatisfy { (48...57).contains($0) } }.map {
                "has '\(name: $0)', which is no number such as 4455667; it is kept as it is."
            }
        case (nil, .date(let date)?) where Particular(edit.input) == .asOf:
            if date > day.adding(years: 2) {
                return ["is \(date), more than two years from \(day); everything is told as of it."]
            }
        default: break
        }
        return []
    }

    private func doubts(about fact: PersonEdit, _ value: MeasureValue?, on day: CalendarDate) -> [Phrase] {
        if fact.part == .name, let odd = value?.text.flatMap(Self.noName) {
            return ["has '\(name: odd)' in it, which is part of no name; what somebody holds is a fact of its own."]
        }
        guard case .certification(let code) = fact.part, let value else { return [] }
        let known = lists.flatMap(\.certifications)
        guard let certification = known.first(where: { $0.isCalled(code) }) else {
            let hint: Phrase =
                NearestName(of: code, among: known.map(\.id)).match.map { " Did you mean \(name: $0)?" } ?? ""
            return ["is counted by no rule of edition \(name: id); it is kept and brings no points.\(hint)"]
        }
        guard let date = value.date else { return [] }
        if date > day { return ["is \(date), which is still to come on \(day)."] }
        if let last = certification.retired, date > last {
            return ["is \(date), and \(name: code) could be earned through \(last) only, so it does not count."]
        }
        return []
    }

    /// The code of a certification, or the day of one, that stands in a name; `nil` where none does.
    private static func noName(in name: String) -> String? {
        name.split { $0.isWhitespace || ",;:()".contains($0) }.map(String.init).first { word in
            Certification.isCode(word.uppercased()) || CalendarDate(written: word) != nil
        }
    }

    /// A key that no specialization of the edition has, today or before.
    private func unlisted(_ id: String, _ rules: StandingRules?) -> Phrase? {
        guard let rules = rules?.specializations, rules.specialization(id) == nil else { return nil }
        return "is of a specialization that edition \(name: self.id) does not list; it is kept as it is."
    }

    /// A specialization that is not given any more.
    private func ended(_ id: String, _ rules: StandingRules?, on day: CalendarDate) -> Phrase? {
        guard let rules = rules?.specializations, let found = rules.all.first(where: { $0.id == id }),
            let last = found.through, last < day
        else { return nil }
        guard let next = rules.successor(of: found, on: day) else {
            return "is of a specialization that ended on \(last)."
        }
        return "is of a specialization that ended on \(last); \(name: next.name) has taken its place."
    }

    /// An anniversary that is no next one.
    private func outdated(_ date: CalendarDate, on day: CalendarDate) -> [Phrase] {
        if date < day.adding(years: -1) {
            return ["is \(date), more than a year before \(day); the next anniversary is asked for."]
        }
        if date > day.adding(months: 26) {
            return ["is \(date), more than two years from \(day)."]
        }
        return []
    }

    /// A number that nobody has, or of a month in which nobody could have it.
    private func doubts(
        about number: Rational, of name: InputName, _ rules: StandingRules?, on day: CalendarDate
    ) -> [Phrase] {
        if case .highestScore(_, let month)? = HistoryInput(name) {
            if month > day { return ["is of a month that is still to come on \(day)."] }
            if let first = rules?.attaining.from, month.lastOfMonth < first {
                return ["is of a month before \(first), when no designation could be attained."]
            }
            return []
        }
        let known = input(named: name)
        guard let unit = known?.unit ?? trainingInputs.first(where: { $0.name == name })?.unit else { return [] }
        if number > Self.mostUnits, unit.isWhole { return ["is \(number, unit), far more than any partner has."] }
        if unit == .percent, number < -100 { return ["is \(number, unit), and nothing falls by more than 100 %."] }
        if unit == .rating, number > Self.bestRating {
            return ["is \(number), and the best rating is \(Self.bestRating)."]
        }
        if let most = known.flatMap(highestThreshold), number > most * Self.mostTimes {
            return ["is \(number, unit), more than \(Self.mostTimes) times the \(most, unit) that earn all points."]
        }
        return []
    }

    /// The value of an input that earns all points that it can bring, the highest where several rules read it; `nil` for
    /// an input that no rule turns into points by itself.
    private func highestThreshold(of input: InputReference) -> Rational? {
        designations.flatMap(\.tracks).flatMap(\.metrics).flatMap { metric in
            metric.ladders.filter { $0.input == input }.map(\.threshold)
                + metric.headCounts.filter { $0.input == input }.map { Rational($0.people) }
        }.max()
    }
}
