/// What is odd about a change: it can be made, and somebody should look at it twice.
public struct EditDoubt: Sendable, Hashable {
    /// The input.
    public let input: InputName
    /// What is odd, as a sentence.
    public let phrase: Phrase
}

extension ProgramEdition {
    /// More than this of anything counted is taken for a slip of the keyboard.
    private static let mostUnits: Rational = 10_000_000

    /// What is odd about changes of a partner's facts on a day; empty where nothing is.
    public func doubts(about edits: [Edit], of partner: Partner, on day: CalendarDate) -> [EditDoubt] {
        let after = partner.applying(edits)
        let rules = try? standingRules()
        return edits.flatMap { edit in
            doubts(about: edit, after: after, rules, on: day).map { EditDoubt(input: edit.input, phrase: $0) }
        }
    }

    private func doubts(
        about edit: Edit, after: Partner, _ rules: StandingRules?, on day: CalendarDate
    ) -> [Phrase] {
        let name = edit.input.rawValue
        switch (MembershipInput(edit.input), edit.value) {
        case (.attained?, .date(let date)?) where date > day, (.paid?, .date(let date)?) where date > day:
            return ["\(name: name) is \(date), which is still to come on \(day)."]
        case (.anniversary?, .date(let date)?):
            // Partner Center shows the next anniversary: at most thirteen months away.
            if date > day.adding(months: 14) {
                return ["\(name: name) is \(date), more than a year from \(day); the next anniversary is asked for."]
            }
            if let days = rules?.renewal.days, date.adding(days: days) < day {
                return ["\(name: name) is \(date), and the time for its renewal is past on \(day)."]
            }
        case (.specialization?, .date(let date)?), (.expertMSP?, .date(let date)?):
            if date < day.adding(years: -1) {
                return ["\(name: name) is \(date), more than a year before \(day); the next anniversary is asked for."]
            }
            if date > day.adding(months: 26) {
                return ["\(name: name) is \(date), more than two years from \(day)."]
            }
        case (.benefits?, .text(let word)?) where BenefitsKind(word: word) == .legacy:
            if after.membership.legacy.isEmpty, let heldOn = rules?.legacy.heldOn {
                return ["\(name: name) is legacy, and no competency held on \(heldOn) is entered (membership.legacy)."]
            }
            if let last = rules?.legacy.lastPurchase?.adding(years: 1), day > last {
                return ["\(name: name) is legacy, and nobody has had legacy benefits since \(last)."]
            }
        default: break
        }
        if let number = edit.value?.quantity, number > Self.mostUnits, let unit = input(named: edit.input)?.unit,
            unit.isWhole
        {
            return ["\(name: name) is \(number, unit), far more than any partner has."]
        }
        return []
    }
}
